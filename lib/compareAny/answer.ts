import { compare } from "@/lib/compare/compare";
import type { Comparison, Wording } from "@/lib/compare/types";
import type { Span } from "@/lib/language/span";
import { CodePointIndex } from "@/lib/language/text";
import { COMPARER_VERSION } from "@/lib/rewordings/comparerRecord";
import type { ComparisonAnswer } from "./schema";

/** The comparer's answer, with offsets counted in code points. */
export function answerComparison(wordings: { earlier: Wording; later: Wording }): string {
  return JSON.stringify(inCodePoints(wordings, compare(wordings.earlier, wordings.later)));
}

function inCodePoints(
  { earlier, later }: { earlier: Wording; later: Wording },
  found: Comparison,
): ComparisonAnswer {
  const { answer, likelihood, disclosure, changes, terms, alignment } = found;
  const [inEarlier, inLater] = [placesIn(earlier.text), placesIn(later.text)];
  return {
    changed: answer === "cannot_tell" ? null : found.changed,
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

function placesIn(text: string) {
  const index = new CodePointIndex(text);
  return ({ start, end }: Span) => ({ start: index.toCodePoint(start), end: index.toCodePoint(end) });
}
