import { describe, expect, it } from "vitest";
import { type DatePrecision, lastDayOf, parsePartialDate } from "@/lib/dates";
import { findDates } from "../dateGrammar";
import { foldText } from "../fold";
import { FORMS, SAID_ON } from "../forms/all";
import { findTimes } from "../times";

const saidOn = parsePartialDate(SAID_ON);
const ONE = { day: true, month: true, year: true };

/** The dates of the table that name their year: what the others mean depends on who asks. */
const named = FORMS.flatMap(({ text, dates }) =>
  dates.flatMap(({ from, to, precision }) =>
    from && to && text.includes(from.slice(0, 4)) ? [{ text, from, to, precision }] : [],
  ),
);

describe("one grammar of dates for import, comparer and search", () => {
  it("reads a day, a month and a year for the date said as for what an article says", () => {
    const partial = named.flatMap(({ text, from, to, precision }) => {
      const date = { date: from, precision: precision as DatePrecision };
      return precision in ONE && lastDayOf(date) === to ? [{ text, date }] : [];
    });
    const differing = partial.filter(
      ({ text, date }) =>
        !findDates(foldText(text), saidOn).some(
          (one) => one.date?.date === date.date && one.date.precision === date.precision,
        ),
    );
    expect(partial.length).toBeGreaterThan(20);
    expect(differing).toEqual([]);
  });

  it("gives the comparer the same days", () => {
    // The comparer sets an edge of a period apart: late 2024 is not 2024.
    const whole = named.filter(({ text }) => !/\b(?:late|early|mid)\b|[初末]|年中/u.test(text));
    // It compares the two ends of a period, where each is a date, one by one.
    const differing = whole.filter(({ text, from, to }) => {
      const times = findTimes(foldText(text), saidOn);
      return !(times.some(({ first }) => first === from) && times.some(({ last }) => last === to));
    });
    expect(whole.length).toBeGreaterThan(40);
    expect(differing).toEqual([]);
  });
});
