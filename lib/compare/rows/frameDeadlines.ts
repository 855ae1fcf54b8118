import type { Term } from "@/lib/generated/prisma/enums";
import { isPeriod } from "@/lib/language/periods";
import type { Span } from "@/lib/language/span";
import type { TimeExpression } from "@/lib/language/times";
import type { Change } from "../types";
import { isBaseline } from "./baseline";
import { ADDED, changeRow, DROPPED } from "./changeRow";
import { compareAmounts, compareTimes, type Difference } from "./effects";
import type { FramedWording } from "./framedWording";
import { mergeDeadlines } from "./mergeDeadlines";

export function deadlineRows(a: FramedWording, b: FramedWording): Change[] {
  const periods = ({ frame }: FramedWording) => frame.amounts.filter((one) => isPeriod(one) && one.value > 0);
  const dates = ({ parsed }: FramedWording) =>
    parsed.times.filter((time) => !isBaseline(parsed.folded, time));
  const bases = ({ parsed }: FramedWording) => parsed.times.filter((time) => isBaseline(parsed.folded, time));
  const rows = [
    ...pairInOrder(a, b, "deadline", periods(a), periods(b), compareAmounts),
    ...pairInOrder(a, b, "deadline", dates(a), dates(b), compareTimes),
    ...pairInOrder(a, b, "base", bases(a), bases(b), (x: TimeExpression, y: TimeExpression) =>
      x.first === y.first && x.last === y.last
        ? { effect: "same" as const, reason: "same_thing" as const }
        : { effect: "unclear" as const, reason: "date_differs" as const },
    ),
  ];
  return mergeDeadlines(a.parsed, b.parsed, rows);
}

function pairInOrder<T extends Span>(
  a: FramedWording,
  b: FramedWording,
  term: Term,
  from: T[],
  to: T[],
  moved: (x: T, y: T) => Difference,
): Change[] {
  const rows: Change[] = [];
  const left = [...to];
  const rest: T[] = [];
  for (const one of from) {
    const equal = left.find((other) => moved(one, other).effect === "same");
    if (!equal) {
      rest.push(one);
      continue;
    }
    left.splice(left.indexOf(equal), 1);
    rows.push(changeRow(a.parsed, b.parsed, term, moved(one, equal), [one], [equal]));
  }
  for (const one of rest) {
    const other = left.shift();
    rows.push(
      other
        ? changeRow(a.parsed, b.parsed, term, moved(one, other), [one], [other])
        : changeRow(a.parsed, b.parsed, term, DROPPED, [one], []),
    );
  }
  return [...rows, ...left.map((one) => changeRow(a.parsed, b.parsed, term, ADDED, [], [one]))];
}
