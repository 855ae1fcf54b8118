import type { Span } from "../span";
import { comparableUnit, monthsOf } from "./comparable";
import type { Comparator } from "./comparators";
import { round } from "./round";
import { type ScannedAmount, scanAmounts } from "./scan";

/**
 * A number with its unit, as two wordings are compared: `value` of a share is 0.2 for 20%; of a period its length in
 * `day` or `month`; `to` is the upper end of a range. `core` spans the number and unit alone, the span also its comparator.
 */
export type Amount = Span & {
  value: number;
  to?: number;
  unit: string;
  comparator: Comparator;
  core: Span;
  /** The last ISO day of a period that runs from when it was said: within ten days, over the next four years. */
  until?: string;
  /** Whether a period says how long something lasts, not by when it is done. */
  isLength?: boolean;
  /** Words of it that stand apart: of 每周清运两次 the 两次. */
  rest?: Span;
  /** How often without a count, as "monthly": alone it is no amount. */
  isBare?: boolean;
};

/** Whether a number is an age. */
function isAge(text: string, { start, end }: Span, unit: string): boolean {
  if (unit === "age") return true;
  if (unit !== "" && unit !== "month") return false;
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 12)];
  return (
    /\b(?:age[sd]?(?: of| between)?|children under|minors under|persons under|anyone under|individuals under|users under|under the age of|younger than|older than|over the age of)\s*$/i.test(
      before,
    ) ||
    /^\s*(?:years?\s+)?(?:old|of age)\b/i.test(after) ||
    (/\b(?:or|and) (?:older|younger)\b/i.test(text.slice(start, end + 12)) &&
      !/(?:\bversions?|\p{Lu}\S*)\s$/u.test(before))
  );
}

/** What is counted in English is left to the words of the sentence, as is a Chinese noun. */
function comparable(text: string, one: ScannedAmount): Amount {
  const name = one.unit && !one.isNoun ? text.slice(one.unit.start, one.unit.end) : "";
  const { unit, factor } = one.symbol ? { unit: one.symbol, factor: 1 } : comparableUnit(name);
  const core =
    one.isNoun || (name !== "" && unit === "") ? { start: one.core.start, end: one.uncounted } : one.core;
  const isMoved = core.end !== one.core.end;
  const age = isAge(text, core, unit);
  const value = (number: number) => round(number * factor * (age && unit === "month" ? monthsOf : 1));
  return {
    start: one.start,
    end: isMoved ? core.end : one.end,
    value: value(one.low),
    ...(one.high !== one.low && { to: value(one.high) }),
    unit: age ? "age" : unit,
    // A range is compared by its ends.
    comparator: one.high !== one.low && one.comparator === "~" ? "=" : one.comparator,
    core,
  };
}

/** Every amount in a folded text, in order. */
export function findAmounts(text: string): Amount[] {
  return scanAmounts(text).map((one) => comparable(text, one));
}
