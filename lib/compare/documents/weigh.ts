import { ENGLISH_FUNCTION_WORDS, ENGLISH_SENTENCE_WORDS } from "@/lib/language/wordLists/functionWords";
import { internKeys, longestCommonSubsequence } from "../words/longestCommon";
import { differInSubstance, withoutPointers } from "./substance";

/*
 * How likely two passages that stand for each other say something else: what the comparer says of them, and what is seen of
 * them in a document (a logistic model, fitted to pairs of sentences from successive versions, of the making half).
 */
const BIAS = -1.23;
const WEIGHTS = {
  /** The likelihood that the comparer gives, as log odds. */
  compared: 0.91,
  /** Only the number of a section or a table differs. */
  pointer: -1,
  /** How many words are new, as a logarithm. */
  added: 0.7,
  onlyAdded: 0.5,
  onlyGone: 1.05,
  /** It tells where to click, or whom to write to. */
  directs: -0.5,
  /** It only tells whom to ask. */
  asks: -2,
  /** What differs is an example. */
  example: -0.7,
  /** A member of a list is gone or new. */
  member: 0.7,
};

const WORD = /[\p{L}\p{N}_]+|[,;/]/gu;
const isWord = (token: string) => /[\p{L}\p{N}_]/u.test(token);
const PARTICLES = new Set([...ENGLISH_FUNCTION_WORDS, ...ENGLISH_SENTENCE_WORDS]);
/** What stands between the members of a list. */
const BETWEEN = new Set([",", "/", "and", "or"]);
const LONGEST_MEMBER = 4;
const DIRECTS =
  /\b(?:click|clicking|visit|visiting|see|link|contact|email|emailing|settings|form|webpage|go to|learn more|details|page)\b/iu;
const ASKS =
  /^(?:if you (?:have|require|need|want|would like)\b[^,.]{0,80}\b(?:information|questions?|help|assistance|details|support)\b|for (?:more|further|additional) (?:information|details|help)\b)/iu;
const EXAMPLE = /\b(?:such as|e g|for example|like|including|include|for instance|example)\b/u;
/** So many words before what differs tell whether it is an example. */
const BEFORE = 12;

const logOdds = (chance: number) => {
  const kept = Math.min(Math.max(chance, 0.02), 0.98);
  return Math.log(kept / (1 - kept));
};

const tokensOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

type Stretch = { gone: number; added: number; isExample: boolean; isMember: boolean };

/** Where two texts differ: how many words are gone and new, and whether an example is led in before. */
function stretchesOf(earlier: string, later: string): Stretch[] {
  const [a, b] = [tokensOf(earlier), tokensOf(later)];
  const [keysA = new Int32Array(), keysB = new Int32Array()] = internKeys(a, b);
  const equal = longestCommonSubsequence(keysA, keysB, () => 1);
  const before = (words: string[], at: number) => words.slice(0, at).filter(isWord).slice(-BEFORE).join(" ");
  let [i, j] = [0, 0];
  return [...equal, [a.length, b.length] as const].flatMap(([atA, atB]): Stretch[] => {
    const [gone, added] = [a.slice(i, atA), b.slice(j, atB)];
    const around = [...a.slice(Math.max(0, i - 1), atA + 1), ...b.slice(Math.max(0, j - 1), atB + 1)];
    const isExample = EXAMPLE.test(`${before(a, i)} | ${before(b, j)}`);
    [i, j] = [atA + 1, atB + 1];
    if (gone.length + added.length === 0) return [];
    const said = [gone, added].map(
      (words) => words.filter((one) => isWord(one) && !PARTICLES.has(one)).length,
    );
    const isMember =
      said.filter((count) => count > 0).length === 1 &&
      Math.max(...said) <= LONGEST_MEMBER &&
      around.some((one) => BETWEEN.has(one));
    return [{ gone: gone.filter(isWord).length, added: added.filter(isWord).length, isExample, isMember }];
  });
}

/** How likely a later passage says something else than the earlier one, in English. */
export function pairLikelihood(compared: number, earlier: string, later: string): number {
  const stretches = stretchesOf(earlier, later);
  const sum = (of: (one: Stretch) => number) => stretches.reduce((total, one) => total + of(one), 0);
  const [gone, added] = [sum((one) => one.gone), sum((one) => one.added)];
  const isPointer =
    differInSubstance(earlier, later, ["number"]) &&
    !differInSubstance(withoutPointers(earlier), withoutPointers(later), ["number"]);
  const seen = {
    compared: logOdds(compared),
    pointer: Number(isPointer),
    added: Math.log1p(added),
    onlyAdded: Number(gone === 0),
    onlyGone: Number(added === 0),
    directs: Number(DIRECTS.test(later)),
    asks: Number(ASKS.test(earlier) && ASKS.test(later)),
    example: sum((one) => Number(one.isExample)) / (stretches.length || 1),
    member: Number(stretches.some(({ isMember }) => isMember)),
  };
  const keys = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  const odds = keys.reduce((total, key) => total + WEIGHTS[key] * seen[key], BIAS);
  return 1 / (1 + Math.exp(-odds));
}
