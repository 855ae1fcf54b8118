import { dayAfter, type PartialDate, partialDate } from "@/lib/dates";
import { foldText } from "../fold";
import type { Span } from "../span";
import { boundAt, withEdge } from "./bounds";
import { datesIn, type Found } from "./grammar";
import { isMove } from "./moves";
import { done, recent, soon, upcoming } from "./relative";
import type { Unnamed } from "./rule";
import {
  between,
  type DaySpan,
  daySpan,
  monthSpan,
  ofPartial,
  type Precision,
  type Said,
  saidParts,
  yearSpan,
} from "./spans";
import { isWeekday, joinWeekdays, nearest } from "./weekdays";

/**
 * A date or period with where it stands, without the words that make it a bound: "by 2030" is open at its beginning, "since
 * 2030" at its end. Both ends are ISO days that belong to it.
 */
export type ReadDate = Span & { from: string | null; to: string | null; precision: Precision };

/** Words of what is ahead, somewhat before a date. */
const WILL =
  /\b(?:will|shall|to (?:be|open|start|begin|take)|due|plans?|expected|scheduled|(?:set|planned|slated|billed) for|deadline)\b(?:[^.;]|\.\d){0,60}$|(?:['’]ll\b|(?:^|[.!?:;]["'”’)]*\s|["“‘(\n])(?:(?:[Pp]lease|[Aa]nd|[Tt]hen)\s)?(?:set|schedule|book|remind|reserve|cancel|see you|meet|let['’]s|join)\b)(?:[^.;]|\.\d){0,60}$|(?:将|拟|计划|预计|力争|定于)[^。；]{0,30}$/iu;
/** What was: 曾, fell. */
const DONE_ZH = /^份?[^.。,，;；]{0,8}(?:曾|已经?(?!定|安排|计划|预定))/u;
/** What had come about by a day. */
const SO_FAR =
  /\b(?:had|reached|rose|fell|grew|climbed|stood at|totall?ed|hit|passed|topped)\b[^.;]{0,48}\b(?:by|before)\s(?:the end of\s)?$/iu;
const HAD_EN = /^,?\s[^.;!?]{0,56}\b(?:had|was|were)\b/iu;
const A_YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\byears?\b/u;
const DONE_EN =
  /^,?(?:\s(?!to\b)\p{L}+){0,3}\s(?:was|were|had|did|fell|rose|grew|won|lost|said|told|became|began|died|saw|\p{Ll}{3,}ed)\b/u;
const DONE_EN_BEFORE =
  /\b(?:was|were|had|did|fell|rose|grew|won|lost|became|began|died|saw|killed|signed|approved|passed|ended|opened|closed|started|happened|occurred)\b[^.;,]{0,40}\s(?:in|on)\s$/u;
/** A date that begins a sentence or a clause: In September, the firm said. */
const LEADS_CLAUSE =
  /(?:^|[.;:!?,]["'”’)]*\s|["“‘(\n])(?:and |but |then )?(?:in|on)\s(?:late |early |mid-)?$/iu;
/** What opens on a day: a programme. */
const OPENS =
  /\b(?:opens|begins|starts|returns|resumes|ends|closes|expires|takes? effect|comes? into (?:force|effect)|goes? live|launches|premieres|debuts|airs|drops|kicks off|convenes)\b[^.;]{0,40}$/iu;
/** What goes up or down in a month, said as it is to be or as it was: rises to £12 in April. */
const RISES =
  /\b(?:rises|increases|goes (?:up|down)|falls|drops|climbs|jumps|changes|moves|doubles|triples)\b(?:[^.;]|\.\d){0,48}\s(?:in|from|on)\s$/u;
/** What is in force from a day lately past is meant, rather than from that day of next year. */
const LATELY = 60;

/** What has gone on since a day that was. */
const SINCE_BEFORE = /\bsince\s(?:\p{L}+\s)?$/iu;
const SINCE_AFTER = /^份?(?:以来|至今)/u;

/** A month or day without a year: of a deadline or a plan the next one, else the last. */
function dated(text: string, place: Span, unnamed: Unnamed, said: Said | undefined) {
  const { month, day, weekday } = unnamed;
  if (!said || weekday === undefined) return byBound(text, place, unnamed, said);
  // A weekday is said of a day that is near, even where it is the wrong one.
  return nearest(said, unnamed) ?? byBound(text, place, unnamed, said) ?? nearest(said, { month, day });
}

/** What goes on from a day without a year: the next, unless the last is nearer and nothing says that it is ahead. */
function fromWhen(
  text: string,
  { start, end }: Span,
  month: number,
  day: number | undefined,
  said: Said | undefined,
) {
  const next = upcoming(said, month, day, LATELY);
  const around = text.slice(Math.max(0, start - 80), start);
  if (!said || WILL.test(around) || /[将拟]|预计|计划/u.test(text.slice(end, end + 24))) return next;
  const near = nearest(said, { month, ...(day !== undefined && { day }) });
  return near && next && near.from < next.from ? undefined : next;
}

function byBound(text: string, place: Span, { month, day }: Unnamed, said: Said | undefined) {
  const { bound } = boundAt(text, withEdge(text, place));
  if (
    bound === "from" &&
    !SINCE_BEFORE.test(text.slice(Math.max(0, place.start - 16), place.start)) &&
    !SINCE_AFTER.test(text.slice(place.end, place.end + 4))
  )
    return fromWhen(text, place, month, day, said);
  // As of a day is a day that was.
  const isSoFar = /(?:截[至止]到?|累计[至到]?)\s?$/u.test(
    text.slice(Math.max(0, place.start - 4), place.start),
  );
  const before = text.slice(Math.max(0, place.start - 80), place.start);
  if (SINCE_BEFORE.test(before.slice(-16))) return done(said, month, day);
  const isAhead = bound === "by" || bound === "before" || WILL.test(before);
  const isTold =
    DONE_ZH.test(text.slice(place.end, place.end + 24)) ||
    (HAD_EN.test(text.slice(place.end, place.end + 72)) && !WILL.test(before)) ||
    (SO_FAR.test(before) && !WILL.test(before));
  if (isAhead && isTold) return recent(said, month, day);
  if (isAhead && !isSoFar) return upcoming(said, month, day);
  if (OPENS.test(before)) return upcoming(said, month, day, LATELY);
  if (RISES.test(before)) return undefined;
  const known = recent(said, month, day);
  if (known) return known;
  // What is told as done was not in a month that is still to come.
  const after = text.slice(place.end, place.end + 60);
  if (DONE_ZH.test(after)) return done(said, month, day);
  // What stands after a comma tells who said it, unless the date begins the clause.
  const isToldAfter = DONE_EN.test(after) && (!after.startsWith(",") || LEADS_CLAUSE.test(before));
  if (!isToldAfter && !DONE_EN_BEFORE.test(before)) return soon(said, month, day);
  // A story of another year goes on in it.
  return day === undefined && !A_YEAR.test(text.slice(Math.max(0, place.start - 300), place.start))
    ? done(said, month, day)
    : undefined;
}

/** What stands between a year and a month of it: 明年春节是2月6日, 除夕在2月5日. */
const IN_THAT_YEAR = /^(?:[^\p{P}\d比较至到]{0,8}[,，])?[^\p{P}\d比较至到从自]{0,8}[在于是为定]$/u;

/** A month of the year that the clause is about. */
function ofYearBefore(text: string, last: Dated | undefined, { start, reading }: Found): DaySpan | undefined {
  if (!last?.days || !reading || !("month" in reading) || reading.isOpen) return undefined;
  const isOfYear = last.days.precision === "year" && !last.days.isRange;
  if (!isOfYear && !last.isOfYear) return undefined;
  const gap = text.slice(last.end, start);
  if (!IN_THAT_YEAR.test(gap) || (isOfYear && /[,，]/u.test(gap))) return undefined;
  return ofPartial(partialDate(Number(last.days.from.slice(0, 4)), reading.month, reading.day));
}

/** The days of what was found; none where the words leave them open. */
function daysOf(text: string, found: Found, said: Said | undefined): DaySpan | undefined {
  const { reading } = found;
  if (!reading || reading.isOpen) return undefined;
  return "month" in reading ? dated(text, found, reading, said) : reading;
}

/** `isMoved`: what was due then is due at another time, or the reverse, or it is compared with; none of them is a bound. `isOfYear`: its year was told before. */
type Dated = Found & { days?: DaySpan; isMoved?: true; isOfYear?: true };

const UNTIL =
  /^(?:起,?|夜间|白天|夜里|凌晨|早晨|上午|中午|下午|傍晚|晚上|晚间)?\s?(?:-|~|至|到|to|through|until|till)\s?$/iu;
/** From 2pm on Friday until 6am on Saturday: of which week, the second does not say. */
const UNTIL_HOUR = new RegExp(
  `${UNTIL.source}|^\\s(?:to|through|until|till)\\s(?:\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:[ap]\\.?m\\.?)?|noon|midday|midnight)\\s(?:on\\s)?$`,
  "iu",
);
const AND = /^\s(?:and|to)\s$/iu;
/** From the finest to the coarsest. */
const PRECISIONS: Precision[] = ["day", "week", "month", "quarter", "half_year", "year", "decade"];
const coarser = (one: Precision, other: Precision) =>
  PRECISIONS.indexOf(one) > PRECISIONS.indexOf(other) ? one : other;

/** What begins a period before its first end: from mid-June. */
const FROM = /(?:\b(?:from|between)\s(?:the\s)?|[自从])$/iu;

/** Whether two dates are the ends of one period that could not be read: its end alone is not said. */
function isUnread(text: string, one: Dated, next: Dated): boolean {
  const [first, last] = [withEdge(text, one), withEdge(text, next)];
  if (!UNTIL.test(text.slice(first.end, last.start))) return false;
  const areUnlike = one.days?.precision !== next.days?.precision && one.days && next.days;
  if (areUnlike && /[至到]$/u.test(text.slice(first.end, last.start))) return true;
  return first.edge !== undefined || FROM.test(text.slice(Math.max(0, first.start - 16), first.start));
}

/** The days of the second of two ends: a month without its year is the next after the first. */
function lastDays(first: DaySpan, { days, reading }: Dated): DaySpan | undefined {
  if (!days || !reading || !("month" in reading)) return days;
  const [year, month] = first.from.split("-").map(Number) as [number, number];
  return upcoming({ year, month, day: first.from }, reading.month, reading.day);
}

/** The days from one date to another where the words beside both say so: from May 2021 to July 2022. */
function lasting(text: string, one: Dated, next: Dated | undefined): Dated | undefined {
  if (!next || !one.days || !next.days || one.days.isRange || next.days.isRange) return undefined;
  const [first, last] = [withEdge(text, one), withEdge(text, next)];
  const gap = text.slice(first.end, last.start);
  if (/^[与和至到]$/u.test(gap) && /^之?间(?![断隔歇])/u.test(text.slice(last.end, last.end + 3))) {
    const days =
      one.days.precision === next.days.precision ? between(one.days, lastDays(one.days, next)) : undefined;
    return days && { start: first.start, end: last.end, days };
  }
  // From the end of one year to the start of another is less than both.
  const areMonths = one.days.precision === "month" && next.days.precision === "month";
  if (!areMonths && ((first.edge ?? "start") !== "start" || (last.edge ?? "end") !== "end")) return undefined;
  const before = text.slice(Math.max(0, first.start - 80), first.start);
  if (!(/\bbetween\s$/iu.test(before) ? AND : UNTIL).test(gap)) return undefined;
  if (one.days.precision !== next.days.precision && !FROM.test(before)) return undefined;
  const days = between(one.days, lastDays(one.days, next));
  const precision = coarser(one.days.precision, next.days.precision);
  return days && { start: first.start, end: last.end, days: { ...days, precision } };
}

/** Two dates that are the ends of one period are one. */
function joined(text: string, all: readonly Dated[]): Dated[] {
  const kept: Dated[] = [];
  for (let n = 0; n < all.length; n++) {
    const one = all[n];
    if (!one) continue;
    const next = all[n + 1];
    if (next && isMove(text, withEdge(text, one), withEdge(text, next))) {
      kept.push({ ...one, isMoved: true }, { ...next, isMoved: true });
      n++;
      continue;
    }
    // Monday to Friday may be those of every week.
    if (
      next &&
      isWeekday(text, one) &&
      isWeekday(text, next) &&
      UNTIL_HOUR.test(text.slice(one.end, next.start))
    ) {
      n++;
      continue;
    }
    const range = lasting(text, one, next);
    if (!range && next && isUnread(text, one, next)) {
      n++;
      continue;
    }
    kept.push(range ?? one);
    if (range) n++;
  }
  return kept;
}

/** Thursday and Friday: the second is the next after the first. */
const AND_WEEKDAY = /^(?:,? (?:and|or) |[,;；、和与及或])$/u;

/** A weekday gone by told after one to come may be the next: 最快周四发布警报, 周五影响最大. */
function isAfterComing(text: string, last: Dated, one: Dated, said: Said | undefined): boolean {
  if (!last.days || !one.days || said?.day === undefined || !isWeekday(text, last) || !isWeekday(text, one))
    return false;
  if (last.days.from <= said.day || one.days.from >= said.day) return false;
  if (/^(?:上|last)/iu.test(text.slice(one.start, one.end))) return false;
  return (
    /^[^.;；!?\n]{0,40}$/u.test(text.slice(last.end, one.start)) &&
    !/^.{0,6}(?:表示|说|称|\bsaid|\btold)/u.test(text.slice(one.end, one.end + 16))
  );
}

/**
 * Of two weekdays the second is on the same side of when it was said as the first; one further off after one to come is
 * left open.
 */
function sameSide(text: string, all: readonly Dated[], said: Said | undefined): Dated[] {
  const day = said?.day;
  if (day === undefined) return [...all];
  const kept: Dated[] = [];
  let coming: Dated | undefined;
  let lastOpen: Dated | undefined;
  for (const one of all) {
    const last = kept.at(-1);
    const isOne = isWeekday(text, one);
    const isBeside =
      isOne &&
      last !== undefined &&
      AND_WEEKDAY.test(text.slice(last.end, one.start)) &&
      isWeekday(text, last);
    const isLeftOpen =
      isOne &&
      ((isBeside && last === lastOpen) || (!isBeside && coming && isAfterComing(text, coming, one, said)));
    if (isLeftOpen) {
      lastOpen = { start: one.start, end: one.end };
      kept.push(lastOpen);
      continue;
    }
    const isEarlier =
      isBeside && last.days && one.days && last.days.from > day && one.days.from < last.days.from;
    const days = isEarlier ? daySpan(one.days?.from, 7) : one.days;
    const read = { ...one, ...(days && { days }) };
    if (isOne && days && days.from > day) coming = read;
    kept.push(read);
  }
  return kept;
}

/** What counts from the period that a sentence is about: 比上月, from a year earlier. */
const COMPARED = /[比较与和同跟按]\s?$/u;
const ONE_BEFORE = /^(?:上(?:一?年|一?个?月)|(?:an?|one) year earlier)$/iu;

/** Of 2023年产量比上年增长 the year before is that of 2022. */
function counted(text: string, all: readonly Dated[]): Dated[] {
  return all.map((one, n) => {
    const written = text.slice(one.start, one.end);
    if (!ONE_BEFORE.test(written)) return one;
    const isEnglish = /year/iu.test(written);
    const isMonth = written.endsWith("月");
    if (isMonth && !COMPARED.test(text.slice(Math.max(0, one.start - 2), one.start))) return one;
    const last = all
      .slice(0, n)
      .findLast(
        ({ days }) =>
          days && (isMonth ? days.precision === "month" : isEnglish ? days.precision === "year" : true),
      );
    if (!last?.days || /[.;；!?。]\s?\p{L}|\n/u.test(text.slice(last.end, one.start))) return one;
    const [year, month] = last.days.to.split("-").map(Number) as [number, number];
    const days = isMonth ? monthSpan(year, month - 1, 1, "month") : yearSpan(year - 1);
    return days ? { ...one, days, isMoved: true } : one;
  });
}

/** What is said of a date by the words beside it. */
function bounded(text: string, found: Dated): ReadDate | undefined {
  if (!found.days) return undefined;
  const { from, to, precision, isRange } = found.days;
  const { start, end, edge } = isRange ? { ...found, edge: undefined } : withEdge(text, found);
  const at = { start, end, precision };
  if (isRange && SHORT_YEARS.test(text.slice(start, end)) && boundAt(text, { start, end }).bound === "by")
    return { ...at, from: null, to };
  const { bound } = isRange || found.isMoved ? { bound: "on" } : boundAt(text, { start, end });
  if (!BINDING.has(bound)) return { ...at, from, to };
  // By the middle of a period is not a day that is said.
  if (edge === "middle" || edge === "part") return undefined;
  if (bound === "by" && /^(?:the )?early\b/iu.test(text.slice(start, end))) return undefined;
  if (edge === "start" && precision === "decade") return undefined;
  if (bound === "by") return { ...at, from: null, to: edge === "start" ? from : to };
  if (bound === "from") return { ...at, from: edge === "end" ? to : from, to: null };
  if (bound === "after") return { ...at, from: dayAfter(to, 1) ?? null, to: null };
  const isInclusive =
    edge === "end" ||
    (precision === "day" &&
      /(?:[日号]|(?:周|星期|礼拜)[一二三四五六天])$/u.test(text.slice(Math.max(0, end - 3), end)));
  return { ...at, from: null, to: isInclusive ? to : (dayAfter(from, -1) ?? null) };
}

/** A year of business by its two: by 2028-29. */
const SHORT_YEARS = /^\d{4}\s?[-/]\s?\d{2}$/u;

/** The bounds that open an end. */
const BINDING = new Set(["by", "before", "from", "after"]);

/** Folds like `foldText`, with the sentence's end and the enumeration comma kept apart from points and commas. */
const fold = (text: string) => foldText(text.replaceAll("。", "；").replaceAll("、", "；"));

/**
 * The dates of a text in Chinese or English, in UTF-16 units. Relative ones count from `saidOn`; what the words leave open
 * (06/08/2026, 农历八月初三, a fiscal year) is not among them. `places` is where it has a date, also one that is left open:
 * none of its numbers is an amount.
 */
export function readDates(text: string, saidOn?: PartialDate): { dates: ReadDate[]; places: Span[] } {
  const folded = fold(text);
  const said = saidOn && saidParts(saidOn);
  const found = joinWeekdays(folded, datesIn(folded, said));
  const all: Dated[] = [];
  for (const one of found) {
    const ofYear = ofYearBefore(folded, all.at(-1), one);
    const days = ofYear ?? daysOf(folded, one, said);
    all.push({ ...one, ...(days && { days }), ...(ofYear && { isOfYear: true }) });
  }
  return {
    dates: joined(folded, counted(folded, sameSide(folded, all, said))).flatMap(
      (one) => bounded(folded, one) ?? [],
    ),
    places: found.map((one) => withEdge(folded, one)),
  };
}
