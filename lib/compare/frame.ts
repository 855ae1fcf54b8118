import type { Amount } from "@/lib/language/amounts/findAmounts";
import { isPeriod } from "@/lib/language/periods";
import { overlaps, type Span } from "@/lib/language/span";
import { type ConceptMention, findConcepts } from "./concepts";
import { findConditions } from "./conditions";
import { A_YEAR } from "./parse/frequencyAmounts";
import type { ParsedWording } from "./parse/tokens";
import { baseChinese, baseEnglish, beneficiaryChinese, beneficiaryEnglish } from "./slots";
import { findStrengths, type StrengthWord } from "./strength";

/**
 * The terms of one wording, for wordings that share too few words to be aligned. `base` is what a share is taken of,
 * `beneficiary` for whom or what it is.
 */
export type Frame = {
  amounts: Amount[];
  strengths: StrengthWord[];
  conditions: Span[];
  concepts: ConceptMention[];
  base: Span | null;
  beneficiary: Span | null;
};

const outside = (spans: readonly Span[], span: Span) => !spans.some((one) => overlaps(one, span));

/** Far more amounts than any promise has; the rest are ignored. */
const MOST_AMOUNTS = 60;

export function extractFrame(parsed: ParsedWording): Frame {
  const { folded, marked, isChinese, times } = parsed;
  const conditions = findConditions(marked);
  const amounts = parsed.amounts.slice(0, MOST_AMOUNTS).filter((amount) => outside(conditions, amount.core));
  const periods = amounts.filter(isPeriod);
  const blocked = [...times, ...periods.map(widened(folded)), ...conditions];
  const share =
    amounts.find(({ unit }) => unit === "share") ??
    amounts.find((one) => !isPeriod(one) && one.unit !== A_YEAR);
  const base = share
    ? isChinese
      ? baseChinese(folded, share, blocked)
      : baseEnglish(folded, share, blocked)
    : null;
  const beneficiary = isChinese
    ? beneficiaryChinese(folded, blocked)
    : beneficiaryEnglish(folded, base?.end ?? share?.end ?? 0, blocked);
  return {
    amounts,
    strengths: findStrengths(folded),
    conditions,
    concepts: findConcepts(folded),
    base,
    beneficiary,
  };
}

/** More than the words that lead to a period, in UTF-16 units. */
const LONGEST_LEAD = 64;

/** A period with the words that lead to it: over the next four years, 未来四年内. */
export function widened(folded: string) {
  return ({ start, end }: Span): Span => {
    const before =
      /(?:\b(?:over|in|within|during|for|across)\s+)?(?:\bthe\s+)?(?:\b(?:next|coming|following|last|past)\s+)?$|(?:在?未来|今后|接下来|过去|在)?$/iu.exec(
        folded.slice(Math.max(0, start - LONGEST_LEAD), start),
      );
    const after = /^(?:之?内|以内|里|中)?/u.exec(folded.slice(end, end + 4));
    return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
  };
}
