import { type Document, readDocument } from "../document";
import { termKey } from "../reading";

/** How frequent terms are and how long documents, before all of them are read. */
export type Expected = {
  /** How many documents of the same part have a term, of `all`. */
  documentsOf: (isPublic: boolean, term: string) => number;
  all: (isPublic: boolean) => number;
  meanLength: (isPublic: boolean) => number;
};

/** What a sample lets one expect. A term that it has not is rare: half a document is counted for it. */
export function expectedFrom(sample: readonly Document[]): Expected {
  const counts = new Map<string, number>();
  const parts = { true: { all: 0, length: 0 }, false: { all: 0, length: 0 } };
  const part = (isPublic: boolean) => parts[isPublic ? "true" : "false"];
  for (const document of sample) {
    const { counts: terms, length } = readDocument(document);
    part(document.isPublic).all++;
    part(document.isPublic).length += length;
    for (const term of terms.keys()) {
      const key = termKey(document.isPublic, term);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return {
    documentsOf: (isPublic, term) => counts.get(termKey(isPublic, term)) ?? 0.5,
    all: (isPublic) => part(isPublic).all,
    meanLength: (isPublic) => part(isPublic).length / Math.max(1, part(isPublic).all),
  };
}
