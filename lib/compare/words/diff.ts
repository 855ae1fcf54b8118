import type { z } from "zod";
import type { wordChange } from "@/lib/comparison";
import { offMainThread } from "@/lib/serving";
import type { Hunk } from "./boundaries";
import { diffHunks, mergeHunks, swapHunks } from "./hunks";
import { movesAmong } from "./moves";
import { cutPieces, type MovedToken, type Piece, runsOf, wordsOfPieces } from "./pieces";
import { isFunctionWord } from "./tokens";

/**
 * A run of words of one kind. Moved words stand twice, where they were (`from`) and where they are now (`to`), with one
 * number.
 */
export type WordChange = z.infer<typeof wordChange>;

/** Punctuation whose differences are ignored. A hyphen or a minus sign is not among it. */
const LIGHT_PUNCTUATION = /^["'.,;:()[\]{}…·]*$/u;

/**
 * The words that changed from one wording to another. What is the same, added or moved `to` its place makes up the later
 * text. Kinds of quotation marks, dashes, widths, Chinese variants and white space do not count. Swapping the wordings
 * changes the same words. Null when the languages differ.
 */
export function diffWords(
  earlier: string,
  later: string,
  { earlierLang, laterLang }: { earlierLang: string; laterLang: string },
): WordChange[] | null {
  offMainThread("diffWords");
  const pieces = piecesOf(earlier, later, { earlierLang, laterLang });
  return pieces && wordsOfPieces(earlier, later, pieces);
}

/** Where two wordings of one language differ; null when the languages differ. */
export function piecesOf(
  earlier: string,
  later: string,
  { earlierLang, laterLang }: { earlierLang: string; laterLang: string },
): Piece[] | null {
  const [lang, otherLang] = [earlierLang, laterLang].map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  if (lang === undefined || lang !== otherLang) return null;
  const found = inCanonicalOrder(earlier.trim(), later.trim(), (a, b) => {
    const hunks = mergeHunks(ignorePunctuation(diffHunks(a, b, lang)));
    return mergeHunks(absorbFunctionWords(withMoves(mergeHunks(absorbFunctionWords(hunks)))));
  });
  const before = (text: string) => text.length - text.trimStart().length;
  return cutPieces(found, { earlier: before(earlier), later: before(later) });
}

/** Compares in one order, so that the choice between equally good diffs does not depend on which text came first. */
function inCanonicalOrder(
  earlier: string,
  later: string,
  compared: (a: string, b: string) => Hunk[],
): Hunk[] {
  const isSwapped = earlier.length > later.length || (earlier.length === later.length && earlier > later);
  return isSwapped ? swapHunks(compared(later, earlier)) : compared(earlier, later);
}

function ignorePunctuation(all: readonly Hunk[]): Hunk[] {
  const isLight = (tokens: readonly MovedToken[]) =>
    tokens.every(({ key, move }) => move === undefined && LIGHT_PUNCTUATION.test(key));
  return all.map((one) => ({ ...one, isSame: one.isSame || (isLight(one.earlier) && isLight(one.later)) }));
}

function withMoves(all: readonly Hunk[]): Hunk[] {
  const changed = all.filter(({ isSame }) => !isSame);
  if (changed.length < 2) return [...all];
  for (const [n, { from, to, length }] of movesAmong(changed).entries()) {
    mark(changed[from.stretch]?.earlier, from.start, length, n);
    mark(changed[to.stretch]?.later, to.start, length, n);
  }
  return ignorePunctuation(all.flatMap((one) => (one.isSame ? [one] : cutAtMoves(one))));
}

/** Separates moved words from their neighbours, so that a comma before them can be left unmarked. */
function cutAtMoves({ earlier, later }: Hunk): Hunk[] {
  const runs = [...runsOf(earlier), ...runsOf(later)];
  if (runs.every(({ move }) => move === undefined)) return [{ earlier, later, isSame: false }];
  return [
    ...runsOf(earlier).map(({ tokens }) => ({ earlier: tokens, later: [], isSame: false })),
    ...runsOf(later).map(({ tokens }) => ({ earlier: [], later: tokens, isSame: false })),
  ];
}

/** Marks tokens as moved, with the punctuation after them. */
function mark(tokens: MovedToken[] = [], start: number, length: number, move: number): void {
  const isLoose = (token: MovedToken | undefined) =>
    token !== undefined && token.move === undefined && LIGHT_PUNCTUATION.test(token.key);
  let end = start + length;
  while (isLoose(tokens[end])) end++;
  for (const [n, token] of tokens.slice(start, end).entries()) tokens[start + n] = { ...token, move };
}

/** Function words between two replaced hunks join them: one hunk reads better than two. */
function absorbFunctionWords(all: readonly Hunk[]): Hunk[] {
  const isReplaced = (one: Hunk | undefined) =>
    one !== undefined && !one.isSame && one.earlier.length > 0 && one.later.length > 0;
  return all.map((one, i) => {
    const [before, after] = [all[i - 1], all[i + 1]];
    const isIsland = one.isSame && before && after && (isReplaced(before) || isReplaced(after));
    return isIsland && one.later.every(isFunctionWord) ? { ...one, isSame: false } : one;
  });
}
