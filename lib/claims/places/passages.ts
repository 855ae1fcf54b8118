import { internKeys, longestCommonSubsequence } from "@/lib/compare/words/longestCommon";
import { toSingleUnits } from "@/lib/language/editDistance";
import { foldText } from "@/lib/language/fold";
import { foldRadicals } from "@/lib/language/radicals";
import { sentences } from "@/lib/language/sentences";
import { countWhile, type TextRange } from "@/lib/language/text";

/** One text, folded so that each code point takes one UTF-16 unit: positions in `text` are those of the article. */
export type Side = {
  text: string;
  /** Words, single characters of scripts without spaces, and marks. */
  tokens: TextRange[];
  /** Equal where the tokens are equal, in both texts. */
  keys: Int32Array;
  sentences: TextRange[];
  /** For each token the one of the other text that it is paired with; -1 for none. */
  pairs: Int32Array;
};

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+|\S/gu;

/** Two texts of one article, with what stands in both, in the order of both, paired. */
export function pairOf(earlier: string, later: string): { earlier: Side; later: Side } {
  const [before, after] = toSingleUnits(foldAll(earlier), foldAll(later));
  const [words, others] = [tokensOf(before), tokensOf(after)];
  const keysOf = (text: string, tokens: TextRange[]) =>
    tokens.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const [keys, otherKeys] = [keysOf(before, words), keysOf(after, others)];
  const [a = EMPTY, b = EMPTY] = internKeys(keys, otherKeys);
  const weights = new Map<number, number>();
  for (const [n, key] of keys.entries()) weights.set(a[n] as number, weightOf(key));
  const pairs = new Int32Array(a.length).fill(-1);
  const otherPairs = new Int32Array(b.length).fill(-1);
  for (const [i, j] of longestCommonSubsequence(a, b, (member) => weights.get(member) ?? 1)) {
    pairs[i] = j;
    otherPairs[j] = i;
  }
  return {
    earlier: { text: before, tokens: words, keys: a, sentences: sentencesOf(earlier), pairs },
    later: { text: after, tokens: others, keys: b, sentences: sentencesOf(later), pairs: otherPairs },
  };
}

const EMPTY = new Int32Array();

/** Kinds of white space, of quotation marks, widths, scripts and radicals are one. */
function foldAll(text: string): string {
  return foldText(foldRadicals(text))
    .replace(/\s/gu, " ")
    .replace(/[「」『』„«»]/gu, '"');
}

function tokensOf(text: string): TextRange[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where two ways of pairing compete, rare words outweigh marks and the small words that stand everywhere. */
function weightOf(key: string): number {
  if (/^[^\p{L}\p{N}]/u.test(key)) return 1;
  return key.length > 3 || /^\p{Script=Han}/u.test(key) ? 3 : 2;
}

/** Chinese rules also end an English sentence, and take no time that grows with a line. */
function sentencesOf(text: string): TextRange[] {
  return sentences(text, "zh");
}

/** The tokens that share a character with the range: from the first to before the last. */
export function tokensIn(tokens: readonly TextRange[], { start, end }: TextRange): TextRange {
  return {
    start: countWhile(tokens, (token) => token.end <= start),
    end: countWhile(tokens, (token) => token.start < end),
  };
}

/** The words of a range, and their keys. */
export function wordsOf(side: Side, place: TextRange): { text: string; keys: Int32Array } {
  const { start, end } = tokensIn(side.tokens, place);
  return { text: side.text.slice(place.start, place.end), keys: side.keys.subarray(start, end) };
}

/** How much of another sentence, or of a line without any, is read with a passage, in characters. */
const FURTHEST = 300;

/** The whole sentences that a passage stands in: what is said of it stands there too. */
export function sentencesAround(side: Side, place: TextRange): TextRange {
  const { start: first, end } = tokensIn(side.sentences, place);
  const [from, to] = [side.sentences[first], side.sentences[end - 1]];
  return {
    start: Math.max(Math.min(place.start, from?.start ?? place.start), place.start - FURTHEST),
    end: Math.min(Math.max(place.end, to?.end ?? place.end), place.end + FURTHEST),
  };
}

/** Matching characters count for what they tell: a Han character two. */
export function substance(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
