import { compare } from "@/lib/compare/compare";
import type { Wording } from "@/lib/compare/types";
import { diffWords } from "@/lib/compare/words/diff";
import type { PairReading } from "@/lib/comparison";
import { detectLanguage } from "@/lib/web/page/language";
import { hasCommonGround } from "./ground";

/** Rows that are shown: as many as can be highlighted (components/comparison/Highlight.module.css). */
const MOST_ROWS = 40;

/** What is read in two wordings, as far as a page shows it; a language that nobody chose is detected. */
export function readPair(pair: { earlier: Wording; later: Wording }): PairReading {
  const [earlier, later] = [withLanguage(pair.earlier), withLanguage(pair.later)];
  const found = compare(earlier, later);
  const { changed, answer, likelihood, disclosure, changes } = found;
  const langs = { earlierLang: earlier.lang, laterLang: later.lang };
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
    words: diffWords(earlier.text, later.text, langs),
  };
}

function withLanguage(wording: Wording) {
  const { text, lang } = wording;
  return { ...wording, lang: lang === "en" || lang === "zh" ? lang : detectLanguage(text) };
}
