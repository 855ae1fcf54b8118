import { areEquivalent } from "@/lib/language/cedict/hanWords";
import { areDistinctEnglish } from "@/lib/language/wordLists/distinctEnglish";
import { wordNetRelation } from "@/lib/language/wordRelations";
import { isOffice } from "../parse/offices";
import type { Token } from "../parse/tokens";
import { type Edit, isFunctionWord } from "./edit";

/** Longer edits are not paired: two unrelated paragraphs have nothing to pair. */
const MOST_PAIRED = 24;

/** Pairs removed words with added ones that are related: synonyms first, then broader and narrower words. */
export function pairWords(edit: Edit): void {
  if (edit.removed.length > MOST_PAIRED || edit.added.length > MOST_PAIRED) return;
  for (const wanted of [
    ["synonym", "spelling"],
    ["hyponym", "hypernym"],
    ["antonym", "coordinate", "meronym", "holonym"],
  ] as const) {
    for (const removed of [...edit.removed]) {
      if (!isPlainWord(removed)) continue;
      for (const added of edit.added) {
        if (!isPlainWord(added)) continue;
        const relation = relationOf(removed, added);
        if (!relation || !wanted.some((one) => one === relation)) continue;
        edit.pairs.push({ removed, added, relation });
        edit.removed.splice(edit.removed.indexOf(removed), 1);
        edit.added.splice(edit.added.indexOf(added), 1);
        break;
      }
    }
  }
}

/** Not "monthly" either: how often is told as a number. Nor an office: all names of one have one key. */
const isPlainWord = (token: Token) =>
  token.kind === "word" && !token.amount && !isFunctionWord(token) && !isOffice(token.key);

/** Words whose difference always counts, whatever a dictionary says. */
const EXACT =
  /\d|^(?:will|shall|must|may|might|can|could|should|would|not|no|never|all|any|some|every|each|only|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|one|two|three|four|five|six|seven|eight|nine|ten|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|aims?|plans?|intends?|guarantees?|commits?|promises?|pledges?|expects?|strives?|seeks?|tr(?:y|ies)|considers?|explores?|immediately|promptly)$/u;

/** Keys of what a reform of the law called otherwise. They stay two keys: a speaker may still be asked which name is whose. */
const REFORMED: readonly ReadonlySet<string>[] = [new Set(["≈股东大会", "≈股东会"])];

function relationOf(a: Token, b: Token): Edit["pairs"][number]["relation"] | null {
  if (REFORMED.some((keys) => keys.has(a.key) && keys.has(b.key))) return "synonym";
  if (/\p{Script=Han}/u.test(a.text + b.text)) return hanRelation(a.text, b.text);
  const [x, y] = [a.text.toLowerCase(), b.text.toLowerCase()];
  if (EXACT.test(x) || EXACT.test(y)) return null;
  if (isMisspelt(x, y)) return "spelling";
  const relation = areDistinctEnglish(x, y) ? "none" : wordNetRelation(x, y);
  // WordNet knows that California is a state, but not which state is meant.
  const isName = /^\p{Lu}/u.test(a.text) && /^\p{Lu}/u.test(b.text);
  return relation === "none" || (isName && relation !== "synonym") ? null : relation;
}

/**
 * Words that a dictionary gives one meaning; or two words of one length, of three characters or more, that share most of
 * them: spellings of one word.
 */
function hanRelation(a: string, b: string): "synonym" | "spelling" | null {
  if (areEquivalent(a, b)) return "synonym";
  return a.length > 1 &&
    b.length > 1 &&
    [...a].filter((c) => b.includes(c)).length * 2 > Math.max(a.length, b.length) &&
    a.length === b.length &&
    a.length > 2
    ? "spelling"
    : null;
}

/** One letter more, less or different in a long word: a typing error. */
function isMisspelt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1 && start > 0;
}

const HAN = /\p{Script=Han}/u;

/** Whether Chinese words that a dictionary gives one meaning stand for each other, and nothing else differs here. */
export const saysTheSame = ({ pairs, removed, added }: Edit): boolean =>
  pairs.length > 0 &&
  removed.length + added.length === 0 &&
  pairs.every(({ relation, removed: word }) => relation === "synonym" && HAN.test(word.text));
