import { type ClosedUp, closedUp } from "../closedUp";
import { HAN_NUMERAL } from "../hanNumerals";
import { NUMBER_WORD, SCALE_WORD } from "../numerals";
import type { Span } from "../span";
import { isDefinedPeriod, isInHeading } from "./capitals";
import { oneMeasures } from "./chineseUnits";
import { type Comparator, comparatorAt } from "./comparators";
import { followsName, isBase, isLatitude, isScreen, isSide } from "./englishNames";
import { isCalled, isFromTo, isLabelled, isSaying } from "./hanNames";
import { isName, isTime } from "./notAmounts";
import { execAt, type Piece, pieceAt } from "./pieces";
import { rangeAfter, sharedByChange, signAt } from "./ranges";
import { round } from "./round";
import { currencyOf } from "./units";

/**
 * An amount as it stands in a folded text. `core` spans the number, its scale and its unit, `number` the number alone, the
 * amount itself also the words of its comparator. `symbol` is that of a share, a point or money, else empty; `name` is the
 * unit as written, and `isNoun` says that it is no unit of measure but what is counted.
 */
export type ScannedAmount = Span & {
  core: Span;
  number: Span;
  /** Where the amount ends without what is counted. */
  uncounted: number;
  low: number;
  high: number;
  symbol: string;
  unit?: Span;
  isNoun: boolean;
  isHan: boolean;
  isWord: boolean;
  isScaled: boolean;
  comparator: Comparator;
};

const CANDIDATE = new RegExp(
  `[\\d¼-¾⅐-⅞]|\\.(?=\\d)(?<![\\p{L}\\d.,]\\.)|${HAN_NUMERAL}|半数|(?<=[超过])半|(?<![大小多上下一两三四五六七八九十百千万亿\\d个年月天时])(?<!(?<![饭餐睡课会赛术][前后])(?<=[前后]))(?<![了老好这](?=半天))半(?=年(?![报度线])|天|小时|岁|公里|公?斤|吨|亩|米(?![板色])|公?升|世纪|成(?![品年熟为本功就立员语])|个(?:小时|月|星期|世纪|学期|百分点))|(?<![\\p{L}\\p{N}])(?:${NUMBER_WORD}|half|halv(?:e[sd]?|ing)|an?(?=[\\s-](?:${SCALE_WORD}|dozen|half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b))(?!\\p{L})|(?<=\\b(?:within|in|after|for) )an?(?= (?:day|week|fortnight|month|quarter|year|decade|hour)\\b)`,
  "giu",
);
const RUN = new RegExp(`(?:[\\d.,¼-¾⅐-⅞]|${HAN_NUMERAL}|[几来多余点])+`, "uy");
const VAGUE_BEFORE =
  /(?:(?<![人户总次件参指系倍分票位天栋日岁场例宗台辆])数|几|若干|成[百千]上|several |many |few |couple (?:of )?)$/i;

/** One amount, or a range as one, from its first number on. */
function amountFrom(text: string, at: number, first: Piece): ScannedAmount | undefined {
  const range = rangeAfter(text, first);
  const last = range?.second ?? first;
  const { found } = first;
  const shared = range ? undefined : sharedByChange(text, first);
  const unit = shared?.unit ?? (last.unit.span || last.found.isShare ? last.unit : first.unit);
  const money = first.sign ?? range?.second.sign;
  const isRatio = unit.symbol === "share" || unit.symbol === "point";
  const name = money?.trim();
  const symbol = isRatio || !name ? unit.symbol : (currencyOf(name) ?? name);
  const minus = signAt(text, first.start);
  // Of 百分之五至十 only the first says that it is a share of a hundred.
  const isSharedBehind = unit.symbol === "share" && last.found.isShare;
  // Of 六到七成 only the last says that both are tenths.
  const tenths = /成/u.test(text.slice(last.start, last.end)) ? 0.1 : 1;
  const factor = found.isShare ? 1 : isSharedBehind ? tenths : unit.factor;
  const secondFactor = range?.second.found.isShare
    ? 1
    : found.isShare && !range?.second.unit.span
      ? 0.01
      : unit.factor;
  const more = range ? 0 : (last.unit.more ?? 0);
  const times = range?.times ?? shared?.times ?? 1;
  const begin = round((found.low * times + more) * factor * minus);
  const end = range
    ? round(range.second.found.high * range.sign * secondFactor)
    : round((found.high * times + more) * factor * minus);
  if (end < begin && !(minus < 0 && range && range.sign < 0)) return undefined;
  const [low, high] = begin < end ? [begin, end] : [end, begin];
  const core = { start: first.start, end: last.end };
  const isHan =
    found.isHan ||
    /\p{Script=Han}/u.test(
      text.slice(last.end - 1, last.end + 1) + text.slice(Math.max(0, first.start - 1), first.start),
    );
  const around = comparatorAt(text, core, isHan);
  const comparator =
    low === high
      ? (inner(text, last) ?? (around.comparator === "=" ? (found.comparator ?? "=") : around.comparator))
      : (found.comparator ?? (around.comparator === "~" ? "~" : "="));
  return {
    start: around.start,
    end: around.end,
    core,
    number: { start: at, end: found.end },
    uncounted: last.unit.bare ?? last.found.end,
    low,
    high,
    symbol,
    comparator,
    ...(unit.span && { unit: unit.span }),
    isNoun: unit.isNoun,
    isHan,
    isWord: found.isWord,
    isScaled: found.isScaled,
  };
}

/** A comparator between a number and its unit: 500+ jobs, three or more children. */
function inner(text: string, { found, unit }: Piece): Comparator | undefined {
  if (unit.span && /^个多/u.test(text.slice(unit.span.start, unit.span.end))) return ">";
  const between = unit.span ? text.slice(found.end, unit.span.start) : "";
  if (/\+|or more|plus/i.test(between)) return "≥";
  if (/or (?:fewer|less)/i.test(between)) return "≤";
  return /-odd|or so|-some/i.test(between) ? "~" : undefined;
}

/** What is done by one of a measure: it is what a price or a yield is told by. */
const EACH_ONE =
  /^(?:卖|售价?|收(?![益入盘获成缩到])|要|只[要卖需]|就[是要能]|才[卖要]|产|能[产卖赚]|[赚挣花]|等于)/u;

const EACH_BEFORE = /(?:[元块毛角钱]|块[一二三四五六七八九\d])$/u;

/** 一家 and 一个公园 count nothing; nor does one of them. */
function isArticle(text: string, one: ScannedAmount): boolean {
  if (one.low !== 1 || one.high !== 1 || !one.isWord || one.symbol || one.isScaled) return false;
  // The one before is no lower end: 上一交易日.
  if (one.isHan && /[上下]/u.test(text.charAt(one.core.start - 1))) return true;
  // Under one account are no fewer.
  if (one.comparator === "<" && !one.isHan && /^(?:under|below)/iu.test(text.slice(one.start, one.start + 5)))
    return one.unit === undefined || one.isNoun;
  if (one.comparator !== "=" && one.comparator !== "~") return false;
  // The worst day is 最多的一天: it is no length.
  const lead = text.charAt(one.core.start - 1);
  if (one.isHan && /[的这那哪某同前上下后次另]/u.test(lead)) return true;
  if (one.isHan && lead === "有" && !/^(?:小时|分钟|公里|千米|公斤|吨)/u.test(nameOf(text, one))) return true;
  // Five yuan a jin: 五块五一斤, 十块钱一个.
  if (one.isHan && EACH_BEFORE.test(text.slice(Math.max(0, one.core.start - 2), one.core.start))) return true;
  // By the jin or the mu: 一斤卖13块5.
  if (one.isHan && EACH_ONE.test(text.slice(one.core.end, one.core.end + 2))) return true;
  // In one day: 一天上升3米.
  if (
    one.isHan &&
    nameOf(text, one) === "天" &&
    /^(?!上下|[的内后以之前多半左右时到至或假期])\p{Script=Han}/u.test(text.slice(one.core.end))
  )
    return true;
  if (one.isHan) return !oneMeasures(one.unit ? text.slice(one.unit.start, one.unit.end) : "");
  return one.unit === undefined || one.isNoun;
}

/** How likely chance is, said beside a finding: p < 0.05. */
const P_VALUE = /(?<![A-Za-z])p(?:[ -]values?|值)?\s?(?:[<>=≤]|of|为)\s?$/i;

/** Whether a place is within a title: 《七十二家房客》. */
const isInTitle = (text: string, start: number, end: number) =>
  /《[^《》\n]{0,30}$/u.test(text.slice(Math.max(0, start - 31), start)) &&
  /^[^《》\n]{0,30}》/u.test(text.slice(end, end + 31));

/** Eggs at $2 a dozen are sold by it. */
const BY_THE_DOZEN = /(?:[\d.]|\b(?:cents|pence|dollars|pounds|euros|yuan|rupees))\s$/iu;

/** Products that are told by a letter: Oracle 12c, SOA Suite 11g. */
const VERSION = /^\d{1,2}[cghsx]$/u;

/** Days, men and the like, written with a capital where nothing before is: 28 Days Later, 12 Angry Men. */
const TITLED =
  /^(?:Men|Women|Days?|Years?|Hours?|Minutes?|Seconds?|Weeks?|Months?|Things|Monkeys|Dalmatians|Things|Ways|Steps|Rules|Pounds|Miles|Nights?|Brothers|Sisters|Brides|Kings)$/u;

const isTitled = (text: string, one: ScannedAmount) =>
  one.unit !== undefined &&
  /[A-Z]/u.test(text.charAt(one.unit.start)) &&
  TITLED.test(nameOf(text, one)) &&
  !isDefinedPeriod(nameOf(text, one), text.slice(Math.max(0, one.core.start - 24), one.core.start)) &&
  !isInHeading(text.slice(Math.max(0, one.number.start - 24), one.number.start)) &&
  !/^\s*$/u.test(text.slice(0, one.number.start));

/** How fast a car is told to start: 0-60 mph. */
const SPRINT = /^0(?:-| to )\d{2,3}\s?(?:mph|km\/h|kph)/iu;
/** The thirty-second of its kind; a thirty-second clip lasts. */
const ORDINAL_WORD = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty-second\b(?!s)/iu;
const ONE_OF_ORDER = /\b(?:the|its|his|her|their|our)\s$/iu;

const AND_BEFORE = /\b(?:score|(?<!\b(?:in|per|within|of) )an?\s(?:hour|day|week|month|year|mile)) and $/iu;

const WHOLE_BEFORE = new RegExp(`(?:\\d|\\b${NUMBER_WORD})\\sand\\s$`, "iu");
const PART_AFTER = /^(?:an?|[a-z]{3,5})[\s-](?:quarters?|thirds?|fifths?|eighths?|tenths?)\b/iu;

/** Whether a number is part of something else: a mark of a note, a side, a product, a title. */
function isPart(text: string, one: ScannedAmount): boolean {
  const { start, end } = one.number;
  const lead = text.charAt(start - 1);
  // Two and three quarter inches are left open, as are 10.000 people.
  if (
    WHOLE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) &&
    PART_AFTER.test(text.slice(start, start + 24))
  )
    return true;
  if (/^\d{1,3}(?:\.000)+$/u.test(text.slice(start, end)) && !one.symbol) return true;
  // A pressure of 145 over 90.
  if (!one.unit && !one.symbol && /\d\sover\s$/iu.test(text.slice(Math.max(0, start - 8), start)))
    return true;
  // Three score and ten, an hour and twenty minutes: the whole is told by both.
  if (AND_BEFORE.test(text.slice(Math.max(0, start - 24), start))) return true;
  if (lead === "[" && !one.unit && !one.symbol && text.charAt(one.core.end) === "]") return true;
  if (
    /[x×]/u.test(text.slice(Math.max(0, start - 2), start)) &&
    isSide(text.slice(Math.max(0, start - 4), start))
  )
    return true;
  if (one.low === 12 && one.isWord && /^a dozen$/iu.test(text.slice(start, end)))
    return BY_THE_DOZEN.test(text.slice(Math.max(0, start - 8), start));
  if (one.core.end - start <= 3 && VERSION.test(text.slice(start, one.core.end)))
    return followsName(text, start);
  if (one.low === 0 && SPRINT.test(text.slice(start, one.core.end))) return true;
  if (
    ORDINAL_WORD.test(text.slice(start, start + 16)) &&
    ONE_OF_ORDER.test(text.slice(Math.max(0, start - 6), start))
  )
    return true;
  return isTitled(text, one);
}

/** The same in Chinese: three yuan of 三元食品; 三毛五 are no three tenths. */
function isHanPart(text: string, one: ScannedAmount): boolean {
  const { start, end } = one.number;
  const before = text.slice(Math.max(0, start - 4), start);
  if (isSaying(before, text.slice(start, end), text.slice(end, end + 4))) return true;
  if (one.low !== one.high && isFromTo(before, nameOf(text, one), text.slice(one.core.end, one.core.end + 4)))
    return true;
  // “九天” is a name; 在“三天”内 is a time.
  if (
    one.isWord &&
    !one.symbol &&
    /(?<![为是在诺达超过近约满足共])["“]$/u.test(before) &&
    /^["”](?![内以左之多后前])/u.test(text.slice(one.core.end, one.core.end + 2))
  )
    return true;
  // Of 李四人民币五千元 the four is a name; of 2.2本计划 the number one of a clause.
  if (
    one.symbol &&
    /^[一二三四五六七八九]$/u.test(text.slice(start, end)) &&
    /^(?:人民币|港币)/u.test(text.slice(end, end + 3))
  )
    return true;
  // The moon is round, 十六圆; what costs less than a hundred yuan is told by 元.
  if (nameOf(text, one) === "圆" && one.isWord && one.high < 100) return true;
  if (nameOf(text, one) === "本" && /\./u.test(text.slice(start, end))) return true;
  if (one.symbol === "¥") return isCalled(text.slice(start, end), text.slice(end, end + 5));
  const { end: last } = one.core;
  return text.charAt(last - 1) === "毛" && /^[一二三四五六七八九1-9]/u.test(text.charAt(last));
}

/** Whether the words around say that a number is none to be counted. */
function isNone(text: string, one: ScannedAmount): boolean {
  const { start, end } = one.number;
  if (one.isHan && isInTitle(text, start, end)) return true;
  if (isArticle(text, one) || (!one.symbol && (isTime(text, end) || isTime(text, one.core.end)))) return true;
  if (isLatitude(text.slice(end, end + 16))) return true;
  if (P_VALUE.test(text.slice(Math.max(0, start - 8), start))) return true;
  if (!one.symbol && isBase(text.slice(Math.max(0, start - 16), start), one.low)) return true;
  if (one.isHan ? isHanPart(text, one) : isPart(text, one)) return true;
  if (one.symbol || (one.unit && !one.isNoun && !one.isHan))
    return (
      /^\d+$/u.test(text.slice(start, end)) &&
      (/[#№]$/u.test(text.slice(start - 1, start)) ||
        isScreen(
          text.slice(Math.max(0, start - 40), start),
          text.slice(start, one.core.end),
          text.slice(one.core.end, one.core.end + 16),
        ))
    );
  if (isName(text, start, end)) return true;
  if (!one.isScaled && isLabelled(text.slice(Math.max(0, start - 4), start), nameOf(text, one), one.isNoun))
    return true;
  return !one.isScaled && !one.isHan && !text.slice(start, end).includes(",") && followsName(text, start);
}

/** 5万元以上10万元以下 is one range. */
function joined(text: string, all: readonly ScannedAmount[]): ScannedAmount[] {
  const kept: ScannedAmount[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    const isUpper = one.comparator === "≤" || one.comparator === "<";
    const gap = last ? text.slice(last.core.end, one.core.start) : "";
    const isJoined =
      last?.comparator === "≥" &&
      isUpper &&
      last.low < one.high &&
      /^以上[,;]?(?:不满|不足|不超过|未满|低于|至|到)?$/u.test(gap);
    const sameUnit = last !== undefined && isSameUnit(text, last, one);
    if (!last || !isJoined || !sameUnit) kept.push(one);
    else
      kept.splice(-1, 1, {
        ...last,
        ...(one.unit && !last.unit && { unit: one.unit }),
        end: one.end,
        core: { start: last.core.start, end: one.core.end },
        high: one.high,
        comparator: "=",
      });
  }
  return kept;
}

/** Of 新台幣六千元以上三萬元以下 only the first says whose 元 they are. */
function isSameUnit(text: string, last: ScannedAmount, one: ScannedAmount): boolean {
  if (last.unit && nameOf(text, last) !== nameOf(text, one)) return false;
  return last.symbol === one.symbol || (one.symbol === "¥" && one.core.start === one.number.start);
}

const nameOf = (text: string, { unit }: ScannedAmount) => (unit ? text.slice(unit.start, unit.end) : "");

/** What was won by: the second number is of the same. */
const SIDES = /^(?:votes?|goals?|seats?|sets?|games?|frames?|tries|rounds)$/iu;

/** Of 51 votes to 47 both are votes. */
function withSides(text: string, found: readonly ScannedAmount[]): ScannedAmount[] {
  return found.map((one, n) => {
    const last = found[n - 1];
    if (!last?.unit || one.unit || one.symbol || !SIDES.test(nameOf(text, last))) return one;
    return /^\s(?:to|against)\s$/u.test(text.slice(last.end, one.start)) ? { ...one, unit: last.unit } : one;
  });
}

/** 第三, and the second of 第1、2节. */
const ORDINAL = /第(?:[\d一二三四五六七八九十]{1,3}[;；和或至到-]){0,5}$/u;

/** Every amount in a folded text, in order; no two share a character. */
export function scanAmounts(text: string): ScannedAmount[] {
  const closed = closedUp(text);
  return closed ? scan(closed.text).map((one) => placedIn(closed, one)) : scan(text);
}

const placedIn = ({ placed }: ClosedUp, one: ScannedAmount): ScannedAmount => ({
  ...placed(one),
  core: placed(one.core),
  number: placed(one.number),
  uncounted: placed({ start: one.core.start, end: one.uncounted }).end,
  ...(one.unit && { unit: placed(one.unit) }),
});

function scan(text: string): ScannedAmount[] {
  const found: ScannedAmount[] = [];
  CANDIDATE.lastIndex = 0;
  for (let at = nextFrom(text, 0); at !== undefined; ) {
    const isVague =
      VAGUE_BEFORE.test(text.slice(Math.max(0, at - 10), at)) &&
      !/^[数几]\d/u.test(text.slice(at - 1, at + 1));
    const isOrdinal =
      /[第;；和或至到-]/u.test(text.charAt(at - 1)) && ORDINAL.test(text.slice(Math.max(0, at - 14), at));
    const piece = isVague || isOrdinal ? undefined : pieceAt(text, at);
    const one = piece && amountFrom(text, at, piece);
    const isCounted = one !== undefined && !isNone(text, one);
    if (isCounted) found.push(one);
    // A range that counts nothing is passed over whole.
    const isWhole = one !== undefined && (isCounted || one.low !== one.high);
    const end = one ? (isWhole ? one.core.end : one.number.end) : skipped(text, at);
    at = nextFrom(text, Math.max(end, at + 1));
  }
  return joined(text, withSides(text, found));
}

function nextFrom(text: string, from: number): number | undefined {
  CANDIDATE.lastIndex = from;
  return CANDIDATE.exec(text)?.index;
}

/** Where the run of numerals that could not be read ends: none of its parts is read by itself. */
const skipped = (text: string, at: number) =>
  at + (execAt(RUN, text, at)?.length ?? execAt(/\p{L}+/uy, text, at)?.length ?? 1);
