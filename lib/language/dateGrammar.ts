import { dayAfter, lastDayOf, type PartialDate, partialDate, startOfDay } from "@/lib/dates";
import { SpanSet } from "./masks";
import { MONTH_NAME, monthOf } from "./months";
import { HAN_DIGITS, UNITS } from "./numerals";

/** A date as written, in UTF-16 units. `date` is missing where the words do not settle which one is meant. */
export type WrittenDate = { start: number; end: number; date?: PartialDate };

/** The day of publication in parts; what the precision leaves open is missing. */
type Published = { year: number; month?: number; day?: number; iso: string };
type Groups = Record<string, string | undefined>;
type Rule = { pattern: RegExp; read: (groups: Groups, published?: Published) => PartialDate | undefined };

const WEEKDAYS_EN = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SMALL_NUMBERS = UNITS.slice(0, 8);
/** A month named without a year is the last one before publication unless the next one is about as near. */
const NEAR_MONTHS = 3;
/** "Days ago" beyond a week is an estimate. */
const MOST_DAYS_AGO = 7;

const HAN_NUMBER = "[〇零○一二两三四五六七八九十百]+";
const Y = `(?<y>(?:19|20)\\d{2}|[〇零○一二三四五六七八九]{4})年(?![度级版款])`;
const M = `(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!球|亮|薪)`;
const D = `(?<d>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]`;
const MD = `${M}份?(?:的?${D})?`;
const EN_MONTH = `(?<m>${MONTH_NAME})`;
const ANY_MONTH =
  "(?<m>[Jj]anuary|[Ff]ebruary|[Mm]arch|[Aa]pril|[Mm]ay|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember)";
const EN_DAY = "(?<d>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)?(?![\\d%]|[,.:]\\d)";
const EN_YEAR = "(?<y>(?:19|20)\\d{2})(?!\\d)";

/** Of two that match in one place the longer is taken, and of equally long ones the earlier in this list. */
const RULES: Rule[] = [
  zh(`民国(?<roc>\\d{1,3}|${HAN_NUMBER})年(?:${MD})?`, (g) => built(1911 + number(g.roc), g)),
  zh(`${Y}(?:${MD})?`, (g) => built(number(g.y), g)),
  zh(`(?<!\\d)(?<short>2\\d)年${MD}`, (g) => built(2000 + number(g.short), g)),
  zh(`(?:同|当|次|翌|隔|那|每|历|逐)年(?:${MD})?`, () => undefined),
  zh(`(?<rel>前|去|今|本|明|后)年(?!轻|代|纪)(?:${MD})?`, (g, p) => p && built(p.year + yearsFrom(g.rel), g)),
  zh(`(?<rel>上个?|本|这个?|下个?)月(?!份?[球亮])(?:${D})?`, (g, p) =>
    inMonthFrom(p, monthsFrom(g.rel), g.d),
  ),
  zh("(?<rel>前|昨|今|明)(?:[天日]|[晚早晨夜](?!会))", (g, p) =>
    daysFrom(p, "前昨今明".indexOf(g.rel ?? "") - 2),
  ),
  zh("(?<n>[1-7]|[一两三四五六七])天(?:之|以)?前", (g, p) => daysFrom(p, -number(g.n))),
  zh("(?<rel>上个?|本|这个?|下个?)?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?!期)", (g, p) =>
    weekday(p, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日")), g.rel),
  ),
  zh(`(?<![\\d个第年])${MD}`, (g, p) => recent(p, number(g.m), optional(g.d))),
  zh("(?<![月\\d个第年.,])(?<d>\\d{1,2})日(?![内后前间以均本报])", (g, p) => recentDay(p, number(g.d))),
  en(`(?<y>(?:19|20)\\d{2})[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})(?!\\d)`, (g) => built(number(g.y), g)),
  en(`${EN_MONTH} ${EN_DAY},? ${EN_YEAR}`, (g) => built(number(g.y), g)),
  en(`${EN_DAY} (?:of )?${EN_MONTH},? ${EN_YEAR}`, (g) => built(number(g.y), g)),
  en(`${EN_MONTH},? (?:of )?${EN_YEAR}`, (g) => built(number(g.y), g)),
  en(`(?:${EN_MONTH} ${EN_DAY})(?! (?:people|percent|years))`, (g, p) =>
    recent(p, monthOf(g.m), number(g.d)),
  ),
  en(`${EN_DAY} (?:of )?${EN_MONTH}`, (g, p) => recent(p, monthOf(g.m), number(g.d))),
  en(`${EN_MONTH} (?:of )?(?:that|the same|the following|the previous|each|every) year`, () => undefined),
  en(`[Ll]ast ${ANY_MONTH}`, (g, p) => lastNamed(p, monthOf(g.m))),
  en(`[Tt]his (?:past )?${ANY_MONTH}`, (g, p) => p && notAfter(p, partialDate(p.year, monthOf(g.m)))),
  en(`[Nn]ext ${ANY_MONTH}`, () => undefined),
  en(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Bb]y|[Uu]ntil|[Bb]efore|[Ff]rom|[Ll]ate|[Ee]arly|[Mm]id)[ -])${EN_MONTH}`,
    (g, p) => recent(p, monthOf(g.m)),
  ),
  en("(?<rel>[Ll]ast|[Tt]his|[Nn]ext) month", (g, p) => inMonthFrom(p, monthsFrom(g.rel))),
  en("(?<rel>[Ll]ast|[Tt]his|[Nn]ext) year", (g, p) => p && partialDate(p.year + yearsFrom(g.rel))),
  en("[Yy]esterday", (_, p) => daysFrom(p, -1)),
  en("[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)", (_, p) => daysFrom(p, 0)),
  en("[Tt]omorrow", (_, p) => daysFrom(p, 1)),
  en("(?<n>[1-7]|one|two|three|four|five|six|seven) days? ago", (g, p) => daysFrom(p, -number(g.n))),
  en("(?<rel>[Ll]ast |[Nn]ext |[Tt]his )?(?<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", (g, p) =>
    g.rel ? undefined : weekday(p, WEEKDAYS_EN.indexOf((g.w ?? "").slice(0, 3).toLowerCase())),
  ),
  en(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Oo]f|[Dd]uring|[Ll]ate|[Ee]arly|[Mm]id|[Bb]y|[Bb]efore|[Uu]ntil)[ -])${EN_YEAR}(?![-/年])`,
    (g) => partialDate(number(g.y)),
  ),
];

function zh(source: string, read: Rule["read"]): Rule {
  return { pattern: new RegExp(source, "gu"), read };
}

function en(source: string, read: Rule["read"]): Rule {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "gu"), read };
}

/**
 * Every date written in a text that went through `foldHan`, in English and in Chinese alike. Relative ones
 * count from the day of publication, and none is read more exactly than it is written. Nothing is guessed: words that
 * leave the date open give a `WrittenDate` without one.
 */
export function findDates(text: string, publishedOn?: PartialDate): WrittenDate[] {
  const published = publishedOn && inParts(publishedOn);
  const all = RULES.flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern), (match) => {
      const date = read(match.groups ?? {}, published);
      return { start: match.index, end: match.index + match[0].length, ...(date && { date }) };
    }),
  );
  const byLength = all.sort((a, b) => b.end - b.start - (a.end - a.start));
  const taken = new SpanSet(text);
  return byLength.filter((one) => taken.addIfFree(one)).sort((a, b) => a.start - b.start);
}

function inParts({ date, precision }: PartialDate): Published {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  if (precision === "year") return { year, iso: `${year}-12-31` };
  return precision === "month"
    ? { year, month, iso: lastDayOf({ date, precision }) }
    : { year, month, day, iso: date };
}

function number(written: string | undefined): number {
  const text = written ?? "";
  if (/^\d+$/u.test(text)) return Number(text);
  const named = SMALL_NUMBERS.indexOf(text);
  if (named !== -1) return named;
  const han = text.replace(/[零○]/gu, "〇").replaceAll("两", "二");
  const digit = (character: string | undefined, otherwise: number) =>
    character ? HAN_DIGITS.indexOf(character) : otherwise;
  if (!/[十百]/u.test(han))
    return Number([...han].map((character) => digit(character, 0)).join("") || Number.NaN);
  const parts = /^(?:(.)?百)?〇?(?:(.)?十)?(.)?$/u.exec(han);
  if (!parts) return Number.NaN;
  const hundreds = han.includes("百") ? 100 * digit(parts[1], 1) : 0;
  return hundreds + (han.includes("十") ? 10 * digit(parts[2], 1) : 0) + digit(parts[3], 0);
}

function optional(written: string | undefined): number | undefined {
  return written === undefined ? undefined : number(written);
}

function built(year: number, { m, d }: Groups): PartialDate | undefined {
  if (m === undefined) return partialDate(year);
  return partialDate(year, /^[A-Za-z]/u.test(m) ? monthOf(m) : number(m), optional(d));
}

function yearsFrom(word: string | undefined): number {
  return { 前: -2, 去: -1, 明: 1, 后: 2, last: -1, next: 1 }[(word ?? "").toLowerCase()] ?? 0;
}

function monthsFrom(word: string | undefined): number {
  if (/^上|^last/iu.test(word ?? "")) return -1;
  return /^下|^next/iu.test(word ?? "") ? 1 : 0;
}

function inMonthFrom(
  published: Published | undefined,
  months: number,
  day?: string,
): PartialDate | undefined {
  if (published?.month === undefined) return undefined;
  const counted = published.year * 12 + published.month - 1 + months;
  return partialDate(Math.floor(counted / 12), (counted % 12) + 1, optional(day));
}

function daysFrom(published: Published | undefined, days: number): PartialDate | undefined {
  if (published?.day === undefined || Math.abs(days) > MOST_DAYS_AGO) return undefined;
  const date = dayAfter(published.iso, days);
  return date ? { date, precision: "day" } : undefined;
}

/** `day` counts from Monday, 0. On that very weekday a bare name may mean today or a week ago: not settled. */
function weekday(published: Published | undefined, day: number, week?: string): PartialDate | undefined {
  if (published?.day === undefined || day < 0) return undefined;
  const today = (startOfDay(published.iso).getUTCDay() + 6) % 7;
  if (week?.startsWith("下")) return undefined;
  if (week?.startsWith("上")) return daysFromAny(published, day - today - 7);
  if (week !== undefined) return day > today ? undefined : daysFrom(published, day - today);
  return day === today ? undefined : daysFrom(published, day < today ? day - today : day - today - 7);
}

function daysFromAny(published: Published, days: number): PartialDate | undefined {
  const halfway = daysFrom(published, Math.trunc(days / 2));
  return halfway && daysFrom(inParts(halfway), days - Math.trunc(days / 2));
}

function notAfter(published: Published, date: PartialDate | undefined): PartialDate | undefined {
  return date && date.date <= published.iso ? date : undefined;
}

/** The last such month or day before publication, unless the coming one is about as near. */
function recent(published: Published | undefined, month: number, day?: number): PartialDate | undefined {
  if (published?.month === undefined) return undefined;
  const thisYear = partialDate(published.year, month, day);
  const monthsAhead = (month - published.month + 12) % 12;
  if (thisYear && thisYear.date <= published.iso) {
    return monthsAhead === 0 || monthsAhead > NEAR_MONTHS ? thisYear : undefined;
  }
  return monthsAhead >= 12 - NEAR_MONTHS ? partialDate(published.year - 1, month, day) : undefined;
}

function recentDay(published: Published | undefined, day: number): PartialDate | undefined {
  if (published?.day === undefined) return undefined;
  return inMonthFrom(published, day <= published.day ? 0 : -1, String(day));
}

/** "Last July" in August is the July a year before: for the one just gone people say "last month". */
function lastNamed(published: Published | undefined, month: number): PartialDate | undefined {
  if (published?.month === undefined || month < published.month - 1) return undefined;
  return partialDate(published.year - 1, month);
}
