import type { Term } from "@/lib/generated/prisma/enums";
import type { Span } from "@/lib/language/span";
import type { ParsedWording } from "../parse/tokens";
import type { Change } from "../types";
import type { Difference } from "./effects";

/** Stands for the words that are left out between two spans of a row. */
export const ELLIPSIS = " … ";

/** A row of the table, with the words at its spans; null on a side without spans. */
export function changeRow(
  earlier: ParsedWording,
  later: ParsedWording,
  term: Term,
  moved: Difference,
  from: readonly Span[],
  to: readonly Span[],
): Change {
  const words = (parsed: ParsedWording, spans: readonly Span[]) =>
    spans.length > 0
      ? spans.map(({ start, end }) => parsed.text.slice(start, end).trim()).join(ELLIPSIS)
      : null;
  const plainSpans = (spans: readonly Span[]) => spans.map(({ start, end }) => ({ start, end }));
  return {
    term,
    ...moved,
    from: words(earlier, from),
    to: words(later, to),
    spans: { earlier: plainSpans(from), later: plainSpans(to) },
  };
}

/** A term that only one of the wordings has. */
export const DROPPED = { effect: "dropped", reason: "words_only_there" } as const satisfies Difference;

export const ADDED = { effect: "added", reason: "words_only_there" } as const satisfies Difference;

/** The rows with one row in place of a dropped and an added one. */
export const replacePair = (rows: readonly Change[], gone: Change, made: Change, one: Change): Change[] =>
  rows.flatMap((each) => (each === gone ? [one] : each === made ? [] : [each]));
