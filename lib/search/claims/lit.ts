import { tokensOf } from "../tokens/tokens";
import type { Stretch } from "./passage";

/** The stretches of a text that give one of the terms, in order and apart from one another. */
export function lit(text: string, terms: readonly string[]): Stretch[] {
  const wanted = new Set(terms);
  const found = tokensOf(text)
    .filter(({ term }) => wanted.has(term))
    .toSorted((a, b) => a.start - b.start);
  const apart: Stretch[] = [];
  for (const { start, end } of found) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
