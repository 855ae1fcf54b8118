import { z } from "zod";
import { isStorable } from "@/lib/characters";
import { filter, plainLine, plainText } from "@/lib/fields";
import { SpeakerKind } from "@/lib/generated/prisma/enums";
import { cursor } from "@/lib/paging";

/** Longest name or alias, in UTF-16 units: the full name of an institution in any language. */
const NAME = 160;
/** Longest description: what a reader needs to tell two people apart. */
const DESCRIPTION = 300;
/** More aliases than any speaker has. */
const MOST_ALIASES = 40;

const name = plainLine(NAME).optional();
const description = plainText(DESCRIPTION).optional();

export const speakerKind = z.enum(SpeakerKind);

/** A form sends the other writings one to a line or as a list; both are taken. */
const aliases = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((written) => (Array.isArray(written) ? written : (written ?? "").split(/\n/)))
  .transform((lines) => lines.map((line) => line.trim()).filter((line) => line !== ""))
  .pipe(z.array(plainLine(NAME)).max(MOST_ALIASES, "too_many"));

const words = z.object({
  kind: speakerKind,
  nameEn: name,
  nameZh: name,
  descriptionEn: description,
  descriptionZh: description,
  affiliationId: z.uuid().optional(),
  aliases,
});

type Named = { nameEn?: string | undefined; nameZh?: string | undefined };
const isNamed = ({ nameEn, nameZh }: Named) => Boolean(nameEn || nameZh);
const UNNAMED = { path: ["nameEn"], message: "required" };

export const newSpeaker = words
  .extend({
    /** Says that this is another one of the same name: without it a known name is refused. */
    sameName: z.literal("yes").optional(),
  })
  .refine(isNamed, UNNAMED);
export type NewSpeaker = z.infer<typeof newSpeaker>;

export const changedSpeaker = words
  .extend({ speakerId: z.uuid(), revision: z.coerce.number().int().min(1) })
  .refine(isNamed, UNNAMED);
export type ChangedSpeaker = z.infer<typeof changedSpeaker>;

const revision = z.coerce.number().int().min(1);

/** A speaker as a form shows it: `id` is null for a new one, whose name is `label`. */
export const pickedSpeaker = z.object({ id: z.uuid().nullable(), label: z.string() });
export type PickedSpeaker = z.infer<typeof pickedSpeaker>;

/** What the form of a speaker holds, as typed. */
export const typedSpeaker = z.object({
  kind: speakerKind.catch("person"),
  nameEn: z.string().catch(""),
  nameZh: z.string().catch(""),
  descriptionEn: z.string().catch(""),
  descriptionZh: z.string().catch(""),
  affiliation: pickedSpeaker.nullable().catch(null),
  /** One to a line. */
  aliases: z.string().catch(""),
});
export type TypedSpeaker = z.infer<typeof typedSpeaker>;

export const speakerDraftKey = (id: string) => `speaker:${id}`;

/** What stands in the address of the desk's list and of a speaker's page; an unknown value is none. */
export const speakerFilter = z.object({
  q: filter(z.string().trim().min(1).max(NAME)),
  kind: filter(speakerKind),
  after: cursor,
});
export type SpeakerFilter = z.infer<typeof speakerFilter>;
export const mergeChoice = z.object({ with: filter(z.uuid()) });

/** Two that are one: `fromId` goes, `intoId` stays; both as the form was read. */
export const mergedSpeakers = z.object({
  fromId: z.uuid(),
  fromRevision: revision,
  intoId: z.uuid(),
  revision,
});
export type MergedSpeakers = z.infer<typeof mergedSpeakers>;

/** What is typed into a search for speakers; cut, since a longer one is a paste. */
export const typedName = z
  .string()
  .refine(isStorable)
  .transform((typed) => typed.slice(0, NAME));
