import { termOverlap } from "./termOverlap";
import { dayNumber, type WeightedQuery } from "./weightedQuery";

/** A document that retrieval found, with its rank and score there. */
export type RankableDocument = {
  words: string;
  plain: string;
  masses: readonly number[];
  said: string | null;
  score: number;
  rank: number;
};

export const FEATURES = [
  "score",
  "relativeScore",
  "logRelativeScore",
  "statementCoverage",
  "titleCoverage",
  "contextCoverage",
  "queryCoverage",
  "ngramCosine",
  "ngramCoverage",
  "bigrams",
  "capitalized",
  "numbers",
  "unmatchedNumbers",
  "names",
  "week",
  "month",
  "halfYear",
  "after",
  "undated",
  "rank",
] as const;

/** The features of a document for a query, in the order of FEATURES. `topScore` is the score of the first candidate. */
export function extractFeatures(
  query: WeightedQuery,
  document: RankableDocument,
  topScore: number,
): number[] {
  const overlap = termOverlap(query, document);
  const relativeScore = topScore > 0 ? document.score / topScore : 0;
  const matched = overlap.weight + overlap.translatedWeight;
  const coverage = query.totalWeight > 0 ? Math.min(1, matched / query.totalWeight) : 0;
  const [cosine, ngramCoverage] = ngramFeatures(query, document.plain);
  const isTranslated = !query.isChinese && overlap.translatedWeight > overlap.weight;
  const typical = isTranslated ? coverage : 0;
  return [
    document.score / (10 * query.maxIdf),
    relativeScore,
    Math.log(relativeScore + 0.01),
    ...overlap.fieldCoverage,
    coverage,
    Math.max(cosine, TYPICAL.ngramCosine * typical),
    Math.max(ngramCoverage, TYPICAL.ngramCoverage * typical),
    Math.max(Math.log(1 + overlap.bigramIdf / query.maxIdf), TYPICAL.bigrams * typical),
    query.capitalizedWeight > 0 ? overlap.capitalized / query.capitalizedWeight : 0,
    Math.min(overlap.numbers, 3),
    Math.min(overlap.unmatchedNumbers, 3),
    Math.min(overlap.names, 2),
    ...dateFeatures(query.day, dayNumber(document.said)),
    Math.log(1 + document.rank),
  ];
}

/**
 * Bigrams of Chinese characters are terms already, so that n-grams of a Chinese query add nothing. Its words in
 * letters count by their share of the query.
 */
function ngramFeatures(
  { isChinese, latinShare, similarity }: WeightedQuery,
  plain: string,
): [number, number] {
  const [cosine, coverage] = similarity.compareTo(plain);
  return isChinese ? [0, coverage * latinShare] : [cosine, coverage];
}

/**
 * An English query and a Chinese text share no letters. Such a text is given the mean that an English text with the
 * same coverage has, of which these are the values at full coverage.
 */
const TYPICAL = { ngramCosine: 0.35, ngramCoverage: 0.85, bigrams: 0.8 };

/** Nearness in time by week, month and half a year; whether the document is the later; whether one has no date. */
function dateFeatures(queryDay: number | null, documentDay: number | null): number[] {
  if (queryDay === null || documentDay === null) return [0, 0, 0, 0, 1];
  const days = documentDay - queryDay;
  const nearness = (span: number) => Math.exp(-Math.abs(days) / span);
  return [nearness(7), nearness(30), nearness(180), days >= -1 ? 1 : 0, 0];
}
