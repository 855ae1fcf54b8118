import { dayAfter, isoDay, lastDayOf, type PartialDate, startOfDay } from "@/lib/dates";
import type { DeadlineKind } from "@/lib/generated/prisma/enums";

type Named = { kind: DeadlineKind; on: PartialDate | null };

/** The day that counts: of a month or a year the last for what is due, the first for what starts. */
export function dayThatCounts({ kind, on }: Named): string | null {
  if (!on) return null;
  return kind === "starts" ? on.date : lastDayOf(on);
}

/** The columns of a deadline that say when. */
export function dayColumns(named: Named) {
  const day = dayThatCounts(named);
  return {
    on: named.on && startOfDay(named.on.date),
    precision: named.on?.precision ?? null,
    day: day === null ? null : startOfDay(day),
  };
}

/** So many days before a deadline it is told that it is near. */
const NEAR_DAYS = 14;

/** The last day that is near on `today`. */
export const lastNear = (today: string): string => dayAfter(today, NEAR_DAYS) ?? today;

/** Whole days since a deadline passed; 0 and less while it has not. */
export function daysOver(day: Date, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(isoDay(day))) / 86_400_000);
}
