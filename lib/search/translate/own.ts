import { foldHan } from "@/lib/language/han";
import { stemOf } from "@/lib/language/stem";
import { CONCEPT_OF_STEM, CONCEPTS_IN_CHINESE } from "@/lib/promises/similarity/concepts";
import type { Lists } from "./lists";
import { NEWSROOM } from "./newsroom";

/** No word of a concept is more usual than another. */
const CONCEPT = 0.9;
const FIRST = 0.95;
/** Each further word of a line is a little less usual than the one before. */
const NEXT = 0.9;

type Line = { english: string[]; chinese: string[] };

function newsroomLines(): Line[] {
  return NEWSROOM.trim()
    .split("\n")
    .map((line) => {
      const [english = "", chinese = ""] = line.split("|");
      return {
        english: english
          .trim()
          .split(/\s+/u)
          .map((words) => words.split("-").map(stemOf).join(" ")),
        chinese: chinese.trim().split(/\s+/u).map(foldHan),
      };
    });
}

function conceptLines(): Line[] {
  const lines = new Map<string, Line>();
  for (const [stem, concept] of CONCEPT_OF_STEM) {
    const line = lines.get(concept) ?? { english: [], chinese: [] };
    line.english.push(stem);
    lines.set(concept, line);
  }
  for (const [word, concept] of CONCEPTS_IN_CHINESE) lines.get(concept)?.chinese.push(foldHan(word));
  return [...lines.values()];
}

/** The project's own words in both languages: there without any dictionary, and before it. */
export function ownLists(): Lists {
  const lists: Lists = new Map();
  const add = (from: string, to: string, weight: number) => {
    const known = lists.get(from) ?? [];
    if (!known.some((one) => one.to === to)) known.push({ to, weight });
    lists.set(from, known);
  };
  const addLine = ({ english, chinese }: Line, weigh: (place: number) => number) => {
    for (const stems of english) for (const [n, word] of chinese.entries()) add(stems, word, weigh(n));
    for (const word of chinese) for (const [n, stems] of english.entries()) add(word, stems, weigh(n));
  };
  for (const line of newsroomLines()) addLine(line, (place) => FIRST * NEXT ** place);
  for (const line of conceptLines()) addLine(line, () => CONCEPT);
  return lists;
}
