import { dayAfter, lastDayOf, type PartialDate, partialDate, startOfDay } from "@/lib/dates";

export type Precision = "day" | "week" | "month" | "quarter" | "half_year" | "year" | "decade";

/** From one ISO day to another, both in it; `isRange` where both are written. */
export type DaySpan = { from: string; to: string; precision: Precision; isRange?: true };

/** What relative dates count from: the day on which it was said, or what is known of it. */
export type Said = { year: number; month?: number; day?: string };

export function saidParts({ date, precision }: PartialDate): Said {
  const [year, month] = date.split("-").map(Number) as [number, number];
  if (precision === "year") return { year };
  return precision === "month" ? { year, month } : { year, month, day: date };
}

export const ofPartial = (date: PartialDate | undefined): DaySpan | undefined =>
  date && { from: date.date, to: lastDayOf(date), precision: date.precision };

/** Whole months of a year, from 1; a month beyond 12 is one of the next year. */
export function monthSpan(
  year: number,
  first: number,
  count: number,
  precision: Precision,
): DaySpan | undefined {
  const from = partialDate(year + Math.floor((first - 1) / 12), ((((first - 1) % 12) + 12) % 12) + 1);
  const next = from && dayAfter(from.date, count, "month");
  const to = next && dayAfter(next, -1);
  return from && to ? { from: from.date, to, precision } : undefined;
}

export const yearSpan = (year: number) => ofPartial(partialDate(year));
export const quarterSpan = (year: number, n: number) => monthSpan(year, n * 3 - 2, 3, "quarter");
export const halfSpan = (year: number, n: number) => monthSpan(year, n * 6 - 5, 6, "half_year");

export function daySpan(day: string | undefined, count: number): DaySpan | undefined {
  const at = day && dayAfter(day, count);
  return at ? { from: at, to: at, precision: "day" } : undefined;
}

/** The week, from Monday on, so many weeks after that of a day. */
export function weekSpan(day: string | undefined, weeks: number): DaySpan | undefined {
  if (!day) return undefined;
  const monday = dayAfter(day, weeks * 7 - ((startOfDay(day).getUTCDay() + 6) % 7));
  const sunday = monday && dayAfter(monday, 6);
  return monday && sunday ? { from: monday, to: sunday, precision: "week" } : undefined;
}

/** From the first of one to the last of the other, as exact as the coarser. */
export function between(one: DaySpan | undefined, other: DaySpan | undefined): DaySpan | undefined {
  if (!one || !other || one.from > other.to) return undefined;
  return { from: one.from, to: other.to, precision: other.precision, isRange: true };
}
