import { dayAfter, isoDay, type PartialDate, partialDate, startOfDay } from "@/lib/dates";
import { Taken } from "./masks";
import { HAN_NUMERAL, hanNumber } from "./numerals";
import type { Span } from "./span";

/** What a date bounds: the last day (`by`), the first (`from`), about then, or that very time. */
type Bound = "by" | "from" | "about" | "on";

/**
 * A date or period as an interval of ISO days. A year stands for its last day once it is a bound; `isLoose` then
 * tells that its first may be meant as well: "by 2030".
 */
export type TimeTerm = Span & { bound: Bound; first: string; last: string; isLoose: boolean };

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const EN_MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
const EN_YEAR = "(?:1[5-9]|20|21)\\d{2}";
const EN_DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
const EDGE =
  "(?:the\\s+)?(?<edge>end|close|start|beginning|middle|first half|second half|first quarter|second quarter|third quarter|fourth quarter|mid|late|early)[\\s-]+(?:of\\s+)?(?:the\\s+)?(?:year\\s+)?";

const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}$€£.,])(?:${EDGE})?(?:` +
    `(?<m1>${EN_MONTH})\\s+(?<d1>${EN_DAY})(?:,?\\s+(?<y1>${EN_YEAR}))?(?![\\d%])` +
    `|(?<d2>${EN_DAY})\\s+(?:of\\s+)?(?<m2>${EN_MONTH})(?:,?\\s+(?<y2>${EN_YEAR}))?` +
    `|(?<m3>${EN_MONTH}),?\\s+(?<y3>${EN_YEAR})` +
    `|(?<iso>${EN_YEAR}-\\d{2}-\\d{2})` +
    `|(?:FY|fiscal(?: year)? )\\s?(?<fy>${EN_YEAR})|Q(?<q>[1-4])\\s+(?<qy>${EN_YEAR})|(?<qy2>${EN_YEAR})\\s?Q(?<q2>[1-4])` +
    `|(?<y4>${EN_YEAR})(?![\\d%]|,\\d|\\s?(?:people|percent|dollars|euros|tonnes|tons|jobs|homes|staff|employees|megawatts|MW|GW|km|million|billion))` +
    `|(?:the\\s+)?(?<rel>this|next|last|current) (?<relUnit>year|month|quarter|decade))` +
    "(?![\\p{L}\\p{N}])",
  "giu",
);
const H = HAN_NUMERAL;
const CHINESE = new RegExp(
  `(?:(?<y>(?:19|20|21)\\d{2}|[〇零○一二三四五六七八九]{4})年?(?=年|财年|[年底初末中前以至到左第上下Q度]|$)年?|(?<rel>今|明|去|后|本|前)年)` +
    `(?:度)?(?:(?<m>\\d{1,2}|${H}{1,2})月(?:份)?(?:(?<d>\\d{1,2}|${H}{1,3})[日号])?|(?<edge>年?底|年?末|年?初|年?中|上半年|下半年)|第?(?<q>[一二三四1-4])季度)?` +
    `|(?<y5>(?:19|20|21)\\d{2})年` +
    `|(?<!\\d)(?<m6>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(?<d6>\\d{1,2}|${H}{1,3})[日号])?(?<edge6>底|末|初|中旬|上旬|下旬)?` +
    `|(?<now>年底|年末|月底|月末)`,
  "gu",
);

const EN_BEFORE: [RegExp, Bound][] = [
  [
    /\b(?:by|before|until|till|no later than|not later than|prior to|on or before|due|up to|to)\s+(?:the\s+)?$/iu,
    "by",
  ],
  [
    /\b(?:from|since|after|starting|beginning|effective|as of|as from|no earlier than|not before)\s+(?:in\s+|on\s+)?(?:the\s+)?$/iu,
    "from",
  ],
  [/\b(?:around|about|circa|approximately|roughly)\s+$/iu, "about"],
];
const ZH_BEFORE: [RegExp, Bound][] = [
  [/(?:截至|截止到?|直到|直至|到|至|不晚于|不迟于|最迟|最晚|早于)\s*$/u, "by"],
  [/(?:自|从|由|始于)\s*$/u, "from"],
  [/(?:约|大约)\s*$/u, "about"],
];
const ZH_AFTER: [RegExp, Bound][] = [
  [/^(?:之前|以前|前|为止|止|内|之内|以内)/u, "by"],
  [/^(?:起|开始|以来|之后|以后|后)/u, "from"],
  [/^(?:左右|前后)/u, "about"],
];

type Groups = Record<string, string | undefined>;
type Interval = { first: string; last: string };

const iso = (year: number, month: number, day: number) => isoDay(new Date(Date.UTC(year, month - 1, day)));
const months = (year: number, from: number, to: number): Interval => ({
  first: iso(year, from, 1),
  last: iso(year, to + 1, 0),
});
const number = (text: string | undefined) =>
  text === undefined ? undefined : /^\d+$/u.test(text) ? Number(text) : hanNumber(text);
const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A part of a year or month: its end, its first half, its third quarter. */
function part(edge: string, whole: Interval): Interval {
  const year = Number(whole.first.slice(0, 4));
  const isYear = whole.last.slice(5) === "12-31" && whole.first.slice(5) === "01-01";
  if (/end|close|底|末|late/iu.test(edge)) return { first: whole.last, last: whole.last };
  if (/start|beginning|初|early/iu.test(edge)) return { first: whole.first, last: whole.first };
  if (!isYear) return whole;
  if (/first half|上半/iu.test(edge)) return months(year, 1, 6);
  if (/second half|下半/iu.test(edge)) return months(year, 7, 12);
  const quarter = ["first", "second", "third", "fourth"].findIndex((name) =>
    edge.toLowerCase().startsWith(name),
  );
  if (quarter >= 0) return months(year, quarter * 3 + 1, quarter * 3 + 3);
  return months(year, 6, 6);
}

/** Day 0 of the year 0 stands for a year that nobody names: dates without one are compared among themselves. */
const NO_YEAR = 4;

function built(year: number | undefined, month?: number, day?: number): Interval | undefined {
  const y = year ?? NO_YEAR;
  if (month === undefined) return months(y, 1, 12);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return months(y, month, month);
  const date = partialDate(y, month, day);
  return date && { first: date.date, last: date.date };
}

function readEnglish(g: Groups, said: PartialDate | undefined): Interval | undefined {
  const year = number(g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.fy);
  if (g.iso) return { first: g.iso, last: g.iso };
  if (g.q ?? g.q2) {
    const n = Number(g.q ?? g.q2);
    return months(Number(g.qy ?? g.qy2), n * 3 - 2, n * 3);
  }
  if (g.rel) return relative(g.rel, g.relUnit ?? "year", said);
  const month = g.m1 ?? g.m2 ?? g.m3;
  const day = Number.parseInt(g.d1 ?? g.d2 ?? "", 10);
  return built(year, month ? monthOf(month) : undefined, Number.isNaN(day) ? undefined : day);
}

function relative(word: string, unit: string, said: PartialDate | undefined): Interval | undefined {
  const shift = { next: 1, last: -1, 明: 1, 去: -1, 后: 2, 前: -2 }[word.toLowerCase()] ?? 0;
  const year = said ? Number(said.date.slice(0, 4)) : NO_YEAR;
  if (unit === "year") return months(year + shift, 1, 12);
  if (!said || said.precision === "year") return undefined;
  const month = Number(said.date.slice(5, 7));
  if (unit === "month") {
    const at = year * 12 + month - 1 + shift;
    return months(Math.floor(at / 12), (at % 12) + 1, (at % 12) + 1);
  }
  return undefined;
}

function readChinese(g: Groups, said: PartialDate | undefined): Interval | undefined {
  const year = (g.y ?? g.y5) ? number(g.y ?? g.y5) : undefined;
  const whole = g.rel ? relative(g.rel, "year", said) : undefined;
  if (g.now) return part("底", relative("今", "year", said) ?? months(NO_YEAR, 1, 12));
  const baseYear = year ?? (whole ? Number(whole.first.slice(0, 4)) : undefined);
  if (g.q) {
    const n = number(g.q) ?? 1;
    return months(baseYear ?? NO_YEAR, n * 3 - 2, n * 3);
  }
  return built(baseYear, number(g.m ?? g.m6), number(g.d ?? g.d6));
}

/** What a share is measured against bounds nothing: from 2019 levels. */
const BASELINE =
  /^['’]?s?\s*(?:levels?|baseline|base year|figures?)\b|^(?:年?(?:的?水平|为基(?:准|数|年)))/iu;

function boundAt(text: string, span: Span, isHan: boolean): Span & { bound: Bound } {
  if (BASELINE.test(text.slice(span.end, span.end + 12))) return { bound: "on", ...span };
  const left = text.slice(Math.max(0, span.start - 28), span.start);
  const right = text.slice(span.end, span.end + 8);
  for (const [form, bound] of isHan ? ZH_AFTER : []) {
    const found = form.exec(right);
    if (found) return { bound, start: span.start, end: span.end + found[0].length };
  }
  for (const [form, bound] of isHan ? ZH_BEFORE : EN_BEFORE) {
    const found = form.exec(left);
    if (found) return { bound, start: span.start - found[0].length, end: span.end };
  }
  return { bound: "on", ...span };
}

const isYear = ({ first, last }: Interval) => first.slice(5) === "01-01" && last.slice(5) === "12-31";

/** `before 2031` ends when `by the end of 2030` does. */
function asBound(interval: Interval, bound: Bound, isExclusive: boolean): Interval {
  if (bound !== "by" || !isExclusive) return interval;
  if (!isYear(interval)) return interval;
  return months(startOfDay(interval.first).getUTCFullYear() - 1, 1, 12);
}

/** Without any of these there is no date in English. */
const HAS_DATE = /\d|\b(?:this|next|last|current) (?:year|month|quarter|decade)/iu;

/** Every date in a text whose Chinese is folded to simplified, in order. Relative ones count from `said`. */
export function findTimes(text: string, said?: PartialDate): TimeTerm[] {
  const found: TimeTerm[] = [];
  const taken = new Taken(text);
  const scan = (
    form: RegExp,
    read: (g: Groups, said?: PartialDate) => Interval | undefined,
    isHan: boolean,
  ) => {
    for (const match of text.matchAll(form)) {
      const g = match.groups ?? {};
      const blank = match[0].length - match[0].trimStart().length;
      const span = { start: match.index + blank, end: match.index + match[0].length };
      const whole = read(g, said);
      if (!whole || !taken.take(span)) continue;
      const edge = g.edge ?? g.edge6;
      const at = boundAt(text, span, isHan);
      const lead = text.slice(at.start, span.start);
      const isExclusive =
        !edge && (isHan ? /^(?:之前|以前|前)/u.test(text.slice(span.end)) : /\bbefore\s+$/iu.test(lead));
      const exact = asBound(edge ? part(edge, whole) : whole, at.bound, isExclusive);
      found.push({ ...at, ...exact, isLoose: at.bound === "by" && !edge && !isExclusive && isYear(exact) });
    }
  };
  if (/\p{Script=Han}/u.test(text)) scan(CHINESE, readChinese, true);
  if (HAS_DATE.test(text)) scan(ENGLISH, readEnglish, false);
  return found.sort((a, b) => a.start - b.start);
}

const RUNS_EN = /\b(?:within|over|in|during|for)\s+(?:the\s+)?(?:next|coming|following)?\s*$/iu;
const RUNS_ZH = /(?:未来|今后|接下来|往后)\s*$/u;
const DAYS: Record<string, number> = { day: 1, workday: 1.4 };

/** The last ISO day of a period that runs from `said`; undefined when it does not, or nobody knows the month. */
export function endOfPeriod(
  text: string,
  { start, end, value, to, unit }: Span & { value: number; to?: number; unit: string },
  said: PartialDate | undefined,
): string | undefined {
  const runs =
    RUNS_EN.test(text.slice(Math.max(0, start - 24), start)) ||
    RUNS_ZH.test(text.slice(Math.max(0, start - 4), start)) ||
    /^[^,.;。]{0,2}内/u.test(text.slice(end));
  if (!runs || !said || said.precision === "year") return undefined;
  const length = to ?? value;
  if (unit === "month") return dayAfter(said.date, Math.round(length), "month");
  return dayAfter(said.date, Math.round(length * (DAYS[unit] ?? 1)));
}
