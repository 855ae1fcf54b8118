import { termsIn } from "@/lib/compare/compare";
import type { FoundTerm } from "@/lib/compare/types";
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
  const text = words.slice(0, LONGEST_CELL);
  const found = termsIn({ text, lang, saidOn: said }).filter(({ term }) => term === "deadline");
  const last = found.at(-1);
  const named = last && dayNamed(text, last, said);
  return named ? { kind: "date", ...named } : { kind: "words", words };
}

type Found = Pick<FoundTerm, "start" | "end" | "text" | "value">;

const EVENT_AFTER =
  /^\s*(?:of|after|from|following|since|once)\s+(?!now\b|today\b|this (?:day|date)\b|the date of this\b)/iu;
const EVENT_BEFORE =
  /(?:[后後]|[上就]任|就[职職]|[执執]政|[当當][选選]|上[台臺]|入主[^,，。；;]{1,6}|生效|[发發][布佈]|(?:收到|提出)[^,，。；;]{0,8})(?:之?[后後]|以[后後]|起|的)?\s*$/u;
/** More than the words that lead to what a period runs from, in UTF-16 units. */
const [BEFORE, AFTER] = [16, 32];

/** Whether a period runs from something that happens and not from when it was said: within 100 days of taking office. */
export function isFromEvent(text: string, { start, end, value }: Found): boolean {
  if (!/^\d+ /u.test(value)) return false;
  return (
    EVENT_AFTER.test(text.slice(end, end + AFTER)) ||
    EVENT_BEFORE.test(text.slice(Math.max(0, start - BEFORE), start))
  );
}

const IS_EARLY = /\bearly\b|(?:年|[月季代])初(?![一二三四五六七八九十])|上旬/iu;
const IS_MIDDLE = /\bmid(?:dle\b|[- ])|年中|中旬/iu;
const IS_OF_DECADE = /\d0s\b|年代/iu;

/**
 * Whether words speak of a part of a period that ends on no day: the first months of a year, the middle of a decade. The
 * middle of a year or a month is about a day that is known.
 */
export function isVague(words: string): boolean {
  return IS_EARLY.test(words) || (IS_MIDDLE.test(words) && IS_OF_DECADE.test(words));
}

/** The day by which a deadline that the comparer found in `text` is over: a date, or the end of a period since it was said. */
export function dayNamed(
  text: string,
  found: Found,
  said: PartialDate | null,
): { on: PartialDate; isAbout: boolean } | null {
  const [, bound, date] = /^(by |about |\d{4}-\d{2}-\d{2}\/)(\d{4}-\d{2}-\d{2})$/.exec(found.value) ?? [];
  // Without a year it is only compared with others.
  if (date?.startsWith("0004-")) return null;
  if (isVague(found.text)) return null;
  const isAbout = bound === "about " || IS_MIDDLE.test(found.text);
  if (date) return { on: asExact(date, found.text), isAbout };
  const [, count, unit] = /^(\d+) (day|month)/.exec(found.value) ?? [];
  if (!said || !count || isFromEvent(text, found)) return null;
  const on = after(said, Number(count), unit === "day" ? "day" : "month");
  return on && { on, isAbout: false };
}

/** The comparer gives the last day of a period: the precision of the words is restored here. */
export function asExact(date: string, words: string): PartialDate {
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
