import { describe, expect, test } from "vitest";
import { parsePartialDate } from "@/lib/dates";
import { clocksOf, daysLeft, dueOf } from "./deadlines";

const said = (written: string, lang = "en") => ({ lang, said: parsePartialDate(written) ?? null });
const date = (written: string, isAbout = false) => ({ kind: "date", on: parsePartialDate(written), isAbout });

test.each([
  ["by 2025", "2019", "en", date("2025")],
  ["By 31 March 2026", "2019", "en", date("2026-03-31")],
  ["over the next four years", "2023-07-05", "en", date("2027-07-05")],
  ["over the next four years", "2023-07", "en", date("2027-07")],
  ["by the end of 2028", "2019", "en", date("2028")],
  ["2030年左右", "2015", "zh", date("2030", true)],
  ["2030年前", "2020", "zh", date("2029")],
  ["2026年11月", "2024", "zh", date("2026-11")],
  ["未来四年", "2023-07-05", "zh", date("2027-07-05")],
  ["as soon as possible", "2015", "en", { kind: "words", words: "as soon as possible" }],
  ["時程上會往後延", "2024", "zh", { kind: "words", words: "時程上會往後延" }],
  [null, "2015", "en", { kind: "none", isDropped: false }],
])("%s, said %s (%s)", (words, when, lang, expected) => {
  expect(dueOf(words, said(when, lang))).toEqual(expected);
});

test("a period of which nobody knows where it begins has no day", () => {
  expect(dueOf("over four years", { lang: "en", said: null })).toEqual({
    kind: "words",
    words: "over four years",
  });
});

describe("clocksOf", () => {
  const row = { term: "deadline", from: "by 2025", to: null, effect: "dropped" } as const;
  const of = (...rows: Parameters<typeof clocksOf>[0]) => clocksOf(rows, said("2019"), said("2024"));

  test("two clocks for a deadline that moved, was dropped or came", () => {
    expect(of(row)).toEqual([{ earlier: date("2025"), later: { kind: "none", isDropped: true } }]);
    expect(of({ ...row, to: "by 2026", effect: "later" })).toEqual([
      { earlier: date("2025"), later: date("2026") },
    ]);
  });

  test("none where the deadline stayed, where no side names a day, and for other terms", () => {
    expect(of({ ...row, to: "2025", effect: "same" })).toEqual([]);
    expect(of({ ...row, from: "soon", to: "in time", effect: "unclear" })).toEqual([]);
    expect(of({ ...row, term: "amount" })).toEqual([]);
  });
});

test("days are counted to the last day that is meant", () => {
  expect(daysLeft({ date: "2025-01-01", precision: "year" }, "2025-12-30")).toBe(1);
  expect(daysLeft({ date: "2025-03-10", precision: "day" }, "2025-03-10")).toBe(0);
  expect(daysLeft({ date: "2025-03-10", precision: "day" }, "2026-03-10")).toBe(-365);
});
