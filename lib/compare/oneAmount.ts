import type { Amount } from "@/lib/language/amounts";
import type { Span } from "@/lib/language/span";
import { asOne, row } from "./change";
import { amountMoved } from "./effects";
import { overlaps } from "./spans";
import type { Reading } from "./tokens";
import type { Change } from "./types";

const amountAt = ({ amounts }: Reading, span: Span | undefined): Amount | undefined =>
  amounts.find((one) => span !== undefined && overlaps(one, span));

/**
 * A number that went from one place of the sentence and came in another is one amount, not one dropped and one added.
 * Only the same number: another one may well be of another thing.
 */
export function asOneAmount(a: Reading, b: Reading, rows: Change[]): Change[] {
  const of = (effect: Change["effect"]) =>
    rows.filter((one) => one.term === "amount" && one.effect === effect);
  const [[gone, ...alsoGone], [made, ...alsoMade]] = [of("dropped"), of("added")];
  if (!gone || !made || alsoGone.length + alsoMade.length > 0) return rows;
  const [from, to] = [gone.spans.earlier, made.spans.later];
  const [one, other] = [amountAt(a, from[0]), amountAt(b, to[0])];
  if (!one || !other || one.unit !== other.unit || one.value !== other.value || one.to !== other.to)
    return rows;
  const told = row(a, b, "amount", amountMoved(one, other), from, to);
  return asOne(rows, gone, made, told);
}
