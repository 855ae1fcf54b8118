import { type PartialDate, parsePartialDate, partialDate } from "@/lib/dates";
import { readDates } from "@/lib/language/dates/readDates";
import { otherMonths } from "./otherMonths";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "((?:19|20)\\d{2})";

/** How dates are written whose parts cannot be mistaken for each other; 08/06/2024 is not among them. */
const NUMERIC = new RegExp(
  `(?<!\\d)${YEAR}(?:\\s*年\\s*(?:(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*[日号號])?)?|([-/.])(\\d{1,2})(?:\\4(\\d{1,2})(?!\\d))?(?![\\d/-]|\\.\\d))`,
);
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+${MONTH_NAME},?\\s+${YEAR}(?!\\d)`,
  "i",
);
const MONTH_FIRST = new RegExp(
  `\\b${MONTH_NAME}\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?${YEAR}(?!\\d)`,
  "i",
);
/** 08/23/2018: the part that cannot be a month tells which is which; 06/08/2024 does not say. */
const SLASHED = /(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?![\d/])/;
/** The first year of the Republic's count is 1912. */
const MINGUO = /民[國国]\s*(\d{1,3})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日號号])?/u;
const BEFORE_MINGUO = 1911;
/** 二〇二三年, 令和5年: the reader of texts knows these. */
const OTHER_YEAR = /[〇零一二三四五六七八九]年|(?:令和|平成|昭和)/u;
/** Machine forms, with or without a time: 2024, 2024-08, 20240806, 2024-08-06T10:21+08:00. */
const MACHINE = /^\s*((?:19|20)\d{2})(?:-?(\d{2})(?:-?(\d{2})(?:[T\s].*)?)?)?\s*$/;

/** Of a longer text the beginning is read, in UTF-16 units. */
const LONGEST_WRITTEN = 500;

/**
 * The first date in a piece of text, exactly as exact as it is written. The day is the one on the clock of
 * whoever wrote it: an offset behind a time moves nothing.
 */
export function dateIn(text: string): PartialDate | undefined {
  const written = text.slice(0, LONGEST_WRITTEN);
  const machine = MACHINE.exec(written);
  if (machine) return dateOf(machine[1], machine[2], machine[3]);
  const minguo = MINGUO.exec(written);
  if (minguo) return dateOf(Number(minguo[1]) + BEFORE_MINGUO, minguo[2], minguo[3]);
  const numeric = NUMERIC.exec(written);
  if (numeric) return dateOf(numeric[1], numeric[2] ?? numeric[5], numeric[3] ?? numeric[6]);
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(written);
  if (monthFirst) return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const [, a, b, year] = SLASHED.exec(written) ?? [];
  if (Number(a) > 12) return dateOf(year, b, a);
  if (Number(b) > 12) return dateOf(year, a, b);
  return inOtherWords(written);
}

function inOtherWords(written: string): PartialDate | undefined {
  const { form, numbers } = otherMonths();
  const [, day, month = "", year] = form.exec(written) ?? [];
  if (day) return dateOf(year, numbers.get(month.toLowerCase()), day);
  if (!OTHER_YEAR.test(written)) return undefined;
  const { dates } = readDates(written);
  const whole = dates.find(({ from, to, precision }) => precision === "day" && from === to);
  return parsePartialDate(whole?.from ?? "");
}

function dateOf(year?: string | number, month?: string | number, day?: string): PartialDate | undefined {
  const parts = [year, month, day].map((part) => (part === undefined ? undefined : Number(part)));
  return partialDate(parts[0] ?? 0, parts[1], parts[2]);
}

function monthOf(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
