export type FieldName = "statement" | "title" | "context";

/**
 * The fields of a document with their boosts: its statement and quote, its title, and what is said about it. Chosen
 * on the development posts of CheckThat! 2022 task 2A (README, "How search finds and ranks").
 */
export const FIELDS = [
  { name: "statement", boost: 1 },
  { name: "title", boost: 1.3 },
  { name: "context", boost: 0.6 },
] as const satisfies readonly { name: FieldName; boost: number }[];

/** The parameters of BM25: saturation of term frequency, length normalization, saturation within the query. */
export const BM25 = { k1: 1, b: 0.4, k3: 0.5 } as const;

/** Inverse document frequency as in BM25, with one added so that it is never negative. */
export function idf(documentFrequency: number, documentCount: number): number {
  const frequency = Math.min(documentFrequency, documentCount);
  return Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
}

/**
 * The weight of a term in a document, 1 to 255: the saturated term frequency of BM25 (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework, 2009), quantized to one byte.
 */
export function termWeight(frequency: number, length: number, meanLength: number): number {
  const { k1, b } = BM25;
  const norm = 1 - b + b * (meanLength > 0 ? length / meanLength : 1);
  return Math.max(1, Math.round((255 * frequency) / (frequency + k1 * norm)));
}
