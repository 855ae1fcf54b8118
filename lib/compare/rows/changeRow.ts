import type { Term } from "@/lib/generated/prisma/enums";
import type { Span } from "@/lib/language/span";
import type { ParsedWording } from "../parse/tokens";
import type { Change } from "../types";
import type { Difference } from "./effects";

/** Between two stretches of a row's words: what is left out. */
export const ELLIPSIS = " … ";

/** A row of the table from its places; without words on a side that has none. */
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

/** The rows with one in place of two: of a term that seemed to have gone and of one that seemed to have come. */
export const replacePair = (rows: readonly Change[], gone: Change, made: Change, one: Change): Change[] =>
  rows.flatMap((each) => (each === gone ? [one] : each === made ? [] : [each]));
