import type { Span } from "./span";

/** Which places of a text were read already, so that no two findings overlap; asking is as quick as the span is long. */
export class Taken {
  readonly #places: Uint8Array;

  constructor(text: string) {
    this.#places = new Uint8Array(text.length);
  }

  /** Takes the span and tells true, or tells false when part of it was taken. */
  take({ start, end }: Span): boolean {
    if (this.#places.subarray(start, end).includes(1)) return false;
    this.#places.fill(1, start, end);
    return true;
  }
}

/** The text with the spans filled with `mark`, a single UTF-16 unit, in the same length. */
export function blanked(text: string, spans: readonly Span[], mark: string): string {
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
