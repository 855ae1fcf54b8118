/** A term that is asked for, as the index has it. */
export type KnownTerm = { ids: readonly number[]; documents: number; gain: number; mass: number };

/**
 * Postings that one question may read: about a megabyte, a few milliseconds. The rarest terms come first; what the
 * commonest would add is seen when the best documents are ranked by all their words.
 */
const MOST_POSTINGS = 300_000;

/** The terms to look up: the rarest, up to a budget of postings, and at least one. */
export function chosenTerms<T extends KnownTerm>(terms: readonly T[], most = MOST_POSTINGS): T[] {
  const sorted = terms.filter(({ documents }) => documents > 0).sort((a, b) => a.documents - b.documents);
  let read = 0;
  return sorted.filter(({ documents }, nth) => {
    read += documents;
    return nth === 0 || read <= most;
  });
}
