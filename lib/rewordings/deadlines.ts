import { termsIn } from "@/lib/compare/compare";
import { type DatePrecision, dayAfter, lastDayOf, type PartialDate } from "@/lib/dates";
import type { Effect, Term } from "@/lib/generated/prisma/enums";
import { LONGEST_CELL } from "./schema";

/** By when, in one wording: a day that its words give, words that give none, or no words at all. */
export type Due =
  | { kind: "date"; on: PartialDate; isAbout: boolean }
  | { kind: "words"; words: string }
  | { kind: "none"; isDropped: boolean };

/** The two deadlines of a promise whose deadline moved. */
export type Clocks = { earlier: Due; later: Due };

type Row = { term: Term; effect: Effect; from: string | null; to: string | null };
type Said = { lang: string; said: PartialDate | null };

/** The deadlines that a confirmed table says have moved, where at least one of the two is a day; usually one pair. */
export function clocksOf(rows: readonly Row[], earlier: Said, later: Said): Clocks[] {
  return rows
    .filter(({ term, effect }) => term === "deadline" && effect !== "same")
    .map(({ from, to }) => ({ earlier: dueOf(from, earlier), later: dueOf(to, later, true) }))
    .filter((pair) => pair.earlier.kind === "date" || pair.later.kind === "date");
}

/**
 * Reads a deadline as the comparer does: a date, or a period that runs from the day on which it was said. Where there are
 * no words, `isDropped` tells whether there had been any.
 */
export function dueOf(words: string | null, { lang, said }: Said, isDropped = false): Due {
  if (!words?.trim()) return { kind: "none", isDropped };
  const terms = termsIn({ text: words.slice(0, LONGEST_CELL), lang, saidOn: said });
  const found = terms.filter(({ term }) => term === "deadline").at(-1);
  const [, bound, date] =
    /^(by |about |\d{4}-\d{2}-\d{2}\/)(\d{4}-\d{2}-\d{2})$/.exec(found?.value ?? "") ?? [];
  if (date) return { kind: "date", on: asExact(date, words), isAbout: bound === "about " };
  const [, count, unit] = /^(\d+) (day|month)/.exec(found?.value ?? "") ?? [];
  const on = said && count ? after(said, Number(count), unit === "day" ? "day" : "month") : null;
  return on ? { kind: "date", on, isAbout: false } : { kind: "words", words };
}

/** The comparer gives the last day of a period: the precision of the words is restored here. */
function asExact(date: string, words: string): PartialDate {
  const [year = "", month = "", day = ""] = date.split("-");
  const isLast = (precision: DatePrecision, first: string) => lastDayOf({ date: first, precision }) === date;
  if (new RegExp(`(?<!\\d)${Number(day)}(?!\\d)`).test(words)) return { date, precision: "day" };
  if (isLast("year", `${year}-01-01`)) return { date: `${year}-01-01`, precision: "year" };
  if (isLast("month", `${year}-${month}-01`)) return { date: `${year}-${month}-01`, precision: "month" };
  return { date, precision: "day" };
}

function after({ date, precision }: PartialDate, count: number, unit: "day" | "month"): PartialDate | null {
  const end = dayAfter(date, count, unit);
  return end ? { date: end, precision } : null;
}

/** Whole days from one ISO day to the last that `on` may mean: negative once it is over. */
export function daysLeft(on: PartialDate, from: string): number {
  return Math.round((Date.parse(lastDayOf(on)) - Date.parse(from)) / 86_400_000);
}
