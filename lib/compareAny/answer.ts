import { compare } from "@/lib/compare/compare";
import { tellWords } from "@/lib/compare/stretches/stretches";
import type { Change, Comparison, Stretch, Wording } from "@/lib/compare/types";
import type { Span } from "@/lib/language/span";
import { CodePointIndex } from "@/lib/language/text";
import { COMPARER_VERSION } from "@/lib/rewordings/comparerRecord";
import { languagesOf } from "./readPair";
import type { ComparisonAnswer } from "./schema";

/** The comparer's answer, with offsets counted in code points. */
export function answerComparison(wordings: { earlier: Wording; later: Wording }): string {
  const found = compare(wordings.earlier, wordings.later);
  const told = tellWords(wordings, languagesOf(wordings), {
    rows: found.changes,
    readings: found.readings,
  });
  return JSON.stringify(inCodePoints(wordings, found, told?.stretches ?? []));
}

function inCodePoints(
  { earlier, later }: { earlier: Wording; later: Wording },
  found: Comparison,
  stretches: readonly Stretch[],
): ComparisonAnswer {
  const { answer, likelihood, disclosure, changes, terms, alignment } = found;
  const [inEarlier, inLater] = [placesIn(earlier.text), placesIn(later.text)];
  return {
    changed: answer === "cannot_tell" ? null : found.changed,
    answer,
    likelihood: Math.min(1, Math.max(0, likelihood)),
    disclosure,
    changes: changes.map((change) => changeInCodePoints(change, inEarlier, inLater)),
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
    stretches: stretches.map(({ reads, rows, why, ...at }) => ({
      earlier: at.earlier && inEarlier(at.earlier),
      later: at.later && inLater(at.later),
      ...{ reads, rows, why },
    })),
    comparer: { version: COMPARER_VERSION },
  };
}

type Places = ReturnType<typeof placesIn>;

/** A row with its places counted in code points. */
export const changeInCodePoints = (
  { term, effect, from, to, spans, reason }: Change,
  inEarlier: Places,
  inLater: Places,
) => ({
  ...{ term, effect, from, to },
  spans: { earlier: spans.earlier.map(inEarlier), later: spans.later.map(inLater) },
  reason,
});

export function placesIn(text: string) {
  const index = new CodePointIndex(text);
  return ({ start, end }: Span) => ({ start: index.toCodePoint(start), end: index.toCodePoint(end) });
}
