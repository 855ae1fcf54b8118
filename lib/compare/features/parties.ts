import { foldHan } from "@/lib/language/han";
import { touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { partyNamed } from "../grammar/party";
import { slotOf } from "../grammar/slotOf";
import { areDistinctParties } from "../lexicon/parties";
import type { Token } from "../parse/tokens";
import { isCapital } from "./types";

/** Longer phrases name more than one party. */
const MOST_IN_PHRASE = 4;
/** What may stand behind a party: nothing of the phrase that names it. */
const FOLLOWS =
  /^(?:will|shall|must|may|can|should|would|is|are|was|were|has|have|had|do|does|did|pays?|bears?|provides?|covers?|owns?|funds?|who|that|which|against|within|when|if|by|at|in|on|from|before|after|承担|负担|支付|负责|提供|出资|应当?|将|须|必须|可以?|不得|自行|共同|依法|发放|免费|赔偿|缴纳|开放|公开|收取|承诺|保证|垫付|分担|补偿|所在地|住所地|一方)/iu;

/** The party that one side of an edit names; undefined where its words are more than that name. */
function namedBy({ parsed }: Analysis, words: readonly Token[]) {
  const content = words.filter((word) => !isFunctionWord(word));
  const last = content.at(-1);
  if (!last || content.length > MOST_IN_PHRASE || last !== words.at(-1)) return undefined;
  // 卖家 and 买家 may be cut before their last character, which they share.
  const behind = parsed.tokens[last.index + 1];
  const isCut = last.text.length === 1 && behind?.text.length === 1 && behind.gap === "";
  const named = isCut ? [...content, behind] : content;
  const next = isCut ? parsed.tokens[behind.index + 1] : behind;
  const isWhole = !next || /\S/u.test(next.gap) || isFunctionWord(next) || FOLLOWS.test(foldHan(next.text));
  return isWhole ? partyNamed(named, parsed) : undefined;
}

/** Whether somebody who cannot be the same acts, pays or is given something, in the same place of the sentence. */
export function swapsParty(edit: Edit, earlier: Analysis, later: Analysis): boolean {
  const [one, other] = [namedBy(earlier, edit.earlier), namedBy(later, edit.later)];
  if (!one || !other || !areDistinctParties(one, other)) return false;
  const isAside = [earlier.asides.examples, earlier.asides.pointers, earlier.asides.labels].some(
    (spans) => touching(spans, edit.earlier).length > 0,
  );
  const isFirst = edit.at.earlier <= 1 && edit.at.later <= 1;
  const hasSlot = [slotOf(earlier, edit.earlier), slotOf(later, edit.later)].every(
    (slot) => slot === "actor" || slot === "beneficiary",
  );
  return !isAside && (isFirst || hasSlot);
}

/** A word that says all of them. */
export const ALL = /^(?:all|every|each|any|entire|whole|所有|全部|全体|一切|任何|每)$/iu;
const OTHER_QUANTITY =
  /^(?:all|every|each|any|entire|whole|both|no|many|most|much|such|these|those|this|that|other|relevant|applicable|所有|全部|全体|一切|任何|每|各|各类|各种|各级|相关|有关|其他|此类)$/iu;
const MOST_OF_PART = 3;

const saysAll = ({ text }: Token): boolean => ALL.test(foldHan(text));

/** Whether "all" gave way to words that say which of them, before the same noun: all forests, public forests. */
function isPartOfAll(gone: readonly Token[], made: readonly Token[], { parsed }: Analysis): boolean {
  const content = made.filter((word) => !isFunctionWord(word));
  const last = made.at(-1);
  if (!last || content.length === 0 || content.length > MOST_OF_PART || last !== content.at(-1)) return false;
  if (content.some(({ kind }) => kind !== "word") || gone.some(({ amount }) => amount)) return false;
  if (gone.length === 0 || !gone.every((word) => saysAll(word) || isFunctionWord(word))) return false;
  if (!gone.some(saysAll) || content.some(({ text }) => OTHER_QUANTITY.test(foldHan(text)))) return false;
  const next = parsed.tokens[last.index + 1];
  return next !== undefined && !/\S/u.test(next.gap) && !isFunctionWord(next);
}

/** Whether one wording says all where the other names some. */
export const takesPartOfAll = (edit: Edit, earlier: Analysis, later: Analysis): boolean =>
  isPartOfAll(edit.earlier, edit.later, later) || isPartOfAll(edit.later, edit.earlier, earlier);

/** A member before the last one and the word that links it: "York and Hull", behind another member. */
const LAST_OF_LIST = /,\s(?:[\p{L}'-]+\s){1,4},?\s?(?:and|or)\s$/u;
const IN_LIST = /,\s$/u;
const FURTHER = /^,[^,.;:]{1,40},?\s(?:and|or)\b|^,?\s(?:and|or)\b/u;
const MOST_OF_NAME = 3;

function isNameInList({ parsed: { marked } }: Analysis, words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > MOST_OF_NAME || !words.every(isCapital)) return false;
  const [before, behind] = [marked.slice(Math.max(0, first.start - 60), first.start), marked.slice(last.end)];
  return LAST_OF_LIST.test(before) || (IN_LIST.test(before) && FURTHER.test(behind.slice(0, 60)));
}

/** Whether one name stands for another in a list of three or more that is no list of examples. */
export const swapsNameInList = (edit: Edit, earlier: Analysis, later: Analysis): boolean =>
  touching(earlier.asides.examples, edit.earlier).length === 0 &&
  isNameInList(earlier, edit.earlier) &&
  isNameInList(later, edit.later);
