import type { Question } from "../query";

/** Up to so many words a reader means each of them; of a sentence much may differ. */
const FEW = 2;
const SOME = 5;
/** Shares of the question that a document has at least. All but what rounding loses. */
const ALL = 0.98;
const MOST = 0.55;
const MUCH = 0.3;

/** The share of a question that what is found has at least: more of a few words than of a sentence. */
export function leastShare({ order, terms }: Question): number {
  const han = terms.filter(({ kind }) => kind === "character").length;
  const words = order.filter((term) => !/\p{Script=Han}/u.test(term)).length + han / 2;
  return words <= FEW ? ALL : words <= SOME ? MOST : MUCH;
}

/** What is given rather than nothing. */
export const AT_LEAST = 0.2;
