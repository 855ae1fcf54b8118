import { z } from "zod";
import { Term } from "@/lib/generated/prisma/enums";
import { cursor } from "@/lib/paging";

/** Longest query that is looked at, in UTF-16 units: longer ones are a paste, and their beginning says enough. */
const MAX_QUERY = 300;

/** What stands in an address is never an error: an unknown value of a filter is no filter. */
function filter<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const FACT_RATINGS = [
  "true",
  "mostly_true",
  "misleading",
  "mostly_false",
  "false",
  "unproven",
  "outdated",
] as const;
export const PROMISE_RATINGS = [
  "kept",
  "compromise",
  "broken",
  "in_the_works",
  "stalled",
  "not_yet_rated",
] as const;
export const CLAIM_KINDS = [
  "promise",
  "departure_reason",
  "event",
  "quantity",
  "characterisation",
  "accusation",
] as const;
export const DISCLOSURES = ["announced", "unannounced", "claims_continuity"] as const;
/** Effects of a term that moved. */
export const MOVES = [
  "dropped",
  "added",
  "weaker",
  "stronger",
  "broader",
  "narrower",
  "later",
  "earlier",
  "unclear",
] as const;

export const claimFilters = z.object({
  rating: filter(z.enum([...FACT_RATINGS, ...PROMISE_RATINGS])),
  kind: filter(z.enum(CLAIM_KINDS)),
  speaker: filter(slug),
  year: filter(z.coerce.number().int().min(1000).max(9999)),
  after: cursor,
});
export type ClaimFilters = z.infer<typeof claimFilters>;

export const promiseFilters = z.object({
  rating: filter(z.enum(PROMISE_RATINGS)),
  speaker: filter(slug),
  reworded: filter(z.enum(["yes", "no"])),
  after: cursor,
});
export type PromiseFilters = z.infer<typeof promiseFilters>;

export const rewordingFilters = z.object({
  speaker: filter(slug),
  term: filter(z.enum(Term)),
  effect: filter(z.enum(MOVES)),
  disclosure: filter(z.enum(DISCLOSURES)),
  after: cursor,
});
export type RewordingFilters = z.infer<typeof rewordingFilters>;

/** Two wordings by the slugs of their claims, as a form puts them into the address. */
export const chosenPair = z.object({ earlier: filter(slug), later: filter(slug) });
export type ChosenPair = z.infer<typeof chosenPair>;

export const pageOnly = z.object({ after: cursor });

/** Control characters never match anything and Postgres refuses NUL: both become spaces. */
const queryText = z
  .string()
  .transform((text) =>
    text
      .slice(0, MAX_QUERY)
      .replace(/\p{Cc}/gu, " ")
      .trim(),
  )
  .catch("");

export const searchQuery = z.object({ q: queryText.default(""), after: cursor });
