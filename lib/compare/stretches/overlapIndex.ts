import type { Span } from "@/lib/language/span";
import { countWhile } from "@/lib/language/text";

/** For many look-ups among the same spans: the numbers of those that share a character with a place, ascending. */
export function overlapIndex(spans: readonly (Span & { of: number })[]): (place: Span | null) => number[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let furthest = 0;
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (place) => {
    if (!place) return [];
    const found = new Set<number>();
    let n = countWhile(sorted, ({ start }) => start < place.end) - 1;
    for (; n >= 0 && (reach[n] ?? 0) > place.start; n--) {
      const one = sorted[n];
      if (one && one.end > place.start && one.start < one.end) found.add(one.of);
    }
    return [...found].sort((a, b) => a - b);
  };
}
