import type { Token } from "../parse/tokens";
import { isFunctionWord } from "./edit";
import type { Hunk } from "./hunks";

export const joinedText = (tokens: Token[]) =>
  tokens.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")).join("");

/** Whether a lone number is that of a footnote: nothing follows that it could count. */
export function isFootnoteNumber({ earlier, later }: Hunk, next: Token | undefined): boolean {
  const [one, ...more] = [...earlier, ...later];
  if (more.length > 0 || one?.amount?.unit !== "" || !/^\d{1,2}$/u.test(one.text)) return false;
  return /^\s/u.test(one.gap) && (!next || isFunctionWord(next) || /[,.;:)]/u.test(next.gap));
}

/** Whether one side is the acronym of the other: EEA, U.S. */
export function isAcronym(earlier: Token[], later: Token[]): boolean {
  const words = (tokens: Token[]) =>
    tokens
      .filter((token) => !isFunctionWord(token))
      .flatMap(({ text }) => text.split(/[^\p{L}]+/u).filter(Boolean));
  const [a, b] = [words(earlier), words(later)];
  const initials = (list: string[]) =>
    list.map((word) => (word === word.toUpperCase() ? word : word[0])).join("");
  const short = (list: string[]) => list.join("");
  const fits = (x: string[], y: string[]) =>
    /^[A-Z]{2,}$/u.test(short(x)) && y.length > 1 && initials(y) === short(x);
  return fits(a, b) || fits(b, a);
}
