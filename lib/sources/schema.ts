import { z } from "zod";
import { filter, LINE, requiredLine as line, plainText, typedDate } from "@/lib/fields";
import { Lang, SourceKind, Stance } from "@/lib/generated/prisma/enums";
import { cursor } from "@/lib/paging";
import { normaliseUrl } from "@/lib/web/url";

/** Longest quote or note: some paragraphs. */
const PASSAGE = 4_000;

/** The exact words of a source, kept as they are. */
const passage = z.string().trim().max(PASSAGE, "too_long").optional();
const note = plainText(PASSAGE).optional();
const lang = z.enum(Lang);

const sourceKind = z.enum(SourceKind);
const stance = z.enum(Stance);

/** An address as somebody typed it, without what only tracks. */
export const typedAddress = z.string("required").transform((written, context) => {
  const url = normaliseUrl(written);
  if (url) return url;
  context.addIssue({ code: "custom", message: "bad_address" });
  return z.NEVER;
});

export const newSource = z.object({
  url: typedAddress.optional(),
  title: line,
  publisher: line,
  kind: sourceKind,
  lang: lang.optional(),
  publishedOn: typedDate,
});
export type NewSource = z.infer<typeof newSource>;

const revision = z.coerce.number().int().min(1);

/** What is stated of a source, corrected. */
export const changedSource = newSource.extend({ sourceId: z.uuid(), revision });
export type ChangedSource = z.infer<typeof changedSource>;

/** Two that are one: `fromId` goes, `intoId` stays; both as the form was read. */
export const mergedSources = z.object({
  fromId: z.uuid(),
  fromRevision: revision,
  intoId: z.uuid(),
  revision,
});
export type MergedSources = z.infer<typeof mergedSources>;

/** What the form of a source holds, as typed. */
export const typedSource = z.object({
  url: z.string().catch(""),
  title: z.string().catch(""),
  publisher: z.string().catch(""),
  kind: sourceKind.catch("primary"),
  lang: z.string().catch(""),
  publishedOn: z.string().catch(""),
});
export type TypedSource = z.infer<typeof typedSource>;

export const sourceDraftKey = (id: string) => `source:${id}`;

/** What stands in the address of a source's page: the other that it may be merged with, and where its lists go on. */
export const sourceView = z.object({
  with: filter(z.uuid()),
  /** The last attempt, and the last line of the history, of the page before. */
  copies: cursor,
  history: filter(z.coerce.bigint().positive()),
});

const bearing = z.object({
  claimId: z.uuid(),
  stance,
  quote: passage,
  quoteLang: lang.optional(),
  noteEn: note,
  noteZh: note,
});
type Bearing = z.infer<typeof bearing>;

const QUOTE_WITHOUT_LANGUAGE = { path: ["quoteLang"], message: "required" };
const quoteSaysItsLanguage = ({ quote, quoteLang }: Bearing) => !quote || quoteLang !== undefined;

/** `from` says where the source comes from: one that is known, by its id, or a new one. */
export const newEvidence = z.discriminatedUnion("from", [
  bearing
    .extend({ from: z.literal("known"), sourceId: z.uuid("required") })
    .refine(quoteSaysItsLanguage, QUOTE_WITHOUT_LANGUAGE),
  bearing
    .extend({ from: z.literal("new"), ...newSource.shape })
    .refine(quoteSaysItsLanguage, QUOTE_WITHOUT_LANGUAGE),
]);
export type NewEvidence = z.infer<typeof newEvidence>;

const { claimId: _, ...bears } = bearing.shape;
export const changedEvidence = z
  .object({ ...bears, evidenceId: z.uuid(), revision })
  .refine(({ quote, quoteLang }) => !quote || quoteLang !== undefined, QUOTE_WITHOUT_LANGUAGE);
export type ChangedEvidence = z.infer<typeof changedEvidence>;

/** How a source bears on a claim, as somebody else saved it meanwhile. */
export const savedEvidence = z.object({
  stance,
  quote: z.string().nullable(),
  quoteLang: z.enum(Lang).nullable().default(null),
  noteEn: z.string().nullable(),
  noteZh: z.string().nullable(),
  revision: z.number(),
});

export const removedEvidence = z.object({ evidenceId: z.uuid(), reason: line });
/** Off a draft that nobody else has seen it goes without a reason. */
export const droppedEvidence = z.object({ evidenceId: z.uuid() });
export type RemovedEvidence = z.infer<typeof removedEvidence>;

/** Evidence that stands on the wrong claim, as its form was read, and the claim that it belongs to. */
export const movedEvidence = z.object({ evidenceId: z.uuid(), fromId: z.uuid(), toId: z.uuid("required") });
export type MovedEvidence = z.infer<typeof movedEvidence>;

export const sourceFilter = z.object({
  q: filter(z.string().trim().max(LINE)),
  kind: filter(sourceKind),
});
export type SourceFilter = z.infer<typeof sourceFilter>;
