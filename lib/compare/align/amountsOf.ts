import type { Amount } from "@/lib/language/amounts/findAmounts";
import type { Token } from "../parse/tokens";

/** The amounts of both sides of an edit. "Monthly" alone is none: it is one where the other side says how often too. */
export function amountsOf(removed: readonly Token[], added: readonly Token[]): [Amount[], Amount[]] {
  const of = (tokens: readonly Token[]) => tokens.flatMap(({ amount }) => amount ?? []);
  const [from, to] = [of(removed), of(added)];
  const unitsOf = (amounts: readonly Amount[]) => new Set(amounts.map(({ unit }) => unit));
  const counted = (amounts: Amount[], others: ReadonlySet<string>) =>
    amounts.filter(({ isBare, unit }) => !isBare || others.has(unit));
  return [counted(from, unitsOf(to)), counted(to, unitsOf(from))];
}
