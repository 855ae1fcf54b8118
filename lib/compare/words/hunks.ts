import { foldHan } from "@/lib/language/han";
import { alignSentences } from "./alignSentences";
import { type Hunk, slideToBoundaries, splitEqualEnds } from "./boundaries";
import { internKeys, longestCommonSubsequence } from "./longestCommon";
import { isFunctionWord, isPunctuation, keyOf, type Token, tokensOf } from "./tokens";

/** Wordings of up to this many characters together are compared whole; longer ones sentence by sentence. */
const COMPARED_WHOLE = 1600;

/** The weight of a pair of equal tokens: function words never outweigh a content word. */
const WEIGHTS = { mark: 1, filler: 3, meaning: 8 };

/** The hunks from one text to the other, in order; the tokens of each side, joined, are its text. */
export function diffHunks(earlier: string, later: string, lang: string): Hunk[] {
  if (keyOf(earlier) === keyOf(later)) return mergeHunks([whole(earlier, later)]);
  if (earlier.length + later.length <= COMPARED_WHOLE) {
    return diffTokens(tokensOf(earlier, lang), tokensOf(later, lang));
  }
  const all = alignSentences(earlier, later, lang).flatMap((pair) => {
    if (pair.earlier === undefined) return [hunk([], tokensOf(pair.later ?? "", lang))];
    if (pair.later === undefined) return [hunk(tokensOf(pair.earlier, lang), [])];
    if (keyOf(pair.earlier) === keyOf(pair.later)) return [whole(pair.earlier, pair.later)];
    return diffMiddle(pair.earlier, pair.later, lang);
  });
  return mergeHunks(all);
}

/** The same hunks in the other direction. */
export function swapHunks(steps: readonly Hunk[]): Hunk[] {
  return steps.map(({ earlier, later, isSame }) => ({ earlier: later, later: earlier, isSame }));
}

/** Merges neighbouring hunks of one kind. */
export function mergeHunks(all: readonly Hunk[]): Hunk[] {
  const result: Hunk[] = [];
  for (const { earlier, later, isSame } of all) {
    if (earlier.length + later.length === 0) continue;
    const last = result.at(-1);
    if (last?.isSame === isSame) {
      for (const token of earlier) last.earlier.push(token);
      for (const token of later) last.later.push(token);
    } else result.push({ earlier: [...earlier], later: [...later], isSame });
  }
  return result;
}

function tokenOf(text: string): Token[] {
  return text ? [{ text, key: keyOf(text) }] : [];
}

function whole(earlier: string, later: string): Hunk {
  return { earlier: tokenOf(earlier), later: tokenOf(later), isSame: true };
}

function hunk(earlier: Token[], later: Token[], isSame = false): Hunk {
  return { earlier, later, isSame };
}

/** Compares word by word only what stands between the equal ends: segmenting takes most of the time. */
function diffMiddle(earlier: string, later: string, lang: string): Hunk[] {
  const { start, end } = equalClauses(foldHan(earlier), foldHan(later));
  const middle = (text: string) => tokensOf(text.slice(start, text.length - end), lang);
  const ends = (text: string) => [text.slice(0, start), text.slice(text.length - end)] as const;
  const [[startA, endA], [startB, endB]] = [ends(earlier), ends(later)];
  return mergeHunks([
    whole(startA, startB),
    ...diffTokens(middle(earlier), middle(later)),
    whole(endA, endB),
  ]);
}

/** A place where a word begins for certain: after punctuation or a space, or where the script changes. */
const SEAM = /^(?:[\s，。；：！？][\p{L}\p{N}]|[\u4e00-\u9fff][a-zA-Z0-9]|[a-zA-Z0-9][\u4e00-\u9fff])/u;

/** How many characters at the start and at the end of two texts are equal, cut at seams. */
function equalClauses(a: string, b: string): { start: number; end: number } {
  const shorter = Math.min(a.length, b.length);
  let [start, end] = [0, 0];
  while (start < shorter && a[start] === b[start]) start++;
  const isSeam = (text: string, at: number) => SEAM.test(text.slice(Math.max(0, at - 1), at + 2));
  while (start > 0 && !(isSeam(a, start) && isSeam(b, start))) start--;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  // The punctuation before the seam must be equal too, or the word before it could differ.
  end = Math.max(0, end - 1);
  while (end > 0 && !isSeam(a, a.length - end)) end--;
  return { start, end };
}

function diffTokens(a: Token[], b: Token[]): Hunk[] {
  const [keysA = new Int32Array(), keysB = new Int32Array()] = internKeys(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const weights = new Map<number, number>();
  for (const [i, key] of keysA.entries()) if (!weights.has(key)) weights.set(key, weightOf(a[i] as Token));
  const steps: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [atA, atB] of longestCommonSubsequence(keysA, keysB, (key) => weights.get(key) ?? 0)) {
    steps.push(hunk(a.slice(i, atA), b.slice(j, atB)), hunk([a[atA] as Token], [b[atB] as Token], true));
    [i, j] = [atA + 1, atB + 1];
  }
  steps.push(hunk(a.slice(i), b.slice(j)));
  return slideToBoundaries(
    mergeHunks(mergeHunks(steps).flatMap((one) => (one.isSame ? [one] : splitEqualEnds(one)))),
  );
}

function weightOf(token: Token): number {
  if (isPunctuation(token)) return WEIGHTS.mark;
  return isFunctionWord(token) ? WEIGHTS.filler : WEIGHTS.meaning;
}
