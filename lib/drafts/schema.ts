import { z } from "zod";

/** Largest draft as JSON, in UTF-16 units: two languages of a long rationale, and below the 64 KB that a
 * browser still sends while it leaves a page (a Chinese character takes three bytes of them). */
export const MAX_DRAFT = 20_000;

/** Which form: a word and what it edits, such as "mention:<articleId>" or "verdict:<claimId>". */
export const draftKey = z.string().regex(/^[a-z]+(-[a-z]+)*:[0-9a-z-]{1,64}$/, "invalid");

const data = z
  .record(z.string(), z.json())
  .refine((value) => JSON.stringify(value).length <= MAX_DRAFT, "too_long");

export const newDraft = z.object({
  key: draftKey,
  data,
  baseRevision: z.number().int().min(1).nullable().default(null),
});
export type NewDraft = z.infer<typeof newDraft>;

export const draftRequest = z.union([newDraft, z.object({ key: draftKey, discard: z.literal(true) })]);
