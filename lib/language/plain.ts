import { folded } from "./fold";

/** Letters and digits in one form, with one space between words: what a phrase is looked for in. */
export function plainOf(text: string): string {
  return folded(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, " ")
    .trim();
}
