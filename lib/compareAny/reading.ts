import { compare } from "@/lib/compare/compare";
import type { Change, Comparison } from "@/lib/compare/types";
import { diffWords, type WordChange } from "@/lib/compare/words/diff";
import type { PartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { detectLanguage } from "@/lib/web/page/language";
import { wordingOf } from "./answer";
import { hasCommonGround } from "./ground";
import type { ComparisonRequest } from "./schema";

type ReadWording = { text: string; lang: Locale; saidOn: PartialDate | null };

/** What the page shows of two wordings. */
export type PairReading = {
  earlier: ReadWording;
  later: ReadWording;
  changed: boolean;
  likelihood: number;
  disclosure: Comparison["disclosure"];
  changes: Change[];
  /** Whether anything was found in both; if not, that nothing changed means nothing. */
  hasCommonGround: boolean;
  /** The words that changed; nothing for two languages. */
  words: WordChange[] | null;
};

/** Reads two wordings for the page; a language that nobody chose is the one that the words are in. */
export function readingOf(request: ComparisonRequest): PairReading {
  const read = (asked: ComparisonRequest["earlier"]): ReadWording => {
    const { text, lang, saidOn } = wordingOf(asked);
    return {
      text,
      lang: lang === "en" || lang === "zh" ? lang : detectLanguage(text),
      saidOn: saidOn ?? null,
    };
  };
  const [earlier, later] = [read(request.earlier), read(request.later)];
  const found = compare(earlier, later);
  const { changed, likelihood, disclosure, changes } = found;
  const words = diffWords(earlier.text, later.text, { earlierLang: earlier.lang, laterLang: later.lang });
  return {
    earlier,
    later,
    changed,
    likelihood,
    disclosure,
    changes,
    hasCommonGround: hasCommonGround(found),
    words,
  };
}
