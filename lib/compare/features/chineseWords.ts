import { foldHan } from "@/lib/language/han";
import { type Edit, isFunctionWord } from "../align/edit";
import { areContrasted } from "../lexicon/chineseContrasts";
import { isKindOf } from "../lexicon/chineseKinds";
import type { Token } from "../parse/tokens";

/** Longer phrases are more than one word of the lexicon. */
const MOST_IN_WORD = 3;

/** What the words of one side come to, as one word of the lexicon; null where there are none, or many. */
function wordOf(words: readonly Token[]): string | null {
  const content = words.filter((word) => !isFunctionWord(word));
  if (content.length === 0 || content.length > MOST_IN_WORD) return null;
  return foldHan(content.map(({ text }) => text).join(""));
}

/** Whether a Chinese word gave way to one that is never told as the same: 发现, 确认. */
export function swapsContrast({ removed, added }: Edit): boolean {
  const [one, other] = [wordOf(removed), wordOf(added)];
  return one !== null && other !== null && areContrasted(one, other);
}

/** Whether a Chinese word gave way to a narrower one, or to a broader one; null where it did not. */
export function reachOf({ removed, added }: Edit): "narrower" | "broader" | null {
  const [one, other] = [wordOf(removed), wordOf(added)];
  if (one === null || other === null) return null;
  return isKindOf(other, one) ? "narrower" : isKindOf(one, other) ? "broader" : null;
}
