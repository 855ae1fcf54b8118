import { isoDay, type PartialDate, partialDate } from "@/lib/dates";
import { hanNumber } from "./hanNumerals";
import { monthOf } from "./months";

export type Groups = Record<string, string | undefined>;

export type Interval = { first: string; last: string };

const iso = (year: number, month: number, day: number) => isoDay(new Date(Date.UTC(year, month - 1, day)));

export const months = (year: number, from: number, to: number): Interval => ({
  first: iso(year, from, 1),
  last: iso(year, to + 1, 0),
});

const number = (text: string | undefined) =>
  text === undefined ? undefined : /^\d+$/u.test(text) ? Number(text) : hanNumber(text);

/** A part of a year or month: its end, its first half, its third quarter. */
export function part(edge: string, whole: Interval): Interval {
  const year = Number(whole.first.slice(0, 4));
  const isYear = whole.last.slice(5) === "12-31" && whole.first.slice(5) === "01-01";
  if (/end|close|底|末|late/iu.test(edge)) return { first: whole.last, last: whole.last };
  if (/start|beginning|初|early/iu.test(edge)) return { first: whole.first, last: whole.first };
  if (!isYear) return whole;
  if (/first half|上半/iu.test(edge)) return months(year, 1, 6);
  if (/second half|下半/iu.test(edge)) return months(year, 7, 12);
  const quarter = ["first", "second", "third", "fourth"].findIndex((name) =>
    edge.toLowerCase().startsWith(name),
  );
  if (quarter >= 0) return months(year, quarter * 3 + 1, quarter * 3 + 3);
  return months(year, 6, 6);
}

/** Stands for the year of dates that name none: they are only compared with each other. A leap year. */
const NO_YEAR = 4;

function built(year: number | undefined, month?: number, day?: number): Interval | undefined {
  const y = year ?? NO_YEAR;
  if (month === undefined) return months(y, 1, 12);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return months(y, month, month);
  const date = partialDate(y, month, day);
  return date && { first: date.date, last: date.date };
}

export function readEnglish(g: Groups, said: PartialDate | undefined): Interval | undefined {
  const year = number(g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.fy);
  if (g.iso) return { first: g.iso, last: g.iso };
  if (g.q ?? g.q2) {
    const n = Number(g.q ?? g.q2);
    return months(Number(g.qy ?? g.qy2), n * 3 - 2, n * 3);
  }
  if (g.rel) return relative(g.rel, g.relUnit ?? "year", said);
  const month = g.m1 ?? g.m2 ?? g.m3;
  const day = Number.parseInt(g.d1 ?? g.d2 ?? "", 10);
  return built(year, month ? monthOf(month) : undefined, Number.isNaN(day) ? undefined : day);
}

function relative(word: string, unit: string, said: PartialDate | undefined): Interval | undefined {
  const shift = { next: 1, last: -1, 明: 1, 去: -1, 后: 2, 前: -2 }[word.toLowerCase()] ?? 0;
  const year = said ? Number(said.date.slice(0, 4)) : NO_YEAR;
  if (unit === "year") return months(year + shift, 1, 12);
  if (!said || said.precision === "year") return undefined;
  const month = Number(said.date.slice(5, 7));
  if (unit === "month") {
    const at = year * 12 + month - 1 + shift;
    return months(Math.floor(at / 12), (at % 12) + 1, (at % 12) + 1);
  }
  return undefined;
}

export function readChinese(g: Groups, said: PartialDate | undefined): Interval | undefined {
  const year = (g.y ?? g.y5) ? number(g.y ?? g.y5) : undefined;
  const whole = g.rel ? relative(g.rel, "year", said) : undefined;
  if (g.now) return part("底", relative("今", "year", said) ?? months(NO_YEAR, 1, 12));
  const baseYear = year ?? (whole ? Number(whole.first.slice(0, 4)) : undefined);
  if (g.q) {
    const n = number(g.q) ?? 1;
    return months(baseYear ?? NO_YEAR, n * 3 - 2, n * 3);
  }
  return built(baseYear, number(g.m ?? g.m6), number(g.d ?? g.d6));
}

export const isYear = ({ first, last }: Interval) => first.slice(5) === "01-01" && last.slice(5) === "12-31";
