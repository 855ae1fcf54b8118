import { hanNumber } from "../hanNumerals";
import { englishNumber } from "../numerals";
import type { DaySpan, Said } from "./spans";

export type Groups = Record<string, string | undefined>;

/** A month, or a day of it, whose year is not written: which one is meant, the reader settles. A weekday counts from Monday, 0. */
export type Unnamed = { month: number; day?: number; weekday?: number };

/**
 * What is written in one place. `isOpen` is true for what stands for no known days but can be compared with its like: a
 * fiscal year, March of the same year.
 */
export type Reading = (DaySpan | Unnamed) & { isOpen?: true };

/**
 * A form of dates. A text without all of its `signs` cannot have it. One that `isBare` may as well be another number: only
 * wordings that are compared read it as a date. English forms are tried on the text that `withoutOtherScripts` gives.
 */
export type DateRule = {
  signs: readonly RegExp[];
  pattern: RegExp;
  read: (g: Groups, said?: Said) => Reading | undefined;
  isEnglish?: true;
  isBare?: true;
};

/** Stands for every letter and digit outside ASCII, one for each UTF-16 unit; no form has it. */
const OTHER_LETTER = "ŋ";
const OTHER_LETTERS = /(?:(?=\P{ASCII})[\p{L}\p{N}])+/gu;

/** The text as the English forms need it: small classes of characters are enough for what may stand beside them. */
export const withoutOtherScripts = (text: string) =>
  text.replace(OTHER_LETTERS, (letters) => OTHER_LETTER.repeat(letters.length));

const LETTER_OR_DIGIT = `A-Za-z\\d${OTHER_LETTER}`;

/** What is written in digits, in characters or in words; not a number for anything else. */
export const num = (written: string | undefined): number => {
  const text = written ?? "";
  return (/^\d+$/u.test(text) ? Number(text) : (hanNumber(text) ?? englishNumber(text))) ?? Number.NaN;
};
export const numIf = (written: string | undefined) => (written === undefined ? undefined : num(written));

export const zh = (signs: readonly RegExp[], source: string, read: DateRule["read"]): DateRule => ({
  signs,
  pattern: new RegExp(source, "gu"),
  read,
});
const english = (
  signs: readonly RegExp[],
  source: string,
  read: DateRule["read"],
  flags: string,
): DateRule => ({
  ...{ signs, pattern: new RegExp(source, flags), read, isEnglish: true },
});
/** A form that stands alone between blanks and marks; `flags` may leave the case open. */
export const en = (signs: readonly RegExp[], source: string, read: DateRule["read"], flags = "gi") =>
  english(signs, `(?<![${LETTER_OR_DIGIT}.,/-])(?:${source})(?![${LETTER_OR_DIGIT}]|[/-]\\d)`, read, flags);
/** A form that a hyphen may tie to other words: mid-2026. */
export const word = (signs: readonly RegExp[], source: string, read: DateRule["read"], flags = "gi") =>
  english(signs, `(?<![${LETTER_OR_DIGIT}])(?:${source})(?![${LETTER_OR_DIGIT}])`, read, flags);
export const open = () => undefined;
