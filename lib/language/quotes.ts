import type { Span } from "./span";

const CLOSERS: Record<string, string> = { "“": "”", "「": "」", "『": "』", '"': '"' };
/** Some close with the straight mark what they opened with the curved one, or the other way round. */
const OTHER_CLOSERS: Record<string, string> = { "“": '"', '"': "”" };
const OPENER = /[“「『"]/gu;

/** Where the words inside quotation marks stand, in UTF-16 units, without the marks. */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  /** Marks that nothing closes any more: they are not looked for from each place anew. */
  const open = new Set<string>();
  let at = 0;
  for (const { index, 0: mark } of text.matchAll(OPENER)) {
    if (index < at || open.has(mark)) continue;
    const closer = text.indexOf(CLOSERS[mark] ?? mark, index + 1);
    const other = OTHER_CLOSERS[mark];
    const end = closer === -1 && other !== undefined ? text.indexOf(other, index + 1) : closer;
    if (end === -1) open.add(mark);
    else {
      found.push({ start: index + 1, end });
      at = end + 1;
    }
  }
  return found;
}

/** Masks the words inside quotation marks; positions stay the same. */
export function maskQuotes(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of quotationsIn(text)) {
    parts.push(text.slice(at, start), "\u2588".repeat(end - start));
    at = end;
  }
  return parts.join("") + text.slice(at);
}
