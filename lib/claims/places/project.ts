import { longestCommonSubsequence } from "@/lib/compare/words/longestCommon";
import type { TextRange } from "@/lib/language/text";
import { type Side, sentencesAround, tokensIn } from "./passages";

/** Tokens around a sentence that are paired too: where its ends were edited, it was found a little off. */
const AROUND = 3;
/** Each token that is gone may have become as many. */
const GROWTH = 2;

/**
 * Where a part of a sentence stands now, by the words before, in and after it; `now` is about where the sentence does.
 * Nowhere, if nothing stands in its place.
 */
export function partOf(
  earlier: Side,
  later: Side,
  { unit, part, now }: { unit: TextRange; part: TextRange; now: TextRange },
): TextRange | undefined {
  const [own, wanted, other] = [
    tokensIn(earlier.tokens, unit),
    tokensIn(earlier.tokens, part),
    tokensIn(later.tokens, now),
  ];
  const from = Math.max(0, own.start - AROUND);
  const to = Math.max(0, other.start - AROUND);
  const paired = new Map(
    longestCommonSubsequence(
      earlier.keys.subarray(from, own.end + AROUND),
      later.keys.subarray(to, other.end + AROUND),
      () => 1,
    ).map(([i, j]) => [from + i, to + j]),
  );
  const isWhole = own.start === wanted.start && own.end === wanted.end;
  const inside = Array.from({ length: wanted.end - wanted.start }, (_, n) => paired.get(wanted.start + n));
  const first = inside.findIndex((token) => token !== undefined);
  const last = inside.findLastIndex((token) => token !== undefined);
  const before = paired.get(wanted.start - 1);
  const after = paired.get(wanted.end);
  const length = inside.length;
  const [firstNow, lastNow] = [inside[first], inside[last]];
  if (firstNow === undefined || lastNow === undefined) {
    return before !== undefined && after !== undefined && after > before + 1
      ? characters(later, before + 1, after - 1)
      : undefined;
  }
  const kept = characters(later, firstNow, lastNow);
  const wide = isWhole ? { start: Math.min(kept.start, now.start), end: Math.max(kept.end, now.end) } : kept;
  const sentence = tokensIn(later.tokens, sentencesAround(later, wide));
  const start = Math.max(before === undefined ? 0 : before + 1, firstNow - GROWTH * first, sentence.start);
  const lost = GROWTH * (length - 1 - last);
  const end = Math.min(
    after === undefined ? later.tokens.length - 1 : after - 1,
    lastNow + lost,
    sentence.end - 1,
  );
  return characters(later, start, Math.max(start, end));
}

function characters({ tokens }: Side, first: number, last: number): TextRange {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
