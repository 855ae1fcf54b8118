import type { Token } from "../parse/tokens";
import { isFunctionWord } from "./edit";
import type { Hunk } from "./hunks";

const joinedText = (tokens: Token[]) =>
  tokens.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")).join("");

/** One of something, in Chinese. */
const ONE_OF = /^一(?=[名个位所家座条项间辆台份])/u;

/** Whether the words of both sides are one when joined: where they are cut, and how one of something is written. */
export function isWrittenAlike(earlier: Token[], later: Token[]): boolean {
  const [one, other] = [earlier, later].map((words) => joinedText(words).replace(ONE_OF, "1"));
  return one === other;
}

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
  // A number is spelt out by no name.
  if ([...earlier, ...later].some(({ text }) => /\d/u.test(text))) return false;
  const [a, b] = [words(earlier), words(later)];
  const initials = (list: string[]) =>
    list.map((word) => (word === word.toUpperCase() ? word : word[0])).join("");
  const short = (list: string[]) => list.join("");
  const isShort = (list: string[]) =>
    (list.length === 1 || list.every((word) => word.length === 1)) && /^[A-Z]{2,}$/u.test(short(list));
  const isSpeltOut = (list: string[]) => list.length > 1 && list.some((word) => /\p{Ll}/u.test(word));
  const fits = (x: string[], y: string[]) => isShort(x) && isSpeltOut(y) && initials(y) === short(x);
  return fits(a, b) || fits(b, a);
}
