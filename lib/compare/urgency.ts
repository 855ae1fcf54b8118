import type { Span } from "@/lib/language/span";
import { URGENCY } from "./lexicon/urgency";

/** Words for how soon, with their rank in the lexicon: the lower, the sooner. */
export type UrgencyWord = Span & { rank: number };

const byWords = new Map(URGENCY.flatMap((words, rank) => words.map((word) => [word, rank] as const)));
const longestFirst = [...byWords.keys()].toSorted((a, b) => b.length - a.length);
const isEnglish = (word: string) => /^[a-z]/u.test(word);
const ENGLISH = new RegExp(`\\b(?:${longestFirst.filter(isEnglish).join("|")})\\b`, "gi");
const CHINESE = new RegExp(longestFirst.filter((word) => !isEnglish(word)).join("|"), "gu");

export function findUrgency(folded: string): UrgencyWord[] {
  const forms = /\p{Script=Han}/u.test(folded) ? [ENGLISH, CHINESE] : [ENGLISH];
  return forms.flatMap((form) =>
    Array.from(folded.matchAll(form), ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      rank: byWords.get(words.toLowerCase()) ?? 0,
    })),
  );
}
