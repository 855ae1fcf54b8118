import { giveTurn } from "@/lib/inTurns";
import type { Span } from "@/lib/language/span";
import { tokenize } from "../tokens/tokenize";
import { mergeSpans } from "./snippet";

/**
 * Where one of the terms stands in a text, in order and without overlaps. A page has some sixty texts, which may be long:
 * others have their turn between two.
 */
export async function findHighlights(text: string, terms: readonly string[]): Promise<Span[]> {
  if (text === "" || terms.length === 0) return [];
  await giveTurn();
  const wanted = new Set(terms);
  return mergeSpans(
    text,
    tokenize(text).filter(({ term }) => wanted.has(term)),
  );
}
