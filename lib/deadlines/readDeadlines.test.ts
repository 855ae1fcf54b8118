import { describe, expect, test } from "vitest";
import { termsIn } from "@/lib/compare/compare";
import { parsePartialDate, partialDateInput } from "@/lib/dates";
import { dueOf } from "@/lib/rewordings/deadlines";
import { dayThatCounts } from "./days";
import { readDeadlines } from "./readDeadlines";

const SAID = "2024-10-01";
const read = (text: string, said = SAID, lang = /\p{Script=Han}/u.test(text) ? "zh" : "en") =>
  readDeadlines({ text, lang, said: parsePartialDate(said) ?? null });
/** Each as `kind words day`; `?` where the words name none, `~` where it is about then. */
const told = (text: string, said = SAID) =>
  read(text, said).map(({ kind, words, on, isAbout }) =>
    [kind, words, on ? `${isAbout ? "~" : ""}${partialDateInput(on)}` : "?"].join(" | "),
  );

test.each([
  [
    "We will cut it by half by 2030 and reach zero by 2050.",
    ["due | by 2030 | 2030", "due | by 2050 | 2050"],
  ],
  ["We open the plant on 5 May 2026.", ["due | 5 May 2026 | 2026-05-05"]],
  ["We open the plant in 2026.", ["due | 2026 | 2026"]],
  ["It will be done around 2030.", ["due | around 2030 | ~2030"]],
  ["We'll do it by the end of next month.", ["due | by the end of next month | 2024-11"]],
  ["Before 2030 we shut all coal.", ["due | Before 2030 | 2029"]],
  ["Within 30 days we will answer.", ["due | Within 30 days | 2024-10-31"]],
  ["Over the next four years we give 20%.", ["due | Over the next four years | 2028-10-01"]],
  ["Between 2025 and 2030 we plant trees.", ["due | 2025 and 2030 | 2030"]],
  ["From 2025 to 2030 we plant trees.", ["due | From 2025 to 2030 | 2030"]],
  ["我们将在2030年前实现碳达峰。", ["due | 2030年前 | 2029"]],
  ["未来四年投入20%。", ["due | 未来四年 | 2028-10-01"]],
  ["We close it in late 2027.", ["due | late 2027 | 2027"]],
  ["We close it by the late 2020s.", ["due | by the late 2020s | 2029"]],
  ["We close it by mid-2027.", ["due | by mid-2027 | ~2027-06"]],
  ["我们将于2027年年中完工。", ["due | 2027年年中 | ~2027-06"]],
  ["We close it at the start of 2027.", ["due | the start of 2027 | 2027-01-01"]],
])("by when: %s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ["From 1 January 2027, every car will be electric.", ["starts | From 1 January 2027 | 2027-01-01"]],
  ["Starting in 2027 we will pay a living wage.", ["starts | Starting in 2027 | 2027"]],
  ["After 2030 no petrol car is sold.", ["starts | After 2030 | 2031-01-01"]],
  ["自2027年1月1日起，新车必须为电动车。", ["starts | 2027年1月1日起 | 2027-01-01"]],
  ["On the first day in office, I will close it.", ["starts | On the first day in office | ?"]],
  ["From day one we will hire nurses.", ["starts | From day one | ?"]],
  ["上任第一天就关闭基地。", ["starts | 上任第一天 | ?"]],
])("from when: %s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

describe("what the words do not name", () => {
  test.each([
    ["Within 100 days of taking office, I will act.", ["due | Within 100 days of taking office | ?"]],
    ["上任后100天内通过法案。", ["due | 100天内 | ?"]],
    ["We delete it within 30 days of your request.", ["due | within 30 days of your request | ?"]],
    ["Growth goes on in the early 2030s.", ["due | the early 2030s | ?"]],
    ["We finish in the mid-2030s.", ["due | the mid-2030s | ?"]],
    ["We close the plant in early 2027.", ["due | early 2027 | ?"]],
    ["We close the plant by early March 2027.", ["due | by early March 2027 | ?"]],
    ["我们将于2027年初关闭工厂。", ["due | 2027年初 | ?"]],
    ["2030年代初关闭工厂。", ["due | 2030年代初 | ?"]],
  ])("is not counted from the day it was said: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test("is known where the day it runs from stands beside it", () => {
    expect(told("Within 100 days of 20 January 2029 I will act.")).toEqual([
      "due | Within 100 days of 20 January 2029 | 2029-04-30",
    ]);
  });

  test("is unknown where nobody knows when it was said", () => {
    expect(told("We give 20% over the next four years.", "")).toEqual(["due | over the next four years | ?"]);
    expect(told("We opened it on 5 May 2026.", "")).toEqual([]);
  });
});

test.each([
  "In 2019 we cut prices.",
  "We met it by 2019.",
  "Our 2026 budget holds a rise.",
  "A 30-year-old worker is paid more.",
  "Over the past four years we paid.",
  "By May we will have finished.",
  "We will treat everybody fairly.",
])("no deadline: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test("words that stand twice are told once", () => {
  expect(told("By 2030 we build; by 2030 we plant; By 2030 we rest.")).toEqual([
    "due | By 2030 | 2030",
    "due | by 2030 | 2030",
  ]);
});

test("of a month or a year the last day counts for what is due, the first for what starts", () => {
  const on = parsePartialDate("2027-02") ?? null;
  expect(dayThatCounts({ kind: "due", on })).toBe("2027-02-28");
  expect(dayThatCounts({ kind: "starts", on })).toBe("2027-02-01");
  expect(dayThatCounts({ kind: "due", on: null })).toBeNull();
});

test.each([
  ["by the end of 2028", "2019"],
  ["over the next four years", "2023-07-05"],
  ["By 31 March 2026", "2019"],
  ["2030年左右", "2015"],
  ["2030年前", "2020"],
  ["未来四年", "2023-07-05"],
  ["within 100 days of taking office", "2024-10-01"],
])("the clocks of a promise's page say the same of its words: %s, said %s", (words, when) => {
  const lang = /\p{Script=Han}/u.test(words) ? "zh" : "en";
  const said = parsePartialDate(when) ?? null;
  const [found] = readDeadlines({ text: words, lang, said });
  const clock = dueOf(words, { lang, said });
  expect(termsIn({ text: words, lang, saidOn: said }).length).toBeGreaterThan(0);
  expect(clock.kind === "date" ? clock.on : null).toEqual(found?.on);
  expect(clock.kind === "date" && clock.isAbout).toBe(found?.isAbout);
});
