import type { ParsedQuery } from "@/lib/question";

/** Queries of up to so many words are short, of up to so many of middle length. */
const [SHORT, MIDDLE] = [2, 5];
/** A short query is meant word by word, a sentence need not be. A little less than all, for rounding. */
const SHARES = { short: 0.98, middle: 0.55, long: 0.3 };

/** The share of a query that a claim matches at least. */
export function minimumMatchOf({ sequence, terms }: ParsedQuery): number {
  const characters = terms.filter(({ kind }) => kind === "character").length;
  const words = sequence.filter((term) => !/\p{Script=Han}/u.test(term)).length + characters / 2;
  return words <= SHORT ? SHARES.short : words <= MIDDLE ? SHARES.middle : SHARES.long;
}

/** The minimum match when nothing else is found. */
export const FALLBACK_MATCH = 0.2;
