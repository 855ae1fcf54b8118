import { countWhile } from "./text";

/** Where words stand in a text: UTF-16 offsets, `end` exclusive. */
export type Span = { start: number; end: number };

/** Whether two spans share a character. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The spans that overlap any of the places. */
export function touching<T extends Span>(spans: readonly T[], places: readonly Span[]): T[] {
  if (spans.length === 0 || places.length === 0) return [];
  const sorted = places.toSorted((a, b) => a.start - b.start);
  const reach = furthestEnds(sorted);
  return spans.filter((span) => (reach[countBelow(sorted, span.end) - 1] ?? span.start) > span.start);
}

/** The spans, sorted by their start and none longer than `reach`, that are at most so far from a place. */
export function near<T extends Span>(sorted: readonly T[], place: Span, reach: number): T[] {
  return sorted
    .slice(countBelow(sorted, place.start - 2 * reach), countBelow(sorted, place.end + reach + 1))
    .filter(({ start, end }) => start - place.end <= reach && place.start - end <= reach);
}

/** For each span the furthest end of it and of those before it. */
function furthestEnds(spans: readonly Span[]): number[] {
  let furthest = 0;
  return spans.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
}

/** How many of the spans, sorted by their start, begin before the place. */
const countBelow = (sorted: readonly Span[], place: number) =>
  countWhile(sorted, ({ start }) => start < place);
