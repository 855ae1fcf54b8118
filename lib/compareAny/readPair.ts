import { compare } from "@/lib/compare/compare";
import { tellWords } from "@/lib/compare/stretches/stretches";
import type { Wording } from "@/lib/compare/types";
import type { PairReading } from "@/lib/comparison";
import { detectLanguage } from "@/lib/web/page/language";
import { hasCommonGround } from "./ground";

/** Rows that are shown: as many as can be highlighted (components/comparison/Highlight.module.css). */
const MOST_ROWS = 40;

/** What is read in two wordings, as far as a page shows it; a language that nobody chose is detected. */
export function readPair(pair: { earlier: Wording; later: Wording }): PairReading {
  const langs = languagesOf(pair);
  const [earlier, later] = [
    { ...pair.earlier, lang: langs.earlierLang },
    { ...pair.later, lang: langs.laterLang },
  ];
  const found = compare(earlier, later);
  const { changed, answer, likelihood, disclosure, changes } = found;
  return {
    ...langs,
    changed,
    answer,
    likelihood,
    disclosure,
    changes: changes.slice(0, MOST_ROWS),
    rows: changes.length,
    moved: [...new Set(changes.filter(({ effect }) => effect !== "same").map(({ term }) => term))],
    hasCommonGround: hasCommonGround(found),
    told: tellWords({ earlier, later }, langs, { rows: changes, readings: found.readings }),
  };
}

/** The language that was said, or else that the words are in. */
const languageOf = ({ text, lang }: Wording) =>
  lang === "en" || lang === "zh" ? lang : detectLanguage(text);

export const languagesOf = (pair: { earlier: Wording; later: Wording }) => ({
  earlierLang: languageOf(pair.earlier),
  laterLang: languageOf(pair.later),
});
