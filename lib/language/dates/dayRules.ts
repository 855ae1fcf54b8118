import { partialDate } from "@/lib/dates";
import { MONTH_NAME, monthOf } from "../months";
import {
  comingDay,
  comingWeekday,
  inMonthFrom,
  lastNamed,
  monthsFrom,
  recentDay,
  thisNamed,
  weekday,
  yearsFrom,
} from "./relative";
import { type DateRule, type Groups, num, numIf, open, type Reading, word, zh } from "./rule";
import { DIGIT, FOUR_DIGITS, MONTH_EN, MONTH_ZH, WEEK_ZH, WORDS_OF_DAYS, YEAR_ZH } from "./signs";
import { between, type DaySpan, daySpan, monthSpan, ofPartial, type Said, yearSpan } from "./spans";

const WEEKDAYS_EN = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const YEAR = "(?:1[5-9]|20|21)\\d{2}";
const HAN_NUMBER = "[〇零○一二两三四五六七八九十百]+";
const Y = `(?<y>${YEAR}|[〇零○一二三四五六七八九]{4})年(?![度级版款])`;
const M = `(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!球|亮|薪|花号|天(?![气空]))`;
const D = `(?<d>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]`;
/** So many weeks and how often in them: 一周三次; but 张三周一. */
const IN_WEEKS =
  "(?<=(?<![周期拜])[一两二三四五六七八九十]|(?<![\\d./-])\\d)(?:周|星期|礼拜)[一二三四五六](?:[场个趟件篇顿遍回吨]|[次天](?![日气])|小时)";
/** Days that are counted: 连续5日, 为期10日. */
const NOT_LASTING = "(?<!连续|连涨|连跌|为期|历时|长达|持续|过去|未来|最近|提前|推迟|延[迟长期后]|间隔|拘留|[近逾超满共达每前首仅约隔])";
const MD = `${M}份?(?:的?${D})?`;
const EN_MONTH = `(?<m>${MONTH_NAME})`;
const ANY_MONTH =
  "(?<m>January|February|March|April|May|June|July|August|September|October|November|December)";
const EN_DAY = "(?<d>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[,.:]\\d)";
const EN_YEAR = `(?<y>${YEAR})(?!\\d)`;
/** What is counted after a number that looks like a year. */
const COUNTED =
  "people|percent|dollars|euros|tonnes|tons|jobs|homes|staff|employees|megawatts|MW|GW|km|million|billion";

/** What is still to come on a weekday: resumes at 10.30 on Monday, will meet on Tuesday; 将于周三. Who said so on which day comes after a comma or a verb. */
const COMING_EN =
  "(?<=\\b(?:will|shall|to be|(?:due|scheduled|set|expected|planned|planning|plans?|going|ready|likely) to|(?:re)?opens|begins|starts|resumes|(?:re)?convenes|meets|takes (?:effect|place)|ends|closes|expires|(?:chances? of|forecasts?|warnings? of|likely))\\b(?:(?!\\b(?:said|says|told|announced|reported|confirmed|that|after|which|who|since|because|but|and)\\b)[^.,;:!?\\n]|\\d[.:]\\d|\\b[ap]\\.m\\.){0,56}\\bon )";
/** By Saturday, unless it is told what had happened by then. */
const DUE_EN =
  "(?<=\\b(?:[Bb]y|[Uu]ntil|[Bb]efore) )(?=[A-Z][a-z]{2,5}day\\b(?!(?: (?:morning|afternoon|evening|night))?,?(?: \\w+){0,5} (?:had|was|were)\\b))";
const COMING_ZH = "(?<=(?:[将拟]|预计|计划|定)(?:会)?[于在]|将)";

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
  zh([/民国/u], `民国(?<roc>\\d{1,3}|${HAN_NUMBER})年(?:${MD})?`, (g) => built(1911 + num(g.roc), g)),
  zh([YEAR_ZH, MONTH_ZH], `(?<![\\d.,])(?<roc>1[01]\\d)年${MD}`, (g) => built(1911 + num(g.roc), g)),
  zh([YEAR_ZH], `${Y}(?:${MD})?`, (g) => built(num(g.y), g)),
  zh([YEAR_ZH, MONTH_ZH], `(?<!\\d)(?<short>2\\d)年${MD}`, (g) => built(2000 + num(g.short), g)),
  zh([/[同当次翌隔那每历逐]年/u], `(?:同|当|次|翌|隔|那|每|历|逐)年(?:${MD})?`, sameYear),
  zh(
    [/[前去今本明后上]年/u],
    `(?<rel>前|去|今|本|明|后|(?<![马早晚世以\\d])上)年(?!轻|代|纪|级)(?:${MD})?`,
    (g, said) => said && built(said.year + yearsFrom(g.rel), g),
  ),
  zh([/[上本这下个]月/u], `(?<rel>上个?|本|这个?|下个?)月(?!份?[球亮])(?:${D})?`, (g, said) =>
    inMonthFrom(said, monthsFrom(g.rel), numIf(g.d)),
  ),
  zh([/[前昨今明][天日晚早晨夜]/u], "(?<rel>前|昨|今|明)(?:[天日]|[晚早晨夜](?!会))", (g, said) =>
    daySpan(said?.day, "前昨今明".indexOf(g.rel ?? "") - 2),
  ),
  zh([WEEK_ZH], `${COMING_ZH}(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?!期)`, (g, said) =>
    comingWeekday(said, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日"))),
  ),
  zh(
    [WEEK_ZH],
    // Not one that comes back, 每周三, nor what is done in a week, 一周三次.
    `(?<![每逢]|每个)(?!${IN_WEEKS})(?<rel>上个?)?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?!期)`,
    (g, said) =>
      weekday(said, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日")), g.rel !== undefined),
  ),
  zh([MONTH_ZH], `(?<![\\d个第年])${MD}`, unnamed),
  zh(
    [/\d日/u],
    `(?:${COMING_ZH}(?<!\\d))(?<d>\\d{1,2})[日号]?(?:至|到|-|~)(?<d2>\\d{1,2})日(?![内后前间以均本报])`,
    (g, said) => between(comingDay(said, num(g.d)), comingDay(said, num(g.d2))),
  ),
  zh([/\d日/u], `${COMING_ZH}(?<d>\\d{1,2})日(?![内后前间以均本报至到])`, (g, said) => comingDay(said, num(g.d))),
  zh(
    [/\d日/u],
    "(?<![月\\d个第年.,])(?<d>\\d{1,2})[日号]?(?:至|到|-|~)(?<d2>\\d{1,2})日(?![内后前间以均本报])",
    (g, said) => between(recentDay(said, num(g.d)), recentDay(said, num(g.d2))),
  ),
  zh([/\d日/u], `(?<![月\\d个第年.,+])${NOT_LASTING}(?<d>\\d{1,2})日(?![内后前间以均本报])`, (g, said) =>
    recentDay(said, num(g.d)),
  ),
  zh([/年[底末]/u], "(?<![年\\d〇])年(?=[底末](?:之|以)?前)", (_, said) => said && yearSpan(said.year)),
  zh([/月[底末]/u], "(?<![个年\\d〇])月(?=[底末](?:之|以)?前)", (_, said) => month(said)),
  {
    ...zh([/年[底末]/u], "(?<![年\\d〇])年(?=[底末])", (_, said) => said && yearSpan(said.year)),
    isBare: true,
  },
  {
    ...zh([FOUR_DIGITS], `(?<![\\d〇¼-¾⅐-⅞.,$])(?<y>${YEAR})(?=[底末初中前以至到左]|$)`, (g) =>
      yearSpan(num(g.y)),
    ),
    isBare: true,
  },
];

const ENGLISH: DateRule[] = [
  word([FOUR_DIGITS], `(?<y>${YEAR})[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})(?!\\d)`, (g) => built(num(g.y), g)),
  word([MONTH_EN, FOUR_DIGITS], `${EN_MONTH} ${EN_DAY},? ${EN_YEAR}`, (g) => built(num(g.y), g)),
  word([MONTH_EN, FOUR_DIGITS], `${EN_DAY} (?:of )?${EN_MONTH},? ${EN_YEAR}`, (g) => built(num(g.y), g)),
  word([MONTH_EN, FOUR_DIGITS], `${EN_MONTH},? (?:of )?${EN_YEAR}`, (g) => built(num(g.y), g)),
  word([MONTH_EN, DIGIT], `${EN_MONTH} ${EN_DAY}(?! (?:people|percent|years))`, unnamed, "g"),
  word([MONTH_EN, DIGIT], `${EN_DAY} (?:of )?${EN_MONTH}`, unnamed, "g"),
  word(
    [MONTH_EN, /year/i],
    `${EN_MONTH} (?:of )?(?:that|the same|the following|the previous|each|every) year`,
    sameYear,
  ),
  word([MONTH_EN, /last/i], `last ${ANY_MONTH}`, (g, said) => lastNamed(said, monthOf(g.m))),
  word([MONTH_EN, /this/i], `[Tt]his (?:past )?${EN_MONTH}`, (g, said) => thisNamed(said, monthOf(g.m)), "g"),
  word([MONTH_EN, /next/i], `next ${ANY_MONTH}`, open),
  word(
    [MONTH_EN],
    `(?<=\\b(?:(?:months?|years?|quarter|weeks?) (?:to|through|ended|ending)|[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Bb]y|[Uu]ntil|[Bb]efore|[Ff]rom|[Ll]ate|[Ee]arly|[Mm]id)[ -])${EN_MONTH}`,
    unnamed,
    "g",
  ),
  word([/month/i], "(?:the )?(?<rel>last|this|next|current) month", (g, said) =>
    inMonthFrom(said, monthsFrom(g.rel)),
  ),
  word(
    [/year/i],
    "(?:the )?(?<rel>last|this|next|current) year",
    (g, said) => said && yearSpan(said.year + yearsFrom(g.rel)),
  ),
  word([/yesterday/i], "yesterday", (_, said) => daySpan(said?.day, -1)),
  // USA TODAY and Psychology Today are names.
  word(
    [WORDS_OF_DAYS],
    "(?<!\\b[A-Z][A-Za-z]{1,15} )(?:Today|TODAY)|today|[Tt]onight|[Tt]his (?:morning|afternoon|evening)",
    (_, said) => daySpan(said?.day, 0),
    "g",
  ),
  word([WORDS_OF_DAYS], "tomorrow", (_, said) => daySpan(said?.day, 1)),
  word(
    [WORDS_OF_DAYS],
    `(?:${COMING_EN}|${DUE_EN})(?<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`,
    (g, said) => comingWeekday(said, WEEKDAYS_EN.indexOf((g.w ?? "").slice(0, 3).toLowerCase())),
    "g",
  ),
  word(
    [WORDS_OF_DAYS],
    // Not one that comes back: every Tuesday, the first Tuesday of each month.
    "(?<!(?:every|each|other) )(?<rel>[Ll]ast |[Nn]ext |[Tt]his )?(?<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! of (?:each|every|the|a) )",
    (g, said) =>
      g.rel ? undefined : weekday(said, WEEKDAYS_EN.indexOf((g.w ?? "").slice(0, 3).toLowerCase()), false),
    "g",
  ),
  word(
    [FOUR_DIGITS],
    "(?<=\\b(?:in|since|of|during|late|early|mid|end|start|by|before|until|compared with|compared to|relative to)[ -])(?<y>(?:19|20)\\d{2}|1[6-8]\\d{2}(?! [a-z]+s\\b| people))(?!\\d)(?![-/])",
    (g) => yearSpan(num(g.y)),
  ),
  {
    ...word([FOUR_DIGITS], `(?<![$€£.,])(?<y>${YEAR})(?![\\d%]|,\\d|\\s?(?:${COUNTED}))`, (g) =>
      yearSpan(num(g.y)),
    ),
    isBare: true,
  },
];

/** Days, months and years, written out or counted from the day of saying. */
export const DAY_RULES: DateRule[] = [...CHINESE, ...ENGLISH];
