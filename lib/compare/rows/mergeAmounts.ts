import type { Amount } from "@/lib/language/amounts/findAmounts";
import { overlaps, type Span } from "@/lib/language/span";
import type { ParsedWording } from "../parse/tokens";
import type { Change } from "../types";
import { changeRow, replacePair } from "./changeRow";
import { compareAmounts } from "./effects";

const amountAt = ({ amounts }: ParsedWording, span: Span | undefined): Amount | undefined =>
  amounts.find((one) => span !== undefined && overlaps(one, span));

/**
 * A number that was dropped in one place of the sentence and added in another is one amount that moved. Only for the
 * same number: a different one may count something else.
 */
export function mergeAmounts(a: ParsedWording, b: ParsedWording, rows: Change[]): Change[] {
  const of = (effect: Change["effect"]) =>
    rows.filter((one) => one.term === "amount" && one.effect === effect);
  const [[dropped, ...alsoDropped], [added, ...alsoAdded]] = [of("dropped"), of("added")];
  if (!dropped || !added || alsoDropped.length + alsoAdded.length > 0) return rows;
  const [from, to] = [dropped.spans.earlier, added.spans.later];
  const [one, other] = [amountAt(a, from[0]), amountAt(b, to[0])];
  if (!one || !other || one.unit !== other.unit || one.value !== other.value || one.to !== other.to)
    return rows;
  const merged = changeRow(a, b, "amount", compareAmounts(one, other), from, to);
  return replacePair(rows, dropped, added, merged);
}
