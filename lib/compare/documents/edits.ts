import { internKeys, longestCommonSubsequence, type Match } from "../words/longestCommon";

/** The one edit that makes one text of another, wherever it stands in it. */
export type OneEdit = { from: string; to: string };

/** An edit that repeats is a word or a few. */
const LONGEST = 80;
const WORD = /\p{Script=Han}|[^\s\p{Script=Han}]+/gu;

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
const bare = (word: string) => word.replace(/^\p{P}+|\p{P}+$/gu, "");

/** The words as one reads them: none between Han characters. */
function joined(words: readonly string[]): string {
  const text = words.map(bare).filter(Boolean).join(" ");
  return text.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "");
}

/** The single substitution that makes one text of the other, however often; null where there are several. */
export function oneEdit(earlier: string, later: string): OneEdit | null {
  const [a, b] = [wordsOf(earlier), wordsOf(later)];
  const [keysA = new Int32Array(), keysB = new Int32Array()] = internKeys(a.map(bare), b.map(bare));
  const equal = longestCommonSubsequence(keysA, keysB, () => 1);
  let found: OneEdit | null = null;
  let [i, j] = [0, 0];
  for (const [atA, atB] of [...equal, [a.length, b.length] satisfies Match]) {
    const [from, to] = [joined(a.slice(i, atA)), joined(b.slice(j, atB))];
    [i, j] = [atA + 1, atB + 1];
    if (from === to) continue;
    if (from.length > LONGEST || to.length > LONGEST) return null;
    if (found && (found.from !== from || found.to !== to)) return null;
    found = { from, to };
  }
  return found;
}
