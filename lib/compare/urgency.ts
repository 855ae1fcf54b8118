import type { Span } from "@/lib/language/span";
import { URGENCY } from "./lexicon/scales";

/** Words for how soon, with their line in the lexicon: the lower, the sooner. */
export type UrgencyWord = Span & { line: number };

const byWords = new Map(URGENCY.flatMap((words, line) => words.map((word) => [word, line] as const)));
const longestFirst = [...byWords.keys()].toSorted((a, b) => b.length - a.length);
const isEnglish = (word: string) => /^[a-z]/u.test(word);
const ENGLISH = new RegExp(`\\b(?:${longestFirst.filter(isEnglish).join("|")})\\b`, "giu");
const CHINESE = new RegExp(longestFirst.filter((word) => !isEnglish(word)).join("|"), "gu");

export function findUrgency(plain: string): UrgencyWord[] {
  const forms = /\p{Script=Han}/u.test(plain) ? [ENGLISH, CHINESE] : [ENGLISH];
  return forms.flatMap((form) =>
    Array.from(plain.matchAll(form), ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      line: byWords.get(words.toLowerCase()) ?? 0,
    })),
  );
}
