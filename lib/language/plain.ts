import { foldText } from "./fold";

/** Folded words in lower case with one space between them, for finding phrases. */
export function plainOf(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, " ")
    .trim();
}
