import { type PartialDate, partialDate } from "@/lib/dates";
import { datesIn } from "./dates/grammar";
import { recent } from "./dates/relative";
import type { Reading } from "./dates/rule";
import { type DaySpan, type Said, saidParts } from "./dates/spans";

/** A date as written, in UTF-16 units. `date` is missing where the words do not settle which one is meant. */
export type WrittenDate = { start: number; end: number; date?: PartialDate };

/** A period longer than a month is known to its year, where it lies in one. */
function ofSpan({ from, to, precision, isRange }: DaySpan): PartialDate | undefined {
  if (!isRange && (precision === "day" || precision === "month" || precision === "year"))
    return { date: from, precision };
  return precision !== "week" && from.slice(0, 4) === to.slice(0, 4)
    ? partialDate(Number(from.slice(0, 4)))
    : undefined;
}

function past(reading: Reading | undefined, published: Said | undefined): PartialDate | undefined {
  if (!reading || reading.isOpen) return undefined;
  const span = "month" in reading ? recent(published, reading.month, reading.day) : reading;
  return span && ofSpan(span);
}

/**
 * Every date written in a text that went through `foldHan`, in English and in Chinese alike. Relative ones
 * count from the day of publication, and none is read more exactly than it is written. Nothing is guessed: words that
 * leave the date open give a `WrittenDate` without one.
 */
export function findDates(text: string, publishedOn?: PartialDate): WrittenDate[] {
  const published = publishedOn && saidParts(publishedOn);
  return datesIn(text, published).map(({ start, end, reading }) => {
    const date = past(reading, published);
    return { start, end, ...(date && { date }) };
  });
}
