import { foldHan, shareCharacter } from "@/lib/language/han";
import { touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { isWholeMember } from "../grammar/listMember";
import { areDistinctThings } from "../lexicon/chineseThings";
import type { Token } from "../parse/tokens";
import { areCapitals } from "./types";

/** Longer phrases name more than one thing. */
const MOST_IN_PHRASE = 4;

/** The phrase that one side of an edit is, folded; null where it is none, or a long one. */
function phraseOf(words: readonly Token[]): string | null {
  const last = words.at(-1);
  if (!last || words.length > MOST_IN_PHRASE || isFunctionWord(last)) return null;
  return words.every(({ kind }) => kind === "word") ? foldHan(words.map(({ text }) => text).join("")) : null;
}

const only = (words: readonly Token[]): Token | undefined => {
  const content = words.filter((word) => !isFunctionWord(word));
  return content.length === 1 ? content[0] : undefined;
};

const isLongHan = (word: string) => /^\p{Script=Han}{2,}$/u.test(word);

/** Whether one Chinese word gave way to another with which it has neither a character nor a meaning in common. */
export function isUnlike({ removed, added, pairs }: Edit): boolean {
  const [one, other] = [only(removed), only(added)];
  if (!one || !other || pairs.length > 0) return false;
  const [a, b] = [foldHan(one.text), foldHan(other.text)];
  return isLongHan(a) && isLongHan(b) && !shareCharacter(a, b);
}

/** In longer rewordings a member is named otherwise as all else is. */
const MOST_EDITS = 3;

/** Whether a member of a Chinese list gave way to another: 透明 to 高效 between 、, one name to another. */
export function swapsMember(edit: Edit, earlier: Analysis, later: Analysis, edits: number): boolean {
  const isOther = isUnlike(edit) || (areCapitals(edit.removed) && areCapitals(edit.added));
  return (
    earlier.parsed.isChinese &&
    edits <= MOST_EDITS &&
    isOther &&
    isWholeMember(earlier, edit.removed) &&
    isWholeMember(later, edit.added) &&
    touching(earlier.asides.examples, edit.removed).length === 0
  );
}

/** Whether a person in office, a place or a thing gave way to another of its class: 总理 to 卫生部长, 钢铁 to 铝. */
export function swapsThing({ removed, added, pairs }: Edit, earlier: Analysis, later: Analysis): boolean {
  const [one, other] = [phraseOf(removed), phraseOf(added)];
  if (one === null || other === null || pairs.length > 0 || !areDistinctThings(one, other)) return false;
  const { examples, pointers, labels } = earlier.asides;
  return (
    touching([...examples, ...pointers, ...labels], removed).length === 0 &&
    touching(later.asides.examples, added).length === 0
  );
}
