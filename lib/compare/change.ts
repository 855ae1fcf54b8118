import type { Term } from "@/lib/generated/prisma/enums";
import type { Span } from "@/lib/language/span";
import type { Moved } from "./effects";
import type { Reading } from "./tokens";
import type { Change } from "./types";

/** Between two stretches of a row's words: what is left out. */
export const GAP = " … ";

/** A row of the table from its places; without words on a side that has none. */
export function row(
  earlier: Reading,
  later: Reading,
  term: Term,
  moved: Moved,
  from: readonly Span[],
  to: readonly Span[],
): Change {
  const words = (reading: Reading, spans: readonly Span[]) =>
    spans.length > 0 ? spans.map(({ start, end }) => reading.text.slice(start, end).trim()).join(GAP) : null;
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
export const GONE = { effect: "dropped", reason: "words_only_there" } as const satisfies Moved;
export const NEW = { effect: "added", reason: "words_only_there" } as const satisfies Moved;

/** The rows with one in place of two: of a term that seemed to have gone and of one that seemed to have come. */
export const asOne = (rows: readonly Change[], gone: Change, made: Change, one: Change): Change[] =>
  rows.flatMap((each) => (each === gone ? [one] : each === made ? [] : [each]));
