import { hanNumber } from "../hanNumerals";
import { NUMBER_WORD, SCALE_WORD } from "../numerals";
import type { Span } from "../span";
import { chineseUnitAt } from "./chineseUnits";
import { englishUnitAt } from "./englishUnits";
import { isInsideWord } from "./notAmounts";
import { type NumberFound, numberAt } from "./numberAt";
import { CURRENCY_SIGN, STANDARD, standardUnit } from "./units";

const STANDARD_AT = new RegExp(`\\s?(?:[-]?(?:${STANDARD}))(?:(?<=[\\p{Script=Han}%‰])|(?![A-Za-z]))`, "iuy");
/** Money that is told before its number; of 七百亿港元零售债券 it is that of the number before. */
const SIGN_BEFORE = new RegExp(
  `(?<![A-Za-z])(?<![\\d百千万亿十](?=\\p{Script=Han}))(?:${CURRENCY_SIGN})\\s?$`,
  "iu",
);
/** For whom or how long money is paid: £25pp, €600pcm. */
const RATE = /(?:pp|ppn|pm|pw|pcm|pa)(?![A-Za-z])/y;
const REPEATED = new RegExp(
  `\\s?\\((?:[$€£¥]\\s?)?\\d[\\d,.]{0,14}\\s?%?\\)|\\s?\\((?:${NUMBER_WORD}|${SCALE_WORD})(?:[\\s-](?:${NUMBER_WORD}|${SCALE_WORD}|and|per|cent|percent|days|months|years)){0,6}\\)`,
  "iy",
);
export function execAt(form: RegExp, text: string, at: number) {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}

/** Pounds of weight. */
const WEIGHED = /\b(?:weigh|lift|press|shed|los[et]|gain|carr)\p{L}*(?:\s\p{L}+){0,3}\s$/iu;

/** Half a pound of butter; not two million pounds of debt. */
const OF_A_THING =
  /^\sof\s(?!(?:public|private|state|government|new|extra|additional|annual|cash|money|debts?|funding|funds|aid|cuts|savings?|investments?|damages?|compensation|revenues?|tax|taxes|income|loss|losses|sales|property|spending|support|grants?|loans?|assets?|profits?|benefits?|costs?|credit|the|its|his|her|their|our|your|my|it|each|every)\b)\p{Ll}/u;

/** Twelve yuan and five tenths: 12块5, 三块八. */
const TENTHS =
  /^(?:块(?<tenths>[1-9一二三四五六七八九])(?=[毛角]?(?:[,.;:；!?)"\s]|$|[一每的左右以起多钱])|[毛角])|元(?<jiao>[0-9零一二三四五六七八九壹贰叁肆伍陆柒捌玖])角(?:(?<fen>[0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?)/u;

/** What an index does before its points: 跌68点. */
const MOVED_BEFORE = /(?:[涨跌升降]|[高低]水)了?$/u;

/** How warm: 三十九度二. */
const DEGREES = /^度([0-9一二三四五六七八九])(?=[,.;:；!?)"\s]|$|[的以左右])/u;
/** How tall: 一米八, 1米85. */
const HEIGHT = /^米([0-9]{2}|[1-9]|[一二三四五六七八九]{1,2})(?=[,.;:；!?)"\s]|$|[的以左右上下高多长宽深])/u;

type UnitAt = {
  span?: Span;
  symbol: string;
  factor: number;
  isNoun: boolean;
  end: number;
  bare?: number;
  /** What stands after the unit: half a month, five tenths of a yuan. */
  more?: number;
};
const NO_UNIT = { symbol: "", factor: 1, isNoun: false };

/** The unit after a number that ends at a place. */
function unitAfter(text: string, found: NumberFound, from: number, isMoney: boolean): UnitAt {
  const at = found.end;
  const rate = isMoney ? execAt(RATE, text, at) : undefined;
  if (rate !== undefined) return { ...NO_UNIT, end: at };
  const end = at + (execAt(REPEATED, text, at)?.length ?? 0);
  const spaced =
    end + (/^\s?\p{Script=Han}/u.test(text.slice(end, end + 2)) && text.charAt(end) === " " ? 1 : 0);
  const tenths = Number.isInteger(found.low) ? TENTHS.exec(text.slice(end, end + 5))?.groups : undefined;
  const tenth = tenths?.tenths ?? tenths?.jiao;
  if (tenth) {
    const digit = (written: string) => (/\d/u.test(written) ? Number(written) : (hanNumber(written) ?? 0));
    const more = digit(tenth) / 10 + (tenths?.fen ? digit(tenths.fen) / 100 : 0);
    const to = end + (tenths?.jiao ? (tenths.fen ? 5 : 3) : 2);
    return { symbol: "¥", factor: 1, isNoun: false, more, span: { start: end, end: end + 1 }, end: to };
  }
  const height =
    /^[米度]/u.test(text.charAt(end)) && Number.isInteger(found.low)
      ? (HEIGHT.exec(text.slice(end, end + 4)) ?? DEGREES.exec(text.slice(end, end + 3)))?.[1]
      : undefined;
  if (height) {
    const more = Number(`0.${[...height].map((one) => hanNumber(one) ?? one).join("")}`);
    const span = { start: end, end: end + 1 };
    return { ...NO_UNIT, more, span, end: end + 1 + height.length };
  }
  const standard = execAt(STANDARD_AT, text, end);
  if (
    standard !== undefined &&
    !/^(?:\s?元(?:桥|坊|旦|首|素|老|宵|朝|月|件|气))/u.test(text.slice(end, end + 3))
  ) {
    const name = standard.trim().replace(/^-/u, "");
    const unit = standardUnit(name);
    const to = end + standard.length;
    if (
      /^pounds?$/i.test(name) &&
      (WEIGHED.test(text.slice(Math.max(0, from - 40), from)) || OF_A_THING.test(text.slice(to, to + 24)))
    )
      return { ...NO_UNIT, span: { start: to - name.length, end: to }, end: to };
    // Ten percent (10%) is said twice.
    const twice = unit?.symbol === "share" ? (execAt(REPEATED, text, to)?.length ?? 0) : 0;
    const isTwice = twice > 0 && /^[^\d]*\d/u.test(text.slice(to, to + twice)) && found.isWord;
    if (unit)
      return {
        ...unit,
        isNoun: false,
        span: { start: to - name.length, end: to },
        end: to + (isTwice ? twice : 0),
      };
  }
  // An index has points, 3042.17点; of a day there are no more than 24.
  if (
    text.charAt(spaced) === "点" &&
    (found.low > 100 ||
      !Number.isInteger(found.low) ||
      MOVED_BEFORE.test(text.slice(Math.max(0, from - 3), from)))
  )
    return { ...NO_UNIT, span: { start: spaced, end: spaced + 1 }, end: spaced + 1 };
  if (/\p{Script=Han}/u.test(text.charAt(spaced))) {
    const unit = chineseUnitAt(text, spaced, found.isHan ? text.slice(from, at) : "1");
    if (unit && !(found.isWord && unit.isNoun && !found.isScaled)) {
      const isHalf =
        unit.isHalf || /^半(?![个年天月日小径数夜决程场价挂壁])/u.test(text.slice(unit.end, unit.end + 2));
      const end = unit.end + (isHalf && !unit.isHalf ? 1 : 0);
      const more = isHalf ? 0.5 : 0;
      return { ...NO_UNIT, isNoun: unit.isNoun, more, span: { start: spaced, end: unit.end }, end };
    }
    return { ...NO_UNIT, end: at };
  }
  const more =
    /^\s(?:or (?:more|fewer|less|so)|plus)(?=\s\p{L})|^\+(?=\s?\p{L})|^-(?:odd|plus|some)(?=\s)/iu.exec(
      text.slice(end, end + 12),
    )?.[0].length ?? 0;
  // A tenth of a point of a rate.
  if (found.isWord && found.low < 1 && /^[\s-]points?\b/iu.test(text.slice(end, end + 8)))
    return {
      symbol: "point",
      factor: 1,
      isNoun: false,
      span: { start: end + 1, end: end + 6 },
      end: end + 6,
    };
  const unit = englishUnitAt(text, end + more, found.low === 1 && found.high === 1);
  if (!unit) return { ...NO_UNIT, end };
  return {
    ...NO_UNIT,
    isNoun: unit.isNoun,
    span: { start: unit.start, end: unit.end },
    end: unit.isApart ? end : unit.end,
    bare: end,
  };
}

/** A number with its unit and its sign of money. */
export type Piece = { found: NumberFound; unit: UnitAt; start: number; end: number; sign?: string };

/** `isSecond`: it follows the sign of a range. */
export function pieceAt(text: string, at: number, isSecond = false): Piece | undefined {
  const one = execAt(
    /(?<=\b(?:within|in|after|for) )(?<!(?:\d [a-z]{1,12}|\b(?:once|twice|times|days|weeks|months|hours|minutes)) in )an?(?=\s(?:day|week|fortnight|month|quarter(?!\s+of\b)|year|decade|hour)\b(?!\s+and\s+a\b))/iy,
    text,
    at,
  );
  const found: NumberFound | undefined = one
    ? { end: at + one.length, low: 1, high: 1, isWord: true, isScaled: false, isHan: false }
    : numberAt(text, at);
  const sign = SIGN_BEFORE.exec(text.slice(Math.max(0, at - 14), at))?.[0];
  // RM250 and Rp50,000: the letters before are money.
  const from = sign && /[A-Za-z]$/u.test(sign) ? at - sign.length : at;
  if (!found || isInsideWord(text, from, found.end, isSecond)) return undefined;
  const unit = found.isShare
    ? { symbol: "share", factor: 1, isNoun: false, end: found.end }
    : unitAfter(text, found, at, sign !== undefined);
  const joined = text.slice(found.end, found.end + 1);
  const isRate = sign !== undefined && execAt(RATE, text, found.end) !== undefined;
  if (/[A-Za-z]/u.test(joined) && !unit.span && !found.isShare && !isRate) return undefined;
  if (/^\d{1,2}[GK]$/u.test(text.slice(at, Math.max(found.end, unit.end)))) return undefined;
  return {
    found,
    unit,
    start: at - (sign?.length ?? 0),
    end: Math.max(unit.end, found.end),
    ...(sign && { sign }),
  };
}
