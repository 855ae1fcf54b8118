import { words } from "@/lib/language/text";
import made from "./meanings.json" with { type: "json" };

/** How the meaning of a word is written: a digit for each direction, in halves of a standard deviation from the middle. */
export const [NOTHING, FARTHEST, HALVES] = [5, 4, 2];

type Meaning = { digits: string; weight: number };

/** The commonest words say the least: the tenth counts for half. */
const HALF_AT = 10;

const MEANINGS = new Map(
  made.words.map((line, nth): [string, Meaning] => {
    const [word = "", digits = ""] = line.split(" ");
    return [word, { digits, weight: (nth + 1) / (nth + 1 + HALF_AT) }];
  }),
);
const DIRECTIONS = MEANINGS.get("the")?.digits.length ?? 0;

/** What the English words of a text mean together, so that those that were not learned from count as their like do. */
export function meaningOf(text: string): number[] {
  const known = words(text.toLowerCase(), "en").flatMap(
    ({ text: word }) => MEANINGS.get(word.replaceAll("’", "'")) ?? [],
  );
  return Array.from({ length: DIRECTIONS }, (_, nth) => {
    const sum = known.reduce(
      (all, { digits, weight }) => all + ((Number(digits[nth]) - NOTHING) / HALVES) * weight,
      0,
    );
    return sum / Math.sqrt(Math.max(1, known.length));
  });
}
