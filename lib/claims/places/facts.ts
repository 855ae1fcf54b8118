import { longestCommonSubsequence } from "@/lib/compare/words/longestCommon";
import { denialForm } from "@/lib/language/denials";
import { readNumbers } from "@/lib/language/readNumbers";

const NEGATION = denialForm("deny|denie[sd]|refuse[sd]?|fail(?:s|ed)?|un(?!der|til|i[a-lo-z]|cle)\\p{L}+", {
  ...{
    不: "断|仅|但|少|久",
    没: "",
    未: "来",
    无: "论|线|疑",
    "(?<!除)非": "常|洲",
    "(?<!是)否": "则",
    勿: "",
    莫: "",
  },
  "(?<![个特分区级类性识鉴差])别": "",
});
/** Words with a capital, also at the beginning of a sentence. */
const NAME = /\p{Lu}[\p{L}\p{M}'-]*/gu;

/** The words of a folded text that deny. */
export const denialsIn = (text: string): string[] => text.match(NEGATION) ?? [];

/** What a folded sentence says that a like one must not say otherwise: names, numbers, dates, and whether it is so. */
function factsOf(text: string): string {
  const said = readNumbers(text);
  const amounts = said.amounts.map(({ low, high, unit, comparator }) => [low, high, unit, comparator]);
  const dates = said.dates.map(({ from, to }) => [from, to]);
  const lowered = (words: readonly string[]) => words.map((word) => word.toLowerCase()).sort();
  const found = (form: RegExp) => lowered(text.match(form) ?? []);
  return JSON.stringify([amounts, dates, found(NAME), lowered(denialsIn(text)), found(/\d+/gu)]);
}

type Words = { text: string; keys: Int32Array };

/** Whether a like sentence says something else. A Han character in another's place may always be another name. */
export function sayOtherwise(one: Words, other: Words): boolean {
  if (factsOf(one.text) !== factsOf(other.text)) return true;
  if (!/\p{Script=Han}/u.test(one.text)) return false;
  let [a, b] = [0, 0];
  const ends: [number, number] = [one.keys.length, other.keys.length];
  for (const [i, j] of [...longestCommonSubsequence(one.keys, other.keys, () => 1), ends]) {
    if (i > a && j > b) return true;
    [a, b] = [i + 1, j + 1];
  }
  return false;
}
