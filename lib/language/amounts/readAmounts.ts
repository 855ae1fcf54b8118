import { foldText } from "../fold";
import { maskSpans } from "../masks";
import type { Span } from "../span";
import { COUNTED_BY_NAME, isDefinedPeriod, isInHeading, isPeriod } from "./capitals";
import type { Comparator } from "./comparators";
import { COUNTED } from "./counted";
import { mayBeYear } from "./notAmounts";
import { type ScannedAmount, scanAmounts } from "./scan";

export type ComparatorName = "exactly" | "at_least" | "more_than" | "up_to" | "less_than" | "about";

/**
 * An amount with where its number, scale and unit stand, without the words of its comparator; a range is one. An end that
 * is open is null. `unit` is `share` (20% is 0.2), `point` (as written; 50 bps are 0.5), the sign of a currency, or the
 * measure word or noun as written; empty for a bare number.
 */
export type WrittenAmount = Span & {
  low: number | null;
  high: number | null;
  unit: string;
  comparator: ComparatorName;
};

const NAMES: Record<Comparator, ComparatorName> = {
  ...{ "=": "exactly", "≥": "at_least", ">": "more_than", "≤": "up_to", "<": "less_than", "~": "about" },
};

/** What stands where something else was read; it is part of no amount. */
const BLANK = "\uffff";

/** Folds like `foldText`; a Chinese full stop, semicolon or comma never makes a number of two, unless three digits follow it. */
function foldForNumbers(text: string): string {
  return foldText(text.replace(/[。；]/gu, "！").replace(/、|(?<=\d)，(?=\d)(?!\d{3}(?!\d))/gu, "；"));
}

/** The sign of a number below zero, which is part of it. */
const MINUS = /[-−–负負]/u;

/** Numerals as cheques have them; alone one is a part of a word or a name. */
const CHEQUE = /[壹贰叁肆伍陆柒捌玖拾佰仟]/u;
const ONE_OF_CHEQUES = /^[壹贰叁肆伍陆柒捌玖拾佰仟]$/u;
/** Such a surname before a scale: 陆万里, 伍百川. */
const SURNAMED = /^[伍陆][百千万亿]$/u;

/**
 * Whether what is counted is a name, since it has a capital where others have none: 101 Dalmatians, Three Kings. Not in a
 * heading, where the word before has one too.
 */
function isNamed(text: string, one: ScannedAmount): boolean {
  if (!one.unit || one.isHan || !/\p{Lu}/u.test(text.charAt(one.unit.start))) return false;
  const name = text.slice(one.unit.start, one.unit.end);
  if (!/^\p{Lu}\p{Ll}+$/u.test(name) || COUNTED_BY_NAME.test(name)) return false;
  if (/\d/u.test(text.slice(one.number.end, one.unit.start))) return false;
  const before = text.slice(Math.max(0, one.core.start - 24), one.core.start);
  if (isInHeading(before)) return false;
  return !isDefinedPeriod(name, before) && (one.isNoun || isPeriod(name));
}

/** Of so many, which are counted. */
const OF_MANY = /^\sof\s(?:(?:the|its|his|her|their|our|those|these)\s)?(?:first\s|last\s)?\d/iu;

/** Whether a number without a unit is said as a quantity at all. */
function isQuantity(text: string, one: ScannedAmount): boolean {
  const written = text.slice(one.number.start, one.number.end);
  const unit = one.unit ? text.slice(one.unit.start, one.unit.end) : "";
  if (isNamed(text, one)) return false;
  if (one.symbol) return true;
  if (SURNAMED.test(written)) return false;
  if (ONE_OF_CHEQUES.test(written)) return false;
  if (mayBeYear(written) && (one.unit === undefined || one.isNoun)) return COUNTED.test(unit);
  if (one.unit) return true;
  // 陆兆显 is a name, 队伍 a word: of cheques are numbers with a unit.
  if (CHEQUE.test(written)) return false;
  // Nearly six of his 20 years: of what they are is told by another number.
  if (one.isWord && !one.isScaled && OF_MANY.test(text.slice(one.core.end, one.core.end + 24))) return false;
  // Two thousand and twelve may be a year.
  if (/^two thousand and [a-z-]+$/iu.test(written) && one.low === one.high) return false;
  // 三超两高 is a slogan.
  if (/^[一二两三四五六七八九]{1,2}$/u.test(written)) return false;
  if (
    /\bby\s$/u.test(text.slice(Math.max(0, one.core.start - 4), one.core.start)) &&
    /^\sto\s\d/u.test(text.slice(one.core.end, one.core.end + 5))
  )
    return true;
  return one.isScaled || written.includes(",") || one.comparator !== "=" || one.low !== one.high;
}

/** The amounts of a text in Chinese or English, in UTF-16 units. `taken`: dates and the like, which are none. */
export function readAmounts(text: string, taken: readonly Span[] = []): WrittenAmount[] {
  const folded = maskSpans(foldForNumbers(text), taken, BLANK);
  return scanAmounts(folded).flatMap((one) => {
    if (!isQuantity(folded, one)) return [];
    const { core, symbol, unit, comparator } = one;
    const isOpenAbove = comparator === "≥" || comparator === ">";
    const isOpenBelow = comparator === "≤" || comparator === "<";
    return {
      ...core,
      ...(one.low < 0 && text.charAt(core.start - 1).match(MINUS) && { start: core.start - 1 }),
      low: isOpenBelow ? null : one.low,
      high: isOpenAbove ? null : one.high,
      unit: symbol || (unit ? text.slice(unit.start, unit.end).replace(/^([个個])[多半](?=.)/u, "$1") : ""),
      comparator: NAMES[comparator],
    };
  });
}
