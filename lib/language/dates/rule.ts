import { hanNumber } from "../hanNumerals";
import { englishNumber } from "../numerals";
import type { DaySpan, Said } from "./spans";

export type Groups = Record<string, string | undefined>;

/** A month, or a day of it, whose year is not written: which one is meant, the reader settles. */
export type Unnamed = { month: number; day?: number };

/**
 * What is written in one place. `isOpen` is true for what stands for no known days but can be compared with its like: a
 * fiscal year, March of the same year.
 */
export type Reading = (DaySpan | Unnamed) & { isOpen?: true };

/** A form of dates. One that `isBare` may as well be another number: only wordings that are compared read it as a date. */
export type DateRule = {
  pattern: RegExp;
  read: (g: Groups, said?: Said) => Reading | undefined;
  isBare?: true;
};

/** What is written in digits, in characters or in words; not a number for anything else. */
export const num = (written: string | undefined): number => {
  const text = written ?? "";
  return (/^\d+$/u.test(text) ? Number(text) : (hanNumber(text) ?? englishNumber(text))) ?? Number.NaN;
};
export const numIf = (written: string | undefined) => (written === undefined ? undefined : num(written));

export const zh = (source: string, read: DateRule["read"]): DateRule => ({
  pattern: new RegExp(source, "gu"),
  read,
});
/** A form that stands alone between blanks and marks; `flags` may leave the case open. */
export const en = (source: string, read: DateRule["read"], flags = "giu"): DateRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}.,/-])(?:${source})(?![\\p{L}\\p{N}]|[/-]\\d)`, flags),
  read,
});
/** A form that a hyphen may tie to other words: mid-2026. */
export const word = (source: string, read: DateRule["read"], flags = "giu"): DateRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags),
  read,
});
export const open = () => undefined;
