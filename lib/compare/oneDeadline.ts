import type { Amount } from "@/lib/language/amounts";
import type { Span } from "@/lib/language/span";
import type { TimeTerm } from "@/lib/language/times";
import { asOne, row } from "./change";
import { isPeriod, type Moved } from "./effects";
import { overlaps } from "./spans";
import type { Reading } from "./tokens";
import type { Change } from "./types";

/** The last ISO day that a deadline allows; undefined when nobody knows from when its period runs. */
function lastDay({ amounts, times }: Reading, span: Span | undefined): string | undefined {
  const touches = (one: Span) => span !== undefined && overlaps(one, span);
  const time: TimeTerm | undefined = times.find(touches);
  const period: Amount | undefined = amounts.find((one) => isPeriod(one) && touches(one));
  return time?.last ?? period?.until;
}

function moved(from: string | undefined, to: string | undefined): Moved {
  if (from === undefined || to === undefined) return { effect: "unclear", reason: "period_differs" };
  // A period in months ends on no particular day: within the same month nothing moved.
  if (from.slice(0, 7) === to.slice(0, 7)) return { effect: "same", reason: "deadline_same" };
  return { effect: to > from ? "later" : "earlier", reason: "date_differs" };
}

/**
 * A period that became a date, or a date a period, is one deadline in other terms, not one dropped and one added.
 * Which of the two is later is known when it is known when both were said.
 */
export function asOneDeadline(a: Reading, b: Reading, rows: Change[]): Change[] {
  const gone = rows.find(({ term, effect }) => term === "deadline" && effect === "dropped");
  const made = rows.find(({ term, effect }) => term === "deadline" && effect === "added");
  if (!gone || !made) return rows;
  const [from, to] = [gone.spans.earlier, made.spans.later];
  const one = row(a, b, "deadline", moved(lastDay(a, from[0]), lastDay(b, to[0])), from, to);
  return asOne(rows, gone, made, one);
}
