import { z } from "zod";
import { parsePartialDate } from "@/lib/dates";
import { filter, slug } from "@/lib/fields";
import { ClaimKind, Disclosure, Effect, Lang, Rating, Term } from "@/lib/generated/prisma/enums";
import { cursor } from "@/lib/paging";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";

/** In UTF-16 units. A pasted quote fits; of a longer text the beginning is enough. */
export const MAX_QUERY_LENGTH = 2_000;
export const MAX_PUBLISHER_LENGTH = 200;

/** Effects of a term that moved. */
export const movedEffect = z.enum(Effect).exclude(["same"]);

export const claimFilters = z.object({
  rating: filter(z.enum(Rating)),
  kind: filter(z.enum(ClaimKind)),
  speaker: filter(slug),
  year: filter(z.coerce.number().int().min(1000).max(9999)),
  after: cursor,
});
export type ClaimFilters = z.infer<typeof claimFilters>;

/** In an address, what has no verdict in force: of a promise no wording. */
export const NO_VERDICT = "none";

/** Of the list by the day on which something was said, which holds also what has no verdict in force. */
export const claimListFilters = claimFilters.extend({
  rating: filter(z.enum([...Object.values(Rating), NO_VERDICT])),
  /** The language that the words were said in. */
  lang: filter(z.enum(Lang)),
});
export type ClaimListFilters = z.infer<typeof claimListFilters>;

export const promiseFilters = z.object({
  /** By the verdict by which the promise is counted. */
  rating: filter(z.enum([...PROMISE_RATINGS, NO_VERDICT])),
  speaker: filter(slug),
  reworded: filter(z.enum(["yes", "no"])),
  after: cursor,
});
export type PromiseFilters = z.infer<typeof promiseFilters>;

export const rewordingFilters = z.object({
  speaker: filter(slug),
  term: filter(z.enum(Term)),
  effect: filter(movedEffect),
  disclosure: filter(z.enum(Disclosure)),
  after: cursor,
});
export type RewordingFilters = z.infer<typeof rewordingFilters>;

/** Two wordings by the slugs of their claims, as a form puts them into the address. */
export const chosenPair = z.object({ earlier: filter(slug), later: filter(slug) });
export type ChosenPair = z.infer<typeof chosenPair>;

export const pageOnly = z.object({ after: cursor });

export const SORTS = ["relevance", "date"] as const;

/**
 * Text from an address, cut to a length before anything else reads it. Control characters match nothing, and Postgres
 * refuses NUL and unpaired surrogates.
 */
export function addressText(maxLength: number) {
  return z.string().transform((text) =>
    text
      .slice(0, maxLength)
      .toWellFormed()
      .replace(/\p{Cc}/gu, " ")
      .trim(),
  );
}

/** `2024`, `2024-08` or `2024-08-01`. */
export const writtenDate = z.string().transform((written, context) => {
  const date = parsePartialDate(written);
  if (date) return date;
  context.addIssue({ code: "custom", message: "A date is written 2024, 2024-08 or 2024-08-01." });
  return z.NEVER;
});

/** Where a page of results begins. Only the search itself can read it. */
export const searchCursor = z.string().regex(/^[A-Za-z0-9_.~-]{1,100}$/);

/** A search for claims. Without words it lists by date all claims that pass the filters. */
export const searchQuery = z.object({
  q: addressText(MAX_QUERY_LENGTH).catch("").default(""),
  speaker: filter(slug),
  kind: filter(z.enum(ClaimKind)),
  /** The verdict in force on a statement of fact. */
  rating: filter(z.enum(FACT_RATINGS)),
  /** The verdict in force on a wording of a promise. */
  status: filter(z.enum(PROMISE_RATINGS)),
  /** Whether a confirmed rewording is of it, as the earlier or the later wording. */
  reworded: filter(z.enum(["yes", "no"])),
  /** The language that its words were said in. */
  lang: filter(z.enum(Lang)),
  /** When it was said: from the first day of the one period to the last of the other. */
  from: filter(writtenDate),
  to: filter(writtenDate),
  publisher: filter(addressText(MAX_PUBLISHER_LENGTH).pipe(z.string().min(1))),
  sort: z.enum(SORTS).catch("relevance").default("relevance"),
  after: filter(searchCursor),
});
export type SearchQuery = z.infer<typeof searchQuery>;
