import { diffWords } from "@/lib/compare/words/diff";
import { internKeys, longestCommonSubsequence } from "@/lib/compare/words/longestCommon";
import type { ParagraphChange, TextChanges } from "@/lib/comparison";
import { inOneScript, paragraphsOf, sharedBy, unitsOf } from "./units";

/** Changed paragraphs that a person looks through before deciding. */
const MOST_SHOWN = 12;
/** In UTF-16 units: longer paragraphs are shown cut, without the words that changed. */
const LONGEST_COMPARED = 4_000;
const LONGEST_SHOWN = 600;
/** The share of its words by which a paragraph is another one edited, and not another in its place. */
const EDITED = 0.4;

type Pair = Pick<ParagraphChange, "was" | "is">;

/** How many paragraphs of a text stand as they did in an earlier one, and the first that do not. */
export function changesBetween(earlier: string, later: string, lang: string): TextChanges {
  const [before, now] = [paragraphsOf(earlier), paragraphsOf(later)];
  const [a, b] = internKeys(before.map(inOneScript), now.map(inOneScript)) as [Int32Array, Int32Array];
  const matches = longestCommonSubsequence(a, b, () => 1);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [toA, toB] of [...matches, [before.length, now.length] as const]) {
    pairs.push(...pairsIn(before.slice(i, toA), now.slice(j, toB)));
    [i, j] = [toA + 1, toB + 1];
  }
  const changes = pairs.slice(0, MOST_SHOWN).map((pair) => compared(pair, lang));
  return { same: matches.length, of: now.length, changes, more: pairs.length - changes.length };
}

/** What stood and what stands between two paragraphs that are the same: each with the one that it became, in order. */
function pairsIn(before: readonly string[], now: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const was of before) {
    const found = now.slice(next, next + MOST_SHOWN).findIndex((is) => isEdited(was, is));
    if (found < 0) pairs.push({ was, is: "" });
    else {
      pairs.push(...now.slice(next, next + found).map((is) => ({ was: "", is })));
      pairs.push({ was, is: now[next + found] ?? "" });
      next += found + 1;
    }
  }
  return [...pairs, ...now.slice(next).map((is) => ({ was: "", is }))];
}

function isEdited(was: string, is: string): boolean {
  const [before, now] = [unitsOf(was), unitsOf(is)];
  return sharedBy(before, now).length >= EDITED * Math.max(before.length, now.length, 1);
}

function compared({ was, is }: Pair, lang: string): ParagraphChange {
  if (was.length > LONGEST_COMPARED || is.length > LONGEST_COMPARED) {
    return { was: shortened(was), is: shortened(is), words: null };
  }
  return { was, is, words: diffWords(was, is, { earlierLang: lang, laterLang: lang }) };
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN
    ? `${Array.from(text.slice(0, LONGEST_SHOWN)).slice(0, -1).join("")}…`
    : text;
}
