import type { TermScore } from "./scoredPostings";

/** A term of the query as the index has it. */
export type IndexedTerm = TermScore & { ids: readonly number[]; documentFrequency: number };

/**
 * Postings that one query may read: about a megabyte, a few milliseconds. The rarest terms come first; what the most
 * frequent would add is seen when the best documents are reranked by all their words.
 */
const MAX_POSTINGS = 300_000;

/** The terms whose postings are read: the rarest, up to the budget, and at least one. */
export function selectTerms<T extends IndexedTerm>(terms: readonly T[], budget = MAX_POSTINGS): T[] {
  const sorted = terms
    .filter(({ documentFrequency }) => documentFrequency > 0)
    .sort((a, b) => a.documentFrequency - b.documentFrequency);
  let postings = 0;
  return sorted.filter(({ documentFrequency }, nth) => {
    postings += documentFrequency;
    return nth === 0 || postings <= budget;
  });
}
