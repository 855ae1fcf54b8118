const CLOSERS: Record<string, string> = { "“": "”", "「": "」", "『": "』", '"': '"' };
const OPENER = /[“「『"]/gu;

/** Masks the words inside quotation marks; positions stay the same. */
export function maskQuotes(text: string): string {
  const parts: string[] = [];
  /** Marks that nothing closes any more: they are not looked for from each place anew. */
  const open = new Set<string>();
  let at = 0;
  for (const { index, 0: mark } of text.matchAll(OPENER)) {
    if (index < at || open.has(mark)) continue;
    const closer = text.indexOf(CLOSERS[mark] ?? mark, index + 1);
    // Some close with the straight mark what they opened with the curved one.
    const end = closer === -1 && mark === "“" ? text.indexOf('"', index + 1) : closer;
    if (end === -1) open.add(mark);
    else {
      parts.push(text.slice(at, index + 1), "\u2588".repeat(end - index - 1), text.slice(end, end + 1));
      at = end + 1;
    }
  }
  return parts.join("") + text.slice(at);
}
