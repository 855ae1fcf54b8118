import { tokensOf } from "../tokens/tokens";
import { joined, type Stretch } from "./snippet";

/** The stretches of a text that give one of the terms, in order and apart from one another. */
export function lit(text: string, terms: readonly string[]): Stretch[] {
  const wanted = new Set(terms);
  return joined(
    text,
    tokensOf(text).filter(({ term }) => wanted.has(term)),
  );
}
