import { type PartialDate, startOfDay } from "@/lib/dates";
import { type Bound, boundAt } from "./bounds";
import { type Groups, type Interval, isYear, months, part, readChinese, readEnglish } from "./intervals";
import { SpanSet } from "./masks";
import type { Span } from "./span";
import { CHINESE, ENGLISH } from "./timePatterns";

/**
 * A date or period as an interval of ISO days. `isLoose` is true for a year as a bound, "by 2030": it may end with the
 * year or before it.
 */
export type TimeExpression = Span & { bound: Bound; first: string; last: string; isLoose: boolean };

/** `before 2031` means `by the end of 2030`. */
function asBound(interval: Interval, bound: Bound, isExclusive: boolean): Interval {
  if (bound !== "by" || !isExclusive) return interval;
  if (!isYear(interval)) return interval;
  return months(startOfDay(interval.first).getUTCFullYear() - 1, 1, 12);
}

/** A text without any of these has no English date. */
const HAS_DATE = /\d|\b(?:this|next|last|current) (?:year|month|quarter|decade)/iu;

/** Every date in a folded text, in order. Relative ones count from `said`. */
export function findTimes(text: string, said?: PartialDate): TimeExpression[] {
  const found: TimeExpression[] = [];
  const taken = new SpanSet(text);
  const scan = (
    form: RegExp,
    read: (g: Groups, said?: PartialDate) => Interval | undefined,
    isHan: boolean,
  ) => {
    for (const match of text.matchAll(form)) {
      const g = match.groups ?? {};
      const blank = match[0].length - match[0].trimStart().length;
      const span = { start: match.index + blank, end: match.index + match[0].length };
      const whole = read(g, said);
      if (!whole || !taken.addIfFree(span)) continue;
      const edge = g.edge ?? g.edge6;
      const at = boundAt(text, span, isHan);
      const lead = text.slice(at.start, span.start);
      const isExclusive =
        !edge && (isHan ? /^(?:之前|以前|前)/u.test(text.slice(span.end)) : /\bbefore\s+$/iu.test(lead));
      const exact = asBound(edge ? part(edge, whole) : whole, at.bound, isExclusive);
      found.push({ ...at, ...exact, isLoose: at.bound === "by" && !edge && !isExclusive && isYear(exact) });
    }
  };
  if (/\p{Script=Han}/u.test(text)) scan(CHINESE, readChinese, true);
  if (HAS_DATE.test(text)) scan(ENGLISH, readEnglish, false);
  return found.sort((a, b) => a.start - b.start);
}
