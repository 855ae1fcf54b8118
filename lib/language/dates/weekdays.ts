import { partialDate, startOfDay } from "@/lib/dates";
import { MONTH_NAME } from "../months";
import type { Found } from "./grammar";
import type { Unnamed } from "./rule";
import { type DaySpan, ofPartial, type Said } from "./spans";

const NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ENGLISH = /^(?:(?:last|next|this) )?(?<name>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,5}day$/i;
const CHINESE = /^(?:[上本这下]个?)?(?:周|星期|礼拜)(?<name>[一二三四五六日天])$/u;
/** Friday, August 14; August 14, a Friday; 8月14日(周五). */
const BESIDE = /^(?:,?\s?(?:a\s)?|\s?\(\s?(?:a\s)?)$/u;

/** The weekday that a place names, from Monday, 0. */
function weekdayOf(written: string): number | undefined {
  const english = ENGLISH.exec(written)?.groups?.name;
  if (english) return NAMES.indexOf(english.toLowerCase());
  const chinese = CHINESE.exec(written)?.groups?.name;
  return chinese ? "一二三四五六日".indexOf(chinese.replace("天", "日")) : undefined;
}

/** Whether a date is only the name of a weekday. */
export const isWeekday = (text: string, { start, end }: Found) =>
  weekdayOf(text.slice(start, end)) !== undefined;

/** 30 February, 2月30日: written like a day where there is none. */
const UNREAL = new RegExp(
  `^(?:${MONTH_NAME} \\d{1,2}(?:st|nd|rd|th)?\\b|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_NAME}|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}$)`,
  "i",
);

function isDay(text: string, { start, end, reading }: Found): boolean {
  if (!reading) return UNREAL.test(text.slice(start, end));
  if (reading.isOpen) return false;
  return "month" in reading ? reading.day !== undefined : reading.precision === "day";
}

/** The date of which a weekday beside it says the same day once more. */
function joined(text: string, one: Found, next: Found): Found | undefined {
  if (!BESIDE.test(text.slice(one.end, next.start))) return undefined;
  const [first, second] = [one, next].map(({ start, end }) => weekdayOf(text.slice(start, end)));
  const weekday = first ?? second;
  const date = first === undefined ? one : next;
  if (weekday === undefined || (first !== undefined && second !== undefined) || !isDay(text, date))
    return undefined;
  const { reading } = date;
  const place = { start: one.start, end: next.end };
  return reading && "month" in reading
    ? { ...place, reading: { ...reading, weekday } }
    : { ...place, ...(reading && { reading }) };
}

/** A weekday beside a date is part of it: it is no other day. */
export function joinWeekdays(text: string, all: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    const both = last && joined(text, last, one);
    if (both) kept.splice(-1, 1, both);
    else kept.push(one);
  }
  return kept;
}

const distance = (from: string, to: string) =>
  Math.abs(startOfDay(from).getTime() - startOfDay(to).getTime());

/** The day of that name nearest to when it was said, in the year before, that year or the next; without a weekday, of any. */
export function nearest(said: Said, { month, day, weekday }: Unnamed): DaySpan | undefined {
  const near = said.day ?? `${said.year}-${String(said.month ?? 7).padStart(2, "0")}-15`;
  return [said.year - 1, said.year, said.year + 1]
    .flatMap((year) => ofPartial(partialDate(year, month, day)) ?? [])
    .filter(({ from }) => weekday === undefined || (startOfDay(from).getUTCDay() + 6) % 7 === weekday)
    .sort((a, b) => distance(near, a.from) - distance(near, b.from))[0];
}
