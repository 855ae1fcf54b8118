import type { Change } from "@/lib/compare/types";
import type { Effect, Term } from "@/lib/generated/prisma/enums";
import type { Span } from "@/lib/language/span";
import { locator } from "./locateWords";

/** A row of the table with its spans in the wordings. Rows are numbered from 1. */
export type LocatedChange = { effect: Effect; spans: { earlier: readonly Span[]; later: readonly Span[] } };

/** A row as it is written: words without spans. */
export type Cells = { term: Term; from: string | null; to: string | null; effect: Effect };

type ComparerRow = Pick<Change, "term" | "from" | "to" | "spans">;

/**
 * Finds the spans of written rows. Words that the comparer found for the same term keep its spans; words that occur more
 * than once get another span in each row of a term.
 */
export function locateChanges(
  wordings: { earlier: string; later: string },
  rows: readonly Cells[],
  comparer: readonly ComparerRow[] = [],
): LocatedChange[] {
  const [inEarlier, inLater] = [locator(wordings.earlier), locator(wordings.later)];
  const left = [...comparer];
  const taken = new Set<string>();
  return rows.map(({ term, from, to, effect }) => {
    const match = takeMatch(left, term, from, to);
    const free = (side: "earlier" | "later", spans: Span[]) => {
      for (const { start } of spans) taken.add(`${term} ${side} ${start}`);
      return spans;
    };
    const isFree = (side: "earlier" | "later") => (start: number) => !taken.has(`${term} ${side} ${start}`);
    const earlier = from && match?.from === from ? match.spans.earlier : inEarlier(from, isFree("earlier"));
    const later = to && match?.to === to ? match.spans.later : inLater(to, isFree("later"));
    return { effect, spans: { earlier: free("earlier", earlier), later: free("later", later) } };
  });
}

/** Takes the comparer's row from which a written one was made. */
function takeMatch(
  left: ComparerRow[],
  term: Term,
  from: string | null,
  to: string | null,
): ComparerRow | undefined {
  const of = left.filter((change) => change.term === term);
  const found =
    of.find((change) => change.from === from && change.to === to) ??
    of.find((change) => (from && change.from === from) || (to && change.to === to));
  if (found) left.splice(left.indexOf(found), 1);
  return found;
}

type Mark = "stands" | "cut" | "new";

/** Text that belongs to one set of rows; `ends` are the rows whose words end here. */
export type Segment = { text: string; start: number; rows: number[]; ends: number[]; begins: number[] };

/** Neighbouring segments with one mark; null where no row has words. */
export type Run = { start: number; mark: Mark | null; segments: Segment[] };

/**
 * A wording cut where the words of the table's rows begin and end: words that were changed or dropped are `cut` on the
 * earlier side, those that came `new` on the later one, those of an unchanged term `stand`. Rows may overlap. The
 * segments, joined, are the wording.
 */
export function highlightRuns(
  wording: string,
  side: "earlier" | "later",
  changes: readonly LocatedChange[],
): Run[] {
  const places = changes.flatMap(({ effect, spans }, n) =>
    spans[side].flatMap((span) => {
      const words = trimmed(wording, span);
      return words ? [{ ...words, row: n + 1, stands: effect === "same" }] : [];
    }),
  );
  const cuts = new Set([0, wording.length, ...places.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [n, start] of edges.slice(0, -1).entries()) {
    const end = edges[n + 1] ?? start;
    const here = places.filter((place) => place.start <= start && place.end >= end);
    const rows = (of: typeof here) => [...new Set(of.map(({ row }) => row))].sort((a, b) => a - b);
    const segment = {
      text: wording.slice(start, end),
      start,
      rows: rows(here),
      ends: rows(here.filter((place) => place.end === end)),
      begins: rows(here.filter((place) => place.start === start)),
    };
    const changed = side === "earlier" ? "cut" : "new";
    const mark = here.length === 0 ? null : here.every(({ stands }) => stands) ? "stands" : changed;
    const last = runs.at(-1);
    if (last?.mark === mark) last.segments.push(segment);
    else runs.push({ start, mark, segments: [segment] });
  }
  return runs;
}

/** The span inside the wording and without the space around its words; nothing when no words are left. */
function trimmed(wording: string, span: Span): Span | null {
  let start = Math.max(0, span.start);
  let end = Math.min(wording.length, span.end);
  while (start < end && /\s/.test(wording.charAt(start))) start++;
  while (end > start && /\s/.test(wording.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}
