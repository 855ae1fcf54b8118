import type { Block } from "../index/postings";
import { accumulate, applyFilter, Collector, matchAll, WINDOW } from "./accumulators";
import { PostingIterator } from "./postingIterator";
import type { Candidate, ScoredPostings, TranslatedScore } from "./scoredPostings";

/** What is looked for among the documents numbered up to `lastDocument`. */
export type Scoring = {
  terms: readonly ScoredPostings[];
  /** The blocks of each filter; a document passes all of them. */
  filters: readonly (readonly Block[])[];
  lastDocument: number;
  limit: number;
  /** The least weight of the query's terms that a document has. */
  minWeight: number;
};

/**
 * The best documents, and how many there are in all. Without terms every document that passes the filters is as good
 * as another, and the latest are taken.
 */
export function scoreDocuments(scoring: Scoring): { candidates: Candidate[]; total: number } {
  const { terms, lastDocument, limit, minWeight } = scoring;
  const filters = scoring.filters.map((blocks) => new PostingIterator(blocks));
  const unscored = terms.length === 0 ? new PostingIterator(scoring.filters.at(-1) ?? []) : null;
  const { own, translated } = iteratorsOf(terms);
  const collector = new Collector();
  for (let from = 0; from <= lastDocument; from += WINDOW) {
    for (const [nth, postings] of filters.entries()) applyFilter(postings, nth, from);
    if (unscored) matchAll(unscored, from);
    for (const { postings, score } of own) accumulate(postings, score, "own", from);
    for (const { postings, score } of translated) accumulate(postings, score, "translated", from);
    collector.collect(filters.length, minWeight, from);
  }
  return { candidates: collector.topK(limit), total: collector.count };
}

type ScoredIterator = { postings: PostingIterator; score: TranslatedScore };

/** Terms of one synonym group come one after another, so that its weight is counted once. */
function iteratorsOf(terms: readonly ScoredPostings[]): Record<"own" | "translated", ScoredIterator[]> {
  const own = terms
    .filter(({ maxScore }) => maxScore > 0)
    .map(({ maxScore, queryWeight, blocks }) => ({
      postings: new PostingIterator(blocks),
      score: { maxScore, queryWeight, synonymGroup: null },
    }));
  const translated = terms
    .flatMap(({ translated, blocks }) => (translated ? [{ score: translated, blocks }] : []))
    .sort(
      ({ score: a }, { score: b }) =>
        (a.synonymGroup ?? -1) - (b.synonymGroup ?? -1) || b.queryWeight - a.queryWeight,
    )
    .map(({ score, blocks }) => ({ postings: new PostingIterator(blocks), score }));
  return { own, translated };
}
