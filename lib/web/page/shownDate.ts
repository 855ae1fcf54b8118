import { dayAfter, type PartialDate } from "@/lib/dates";
import { walkBlocks } from "./blockWalk";
import { oneLine } from "./document";
import { namesIn } from "./names";
import type { Origin } from "./title";
import { dateIn } from "./writtenDate";

/** Lines looked at behind the headline, and how long one may be, in UTF-16 units: a paragraph is longer. */
const MOST_LINES = 25;
const LONGEST_LINE = 140;
const MOST_RIGHT_BEFORE = 4;
/** Blocks of a page among which its headline is looked for. */
const MOST_BEFORE = 400;

const OF_PUBLICATION =
  /^(?:(?:(?:first|originally)\s+)?(?:published|posted|created|updated|last (?:updated|modified)|by)\b|\W*(?:on\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)|民[國国])/i;

/** A sentence has dates of what it tells. */
const IS_SENTENCE = /[。！？；]/u;

/** Short lines around the headline: behind it, then the few right before it. */
export function linesAround(page: Document, title: string | undefined): string[] {
  const lines = walkBlocks(page.body)
    .slice(0, MOST_BEFORE)
    .map(({ text }) => oneLine(text));
  const heading = title === undefined ? -1 : lines.indexOf(title);
  const before = lines.slice(Math.max(0, heading - MOST_RIGHT_BEFORE), Math.max(0, heading));
  const around = [...lines.slice(heading + 1, heading + 1 + MOST_LINES), ...before.reverse()];
  return around.filter((text) => text.length <= LONGEST_LINE);
}

/** What was done to the text later. */
const IS_UPDATE = /^\W*(?:last\s+)?(?:updated|modified|更新)/iu;

/** The dates that readers see around the headline, the likeliest first, each to the day. */
export function datesShown(page: Document, title: string | undefined): PartialDate[] {
  return updatesLast(linesAround(page, title)).flatMap((text) => {
    const date = dateIn(text);
    return date?.precision === "day" ? [date] : [];
  });
}

const updatesLast = (lines: readonly string[]) =>
  lines.toSorted((a, b) => Number(IS_UPDATE.test(a)) - Number(IS_UPDATE.test(b)));

/** Longest line of names and a date, in UTF-16 units. */
const LONGEST_BYLINE = 90;

/** The first line around the headline that begins with the date or with names, or says that it tells it. */
export function dateLineOf(page: Document, title: string | undefined): PartialDate | undefined {
  if (!title) return undefined;
  const isByline = (text: string) => text.length <= LONGEST_BYLINE && namesIn(text, []).length > 0;
  const isOfText = (text: string) =>
    !IS_SENTENCE.test(text) &&
    dateIn(text)?.precision === "day" &&
    (OF_PUBLICATION.test(text) || isByline(text));
  const line = updatesLast(linesAround(page, title)).find(isOfText);
  return line ? dateIn(line) : undefined;
}

/** A stamp counts in the writer's own day where it says which that is; one in UTC may be a day off. */
const IN_UTC = /(?:Z|[+-]00:?00|GMT|UTC)\s*$/i;
const HAS_OFFSET = /[+-]\d{2}:?\d{2}\s*$/;
const CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?/;

/** The same time on a clock elsewhere: which of the two is right nobody knows. */
function isElsewhere(stamp: string, other: string): boolean {
  const [clock] = CLOCK.exec(stamp) ?? [];
  return clock !== undefined && other.startsWith(clock) && IN_UTC.test(other);
}

/**
 * The day that the page shows, or else that its address has, where the stamp's is within a day of it; else the stamp's.
 * `others` are the page's other stamps.
 */
export function dayOfStamp(
  stamp: string,
  others: readonly string[],
  shown: readonly PartialDate[],
  inAddress: PartialDate | undefined,
): { date: PartialDate | undefined; from?: Origin } {
  const date = dateIn(stamp);
  const isLocal =
    HAS_OFFSET.test(stamp) && !IN_UTC.test(stamp) && !others.some((other) => isElsewhere(stamp, other));
  if (date?.precision !== "day" || isLocal) return { date };
  const near = [date.date, dayAfter(date.date, -1), dayAfter(date.date, 1)];
  const seen = shown.find(({ date: day }) => near.includes(day));
  if (seen) return { date: seen, from: "page" };
  return inAddress && near.includes(inAddress.date) ? { date: inAddress, from: "address" } : { date };
}
