import { z } from "zod";
import { isStorable } from "@/lib/characters";
import { draftKey } from "@/lib/drafts/schema";
import { filter, LINE, line, plainText, requiredLine as reason, slug, typedDate } from "@/lib/fields";
import { ClaimKind, ClaimStatus, GivenBy, Lang } from "@/lib/generated/prisma/enums";
import { cursor } from "@/lib/paging";
import { speakerKind } from "@/lib/speakers/schema";

/** Longest statement, in UTF-16 units: one plain sentence, with room for a long name. */
export const LONGEST_STATEMENT = 500;
/** Longest passage: some paragraphs. */
export const PASSAGE = 4_000;

export const claimKind = z.enum(ClaimKind);
export const claimStatus = z.enum(ClaimStatus);
export const givenBy = z.enum(GivenBy);
export const lang = z.enum(Lang);

/** Forms turn a line feed into CR LF on their way; texts here have line feeds. */
const lineFeeds = z.string().transform((text) => text.replace(/\r\n?/g, "\n"));
const sentence = plainText(LONGEST_STATEMENT).optional();
const number = z.coerce.number("invalid").int().min(0);

const words = z.object({
  kind: z.enum(ClaimKind, "required"),
  statementEn: sentence,
  statementZh: sentence,
  quote: z
    .string("required")
    .pipe(lineFeeds)
    .pipe(z.string().trim().min(1, "required").max(PASSAGE, "too_long")),
  quoteLang: lang,
  /** Ours, in the other language. */
  quoteTranslation: plainText(PASSAGE).optional(),
  /** Either a known speaker, or the name of a new one. */
  speakerId: z.uuid("required").optional(),
  speakerName: line,
  speakerKind: speakerKind.default("person"),
  /** Says that the new speaker is another one of a name that is known. */
  sameName: z.literal("yes").optional(),
  subjectId: z.uuid().optional(),
  givenBy: givenBy.optional(),
  saidOn: typedDate,
  venueEn: line,
  venueZh: line,
});
type Words = z.infer<typeof words>;

function complete(input: Words, context: z.RefinementCtx): void {
  const miss = (path: string, message = "required") =>
    context.addIssue({ code: "custom", message, path: [path] });
  if (!input.statementEn && !input.statementZh) miss("statement");
  if (!input.speakerId && !input.speakerName) miss("speakerId", "no_speaker");
  if (input.kind === "departure_reason" && !input.givenBy) miss("givenBy");
}

/** A stretch of one version's reading text, in code points, and the words that were seen there. */
const place = {
  articleVersionId: z.uuid(),
  start: number,
  end: number,
  exact: z.string("required").pipe(lineFeeds).pipe(z.string().min(1, "required").max(PASSAGE, "too_long")),
};

/** The draft to discard once its words are saved. */
const draft = { draft: draftKey.optional() };

export const newClaim = words
  .extend({
    ...place,
    ...draft,
    /** Opens it for review in the same breath. */
    open: z.literal("yes").optional(),
  })
  .superRefine(complete);
export type NewClaim = z.infer<typeof newClaim>;

export const changedClaim = words
  .extend({ claimId: z.uuid(), revision: z.coerce.number().int().min(1), ...draft })
  .superRefine(complete);
export type ChangedClaim = z.infer<typeof changedClaim>;

/** A reviewer may see that it is another kind of claim than its editor took it for. */
export const claimOfKind = z
  .object({
    claimId: z.uuid(),
    revision: z.coerce.number().int().min(1),
    kind: z.enum(ClaimKind, "required"),
    givenBy: z.preprocess((written) => written || undefined, givenBy.optional()),
  })
  .superRefine(({ kind, givenBy: who }, context) => {
    if (kind === "departure_reason" && !who)
      context.addIssue({ code: "custom", message: "required", path: ["givenBy"] });
  });
export type ClaimOfKind = z.infer<typeof claimOfKind>;

export const openedClaim = z.object({ claimId: z.uuid() });
/** Said of two claims that differ in speaker or kind: they are one all the same. */
const same = z.literal("yes").optional();
/** `duplicateOfId`: the claim that says the same, where it is withdrawn for that. */
export const withdrawnClaim = z.object({
  claimId: z.uuid(),
  reason,
  duplicateOfId: z.uuid("required").optional(),
  same,
});
export type WithdrawnClaim = z.infer<typeof withdrawnClaim>;

/** Withdrawn as a duplicate of another that readers see. */
export const duplicateClaim = z.object({
  claimId: z.uuid(),
  reason,
  duplicateOfId: z.uuid("required"),
  same,
});

/** Two that say the same: `fromId` goes, `intoId` stays; both as the form was read. */
export const mergedClaims = z.object({
  fromId: z.uuid(),
  fromRevision: z.coerce.number().int().min(1),
  intoId: z.uuid("required"),
  revision: z.coerce.number().int().min(1),
  same,
});
export type MergedClaims = z.infer<typeof mergedClaims>;

/** What is typed into a search for claims; cut, since a longer one is a paste. */
export const typedClaim = z
  .string()
  .refine(isStorable)
  .transform((typed) => typed.trim().slice(0, LINE));

export const newMention = z.object({ claimId: z.uuid(), ...place, ...draft });
export type NewMention = z.infer<typeof newMention>;

export const removedMention = z.object({ mentionId: z.uuid(), reason });
export type RemovedMention = z.infer<typeof removedMention>;

export const confirmedMention = z.object({ mentionId: z.uuid() });
export type ConfirmedMention = z.infer<typeof confirmedMention>;

/** Puts a mention whose passage was lost where a person found it. */
export const attachedMention = z.object({ mentionId: z.uuid(), ...place });
export type AttachedMention = z.infer<typeof attachedMention>;

/** What stands in the address of the desk's list; an unknown value is no filter. */
export const deskClaimFilters = z.object({
  status: filter(claimStatus),
  kind: filter(claimKind),
  speaker: filter(slug),
  q: filter(z.string().trim().min(1).max(LINE)),
  mine: filter(z.literal("yes")),
  after: cursor,
});
export type DeskClaimFilters = z.infer<typeof deskClaimFilters>;

/** The number of the line after which a history goes on. */
export const historyPosition = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)
  .optional()
  .catch(undefined);

/** In the address of the page for marking claims: the withdrawn one whose right one is marked. */
export const markAgain = z.object({ again: filter(slug) });
