import { URGENCY } from "./lexicon/scales";
import type { Span } from "./types";

/** Words for how soon, with their line in the lexicon: the lower, the sooner. */
export type UrgencyWord = Span & { line: number };

const byWords = new Map(URGENCY.flatMap((words, line) => words.map((word) => [word, line] as const)));
const longestFirst = [...byWords.keys()].toSorted((a, b) => b.length - a.length);
const FORM = new RegExp(
  longestFirst.map((word) => (/^[a-z]/u.test(word) ? `\\b${word}\\b` : word)).join("|"),
  "giu",
);

export function findUrgency(plain: string): UrgencyWord[] {
  return Array.from(plain.matchAll(FORM), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    line: byWords.get(words.toLowerCase()) ?? 0,
  }));
}
