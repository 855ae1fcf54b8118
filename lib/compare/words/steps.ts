import { foldHan } from "@/lib/language/han";
import { alignSentences } from "./alignSentences";
import { equalEnds, type Step, slid } from "./boundaries";
import { matches, numbered } from "./longestCommon";
import { isFiller, isMark, keyOf, type Token, tokensOf } from "./tokens";

/** Wordings of up to this many characters together are compared whole; longer ones sentence by sentence. */
const COMPARED_WHOLE = 1600;

/** What a pair of equal tokens counts: a "the" never outweighs a word that says something. */
const WEIGHTS = { mark: 1, filler: 3, meaning: 8 };

/** From one text to the other, in the order of both: the tokens of each side, put together, are its text. */
export function stepsBetween(earlier: string, later: string, lang: string): Step[] {
  if (keyOf(earlier) === keyOf(later)) return joined([whole(earlier, later)]);
  if (earlier.length + later.length <= COMPARED_WHOLE) {
    return changedWords(tokensOf(earlier, lang), tokensOf(later, lang));
  }
  const all = alignSentences(earlier, later, lang).flatMap((pair) => {
    if (pair.earlier === undefined) return [step([], tokensOf(pair.later ?? "", lang))];
    if (pair.later === undefined) return [step(tokensOf(pair.earlier, lang), [])];
    if (keyOf(pair.earlier) === keyOf(pair.later)) return [whole(pair.earlier, pair.later)];
    return middleSteps(pair.earlier, pair.later, lang);
  });
  return joined(all);
}

/** The same steps the other way round. */
export function mirrored(steps: readonly Step[]): Step[] {
  return steps.map(({ earlier, later, isSame }) => ({ earlier: later, later: earlier, isSame }));
}

/** Neighbours of one kind become one. */
export function joined(all: readonly Step[]): Step[] {
  const result: Step[] = [];
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

function whole(earlier: string, later: string): Step {
  return { earlier: tokenOf(earlier), later: tokenOf(later), isSame: true };
}

function step(earlier: Token[], later: Token[], isSame = false): Step {
  return { earlier, later, isSame };
}

/** Compares word by word what stands between the equal ends: splitting into words takes most of the time. */
function middleSteps(earlier: string, later: string, lang: string): Step[] {
  const { start, end } = equalClauses(foldHan(earlier), foldHan(later));
  const middle = (text: string) => tokensOf(text.slice(start, text.length - end), lang);
  const ends = (text: string) => [text.slice(0, start), text.slice(text.length - end)] as const;
  const [[startA, endA], [startB, endB]] = [ends(earlier), ends(later)];
  return joined([whole(startA, startB), ...changedWords(middle(earlier), middle(later)), whole(endA, endB)]);
}

/** A mark or a space and the beginning of a word, or where one script ends: a word begins there for certain. */
const SEAM = /^(?:[\s，。；：！？][\p{L}\p{N}]|[\u4e00-\u9fff][a-zA-Z0-9]|[a-zA-Z0-9][\u4e00-\u9fff])/u;

/** How many characters at the start and at the end of two texts are equal, in whole words whatever follows. */
function equalClauses(a: string, b: string): { start: number; end: number } {
  const shorter = Math.min(a.length, b.length);
  let [start, end] = [0, 0];
  while (start < shorter && a[start] === b[start]) start++;
  const isSeam = (text: string, at: number) => SEAM.test(text.slice(Math.max(0, at - 1), at + 2));
  while (start > 0 && !(isSeam(a, start) && isSeam(b, start))) start--;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  // The mark before the seam must be equal too, or the word before it could be another.
  end = Math.max(0, end - 1);
  while (end > 0 && !isSeam(a, a.length - end)) end--;
  return { start, end };
}

function changedWords(a: Token[], b: Token[]): Step[] {
  const [keysA = new Int32Array(), keysB = new Int32Array()] = numbered(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const weights = new Map<number, number>();
  for (const [i, key] of keysA.entries()) if (!weights.has(key)) weights.set(key, weightOf(a[i] as Token));
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const [atA, atB] of matches(keysA, keysB, (key) => weights.get(key) ?? 0)) {
    steps.push(step(a.slice(i, atA), b.slice(j, atB)), step([a[atA] as Token], [b[atB] as Token], true));
    [i, j] = [atA + 1, atB + 1];
  }
  steps.push(step(a.slice(i), b.slice(j)));
  return slid(joined(joined(steps).flatMap((one) => (one.isSame ? [one] : equalEnds(one)))));
}

function weightOf(token: Token): number {
  if (isMark(token)) return WEIGHTS.mark;
  return isFiller(token) ? WEIGHTS.filler : WEIGHTS.meaning;
}
