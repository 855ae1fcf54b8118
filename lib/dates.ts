import type { DatePrecision } from "@/lib/generated/prisma/enums";
import { unbrokenDates } from "@/lib/unbrokenDates";

export type { DatePrecision };

/** A date known to a day, a month or a year. `date` is the ISO day on which that period begins. */
export type PartialDate = { date: string; precision: DatePrecision };

/** The ISO day of a moment, in UTC: dates are kept without a time zone. */
export function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The moment at which an ISO day begins, in UTC: how a date column is written. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The ISO day so many days or months after another; undefined where the calendar ends. */
export function dayAfter(day: string, count: number, unit: "day" | "month" = "day"): string | undefined {
  const at = startOfDay(day);
  if (unit === "day") at.setUTCDate(at.getUTCDate() + count);
  else at.setUTCMonth(at.getUTCMonth() + count);
  return Number.isNaN(at.getTime()) ? undefined : isoDay(at);
}

/** The day of something that we did ourselves, such as publishing a verdict. */
export function dayOf(at: Date): PartialDate {
  return { date: isoDay(at), precision: "day" };
}

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Makes a partial date of numbers; nothing when the calendar has no such day. Years 1 to 9999. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (month === undefined && day === undefined)
    return { date: `${String(year).padStart(4, "0")}-01-01`, precision: "year" };
  const at = new Date(0);
  at.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  const isReal = at.getUTCMonth() === (month ?? 1) - 1 && at.getUTCDate() === (day ?? 1);
  if (!isReal || (day !== undefined && month === undefined)) return undefined;
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return { date: isoDay(at), precision };
}

/** Reads `2024`, `2024-08` or `2024-08-01`; nothing for anything else. */
export function parsePartialDate(written: string): PartialDate | undefined {
  const [, year, month, day] = WRITTEN.exec(written.trim()) ?? [];
  if (year === undefined) return undefined;
  return partialDate(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
}

const SHOWN_LENGTH = { day: 10, month: 7, year: 4 } as const;

/** The partial ISO form, as `parsePartialDate` reads it: what a form shows and what schema.org takes. */
export function partialDateInput({ date, precision }: PartialDate): string {
  return date.slice(0, SHOWN_LENGTH[precision]);
}

const PARTS: Record<DatePrecision, Intl.DateTimeFormatOptions> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};
const TAGS = { en: "en-GB", zh: "zh-CN" } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

const onOneLine = (date: string) => unbrokenDates(date).replaceAll(" ", "\u00a0");

/** For reading, never more exact than known. `short` writes `5 Jul 2023`; Chinese has one form. A line does not break in it. */
export function formatPartialDate(
  { date, precision }: PartialDate,
  locale: "en" | "zh",
  style: "long" | "short" = "long",
): string {
  const key = `${locale} ${precision} ${style}`;
  const month = PARTS[precision].month && (style === "short" ? "short" : "long");
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(TAGS[locale], { ...PARTS[precision], month, timeZone: "UTC" });
  formats.set(key, format);
  return onOneLine(format.format(startOfDay(date)));
}

const MOMENT: Intl.DateTimeFormatOptions = {
  ...{ year: "numeric", month: "short", day: "numeric" },
  ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC", timeZoneName: "short" },
};
const moments = {
  en: new Intl.DateTimeFormat(TAGS.en, MOMENT),
  zh: new Intl.DateTimeFormat(TAGS.zh, MOMENT),
};

/** A moment to the minute, in UTC, which it says. A line may break between its day and its time, and nowhere else. */
export function formatMoment(at: Date, locale: "en" | "zh"): string {
  return onOneLine(moments[locale].format(at)).replace(/(?<=,)\u00a0|\u00a0(?=UTC\u00a0)/u, " ");
}

const EXACTNESS = { year: 0, month: 1, day: 2 } as const;

/** By the first day of the period; of those that begin together the coarser first: 2024, 2024-01, 2024-01-01. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return EXACTNESS[a.precision] - EXACTNESS[b.precision];
}

/** The last ISO day that a partial date may mean. */
export function lastDayOf({ date, precision }: PartialDate): string {
  if (precision === "day") return date;
  if (precision === "year") return `${date.slice(0, 4)}-12-31`;
  const end = startOfDay(date);
  end.setUTCMonth(end.getUTCMonth() + 1);
  end.setUTCDate(0);
  return isoDay(end);
}

/** A date column and its precision column as one; null where the date is not known. */
export function storedDate(date: Date | null, precision: DatePrecision | null): PartialDate | null {
  return date && precision ? { date: isoDay(date), precision } : null;
}

/** What was published when, as the two columns of an article or a source. */
export function publishedColumns(date: PartialDate | undefined) {
  return {
    publishedOn: date ? startOfDay(date.date) : null,
    publishedPrecision: date?.precision ?? null,
  };
}
