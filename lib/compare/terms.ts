import { isTimeLimit } from "@/lib/language/periods";
import type { Span } from "@/lib/language/span";
import { type Frame, widened } from "./frame";
import type { ParsedWording } from "./parse/tokens";
import type { FoundTerm } from "./types";

/** The terms of a wording with their places, for showing and for explaining. */
export function termsOf(parsed: ParsedWording, frame: Frame): FoundTerm[] {
  const { text } = parsed;
  const term = (name: FoundTerm["term"], span: Span, value: string): FoundTerm => ({
    term: name,
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    value,
  });
  const found = [
    ...frame.amounts.map((one) => {
      if (isTimeLimit(one)) return term("deadline", widened(parsed.folded)(one), `${one.value} ${one.unit}`);
      return term(
        "amount",
        one,
        `${one.comparator} ${one.value}${one.to === undefined ? "" : `–${one.to}`} ${one.unit}`.trim(),
      );
    }),
    ...parsed.times.map((one) =>
      term("deadline", one, one.bound === "on" ? `${one.first}/${one.last}` : `${one.bound} ${one.last}`),
    ),
    ...frame.strengths.map((one) => term("strength", one, one.strength)),
    ...frame.conditions.map((one) => term("condition", one, text.slice(one.start, one.end).toLowerCase())),
    ...(frame.base
      ? [term("base", frame.base, text.slice(frame.base.start, frame.base.end).toLowerCase())]
      : []),
    ...(frame.beneficiary
      ? [
          term(
            "beneficiary",
            frame.beneficiary,
            text.slice(frame.beneficiary.start, frame.beneficiary.end).toLowerCase(),
          ),
        ]
      : []),
  ];
  return found.sort((a, b) => a.start - b.start);
}
