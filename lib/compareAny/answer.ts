import { compare } from "@/lib/compare/compare";
import type { Comparison, Wording } from "@/lib/compare/types";
import { parsePartialDate } from "@/lib/dates";
import type { Result } from "@/lib/errors";
import type { Span } from "@/lib/language/span";
import { CodePointIndex } from "@/lib/language/text";
import { COMPARER_VERSION } from "@/lib/rewordings/comparerRecord";
import { inThread } from "@/lib/threadPool";
import type { ComparisonAnswer, ComparisonRequest } from "./schema";

/** The API's answer as JSON, made in a thread: ten thousand terms take a while to write. `asker`: the address of whoever asks. */
export function answerTo(asked: ComparisonRequest, asker: string): Promise<Result<string>> {
  const wordings = { earlier: wordingOf(asked.earlier), later: wordingOf(asked.later) };
  return inThread("answer_comparison", wordings, { address: asker });
}

/** The comparer's answer, with offsets counted in code points. */
export function answerComparison(wordings: { earlier: Wording; later: Wording }): string {
  return JSON.stringify(inCodePoints(wordings, compare(wordings.earlier, wordings.later)));
}

function inCodePoints(
  { earlier, later }: { earlier: Wording; later: Wording },
  found: Comparison,
): ComparisonAnswer {
  const { changed, answer, likelihood, disclosure, changes, terms, alignment } = found;
  const [inEarlier, inLater] = [placesIn(earlier.text), placesIn(later.text)];
  return {
    changed,
    answer,
    likelihood: Math.min(1, Math.max(0, likelihood)),
    disclosure,
    changes: changes.map(({ term, effect, from, to, spans, reason }) => ({
      term,
      effect,
      from,
      to,
      spans: { earlier: spans.earlier.map(inEarlier), later: spans.later.map(inLater) },
      reason,
    })),
    terms: {
      earlier: terms.earlier.map(({ term, text, value, ...span }) => ({
        term,
        text,
        value,
        ...inEarlier(span),
      })),
      later: terms.later.map(({ term, text, value, ...span }) => ({ term, text, value, ...inLater(span) })),
    },
    alignment: alignment.map((one) => ({ earlier: inEarlier(one.earlier), later: inLater(one.later) })),
    comparer: { version: COMPARER_VERSION },
  };
}

/** As the comparer takes it: the language without its region, the date as its parts. */
export function wordingOf({ text, lang, saidOn }: ComparisonRequest["earlier"]): Wording {
  return { text, lang: lang?.slice(0, 2).toLowerCase(), saidOn: saidOn ? parsePartialDate(saidOn) : null };
}

function placesIn(text: string) {
  const index = new CodePointIndex(text);
  return ({ start, end }: Span) => ({ start: index.toCodePoint(start), end: index.toCodePoint(end) });
}
