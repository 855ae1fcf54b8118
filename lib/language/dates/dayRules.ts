import { partialDate } from "@/lib/dates";
import { MONTH_NAME, monthOf } from "../months";
import { inMonthFrom, lastNamed, monthsFrom, recentDay, thisNamed, weekday, yearsFrom } from "./relative";
import { type DateRule, type Groups, num, numIf, open, type Reading, word, zh } from "./rule";
import { type DaySpan, daySpan, monthSpan, ofPartial, type Said, yearSpan } from "./spans";

const WEEKDAYS_EN = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const YEAR = "(?:1[5-9]|20|21)\\d{2}";
const HAN_NUMBER = "[〇零○一二两三四五六七八九十百]+";
const Y = `(?<y>${YEAR}|[〇零○一二三四五六七八九]{4})年(?![度级版款])`;
const M = `(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!球|亮|薪)`;
const D = `(?<d>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]`;
const MD = `${M}份?(?:的?${D})?`;
const EN_MONTH = `(?<m>${MONTH_NAME})`;
const ANY_MONTH =
  "(?<m>January|February|March|April|May|June|July|August|September|October|November|December)";
const EN_DAY = "(?<d>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[,.:]\\d)";
const EN_YEAR = `(?<y>${YEAR})(?!\\d)`;
/** What is counted after a number that looks like a year. */
const COUNTED =
  "people|percent|dollars|euros|tonnes|tons|jobs|homes|staff|employees|megawatts|MW|GW|km|million|billion";

function built(year: number, { m, d }: Groups): DaySpan | undefined {
  if (m === undefined) return yearSpan(year);
  return ofPartial(partialDate(year, /^[A-Za-z]/u.test(m) ? monthOf(m) : num(m), numIf(d)));
}

function unnamed({ m, d }: Groups): Reading | undefined {
  const month = /^[A-Za-z]/u.test(m ?? "") ? monthOf(m) : num(m);
  const day = numIf(d);
  // The leap year has all days.
  return partialDate(4, month, day) && { month, ...(day !== undefined && { day }) };
}

const sameYear = (g: Groups): Reading | undefined => {
  const reading = g.m === undefined ? undefined : unnamed(g);
  return reading && { ...reading, isOpen: true };
};

const month = (said: Said | undefined) =>
  said?.month === undefined ? undefined : monthSpan(said.year, said.month, 1, "month");

const CHINESE: DateRule[] = [
  zh(`民国(?<roc>\\d{1,3}|${HAN_NUMBER})年(?:${MD})?`, (g) => built(1911 + num(g.roc), g)),
  zh(`${Y}(?:${MD})?`, (g) => built(num(g.y), g)),
  zh(`(?<!\\d)(?<short>2\\d)年${MD}`, (g) => built(2000 + num(g.short), g)),
  zh(`(?:同|当|次|翌|隔|那|每|历|逐)年(?:${MD})?`, sameYear),
  zh(
    `(?<rel>前|去|今|本|明|后)年(?!轻|代|纪)(?:${MD})?`,
    (g, said) => said && built(said.year + yearsFrom(g.rel), g),
  ),
  zh(`(?<rel>上个?|本|这个?|下个?)月(?!份?[球亮])(?:${D})?`, (g, said) =>
    inMonthFrom(said, monthsFrom(g.rel), numIf(g.d)),
  ),
  zh("(?<rel>前|昨|今|明)(?:[天日]|[晚早晨夜](?!会))", (g, said) =>
    daySpan(said?.day, "前昨今明".indexOf(g.rel ?? "") - 2),
  ),
  zh("(?<rel>上个?)?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?!期)", (g, said) =>
    weekday(said, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日")), g.rel !== undefined),
  ),
  zh(`(?<![\\d个第年])${MD}`, unnamed),
  zh("(?<![月\\d个第年.,])(?<d>\\d{1,2})日(?![内后前间以均本报])", (g, said) => recentDay(said, num(g.d))),
  zh("(?<![年\\p{N}])年(?=[底末](?:之|以)?前)", (_, said) => said && yearSpan(said.year)),
  zh("(?<![个年\\p{N}])月(?=[底末](?:之|以)?前)", (_, said) => month(said)),
  { ...zh("(?<![年\\p{N}])年(?=[底末])", (_, said) => said && yearSpan(said.year)), isBare: true },
  {
    ...zh(`(?<![\\p{N}.,$])(?<y>${YEAR})(?=[底末初中前以至到左]|$)`, (g) => yearSpan(num(g.y))),
    isBare: true,
  },
];

const ENGLISH: DateRule[] = [
  word(`(?<y>${YEAR})[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})(?!\\d)`, (g) => built(num(g.y), g)),
  word(`${EN_MONTH} ${EN_DAY},? ${EN_YEAR}`, (g) => built(num(g.y), g)),
  word(`${EN_DAY} (?:of )?${EN_MONTH},? ${EN_YEAR}`, (g) => built(num(g.y), g)),
  word(`${EN_MONTH},? (?:of )?${EN_YEAR}`, (g) => built(num(g.y), g)),
  word(`${EN_MONTH} ${EN_DAY}(?! (?:people|percent|years))`, unnamed, "gu"),
  word(`${EN_DAY} (?:of )?${EN_MONTH}`, unnamed, "gu"),
  word(`${EN_MONTH} (?:of )?(?:that|the same|the following|the previous|each|every) year`, sameYear),
  word(`last ${ANY_MONTH}`, (g, said) => lastNamed(said, monthOf(g.m))),
  word(`[Tt]his (?:past )?${EN_MONTH}`, (g, said) => thisNamed(said, monthOf(g.m)), "gu"),
  word(`next ${ANY_MONTH}`, open),
  word(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Bb]y|[Uu]ntil|[Bb]efore|[Ff]rom|[Ll]ate|[Ee]arly|[Mm]id)[ -])${EN_MONTH}`,
    unnamed,
    "gu",
  ),
  word("(?:the )?(?<rel>last|this|next|current) month", (g, said) => inMonthFrom(said, monthsFrom(g.rel))),
  word(
    "(?:the )?(?<rel>last|this|next|current) year",
    (g, said) => said && yearSpan(said.year + yearsFrom(g.rel)),
  ),
  word("yesterday", (_, said) => daySpan(said?.day, -1)),
  word("today|tonight|this (?:morning|afternoon|evening)", (_, said) => daySpan(said?.day, 0)),
  word("tomorrow", (_, said) => daySpan(said?.day, 1)),
  word(
    "(?<rel>[Ll]ast |[Nn]ext |[Tt]his )?(?<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    (g, said) =>
      g.rel ? undefined : weekday(said, WEEKDAYS_EN.indexOf((g.w ?? "").slice(0, 3).toLowerCase()), false),
    "gu",
  ),
  word(
    "(?<=\\b(?:in|since|of|during|late|early|mid|by|before|until)[ -])(?<y>(?:19|20)\\d{2})(?!\\d)(?![-/年])",
    (g) => yearSpan(num(g.y)),
  ),
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}$€£.,])(?<y>${YEAR})(?![\\d%]|,\\d|\\s?(?:${COUNTED}))(?![\\p{L}\\p{N}])`,
      "giu",
    ),
    read: (g) => yearSpan(num(g.y)),
    isBare: true,
  },
];

/** Days, months and years, written out or counted from the day of saying. */
export const DAY_RULES: DateRule[] = [...CHINESE, ...ENGLISH];
