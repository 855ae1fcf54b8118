import type { Span } from "@/lib/language/span";
import { tokenize } from "../tokens/tokenize";
import { mergeSpans } from "./snippet";

/** Where one of the terms stands in a text, in order and without overlaps. */
export function findHighlights(text: string, terms: readonly string[]): Span[] {
  const wanted = new Set(terms);
  return mergeSpans(
    text,
    tokenize(text).filter(({ term }) => wanted.has(term)),
  );
}
