import { editDistance } from "@/lib/language/editDistance";

export type IndexedWord = { term: string; written: string; documents: number };

/** The largest edit distance to a correction. */
const maxDistance = (word: string) => (word.length < 8 ? 1 : 2);

/** The word with the smallest edit distance, of several the most frequent; null when none is close enough. */
export function closestWord<T extends IndexedWord>(word: string, candidates: readonly T[]): T | null {
  const close = candidates
    .map((candidate) => ({ candidate, distance: distanceBetween(word, candidate.written) }))
    .filter(({ distance }) => distance > 0 && distance <= maxDistance(word))
    .sort((a, b) => a.distance - b.distance || b.candidate.documents - a.candidate.documents);
  return close[0]?.candidate ?? null;
}

/** The edit distance, where two neighbouring letters that changed places count as one edit. */
function distanceBetween(word: string, written: string): number {
  const distance = editDistance(word, written);
  if (distance !== 2 || word.length !== written.length) return distance;
  const at = Array.from(word).findIndex((letter, i) => letter !== written[i]);
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return swapped === written ? 1 : distance;
}
