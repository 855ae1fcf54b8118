import type { Amount } from "@/lib/language/amounts/findAmounts";
import { listsBy } from "@/lib/language/lists";
import { isPeriod } from "@/lib/language/periods";
import type { Span } from "@/lib/language/span";
import type { TimeExpression } from "@/lib/language/times";
import { amountsOf } from "../align/amountsOf";
import type { Edit } from "../align/edit";
import type { Analysis } from "../analysis";
import type { Token } from "../parse/tokens";
import type { Change } from "../types";
import { isBaseline } from "./baseline";
import { ADDED, changeRow, DROPPED } from "./changeRow";
import { spansOf } from "./editSpans";
import { compareAmounts, compareTimes, type Difference } from "./effects";
import { isBurden } from "./lowerIsBetter";

const timesOf = (tokens: readonly Token[]) => tokens.flatMap(({ time }) => time ?? []);

export function numberRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const [x, y] = amountsOf(edit.removed, edit.added);
  const make = (which: "amount" | "deadline", from: Amount[], to: Amount[]) =>
    pairByUnit(from, to).map(([one, other]) => {
      const term = one?.isLength && other?.isLength ? "amount" : which;
      if (one && other)
        return changeRow(
          a.parsed,
          b.parsed,
          term,
          differenceOf(one, other, a, b),
          partsOf(one),
          partsOf(other),
        );
      return changeRow(a.parsed, b.parsed, term, one ? DROPPED : ADDED, partsOf(one), partsOf(other));
    });
  const withoutPeriods = (list: Amount[]) => list.filter((one) => !isPeriod(one));
  const ages = (list: Amount[]) => list.filter(({ unit }) => unit === "age");
  // An age is an amount, and also says for whom.
  const whom = make("amount", ages(x), ages(y)).flatMap((one): Change[] =>
    one.effect === "same" ? [] : [{ ...one, term: "beneficiary" }],
  );
  return [
    ...bareNumberRows(edit, a, b),
    ...make("amount", withoutPeriods(x), withoutPeriods(y)),
    ...whom.filter(({ from, to }) => from !== null && to !== null),
    ...make("deadline", x.filter(isPeriod), y.filter(isPeriod)),
    ...dateRows(edit, a, b),
  ];
}

const partsOf = (amount: Amount | undefined): Span[] =>
  !amount ? [] : amount.rest ? [amount, amount.rest] : [amount];

/** Less of what is better small is a firmer promise. */
function differenceOf(one: Amount, other: Amount, a: Analysis, b: Analysis): Difference {
  const found = compareAmounts(one, other);
  const isTurned =
    found.reason === "amount_differs" &&
    (found.effect === "weaker" || found.effect === "stronger") &&
    isBurden(a.parsed.folded, one) &&
    isBurden(b.parsed.folded, other);
  if (!isTurned) return found;
  return { effect: found.effect === "weaker" ? "stronger" : "weaker", reason: "lower_is_better" };
}

/** Numbers that no pattern reads, such as a score. */
function bareNumberRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const digits = (tokens: readonly Token[]) =>
    tokens.filter(({ kind, text }) => kind === "word" && /^\d+$/u.test(text));
  const [from, to] = [digits(edit.removed), digits(edit.added)];
  if (from.length === 0 || to.length === 0) return [];
  const moved = { effect: "unclear", reason: "amount_differs" } as const;
  return [changeRow(a.parsed, b.parsed, "amount", moved, spansOf(from), spansOf(to))];
}

/** Pairs numbers of one unit in their order; the rest stay without a partner. */
function pairByUnit(
  from: readonly Amount[],
  to: readonly Amount[],
): [Amount | undefined, Amount | undefined][] {
  const waiting = listsBy(to.toReversed(), ({ unit }) => unit);
  const taken = new Set<Amount>();
  const matched = from.map((one): [Amount, Amount | undefined] => {
    const other = waiting.get(one.unit)?.pop();
    if (other) taken.add(other);
    return [one, other];
  });
  const left = to.filter((other) => !taken.has(other));
  const lone = matched.filter(([, other]) => !other).length;
  // One number is left on each side: they are paired although their units differ.
  if (lone === 1 && left.length === 1) return matched.map(([one, other]) => [one, other ?? left[0]]);
  return [...matched, ...left.map((other): [undefined, Amount] => [undefined, other])];
}

function dateRows(edit: Edit, a: Analysis, b: Analysis): Change[] {
  const [x, y] = [timesOf(edit.removed), timesOf(edit.added)];
  const term = (side: Analysis, time: TimeExpression) =>
    isBaseline(side.parsed.folded, time) ? ("base" as const) : ("deadline" as const);
  return Array.from({ length: Math.max(x.length, y.length) }, (_, n) => {
    const [one, other] = [x[n], y[n]];
    if (one && other)
      return changeRow(a.parsed, b.parsed, term(a, one), compareTimes(one, other), [one], [other]);
    const name = one ? term(a, one) : other ? term(b, other) : "deadline";
    return changeRow(a.parsed, b.parsed, name, one ? DROPPED : ADDED, one ? [one] : [], other ? [other] : []);
  });
}
