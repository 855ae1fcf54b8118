/** Where words stand in a text: UTF-16 offsets, `end` exclusive. */
export type Span = { start: number; end: number };

/** Whether two spans share a character. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The spans that overlap any of the places. */
export const touching = <T extends Span>(spans: readonly T[], places: readonly Span[]): T[] =>
  spans.filter((span) => places.some((place) => overlaps(span, place)));
