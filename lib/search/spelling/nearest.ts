import { editDistance } from "@/lib/language/editDistance";

export type KnownWord = { term: string; written: string; documents: number };

/** Letters that a word may differ by: two in a long one. */
const mostEdits = (word: string) => (word.length < 8 ? 1 : 2);

/** The word that differs least, and of those the one that most documents have; null when none is near. */
export function nearest<T extends KnownWord>(word: string, known: readonly T[]): T | null {
  const near = known
    .map((one) => ({ one, edits: edits(word, one.written) }))
    .filter(({ edits }) => edits > 0 && edits <= mostEdits(word))
    .sort((a, b) => a.edits - b.edits || b.one.documents - a.one.documents);
  return near[0]?.one ?? null;
}

/** Two letters that changed places are one slip. */
function edits(word: string, written: string): number {
  const distance = editDistance(word, written);
  if (distance !== 2 || word.length !== written.length) return distance;
  const at = Array.from(word).findIndex((letter, i) => letter !== written[i]);
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return swapped === written ? 1 : distance;
}
