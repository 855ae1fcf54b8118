import { foldHan } from "@/lib/language/han";
import type { Edit } from "../align/edit";
import type { Token } from "../parse/tokens";

/** Of what there is or was: homes already approved, chips bought so far. */
const SO_FAR =
  /\b(?:so far|to date|until now|till now|thus far|up to now|up until now|already|existing|previously)\b|迄今|至今|截至目前|到目前为止|已有|既有|现有/iu;
/** Of what comes: new homes, chips bought from now on. */
const FROM_NOW =
  /\b(?:in (?:the )?future|future|from now on|from (?:today|this day)(?: on(?:wards?)?)?|henceforth|going forward|new|yet to be|to be(?= \p{L}+(?:ed|en|t)\b|$))(?!\p{L})|今后|未来|以后|新增|新建/iu;

const said = (words: readonly Token[]): string =>
  foldHan(words.map(({ gap, text }, n) => (n === 0 ? text : gap + text)).join(""));

/** More words than these say more than which of them are meant. */
const MOST_WORDS = 8;

/** Whether what there is gave way to what comes, or the other way round: a share of the one is none of the other. */
export function turnsToFuture({ earlier, later }: Edit): boolean {
  if (Math.max(earlier.length, later.length) > MOST_WORDS) return false;
  const [from, to] = [said(earlier), said(later)];
  const isOf = (text: string, one: RegExp, other: RegExp) => one.test(text) && !other.test(text);
  return (
    (isOf(from, SO_FAR, FROM_NOW) && isOf(to, FROM_NOW, SO_FAR)) ||
    (isOf(from, FROM_NOW, SO_FAR) && isOf(to, SO_FAR, FROM_NOW))
  );
}
