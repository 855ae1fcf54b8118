import { dayAfter, partialDate, startOfDay } from "@/lib/dates";
import { type DaySpan, daySpan, ofPartial, type Said } from "./spans";

/** A month named without a year is the last one before publication unless the next one is about as near. */
const NEAR_MONTHS = 3;

const YEARS: Record<string, number> = { 前: -2, 去: -1, 上: -1, 明: 1, 后: 2, last: -1, next: 1 };

/** How many years from that of saying a word means: 去, next. */
export const yearsFrom = (word: string | undefined) => YEARS[(word ?? "").toLowerCase()] ?? 0;

export function monthsFrom(word: string | undefined): number {
  if (/^上|^last/iu.test(word ?? "")) return -1;
  return /^下|^next/iu.test(word ?? "") ? 1 : 0;
}

export function inMonthFrom(said: Said | undefined, months: number, day?: number): DaySpan | undefined {
  if (said?.month === undefined) return undefined;
  const counted = said.year * 12 + said.month - 1 + months;
  return ofPartial(partialDate(Math.floor(counted / 12), (counted % 12) + 1, day));
}

/** `day` counts from Monday, 0. On that very weekday a bare name may mean today or a week ago: not settled. */
export function weekday(said: Said | undefined, day: number, isLastWeek: boolean): DaySpan | undefined {
  if (said?.day === undefined || day < 0) return undefined;
  const today = (startOfDay(said.day).getUTCDay() + 6) % 7;
  if (day === today && !isLastWeek) return undefined;
  return daySpan(said.day, day < today && !isLastWeek ? day - today : day - today - 7);
}

/** Last, this and next are settled only where the week from Monday on and the seven days beside agree. */
export function namedWeekday(
  said: Said | undefined,
  day: number,
  written: string | undefined,
): DaySpan | undefined {
  const word = (written ?? "").trim().toLowerCase();
  if (word === "") return weekday(said, day, false);
  if (said?.day === undefined || day < 0) return undefined;
  const today = (startOfDay(said.day).getUTCDay() + 6) % 7;
  if (word === "last") return day >= today ? daySpan(said.day, day - today - 7) : undefined;
  if (word === "next") return day <= today ? daySpan(said.day, day - today + 7) : undefined;
  return day > today ? daySpan(said.day, day - today) : undefined;
}

/** The next day of that name, from Monday, 0; on that very weekday not settled. */
export function comingWeekday(said: Said | undefined, day: number): DaySpan | undefined {
  if (said?.day === undefined || day < 0) return undefined;
  const ahead = (day - ((startOfDay(said.day).getUTCDay() + 6) % 7) + 7) % 7;
  return ahead === 0 ? undefined : daySpan(said.day, ahead);
}

/** Of a day of the last month its month is said, unless it has just gone by. */
const JUST_GONE = 14;

/** A day of this month, or one just gone by of the last; one that is still to come is not settled. */
export function recentDay(said: Said | undefined, day: number): DaySpan | undefined {
  if (said?.day === undefined) return undefined;
  if (day <= Number(said.day.slice(8))) return inMonthFrom(said, 0, day);
  const last = inMonthFrom(said, -1, day);
  return last && last.from >= (dayAfter(said.day, -JUST_GONE) ?? "") ? last : undefined;
}

/** The next such day, of this month or the following one. */
export function comingDay(said: Said | undefined, day: number): DaySpan | undefined {
  if (said?.day === undefined) return undefined;
  return inMonthFrom(said, day >= Number(said.day.slice(8)) ? 0 : 1, day);
}

/** "This July" has begun, or it is not settled. */
export function thisNamed(said: Said | undefined, month: number): DaySpan | undefined {
  const span = said && ofPartial(partialDate(said.year, month));
  return span && span.from <= lastSaid(said) ? span : undefined;
}

/** "Next March" in August is that of the year after; a month of this year that is still to come may be either. */
export function nextNamed(said: Said | undefined, month: number): DaySpan | undefined {
  return said?.month === undefined || month > said.month
    ? undefined
    : ofPartial(partialDate(said.year + 1, month));
}

/** "Last July" in August is the July a year before: for the one just gone people say "last month". */
export function lastNamed(said: Said | undefined, month: number): DaySpan | undefined {
  if (said?.month === undefined || month < said.month - 1) return undefined;
  return ofPartial(partialDate(said.year - 1, month));
}

/** The last day on which it may have been said. */
function lastSaid({ year, month, day }: Said): string {
  return day ?? ofPartial(partialDate(year, month))?.to ?? "";
}

/** The last such month or day before publication, unless the coming one is about as near. */
export function recent(said: Said | undefined, month: number, day?: number): DaySpan | undefined {
  if (said?.month === undefined) return undefined;
  const thisYear = ofPartial(partialDate(said.year, month, day));
  const monthsAhead = (month - said.month + 12) % 12;
  if (thisYear && thisYear.from <= lastSaid(said)) {
    return monthsAhead === 0 || monthsAhead > NEAR_MONTHS ? thisYear : undefined;
  }
  return monthsAhead >= 12 - NEAR_MONTHS ? ofPartial(partialDate(said.year - 1, month, day)) : undefined;
}

/** A month or day of this month or the next that is still to come: nobody means that of last year without saying so. */
export function soon(said: Said | undefined, month: number, day?: number): DaySpan | undefined {
  if (said?.month === undefined || (month - said.month + 12) % 12 > 1) return undefined;
  return upcoming(said, month, day);
}

/** The last such month or day before that of saying, where it was told as done. */
export function done(said: Said | undefined, month: number, day?: number): DaySpan | undefined {
  return said && ofPartial(partialDate(said.year - (month >= (said.month ?? 13) ? 1 : 0), month, day));
}

/** The next such month or day on or after that of saying, or so many days before. */
export function upcoming(
  said: Said | undefined,
  month: number,
  day?: number,
  slack = 0,
): DaySpan | undefined {
  if (said?.month === undefined) return undefined;
  const first = said.day ?? ofPartial(partialDate(said.year, said.month))?.from ?? "";
  const span = ofPartial(partialDate(said.year, month, day));
  return span && span.to >= (dayAfter(first, -slack) ?? first)
    ? span
    : ofPartial(partialDate(said.year + 1, month, day));
}
