import type { Change, Comparison } from "@/lib/compare/types";
import type { WordChange } from "@/lib/compare/words/diff";
import type { PartialDate } from "@/lib/dates";
import { done, type Result } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/routing";
import { inThread } from "@/lib/threadPool";
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

/**
 * Compares two wordings for the page, in a thread; a language that was not chosen is detected. `asker` is the address of
 * whoever asks.
 */
export async function comparePair(
  request: ComparisonRequest,
  asker: string,
): Promise<Result<PairComparison>> {
  const [earlier, later] = [read(request.earlier), read(request.later)];
  const found = await inThread("compare", { earlier, later }, { address: asker });
  if (!found.ok) return found;
  const texts = {
    earlier: earlier.text,
    later: later.text,
    earlierLang: earlier.lang,
    laterLang: later.lang,
  };
  const words = await inThread("diff_words", texts, { address: asker });
  if (!words.ok) return words;
  const { changed, likelihood, disclosure, changes } = found.value;
  return done({
    earlier,
    later,
    changed,
    likelihood,
    disclosure,
    changes,
    hasCommonGround: hasCommonGround(found.value),
    words: words.value,
  });
}

function read(asked: ComparisonRequest["earlier"]): ComparedWording {
  const { text, lang, saidOn } = wordingOf(asked);
  return { text, lang: lang === "en" || lang === "zh" ? lang : detectLanguage(text), saidOn: saidOn ?? null };
}
