const FIRST_SURROGATE = 0xd800;
const SURROGATES = 2048;
const WIDE = /[\ud800-\udfff]/;

/**
 * Rewrites texts so that each code point takes one UTF-16 unit, the same in all of them: indexes into the result count
 * code points. Characters outside the basic plane are mapped to surrogates; beyond 2,048 different ones (far more than
 * an article has) some would share one.
 */
export function toSingleUnits<T extends string[]>(...texts: T): { [K in keyof T]: string } {
  const borrowed = new Map<string, string>();
  const even = texts.map((text) => (WIDE.test(text) ? Array.from(text, unitFor).join("") : text));
  return even as { [K in keyof T]: string };

  function unitFor(character: string): string {
    if (!WIDE.test(character)) return character;
    const unit =
      borrowed.get(character) ?? String.fromCharCode(FIRST_SURROGATE + (borrowed.size % SURROGATES));
    borrowed.set(character, unit);
    return unit;
  }
}

/** The Levenshtein distance in UTF-16 units; some number above `most` when it is above `most`. */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  let next = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    // Cells further than `most` from the diagonal cost more than `most`.
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    next[from - 1] = from === 1 ? i : most + 1;
    let lowest = next[from - 1] ?? 0;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const cost = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next[j] = cost;
      if (cost < lowest) lowest = cost;
    }
    if (lowest > most) return most + 1;
    if (to < b.length) next[to + 1] = most + 1;
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}
