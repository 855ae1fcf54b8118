export type FieldName = "statement" | "title" | "context";

/**
 * What the words of a document's parts count: its statement and quote, its title, and what is said about it. Chosen
 * on the development posts of CheckThat! 2022 task 2A (README, "How search finds and ranks").
 */
export const FIELDS = [
  { name: "statement", weight: 1 },
  { name: "title", weight: 1.3 },
  { name: "context", weight: 0.6 },
] as const satisfies readonly { name: FieldName; weight: number }[];

/** BM25: how fast more of the same word stops to count, how much length counts, and the same of the question. */
export const SATURATION = { k1: 1, b: 0.4, k3: 0.5 } as const;
