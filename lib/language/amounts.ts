import { Taken } from "./masks";
import {
  englishNumber,
  HAN_NUMERAL,
  hanNumber,
  NUMBER_WORD,
  PART_WORD,
  partOf,
  SCALE_WORD,
  scaleOf,
} from "./numerals";
import type { Span } from "./span";

/** How exact a number is meant. */
export type Comparator = "=" | "≥" | ">" | "≤" | "<" | "~";

/**
 * A number with its unit. `value` of a share is 0.2 for 20%; of a period its length in `day` or `month`; `to` is
 * the upper end of a range. `core` spans the number and unit alone, the span also its comparator.
 */
export type Amount = Span & {
  value: number;
  to?: number;
  unit: string;
  comparator: Comparator;
  core: Span;
  /** The last ISO day of a period that runs from when it was said: within ten days, over the next four years. */
  until?: string;
};

const DIGITS = "\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,9})?|\\d{1,15}(?:\\.\\d{1,9})?";
/** The longest numbers anybody writes out; what is longer is no number. */
const HAN_RUN = `${HAN_NUMERAL}{1,16}`;
const CURRENCY = "(?:US|U\\.S\\.|HK|NT|A|C|S)?\\s?\\$|€|£|¥|￥|USD|EUR|GBP|RMB|CNY|HKD|Rs\\.?";
const EN_WORDS = `${NUMBER_WORD}(?:[\\s-]+(?:${NUMBER_WORD}|${SCALE_WORD}(?:\\s+and(?=\\s+${NUMBER_WORD}))?)){0,12}|an? (?:hundred|thousand|million|billion|trillion|dozen)|(?<=\\b(?:within|in|after|for) )an?(?= (?:day|week|fortnight|month|quarter|year|decade|hour)\\b)`;
const EN_UNIT =
  "%|percentage points?|percent|per cent|(?:business|working|calendar|consecutive) days?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|hours?|minutes?|seconds?|(?:US|U\\.S\\.)\\s?dollars?|dollars?|euros?|pounds?|yuan|yen|rupees?|cents?";
const ZH_UNIT =
  "%|％|个?百分点|[个]?工作日|周岁|岁|个月|天|日|周|星期|年|季度|小时|分钟|秒|人民币|美元|欧元|英镑|港元|港币|日元|元|成|倍|吨|公里|平方米|亩|千瓦时?|兆瓦|吉瓦|[个名位套次家项台辆人户件款所座份期条种部批张间篇本轮届级棵株只头艘架枚]";
const ZH_SCALE = "万亿|百万|千万|亿|万|千|百";
const SEP = "\\s*(?:-|–|—|~|～|to|and|至|到)\\s*";

const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:(?<frac>(?:(?<num>one|two|three|four|five)[\\s-]+(?<part>${PART_WORD})(?![\\p{L}]))|(?:an?\\s+)?(?<part2>${PART_WORD})(?=\\s+(?:of|our|its|their|all)\\b|\\s*[.,;]|\\s+by\\b))` +
    `|(?<half>half(?=\\s+(?:of|the|our|its|their|a|all)\\b)|(?<=\\b(?:by|in|to) )half|halv(?:e[sd]?|ing))(?![\\p{L}])` +
    `|(?:(?<cur>${CURRENCY})\\s?)?(?:(?<d1>${DIGITS})(?:${SEP}(?:${CURRENCY})?\\s?(?<d2>${DIGITS}))?|(?<w1>${EN_WORDS})(?:\\s+(?:to|and)\\s+(?<w2>${NUMBER_WORD})(?=\\s*(?:\\(|${EN_UNIT})))?)` +
    `(?:\\s*\\((?:${CURRENCY})?\\s?(?<paren>${DIGITS})\\s?%?\\))?` +
    `(?:[\\s-]*(?<scale>hundred|thousand|million|billion|trillion|mn|bn|tn|[mkb](?![\\p{L}])))?` +
    `(?:[\\s-]*(?:\\((?<paren2>${DIGITS})\\s?%?\\)[\\s-]*)?(?<unit>${EN_UNIT})(?![\\p{L}])|(?<pct>\\s?[%％]))?)`,
  "giu",
);
const CHINESE = new RegExp(
  `百分之(?<pc>${HAN_RUN}|${DIGITS})(?:(?:至|到)(?:百分之)?(?<pc2>${HAN_RUN}|${DIGITS}))?` +
    `|(?<of>${HAN_RUN}|\\d+)分之(?<top>${HAN_RUN}|\\d+)` +
    `|(?<half>一半|半数|(?<![\\p{Script=Han}])过半)` +
    `|(?:(?<cur>人民币|美元|港币|[$€£¥￥])\\s?)?(?:(?<d1>${DIGITS})\\s?(?<s1>${ZH_SCALE})?(?:${SEP}(?<d2>${DIGITS}))?|(?<!第)(?<h1>${HAN_RUN})(?:(?:至|到)(?<h2>${HAN_RUN}))?)` +
    `\\s?(?<scale>${ZH_SCALE})?(?:多|余|几)?\\s?(?<unit>${ZH_UNIT})(?<cur2>美元|欧元|人民币|元)?`,
  "gu",
);

const EN_BEFORE: [RegExp, Comparator][] = [
  [
    /\b(?:at least|a minimum of|minimum of|no less than|not less than|no fewer than|no earlier than|or more than)\s*$/iu,
    "≥",
  ],
  [
    /\b(?:up to|at most|a maximum of|maximum of|no more than|not more than|no later than|not exceed(?:ing)?|capped at|limited to|within)\s*$/iu,
    "≤",
  ],
  [
    /\b(?:more than|over|above|in excess of|exceed(?:s|ing)?|greater than|older than|over the age of)\s*$/iu,
    ">",
  ],
  [/\b(?:less than|fewer than|under(?: the age of)?|below(?: the age of)?|younger than)\s*$/iu, "<"],
  [/\b(?:about|around|approximately|roughly|some|nearly|almost|close to|circa)\s*$/iu, "~"],
];
const EN_AFTER: [RegExp, Comparator][] = [
  [/^\s*(?:or more|or older|or above|or greater|or over|and above|and over|and older|minimum)\b|^\+/iu, "≥"],
  [/^\s*(?:or less|or fewer|or below|or under|at most|maximum)\b/iu, "≤"],
];
const ZH_BEFORE: [RegExp, Comparator][] = [
  [/(?:(?:至少|最少|起码)[\p{Script=Han}]{0,4}|不低于|不少于|不小于)\s*$/u, "≥"],
  [/(?:至多|最多|不超过|不多于|不高于|上限为?|不得超过|不大于)\s*$/u, "≤"],
  [/(?:超过|高于|多于|大于|逾|超)\s*$/u, ">"],
  [/(?:低于|少于|不到|不足|未满|小于)\s*$/u, "<"],
  [/(?:大约|约|近|将近|接近|大概|约为)\s*$/u, "~"],
];
const ZH_AFTER: [RegExp, Comparator][] = [
  [/^\s*(?:及?以上|或以上|或更多)/u, "≥"],
  [/^\s*(?:及?以下|或以下|以内|之内|内|或更少)/u, "≤"],
  [/^\s*(?:左右|上下|前后)/u, "~"],
];

const EN_UNITS: [RegExp, string, number][] = [
  [/^(?:business|working)/u, "workday", 1],
  [/days?$/u, "day", 1],
  [/^week/u, "day", 7],
  [/^fortnight/u, "day", 14],
  [/^month/u, "month", 1],
  [/^quarter/u, "month", 3],
  [/^year/u, "month", 12],
  [/^decade/u, "month", 120],
  [/^hour/u, "day", 1 / 24],
  [/^minute/u, "day", 1 / 1440],
  [/^second/u, "day", 1 / 86_400],
  [/^percentage/u, "point", 1],
  [/^(?:%|percent|per cent)/u, "share", 0.01],
  [/dollar/u, "$", 1],
  [/^euro/u, "€", 1],
  [/^pound/u, "£", 1],
  [/^yuan/u, "¥", 1],
];
const ZH_UNITS: Record<string, [string, number]> = {
  "%": ["share", 0.01],
  "％": ["share", 0.01],
  百分点: ["point", 1],
  个百分点: ["point", 1],
  工作日: ["workday", 1],
  个工作日: ["workday", 1],
  周岁: ["age", 1],
  岁: ["age", 1],
  个月: ["month", 1],
  天: ["day", 1],
  日: ["day", 1],
  周: ["day", 7],
  星期: ["day", 7],
  年: ["month", 12],
  季度: ["month", 3],
  小时: ["day", 1 / 24],
  分钟: ["day", 1 / 1440],
  秒: ["day", 1 / 86_400],
  成: ["share", 0.1],
  元: ["¥", 1],
  人民币: ["¥", 1],
  美元: ["$", 1],
  欧元: ["€", 1],
  英镑: ["£", 1],
};
const CURRENCIES: [RegExp, string][] = [
  [/\$|USD|美元/iu, "$"],
  [/€|EUR|欧元/iu, "€"],
  [/£|GBP|英镑/iu, "£"],
  [/¥|￥|RMB|CNY|人民币/iu, "¥"],
];

type Groups = Record<string, string | undefined>;

const plain = (digits: string) => Number(digits.replaceAll(",", ""));
const han = (text: string) => (/^\d/u.test(text) ? plain(text) : hanNumber(text));
const currencyOf = (text: string | undefined) =>
  text ? (CURRENCIES.find(([sign]) => sign.test(text))?.[1] ?? text.trim()) : undefined;

type Read = { value: number; to?: number; unit: string };

function readEnglish(g: Groups): Read | undefined {
  if (g.half) return { value: 0.5, unit: "share" };
  if (g.frac) {
    const part = partOf(g.part ?? g.part2 ?? "");
    const top = g.num && !/^an?$/iu.test(g.num) ? englishNumber(g.num) : 1;
    return part && top ? { value: round(top / part), unit: "share" } : undefined;
  }
  const value = g.d1 ? plain(g.d1) : /^an?$/iu.test(g.w1 ?? "") ? 1 : englishNumber(g.w1 ?? "");
  if (value === undefined) return undefined;
  const to = g.d2 ? plain(g.d2) : g.w2 ? englishNumber(g.w2) : undefined;
  const unitText = (g.pct ? "%" : (g.unit ?? "")).trim().toLowerCase();
  const [, name, factor] = EN_UNITS.find(([form]) => form.test(unitText)) ?? [null, unitText, 1];
  const scale = scaleOf(g.scale) * factor;
  const unit = currencyOf(g.cur) ?? name;
  return { value: round(value * scale), unit, ...(to !== undefined && { to: round(to * scale) }) };
}

function readChinese(g: Groups): Read | undefined {
  if (g.half) return { value: 0.5, unit: "share" };
  if (g.pc) {
    const [value, to] = [han(g.pc), g.pc2 ? han(g.pc2) : undefined];
    if (value === undefined) return undefined;
    return { value: round(value / 100), unit: "share", ...(to !== undefined && { to: round(to / 100) }) };
  }
  if (g.of && g.top) {
    const [of, top] = [han(g.of), han(g.top)];
    return of && top ? { value: round(top / of), unit: "share" } : undefined;
  }
  const value = g.d1 ? plain(g.d1) : hanNumber(g.h1 ?? "");
  if (value === undefined) return undefined;
  const to = g.d2 ? plain(g.d2) : g.h2 ? hanNumber(g.h2) : undefined;
  const [unit, factor] = ZH_UNITS[g.unit ?? ""] ?? [g.unit ?? "", 1];
  const scale = scaleOf(g.scale ?? g.s1) * factor;
  const money = currencyOf(g.cur ?? g.cur2);
  return {
    value: round(value * scale),
    unit: money ?? unit,
    ...(to !== undefined && { to: round(to * scale) }),
  };
}

/** Twelve digits: what a division leaves behind them is no difference. */
const round = (value: number) => Number(value.toPrecision(12));

/** A bare one or two, a year, a number in a name: not an amount in itself. */
function isNone(match: RegExpExecArray, g: Groups, text: string): boolean {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  if (/^大|^[点项]原则/u.test(after)) return true;
  if (g.unit || g.pct || g.cur || g.frac || g.half || g.scale) return false;
  if (g.w1 && /^(?:one|zero)$/iu.test(g.w1)) return true;
  return /^[.\d]*\d{1,2}[:/]\d/u.test(match[0] + after);
}

function comparatorAt(
  text: string,
  core: Span,
  before: [RegExp, Comparator][],
  after: [RegExp, Comparator][],
) {
  const left = text.slice(Math.max(0, core.start - 24), core.start);
  const right = text.slice(core.end, core.end + 16);
  for (const [form, comparator] of before) {
    const found = form.exec(left);
    if (found) return { comparator, start: core.start - found[0].trimStart().length, end: core.end };
  }
  for (const [form, comparator] of after) {
    const found = form.exec(right);
    if (found) return { comparator, start: core.start, end: core.end + found[0].length };
  }
  return { comparator: "=" as const, ...core };
}

/** How old somebody is: a number that says who is meant. */
function isAge(text: string, { start, end }: Span, unit: string): boolean {
  if (unit === "age") return true;
  if (unit !== "" && unit !== "month") return false;
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 12)];
  return (
    /\b(?:age[sd]?(?: of| between)?|children under|minors under|persons under|anyone under|individuals under|users under|under the age of)\s*$/iu.test(
      before,
    ) || /^\s*(?:years?\s+)?(?:old|of age)\b/iu.test(after)
  );
}

const ageOf = ({ value, to, unit }: Read): Read => {
  const years = (number: number) => (unit === "month" ? number / 12 : number);
  return { value: years(value), unit: "age", ...(to !== undefined && { to: years(to) }) };
};

/** Without any of these there is no number in English. */
const HAS_NUMBER = new RegExp(`\\d|\\b(?:${NUMBER_WORD}|${SCALE_WORD}|${PART_WORD}|halv)`, "iu");

/** Every amount in a text whose Chinese is folded to simplified, in order. */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  const taken = new Taken(text);
  const scan = (form: RegExp, read: (g: Groups) => Read | undefined, isHan: boolean) => {
    for (const match of text.matchAll(form)) {
      const g = match.groups ?? {};
      const lead = match[0].length - match[0].trimStart().length;
      const core = { start: match.index + lead, end: match.index + match[0].length };
      const amount = isNone(match, g, text) ? undefined : read(g);
      if (!amount || !taken.take(core)) continue;
      if (isAge(text, core, amount.unit)) Object.assign(amount, ageOf(amount));
      const at = comparatorAt(text, core, isHan ? ZH_BEFORE : EN_BEFORE, isHan ? ZH_AFTER : EN_AFTER);
      found.push({ ...amount, ...at, core });
    }
  };
  if (/\p{Script=Han}/u.test(text)) scan(CHINESE, readChinese, true);
  if (HAS_NUMBER.test(text)) scan(ENGLISH, readEnglish, false);
  return found.sort((a, b) => a.start - b.start);
}
