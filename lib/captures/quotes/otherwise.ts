import { denialsIn } from "@/lib/claims/places/facts";
import { isSurname } from "@/lib/claims/reading/chineseNames";
import { diffHunks } from "@/lib/compare/words/hunks";
import { isFunctionWord, type Token } from "@/lib/compare/words/tokens";
import { standardUnit } from "@/lib/language/amounts/units";
import { isOrdinaryHanWord } from "@/lib/language/cedict/hanWords";
import { editDistance } from "@/lib/language/editDistance";
import { foldText } from "@/lib/language/fold";
import { maskSpans } from "@/lib/language/masks";
import { foldRadicals } from "@/lib/language/radicals";
import { readNumbers } from "@/lib/language/readNumbers";
import { isEnglishWord, isProperNoun } from "@/lib/language/wordRelations";
import type { Difference } from "@/lib/quoteFind";

/** What a quotation and the words that stand in its place say of each: whether they say the same. */
type Said = { numbers: string[]; units: string[]; dates: string[]; others: string[] };

/**
 * How words that are quoted and others in their place differ: in a number, a date, a name, in what is denied, or in none of
 * these.
 */
export function wordsApart(quoted: string, found: string): Difference[] {
  const [one, other] = [plain(quoted), plain(found)];
  const apart: Difference[] = [
    ...numbersApart(saidIn(one), saidIn(other)),
    ...(haveOtherNames(withoutDates(one), withoutDates(other)) ? ["name" as const] : []),
    ...(denialsIn(one).length === denialsIn(other).length ? [] : ["negation" as const]),
  ];
  return apart.length > 0 ? apart : ["words"];
}

/** In one spelling; the capitals stay. */
const plain = (text: string) => foldText(foldRadicals(text)).replace(/\s+/gu, " ");

function saidIn(text: string): Said {
  const { amounts, dates } = readNumbers(text);
  const rest = maskSpans(text, [...amounts, ...dates], " ");
  return {
    numbers: amounts.map(({ low, high, comparator }) => `${low} ${high} ${comparator}`),
    units: amounts.map(({ unit }) => unit.toLowerCase()),
    dates: dates.map(({ from, to }) => `${from} ${to}`).sort(),
    others: (rest.match(/\d+/gu) ?? []).sort(),
  };
}

/** Names of months are no names. */
const withoutDates = (text: string) => maskSpans(text, readNumbers(text).dates, " ");

const isSame = (one: readonly string[], other: readonly string[]) => one.join("|") === other.join("|");

function numbersApart(one: Said, other: Said): Difference[] {
  const isSameDate = isSame(one.dates, other.dates);
  const isSameNumber =
    isSame(one.numbers, other.numbers) &&
    one.units.every((unit, nth) => isSameUnit(unit, other.units[nth] ?? "")) &&
    // What was read as part of a date on one side alone is the date's.
    (!isSameDate || isSame(one.others, other.others));
  return [...(isSameNumber ? [] : ["number" as const]), ...(isSameDate ? [] : ["date" as const])];
}

/** Letters in which two spellings of one unit differ at most: litres and liters. */
const SPELLING = 2;

function isSameUnit(one: string, other: string): boolean {
  if (one === other) return true;
  if (standardUnit(one) || standardUnit(other) || /\p{Script=Han}/u.test(one + other)) return false;
  return Math.min(one.length, other.length) > 2 * SPELLING && editDistance(one, other, SPELLING) <= SPELLING;
}

const haveOtherNames = (one: string, other: string): boolean =>
  lacksNameOf(one, other) || lacksNameOf(other, one) || haveOtherHanNames(one, other);

const LATIN = /\p{Script=Latin}[\p{Script=Latin}\p{M}'-]*/gu;
const CAPITAL = /^\p{Lu}/u;
/** More of the words than this with a capital: a headline, in which capitals make no names. */
const HEADLINE = 0.5;

/** Whether one text names in letters what the other does not. */
function lacksNameOf(one: string, other: string): boolean {
  const words = Array.from(one.matchAll(LATIN), ({ index, 0: word }) => ({ index, word: bare(word) }));
  const there = new Set((other.match(LATIN) ?? []).map((word) => bare(word).toLowerCase()));
  const isHeadline = words.filter(({ word }) => CAPITAL.test(word)).length > HEADLINE * words.length;
  return words.some(({ index, word }, nth) => {
    if (!CAPITAL.test(word) || word.length < 2 || there.has(word.toLowerCase())) return false;
    if (isProperNoun(word.toLowerCase())) return true;
    const isOrdinary =
      isEnglishWord(word.toLowerCase()) || isFunctionWord({ text: word, key: word.toLowerCase() });
    if (!isOrdinary) return true;
    if (!beginsSentence(one, index)) return !isHeadline;
    return !isHeadline && CAPITAL.test(words[nth + 1]?.word ?? "");
  });
}

const bare = (word: string) => word.replace(/'s?$/u, "");

const beginsSentence = (text: string, at: number) => /(?:^|[.!?:;"]\s*)$/u.test(text.slice(0, at).trimEnd());

/** Characters put in the place of others, neither of which are ordinary words, or after a family name. */
function haveOtherHanNames(one: string, other: string): boolean {
  if (!/\p{Script=Han}/u.test(one) || !/\p{Script=Han}/u.test(other)) return false;
  let before: Token | undefined;
  for (const { earlier, later, isSame: isKept } of diffHunks(one, other, "zh")) {
    if (!isKept && areHanNames(earlier, later, before)) return true;
    before = earlier.at(-1) ?? before;
  }
  return false;
}

const HAN = /^\p{Script=Han}+$/u;

function areHanNames(earlier: readonly Token[], later: readonly Token[], before: Token | undefined): boolean {
  const [one, other] = [earlier, later].map((tokens) => tokens.map(({ text }) => text).join(""));
  if (!one || !other || !HAN.test(one) || !HAN.test(other)) return false;
  if ([...earlier, ...later].some((token) => isFunctionWord(token) || isOrdinaryHanWord(token.text)))
    return false;
  if (isOrdinaryHanWord(one) || isOrdinaryHanWord(other)) return false;
  if (one.length > 1 && other.length > 1) return true;
  const isAfterSurname = before !== undefined && isSurname(before.text) && !isFunctionWord(before);
  return isAfterSurname || (isSurname(one) && isSurname(other));
}
