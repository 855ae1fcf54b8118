import { foldHan } from "@/lib/language/han";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { SPEAKER } from "../parse/speaker";

const BY = /^由$/u;
const LONGEST = 6;

/** Whether 由 and who acts are all that one Chinese wording has more: without them the sentence does not say who does it. */
export function namesAgentAlone({ earlier, later, removed, added, pairs }: Edit, a: Analysis): boolean {
  if (!a.parsed.isChinese || pairs.length > 0 || (removed.length === 0) === (added.length === 0))
    return false;
  const [words, alone, others] = removed.length > 0 ? [earlier, removed, later] : [later, added, earlier];
  const [by, ...agent] = words;
  if (!by || !BY.test(foldHan(by.text)) || others.some((word) => !isFunctionWord(word))) return false;
  // Who only moved is named in both.
  if (alone.length < words.length) return false;
  return (
    agent.length > 0 &&
    agent.length <= LONGEST &&
    agent.every(({ gap, kind }) => gap === "" && kind === "word") &&
    !agent.some(({ key }) => SPEAKER.test(key))
  );
}
