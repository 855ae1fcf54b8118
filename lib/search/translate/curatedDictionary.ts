import type { TranslationDictionary } from "@/lib/language/cedict/dictionaryFile";
import { foldHan } from "@/lib/language/han";
import { stemOf } from "@/lib/language/stem";
import { CONCEPT_OF_STEM, CONCEPTS_IN_CHINESE } from "@/lib/language/wordLists/concepts";

import { NEWS_VOCABULARY } from "./newsVocabulary";

/** The words of a concept are not in the order of how usual they are. */
const CONCEPT_WEIGHT = 0.9;
const FIRST_WEIGHT = 0.95;
/** Each further word of a line is a little less usual than the one before. */
const DECAY = 0.9;

type Line = { english: string[]; chinese: string[] };

function newsLines(): Line[] {
  return NEWS_VOCABULARY.trim()
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

/** The project's own translations. They need no dictionary file and come before its translations. */
export function curatedDictionary(): TranslationDictionary {
  const dictionary: TranslationDictionary = new Map();
  const add = (word: string, target: string, weight: number) => {
    const known = dictionary.get(word) ?? [];
    if (!known.some((one) => one.target === target)) known.push({ target, weight });
    dictionary.set(word, known);
  };
  const addLine = ({ english, chinese }: Line, weightAt: (position: number) => number) => {
    for (const stems of english) for (const [n, word] of chinese.entries()) add(stems, word, weightAt(n));
    for (const word of chinese) for (const [n, stems] of english.entries()) add(word, stems, weightAt(n));
  };
  for (const line of newsLines()) addLine(line, (position) => FIRST_WEIGHT * DECAY ** position);
  for (const line of conceptLines()) addLine(line, () => CONCEPT_WEIGHT);
  return dictionary;
}
