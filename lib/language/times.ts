import { isoDay, type PartialDate, startOfDay } from "@/lib/dates";
import { boundAt, type DateBound, type Edge, withEdge } from "./dates/bounds";
import { datesIn } from "./dates/grammar";
import type { Reading } from "./dates/rule";
import { monthSpan, type Said, saidParts, yearSpan } from "./dates/spans";
import type { Span } from "./span";

/** What a date bounds: the last day (`by`), the first day (`from`), about then, or exactly then (`on`). */
type Bound = "by" | "from" | "about" | "on";

type Interval = { first: string; last: string };

/**
 * A date or period as an interval of ISO days. `isLoose` is true for a year as a bound, "by 2030": it may end with the
 * year or before it.
 */
export type TimeExpression = Span & { bound: Bound; first: string; last: string; isLoose: boolean };

const BOUNDS: Record<DateBound, Bound> = {
  ...{ by: "by", before: "by", to: "by", within: "by", from: "from", of: "from", after: "from" },
  ...{ about: "about", on: "on" },
};

/** Stands for the year of dates that name none: they are only compared with each other. A leap year. */
const NO_YEAR = 4;

function intervalOf(reading: Reading | undefined): Interval | undefined {
  const span =
    reading && "month" in reading
      ? dayOrMonth(reading.month, reading.day)
      : reading && { from: reading.from, to: reading.to };
  return span && { first: span.from, last: span.to };
}

function dayOrMonth(month: number, day: number | undefined) {
  if (day === undefined) return monthSpan(NO_YEAR, month, 1, "month");
  const at = isoDay(new Date(startOfDay("0004-01-01").setUTCMonth(month - 1, day)));
  return { from: at, to: at };
}

const isYear = ({ first, last }: Interval) => first.slice(5) === "01-01" && last.slice(5) === "12-31";

/** An edge of a year or month: its end, its start, its middle. */
function part(edge: Edge | undefined, whole: Interval): Interval {
  if (edge === "end") return { first: whole.last, last: whole.last };
  if (edge === "start") return { first: whole.first, last: whole.first };
  const june =
    edge === "middle" && isYear(whole) && monthSpan(Number(whole.first.slice(0, 4)), 6, 1, "month");
  return june ? { first: june.from, last: june.to } : whole;
}

/** `before 2031` means `by the end of 2030`. */
function yearBefore(interval: Interval): Interval {
  const span = isYear(interval) ? yearSpan(startOfDay(interval.first).getUTCFullYear() - 1) : undefined;
  return span ? { first: span.from, last: span.to } : interval;
}

/** The days of a month or a week are not counted: what two versions say "today" is no other deadline. */
function saidIn(saidOn: PartialDate | undefined): Said {
  if (!saidOn) return { year: NO_YEAR };
  const { year, month } = saidParts(saidOn);
  return { year, ...(month !== undefined && { month }) };
}

/** Every date in a folded text, in order. Relative ones count from `said`. */
export function findTimes(text: string, said?: PartialDate): TimeExpression[] {
  return datesIn(text, saidIn(said), true).flatMap((found) => {
    const whole = intervalOf(found.reading);
    if (!whole) return [];
    const { edge, start, end } = withEdge(text, found);
    const at = boundAt(text, { start, end });
    const isExclusive = at.bound === "before" && !edge;
    const exact = isExclusive ? yearBefore(whole) : part(edge, whole);
    const bound = BOUNDS[at.bound];
    return [{ ...at, ...exact, bound, isLoose: bound === "by" && !edge && !isExclusive && isYear(exact) }];
  });
}
