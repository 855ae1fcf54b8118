import type { Amount } from "@/lib/language/amounts/findAmounts";
import { isPeriod } from "@/lib/language/periods";
import { overlaps, type Span } from "@/lib/language/span";
import type { TimeExpression } from "@/lib/language/times";
import type { ParsedWording } from "../parse/tokens";
import type { Change } from "../types";
import { changeRow, replacePair } from "./changeRow";
import type { Difference } from "./effects";

/** The last ISO day of a deadline; undefined when it is not known when its period begins. */
function lastDay({ amounts, times }: ParsedWording, span: Span | undefined): string | undefined {
  const touches = (one: Span) => span !== undefined && overlaps(one, span);
  const time: TimeExpression | undefined = times.find(touches);
  const period: Amount | undefined = amounts.find((one) => isPeriod(one) && touches(one));
  return time?.last ?? period?.until;
}

function compareDays(from: string | undefined, to: string | undefined): Difference {
  if (from === undefined || to === undefined) return { effect: "unclear", reason: "period_differs" };
  // A period in months does not end on a particular day: within one month nothing changed.
  if (from.slice(0, 7) === to.slice(0, 7)) return { effect: "same", reason: "deadline_same" };
  return { effect: to > from ? "later" : "earlier", reason: "date_differs" };
}

/**
 * A period that became a date, or a date that became a period, is one changed deadline, not one dropped and one added.
 * Which of them is later is only known when both wordings have a date.
 */
export function mergeDeadlines(a: ParsedWording, b: ParsedWording, rows: Change[]): Change[] {
  const gone = rows.find(({ term, effect }) => term === "deadline" && effect === "dropped");
  const made = rows.find(({ term, effect }) => term === "deadline" && effect === "added");
  if (!gone || !made) return rows;
  const [from, to] = [gone.spans.earlier, made.spans.later];
  const one = changeRow(a, b, "deadline", compareDays(lastDay(a, from[0]), lastDay(b, to[0])), from, to);
  return replacePair(rows, gone, made, one);
}
