import { recognizeDateTime } from "@microsoft/recognizers-text-date-time";
import { recognizeNumber, recognizePercentage } from "@microsoft/recognizers-text-number";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfter, parsePartialDate } from "@/lib/dates";
import { FORMS, SAID_ON } from "./forms/all";
import { readNumbers } from "./readNumbers";
import type { Span } from "./span";

const said = parsePartialDate(SAID_ON);
const REFERENCE = new Date(`${SAID_ON}T00:00:00`);

const random = (min: number, max: number) =>
  fc.sample(fc.integer({ min, max }), { seed: 20_260_806, numRuns: 12 });

const MONTHS = random(1, 12).map((month) =>
  new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(2000, month - 1, 1)),
);

const GENERATED = [
  ...random(2200, 9_999_999).flatMap((value) => [
    `有${value}公顷`,
    `計${value.toLocaleString("en")}元`,
    `They built ${value.toLocaleString("en")} homes.`,
    `It cost $${value} there.`,
    `共${value % 9999}万元`,
    `共${(value % 89) + 1}亿${value % 9999}万元`,
    `It fell by ${(value % 999) / 10}% there.`,
    `下降百分之${(value % 999) / 10}。`,
  ]),
  ...random(2001, 2079).flatMap((year, n) => [
    `于${year}年${(n % 12) + 1}月${n + 1}日公布`,
    `${n + 1} ${MONTHS[n]} ${year}`,
    `${MONTHS[n]} ${n + 1}, ${year}`,
    `${year}-${String((n % 12) + 1).padStart(2, "0")}-15`,
    `in ${MONTHS[n]} ${year}`,
    `于${year}年公布`,
  ]),
];

const TEXTS = [...new Set([...GENERATED, ...FORMS.map(({ text }) => text)])];

const cultureOf = (text: string) => (/\p{Script=Han}/u.test(text) ? "zh-cn" : "en-us");
const overlapping =
  (one: Span) =>
  ({ start, end }: Span) =>
    start < one.end && end >= one.start;

/** One thing that both read: whether they agree, and what is ours and theirs. */
type Both = { text: string; isSame: boolean; said: string };

const isNear = (a: number | null, b: number) => a !== null && Math.abs(a - b) <= Math.abs(a) * 1e-6;

function amountsIn(text: string): Both[] {
  const { amounts } = readNumbers(text, said);
  if (amounts.length === 0) return [];
  const numbers = recognizeNumber(text, cultureOf(text)).map((one) => ({
    ...one,
    value: Number(one.resolution.value),
  }));
  const shares = recognizePercentage(text, cultureOf(text)).map((one) => ({
    ...one,
    value: Number.parseFloat(one.resolution?.value) / 100,
  }));
  return amounts.flatMap((one) => {
    const theirs = [...numbers, ...(one.unit === "share" ? shares : [])].filter(overlapping(one));
    if (theirs.length === 0) return [];
    const isSame = theirs.some(({ value }) => isNear(one.low, value) || isNear(one.high, value));
    return {
      text,
      isSame,
      said: `${one.low}..${one.high} ${one.unit}, theirs ${theirs.map(({ value }) => value)}`,
    };
  });
}

type Value = { type: string; value?: string; start?: string; end?: string };

/** Their periods end with the day after. */
function daysOf({ type, value, start, end }: Value): string {
  return type === "date" ? `${value}..${value}` : `${start}..${end && dayAfter(end, -1)}`;
}

function datesIn(text: string): Both[] {
  const dates = readNumbers(text, said).dates.filter(({ from, to }) => from !== null && to !== null);
  if (dates.length === 0) return [];
  const all = recognizeDateTime(text, cultureOf(text), undefined, REFERENCE);
  return dates.flatMap((one) => {
    const theirs = all
      .filter(overlapping(one))
      .flatMap(({ resolution }): Value[] => resolution?.values ?? [])
      .filter(({ type }) => type === "date" || type === "daterange")
      .map(daysOf);
    const days = `${one.from}..${one.to}`;
    return theirs.length === 0
      ? []
      : { text, isSame: theirs.includes(days), said: `${days}, theirs ${theirs}` };
  });
}

/** What the other reader is known to read otherwise, by kind; ours stands. */
type Known = [kind: string, form: RegExp];

const AMOUNTS: Known[] = [
  [
    "it divides a scale by the fraction before it",
    /\b(?:half a|quarter of a|and a half) (?:million|trillion)/iu,
  ],
  ["it does not turn basis points into percentage points", /basis points|bps|BP|基点/u],
  ["it drops the sign below zero", /−|零下|negative \$/u],
  ["plus or minus is minus to it", /plus or minus/u],
  ["it counts a unit in its thousands or hundreds", /\d(?: K\b|GB|百帕)/u],
  ["it has no signs for fractions, nor for a thousandth", /[½¾‰]/u],
  ["one in five is two numbers to it", /\d (?:in|out of) \d|one in \d|[Oo]ne \w+ in (?:every )?\w+/u],
  ["it does not know rupiahs", /Rp\d/u],
  ["it does not group digits by lakh and crore", /\d,\d\d,\d{3}|lakh crore/u],
  ["the k of a kilometre is a thousand to it", /\dk[mg]/u],
  ["it leaves out the half after a unit", /年半|个半(?:月|小时)|米半|[公里斤]半/u],
  [
    "what a change begins with has neither unit nor scale to it",
    /from [\d.]+ to [\d.]+ (?:million|per cent)|由[\d.]+增至/u,
  ],
  ["it has no quintillions", /quintillion/u],
  ["it has no tenths after 块 or 元", /块[5五]|元[5五四八]角/u],
  ["it has no tenths of a metre after 米", /米(?:[178]|八五|七八)/u],
  ["it has no tenths of a degree after 度", /度二/u],
  ["half a percent is two numbers to it", /half a percent\b/u],
  ["it adds the one for which a price is to the price", /[千万]一[个天]/u],
  ["a quarter is two numbers to it in Cantonese", /四分一/u],
  ["hours beside minutes, and seconds in words, are no number to it", /hours 12 minutes|thirty-two seconds/u],
  ["two and a half with hyphens are three numbers to it", /(?:two|one)-and-a-half/iu],
  ["it does not know 廿, nor 来 between digits and scale", /廿|十来/u],
];

const DATES: Known[] = [
  [
    "it reads the ends of a period as two dates, or ends it before its last",
    /\b(?:[Ff]rom|[Bb]etween|covers)\b.+\b(?:to|and|until)\b|[A-Z]\w+ to [A-Z]|\d\s?[-–—]\s?\d|1至[67]月|[年月日度底旬]\s?[延起]?[至到]|年与.{5}之间|周一至/u,
  ],
  [
    "the year or month before counts for it from the day of saying, not from the period told",
    /[比较]上[年月]|上年同期|(?:from|than) a year earlier/u,
  ],
  ["the year told before a month does not count for it", /去年公司在3月/u],
  ["a day of next month is one of this month to it", /15th of next month/u],
  ["the first and last day of a month are counted from the day of saying", /(?:first|last) day of [A-Z]/u],
  ["it drops the first of two months, and takes 前 of 日前后 for before", /6、7月|[日年]前后/u],
  ["a month or day of last year is two dates to it", /(?:July|July 4) last year|[Ll]ast year[’']s July/u],
  ["months and years ago are a day to it", /(?:months?|years?) ago|个月前/u],
  [
    "it does not count the first months or quarters of a year",
    /first (?:three|six) months of|年前(?:三|七)|年首1/u,
  ],
  ["it has no halves and only some quarters of a Chinese year", /[上下]半年|一季度|第[二四]季|[首末]季/u],
  [
    "the beginning of a year and its late months are counted from the day of saying",
    /年初|\blate (?:\d{4}|October)/u,
  ],
  ["the first half of a year told by 1H is the whole of it", /1H \d/u],
  ["blanks between digits and characters part a date for it", /\d 年/u],
  ["this year ends for it on the day of saying", /今年(?=全国|刚满)/u],
  ["it does not know the years of the Republic and of emperors", /民[国國]|平成|昭和|1[01]\d年/u],
  ["it reads 大前年 as 前年, and a decade as its first year", /大前年|年代/u],
];

const both = { amounts: TEXTS.flatMap(amountsIn), dates: TEXTS.flatMap(datesIn) };

describe.each([
  ["amounts", both.amounts, AMOUNTS],
  ["dates", both.dates, DATES],
] as const)("another reader of %s", (_, all, known) => {
  test("agrees wherever it is not known to err", () => {
    const unknown = all.filter(({ text, isSame }) => !isSame && !known.some(([, form]) => form.test(text)));
    expect(unknown).toEqual([]);
  });

  test.each(known)("%s", (_kind, form) => {
    expect(all.some(({ text, isSame }) => !isSame && form.test(text))).toBe(true);
  });
});

test("it is asked about enough", () => {
  expect(both.amounts.filter(({ isSame }) => isSame).length).toBeGreaterThanOrEqual(500);
  expect(both.dates.filter(({ isSame }) => isSame).length).toBeGreaterThanOrEqual(150);
});
