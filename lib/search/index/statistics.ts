import { idf } from "../bm25";
import type { Posting } from "./postings";

/** The key of a term in its partition: of public documents, or of the others. */
export const termKey = (isPublic: boolean, term: string): string => (isPublic ? "p" : "d") + term;
export const parseTermKey = (key: string) => ({ isPublic: key.startsWith("p"), term: key.slice(1) });

/** By the key of each term the postings to put, the documents to remove, and how the term was last written. */
export type TermChanges = Map<string, { put: Posting[]; removed: number[]; written?: string }>;

export type CollectionStatistics = Record<
  "publicDocuments" | "publicLength" | "deskDocuments" | "deskLength",
  number
>;

/** Counts documents of a partition in, or out when the numbers are negative. */
export function addToStatistics(
  statistics: CollectionStatistics,
  isPublic: boolean,
  documents: number,
  length: number,
): void {
  statistics[isPublic ? "publicDocuments" : "deskDocuments"] += documents;
  statistics[isPublic ? "publicLength" : "deskLength"] += length;
}

/** The mean length of the documents of a partition. */
export function meanLength(statistics: CollectionStatistics, isPublic: boolean): number {
  const { publicDocuments, publicLength, deskDocuments, deskLength } = statistics;
  return isPublic ? publicLength / Math.max(1, publicDocuments) : deskLength / Math.max(1, deskDocuments);
}

/** The terms of each field in their order, as the column `words` holds them. */
export const joinFields = (fields: readonly (readonly string[])[]): string =>
  fields.map((terms) => terms.join(" ")).join("\n");

/** The sum of the idf of each field's distinct terms, as the column `masses` holds them. */
export function fieldIdfSums(
  fields: readonly (readonly string[])[],
  documentFrequency: (term: string) => number,
  documentCount: number,
): number[] {
  return fields.map((terms) =>
    [...new Set(terms)].reduce((sum, term) => sum + idf(documentFrequency(term), documentCount), 0),
  );
}
