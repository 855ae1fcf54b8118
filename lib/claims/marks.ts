import type { CodePointIndex, TextRange } from "@/lib/language/text";

/** A stretch of text and the marks that lie over it: several may overlap. */
export type Run = TextRange & { text: string; marks: string[] };

/**
 * Cuts `range` of a text at every border of a mark, so that overlapping marks can be shown without nesting.
 * All positions are code points of the whole text; marks outside the range are left out, those that reach over
 * its end are cut at it. Runs come in order and, joined, give the range's text.
 */
export function runsOf(
  text: CodePointIndex,
  range: TextRange,
  marks: ReadonlyArray<TextRange & { id: string }>,
): Run[] {
  const inside = marks.filter((mark) => mark.end > range.start && mark.start < range.end);
  const borders = new Set([range.start, range.end]);
  for (const { start, end } of inside) {
    borders.add(Math.max(start, range.start));
    borders.add(Math.min(end, range.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] as number;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.id);
    return { start, end, text: text.slice(start, end), marks: over };
  });
}
