import { FIELDS, type FieldName } from "../bm25";
import { extractFeatures } from "../rank/features";
import { likelihoodOf, scoreOf } from "../rank/model";
import type { WeightedQuery } from "../rank/weightedQuery";
import { rankableRows } from "./postings.queries";
import type { Candidate } from "./scoredPostings";

/** A document with the features that it was ranked by, and how likely it says the same, 0 to 1. */
export type Hit = {
  number: number;
  key: string;
  score: number;
  likelihood: number;
  features: number[];
  words: string;
};

/** A candidate with its rank by the score of retrieval. */
export type RankedCandidate = Candidate & { rank: number };

/** Candidates in the order of the ranking model, the best first. */
export async function rerank(
  indexId: number,
  query: WeightedQuery,
  candidates: readonly RankedCandidate[],
  topScore: number,
): Promise<Hit[]> {
  if (candidates.length === 0) return [];
  const numbers = candidates.map(({ document }) => document);
  const byNumber = new Map((await rankableRows(indexId, numbers)).map((row) => [row.number, row]));
  const hits = candidates.flatMap(({ document, score, rank }): Hit[] => {
    const row = byNumber.get(document);
    if (!row) return [];
    const features = extractFeatures(query, { ...row, score, rank }, topScore);
    const likelihood = likelihoodOf(features, query.isChinese);
    const { key, words } = row;
    return [{ number: document, key, score: scoreOf(features), likelihood, features, words }];
  });
  return hits.sort((a, b) => b.score - a.score || b.number - a.number);
}

/** The terms of the query that a document has, in any of its fields or in these. Found only for hits that are shown. */
export function matchedTerms(
  { terms }: WeightedQuery,
  { words }: Hit,
  fields: readonly FieldName[] = FIELDS.map(({ name }) => name),
): string[] {
  const lines = words.split("\n").filter((_, nth) => fields.some((name) => name === FIELDS[nth]?.name));
  const has = new Set(lines.flatMap((line) => line.split(" ")));
  return [...terms.keys()].filter((term) => has.has(term));
}
