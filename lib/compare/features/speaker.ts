import type { Edit } from "../align/edit";
import type { Analysis } from "../analysis";
import { slotOf } from "../grammar/slotOf";
import { SPEAKER } from "../parse/speaker";
import type { Token } from "../parse/tokens";
import { isPromise } from "./promise";
import { areCapitals, content } from "./types";

/** What a name calls a body of its own, which is hardly the one that says "we": Northgate Bank, the Home Office. */
const BODY =
  /^(?:banks?|insurances?|insurers?|agency|agencies|council|ministry|department|office|authority|treasury|commission|university|college|schools?|hospitals?|trust|foundation|charity|police|contractors?|suppliers?|builders|airlines?|railways?|parliament|congress|government|city|county|state)$/iu;
const MOST_OF_NAME = 5;

/** Whether words are the name of somebody who does not speak. */
function nameOther(words: readonly Token[], { parsed }: Analysis): boolean {
  const name = content(words);
  if (!areCapitals(name) || name.length > MOST_OF_NAME || name.some(({ key }) => SPEAKER.test(key)))
    return false;
  const isBody = name.length > 1 && BODY.test(name.at(-1)?.text ?? "");
  return parsed.isSpeakerKnown || isBody;
}

const isSpeaker = (words: readonly Token[]): boolean =>
  words.length === 1 && words.every(({ key }) => SPEAKER.test(key));

const OUR = /\bour\b/iu;
const ITS = /\b(?:its|their)\b/iu;

/** Whether what is ours in one wording is its own in the other: the bank will keep its branch, we will keep ours. */
const speaksOfItself = (we: Analysis, name: Analysis): boolean =>
  OUR.test(we.parsed.folded) && ITS.test(name.parsed.folded) && !OUR.test(name.parsed.folded);

const BY = /^by$/iu;

/** Whether words name who acts: also a name that no dictionary knows for one. */
function acts(side: Analysis, words: readonly Token[]): boolean {
  const [first] = words;
  return BY.test(side.parsed.tokens[(first?.index ?? 0) - 1]?.text ?? "") || slotOf(side, words) === "actor";
}

/**
 * Whether somebody else, by name, does in an English wording what the speaker does in the other. Where nobody says who speaks,
 * only in a promise, and of whom the name itself calls a bank, an agency and the like.
 */
export function replacesSpeaker(edit: Edit, a: Analysis, b: Analysis): boolean {
  if (a.parsed.isChinese || edit.pairs.length > 0) return false;
  const isReplaced =
    (isSpeaker(edit.earlier) && nameOther(edit.later, b)) ||
    (isSpeaker(edit.later) && nameOther(edit.earlier, a));
  const mayBeSpeaker = speaksOfItself(a, b) || speaksOfItself(b, a) || !isPromise(a) || !isPromise(b);
  if (!isReplaced || (mayBeSpeaker && !a.parsed.isSpeakerKnown)) return false;
  const isFirst = edit.at.earlier <= 1 && edit.at.later <= 1;
  return isFirst || (acts(a, edit.earlier) && acts(b, edit.later));
}
