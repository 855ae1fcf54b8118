import type { Amount } from "@/lib/language/amounts/findAmounts";
import type { Token } from "../parse/tokens";

/** The amounts of both sides of an edit. "Monthly" alone is none: it is one where the other side says how often too. */
export function amountsOf(removed: readonly Token[], added: readonly Token[]): [Amount[], Amount[]] {
  const of = (tokens: readonly Token[]) => tokens.flatMap(({ amount }) => amount ?? []);
  const [from, to] = [of(removed), of(added)];
  const unitsOf = (amounts: readonly Amount[]) => new Set(amounts.map(({ unit }) => unit));
  const counted = (amounts: Amount[], others: ReadonlySet<string>) =>
    amounts.filter(({ isBare, unit }) => !isBare || others.has(unit));
  const [x, y] = [oneOf(removed, to), oneOf(added, from)];
  if (x && from.length === 0) return [[x], to];
  if (y && to.length === 0) return [from, [y]];
  return [counted(from, unitsOf(to)), counted(to, unitsOf(from))];
}

const ONE = /^(?:one|single)$/iu;

/** The word "one" as an amount, where the other side has a number of the same things: one well, three wells. */
function oneOf(words: readonly Token[], others: readonly Amount[]): Amount | undefined {
  const [other] = others;
  const one = words.find(({ kind, text }) => kind === "word" && ONE.test(text));
  if (!one || !other || others.length > 1 || other.unit !== "") return undefined;
  const { start, end } = one;
  return { start, end, core: { start, end }, value: 1, unit: "", comparator: "=" };
}
