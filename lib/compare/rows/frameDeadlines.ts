import type { Term } from "@/lib/generated/prisma/enums";
import type { Amount } from "@/lib/language/amounts/findAmounts";
import { isPeriod } from "@/lib/language/periods";
import type { Span } from "@/lib/language/span";
import type { TimeExpression } from "@/lib/language/times";
import type { Change } from "../types";
import { isBaseline } from "./baseline";
import { ADDED, changeRow, DROPPED } from "./changeRow";
import { compareAmounts, compareTimes, type Difference } from "./effects";
import type { FramedWording } from "./framedWording";
import { mergeDeadlines } from "./mergeDeadlines";
import { type Pairs, pairByValue } from "./pairByValue";

const valueOfPeriod = ({ value, to, unit, comparator }: Amount) => `${comparator}${value}..${to}${unit}`;
const valueOfTime = ({ bound, first, last, isLoose }: TimeExpression) =>
  `${bound}${first}..${last}${isLoose}`;

function compareBaselines(x: TimeExpression, y: TimeExpression): Difference {
  return x.first === y.first && x.last === y.last
    ? { effect: "same", reason: "same_thing" }
    : { effect: "unclear", reason: "date_differs" };
}

export function deadlineRows(a: FramedWording, b: FramedWording): Change[] {
  const periods = ({ frame }: FramedWording) => frame.amounts.filter((one) => isPeriod(one) && one.value > 0);
  const times = ({ parsed }: FramedWording, areBaselines: boolean) =>
    parsed.times.filter((time) => isBaseline(parsed.folded, time) === areBaselines);
  const rows = <T extends Span & Pick<Amount, "isLength">>(
    term: Term,
    [from, to]: [T[], T[]],
    keyOf: (one: T) => string,
    moved: (x: T, y: T) => Difference,
  ) => {
    const isSame = (x: T, y: T) => moved(x, y).effect === "same";
    return pairedRows(a, b, term, pairByValue(from, to, keyOf, isSame), moved);
  };
  return mergeDeadlines(a.parsed, b.parsed, [
    ...rows("deadline", [periods(a), periods(b)], valueOfPeriod, compareAmounts),
    ...rows("deadline", [times(a, false), times(b, false)], valueOfTime, compareTimes),
    ...rows("base", [times(a, true), times(b, true)], valueOfTime, compareBaselines),
  ]);
}

/** How long something lasts is an amount; a period on one side alone is told as what it may be, a deadline. */
const termOf = (term: Term, ...both: [Pick<Amount, "isLength">, Pick<Amount, "isLength">]): Term =>
  both.every(({ isLength }) => isLength) ? "amount" : term;

function pairedRows<T extends Span & Pick<Amount, "isLength">>(
  { parsed: a }: FramedWording,
  { parsed: b }: FramedWording,
  term: Term,
  { same, differ, removed, added }: Pairs<T>,
  moved: (x: T, y: T) => Difference,
): Change[] {
  return [
    ...[...same, ...differ].map(([one, other]) =>
      changeRow(a, b, termOf(term, one, other), moved(one, other), [one], [other]),
    ),
    ...removed.map((one) => changeRow(a, b, term, DROPPED, [one], [])),
    ...added.map((one) => changeRow(a, b, term, ADDED, [], [one])),
  ];
}
