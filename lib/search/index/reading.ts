import type { Posting } from "./postings";

/** How much a term tells: rarer ones more. The idf of BM25 with one added, so that it is never negative. */
export function idfOf(documents: number, all: number): number {
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
}

/** A term of the public or of the desk. */
export const termKey = (isPublic: boolean, term: string): string => (isPublic ? "p" : "d") + term;
export const partOfKey = (key: string) => ({ isPublic: key.startsWith("p"), term: key.slice(1) });

export type Changes = Map<string, { put: Posting[]; removed: number[]; written?: string }>;

/** Counts documents of a part in, or out when they are negative. */
export function countIn(
  index: Record<"publicDocuments" | "publicLength" | "deskDocuments" | "deskLength", number>,
  isPublic: boolean,
  documents: number,
  length: number,
): void {
  index[isPublic ? "publicDocuments" : "deskDocuments"] += documents;
  index[isPublic ? "publicLength" : "deskLength"] += length;
}

/** The terms of each field in their order, as one column holds them. */
export const wordsOf = (fields: readonly (readonly string[])[]): string =>
  fields.map((terms) => terms.join(" ")).join("\n");

/** How much the terms of each field tell together, each counted once. */
export function massesOf(
  fields: readonly (readonly string[])[],
  documentsOf: (term: string) => number,
  all: number,
): number[] {
  return fields.map((terms) =>
    [...new Set(terms)].reduce((mass, term) => mass + idfOf(Math.min(documentsOf(term), all), all), 0),
  );
}
