import { compare } from "@/lib/compare/compare";
import type { Wording } from "@/lib/compare/types";
import { parsePartialDate } from "@/lib/dates";
import type { Span } from "@/lib/language/span";
import { CodePointIndex } from "@/lib/language/text";
import { COMPARER_VERSION } from "@/lib/rewordings/comparerRecord";
import type { ComparisonAnswer, ComparisonRequest } from "./schema";

/** The API's answer: the comparer's, with offsets counted in code points. */
export function answerTo({ earlier, later }: ComparisonRequest): ComparisonAnswer {
  const { changed, likelihood, disclosure, changes, terms, alignment } = compare(
    wordingOf(earlier),
    wordingOf(later),
  );
  const [inEarlier, inLater] = [placesIn(earlier.text), placesIn(later.text)];
  return {
    changed,
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
