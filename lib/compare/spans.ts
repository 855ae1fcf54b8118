import type { Span } from "@/lib/language/span";

/** Whether two stretches have a character in common. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Those of the spans that stand, at least in part, where one of the places is. */
export const touching = <T extends Span>(spans: readonly T[], places: readonly Span[]): T[] =>
  spans.filter((span) => places.some((place) => overlaps(span, place)));
