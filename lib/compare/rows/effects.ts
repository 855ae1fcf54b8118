import type { Effect } from "@/lib/generated/prisma/enums";
import type { Comparator } from "@/lib/language/amounts/comparators";
import type { Amount } from "@/lib/language/amounts/findAmounts";
import { isPeriod } from "@/lib/language/periods";
import type { TimeExpression } from "@/lib/language/times";
import { LEVEL, type Strength } from "../strength";
import type { Reason } from "../types";

export type Difference = { effect: Effect; reason: Reason };

/** How much a comparator binds: "at least" more than an exact number, "about" less, "up to" least. */
const FIRMNESS: Record<Comparator, number> = { "≤": 0, "<": 0, "~": 1, "=": 2, "≥": 3, ">": 3 };

const DAYS: Record<string, number> = { day: 1, workday: 1.4, month: 30.44 };

/** The length of a period in days, its upper end for a range; a month counts as the average one. */
function lengthOf({ value, to, unit }: Amount): number {
  return (to ?? value) * (DAYS[unit] ?? 1);
}

export function compareAmounts(from: Amount, to: Amount): Difference {
  const arePeriods = isPeriod(from) && isPeriod(to);
  if (arePeriods && !(from.isLength && to.isLength)) return comparePeriods(from, to);
  const [a, b] = arePeriods ? [lengthOf(from), lengthOf(to)] : [from.to ?? from.value, to.to ?? to.value];
  if (from.unit !== to.unit && !arePeriods) return { effect: "unclear", reason: "amount_differs" };
  if (from.unit === "age" && a !== b) return { effect: "unclear", reason: "amount_differs" };
  if (a !== b) return { effect: b < a ? "weaker" : "stronger", reason: "amount_differs" };
  if (from.value !== to.value && from.unit === to.unit)
    return { effect: to.value < from.value ? "weaker" : "stronger", reason: "amount_differs" };
  const firmer = FIRMNESS[to.comparator] - FIRMNESS[from.comparator];
  if (firmer !== 0) return { effect: firmer < 0 ? "weaker" : "stronger", reason: "comparator_differs" };
  return { effect: "same", reason: "amount_same" };
}

function comparePeriods(from: Amount, to: Amount): Difference {
  const [a, b] = [lengthOf(from), lengthOf(to)];
  if (a !== b) return { effect: b > a ? "later" : "earlier", reason: "period_differs" };
  const open = (one: Amount) => FIRMNESS[one.comparator];
  if (
    from.value * (DAYS[from.unit] ?? 1) !== to.value * (DAYS[to.unit] ?? 1) &&
    (from.to ?? to.to) !== undefined
  )
    return { effect: to.value > from.value ? "later" : "earlier", reason: "period_differs" };
  // Within 30 days and in 30 days are one promise.
  if (Math.max(open(from), open(to)) <= 2 && open(from) !== 1 && open(to) !== 1)
    return { effect: "same", reason: "deadline_same" };
  if (open(from) === open(to)) return { effect: "same", reason: "deadline_same" };
  return { effect: open(to) > open(from) ? "later" : "earlier", reason: "period_differs" };
}

/** How much room a bound leaves after its date. */
const SLACK = { on: 0, by: 0, about: 1, from: 2 } as const;

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}-12-31`;

/** "By 2030" may mean before 2030 or by the end of 2030: neither differs from it. */
function meansTheSame(one: TimeExpression, other: TimeExpression): boolean {
  return one.isLoose && other.bound === "by" && !other.isLoose && yearBefore(one.last) === other.last;
}

const DAY = 86_400_000;

/** Before 1 January 2033 and by the end of 2032: the last day of a month, and the first of the next as a limit. */
const isNextMonth = (one: string, other: string) =>
  other.endsWith("-01") && Date.parse(other) - Date.parse(one) === DAY;

const endTogether = (one: TimeExpression, other: TimeExpression): boolean =>
  one.bound === "by" &&
  other.bound === "by" &&
  (isNextMonth(one.last, other.last) || isNextMonth(other.last, one.last));

export function compareTimes(from: TimeExpression, to: TimeExpression): Difference {
  if (meansTheSame(from, to) || meansTheSame(to, from) || endTogether(from, to))
    return { effect: "same", reason: "deadline_same" };
  const isStart = from.bound === "from" && to.bound === "from";
  const [a, b] = isStart ? [from.first, to.first] : [from.last, to.last];
  if (a !== b) return { effect: b > a ? "later" : "earlier", reason: "date_differs" };
  const slack = SLACK[to.bound] - SLACK[from.bound];
  if (slack !== 0) return { effect: slack > 0 ? "later" : "earlier", reason: "date_differs" };
  if (from.first !== to.first && from.bound === "on" && to.bound === "on") {
    return { effect: to.first > from.first ? "later" : "earlier", reason: "date_differs" };
  }
  return { effect: "same", reason: "deadline_same" };
}

/** The plain present tense binds as much as a firm word. */
const PLAIN = LEVEL.firm;

export function compareStrengths(from: Strength | null, to: Strength | null): Difference {
  const [a, b] = [from ? LEVEL[from] : PLAIN, to ? LEVEL[to] : PLAIN];
  if (a === b) return { effect: "same", reason: "strength_differs" };
  return { effect: b < a ? "weaker" : "stronger", reason: "strength_differs" };
}
