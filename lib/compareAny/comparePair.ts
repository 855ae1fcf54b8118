import { compare } from "@/lib/compare/compare";
import type { Change, Comparison } from "@/lib/compare/types";
import { diffWords, type WordChange } from "@/lib/compare/words/diff";
import type { PartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { detectLanguage } from "@/lib/web/page/language";
import { wordingOf } from "./answer";
import { hasCommonGround } from "./ground";
import type { ComparisonRequest } from "./schema";

type ComparedWording = { text: string; lang: Locale; saidOn: PartialDate | null };

/** What the page shows of two wordings. */
export type PairComparison = {
  earlier: ComparedWording;
  later: ComparedWording;
  changed: boolean;
  likelihood: number;
  disclosure: Comparison["disclosure"];
  changes: Change[];
  /** Whether anything was found in both; if not, "unchanged" means nothing. */
  hasCommonGround: boolean;
  /** The words that changed; nothing for two languages. */
  words: WordChange[] | null;
};

/** Compares two wordings for the page; a language that was not chosen is detected. */
export function comparePair(request: ComparisonRequest): PairComparison {
  const read = (asked: ComparisonRequest["earlier"]): ComparedWording => {
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
