import type { Span } from "./span";

/** A set of spans of one text of which no two overlap. */
export class SpanSet {
  readonly #length: number;
  /** Made for the first span: most sets stay empty. */
  #places: Uint8Array | undefined;

  constructor(text: string) {
    this.#length = text.length;
  }

  /** Adds the span; false, and nothing is added, when it overlaps one that is there. */
  addIfFree({ start, end }: Span): boolean {
    this.#places ??= new Uint8Array(this.#length);
    if (this.#places.subarray(start, end).includes(1)) return false;
    this.#places.fill(1, start, end);
    return true;
  }
}

/** The text with the spans filled with `mark`, a single UTF-16 unit, in the same length. */
export function maskSpans(text: string, spans: readonly Span[], mark: string): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), mark.repeat(end - from));
    at = end;
  }
  return parts.join("") + text.slice(at);
}
