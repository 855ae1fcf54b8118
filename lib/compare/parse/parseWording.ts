import { type Amount, findAmounts } from "@/lib/language/amounts";
import { endOfPeriod } from "@/lib/language/endOfPeriod";
import { foldText } from "@/lib/language/fold";
import { maskSpans } from "@/lib/language/masks";
import { isPeriod } from "@/lib/language/periods";
import type { Span } from "@/lib/language/span";
import { findTimes, type TimeExpression } from "@/lib/language/times";
import type { Wording } from "../types";
import { mergePhrases } from "./phrases";
import { findReferences } from "./references";
import { type RawToken, segment } from "./segment";
import type { ParsedWording, Token } from "./tokens";

const amountKey = ({ value, to, unit, comparator }: Amount) => {
  // Within 30 days and in 30 days are one promise.
  const isPeriod = unit === "day" || unit === "workday" || unit === "month";
  return `#${isPeriod && comparator === "≤" ? "=" : comparator}${value}${to === undefined ? "" : `..${to}`}${unit}`;
};

const timeKey = ({ bound, first, last }: TimeExpression) =>
  bound === "by" ? `@by${last}` : `@${bound}${first}..${last}`;

/** `thirty (30)`, `14 (fourteen)`: the same number once more. */
function isRepeated(amounts: Amount[], n: number, folded: string): boolean {
  const [before, one] = [amounts[n - 1], amounts[n]];
  if (!before || !one) return false;
  return before.value === one.value && folded.slice(before.core.end, one.core.start).trim() === "(";
}

/** Holds the place of what was read already; no text has it. */
const BLANK = "\uffff";

/** What is read of a wording, in UTF-16 units: some ten pages, and no promise is as long. */
export const MAX_PARSED = 20_000;

export function parseWording({ text: whole, lang, saidOn }: Wording): ParsedWording {
  const text = whole.slice(0, MAX_PARSED);
  const folded = foldText(text);
  const isChinese = lang ? /^zh/iu.test(lang) : detectChinese(folded);
  const marks = findReferences(folded);
  const times = findTimes(maskSpans(folded, marks, BLANK), saidOn ?? undefined);
  const all = findAmounts(maskSpans(folded, [...marks, ...times], BLANK));
  const said = saidOn ?? undefined;
  for (const one of all) if (isPeriod(one)) one.until = endOfPeriod(folded, { ...one, ...one.core }, said);
  const amounts = all.filter((_, n) => !isRepeated(all, n, folded));
  const tokens = tokenize(text, folded, [
    ...marks.map((mark) => ({ ...mark, kind: "reference" as const })),
    ...all.map((amount) => ({
      ...spanOf(amount),
      key: amounts.includes(amount) ? amountKey(amount) : "",
      kind: "amount" as const,
      amount,
    })),
    ...times.map((time) => ({ ...spanOf(time), key: timeKey(time), kind: "time" as const, time })),
  ]);
  return { text, folded, isChinese, tokens, amounts, times };
}

/** A name in Chinese does not make an English sentence Chinese, nor the other way round. */
function detectChinese(folded: string): boolean {
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = folded.match(/[a-z]{2,}/giu)?.length ?? 0;
  return han > 2 * words || (han > 0 && words === 0);
}

const spanOf = ({ start, end }: Span) => ({ start, end });

type Expression = RawToken & Pick<Token, "amount" | "time">;

function tokenize(text: string, folded: string, expressions: Expression[]): Token[] {
  const whole: Expression[] = [];
  let at = 0;
  for (const one of expressions.toSorted((a, b) => a.start - b.start)) {
    if (one.start < at) continue;
    whole.push(...mergePhrases(segment(folded, at, one.start)));
    if (one.key) whole.push(one);
    at = one.end;
  }
  whole.push(...mergePhrases(segment(folded, at, folded.length)));
  let last = 0;
  return whole.map((piece, index) => {
    const token = {
      ...piece,
      text: text.slice(piece.start, piece.end),
      gap: folded.slice(last, piece.start),
      index,
    };
    last = piece.end;
    return token;
  });
}
