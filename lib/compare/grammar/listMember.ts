import { isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import type { Token } from "../parse/tokens";

const LINK = /^(?:and|or|和|或|及|与|以及|或者|和\/或)$/iu;
const COMMA = /^, ?$/u;
const COMMA_ZH = /^、$/u;
const LONGEST_MEMBER = 6;
/** How many words of a neighbour are looked through for the sign or word that joins it. */
const LONGEST_NEIGHBOUR = 6;

const isLink = (token: Token | undefined) => token !== undefined && LINK.test(token.text);

/** What parts two members, in front of a token: a comma (of a Chinese list 、), a word such as "and", or both. */
type Joint = "comma" | "link" | null;

function jointBefore(analysis: Analysis, index: number): Joint {
  const { tokens, isChinese } = analysis.parsed;
  const [token, before] = [tokens[index], tokens[index - 1]];
  if (!token) return null;
  if (isLink(before) && !/[,.;:]/u.test(token.gap)) return "link";
  return (isChinese ? COMMA_ZH : COMMA).test(token.gap) ? "comma" : null;
}

/** The joint behind the words that end here. */
function jointAfter(analysis: Analysis, index: number): Joint {
  const next = analysis.parsed.tokens[index + 1];
  if (!next) return null;
  if (isLink(next)) return "link";
  return jointBefore(analysis, index + 1);
}

/** Whether a joint stands within a few words of the same phrase. */
function joinsNearby(analysis: Analysis, from: number, step: 1 | -1): Joint {
  const { tokens } = analysis.parsed;
  for (let n = 0; n < LONGEST_NEIGHBOUR; n++) {
    const index = from + step * n;
    const token = tokens[index];
    if (!token) return null;
    const joint = step === 1 ? jointAfter(analysis, index) : jointBefore(analysis, index);
    if (joint) return joint;
    if (step === 1 ? /[.;:()]/u.test(tokens[index + 1]?.gap ?? "") : /[.;:()]/u.test(token.gap)) return null;
  }
  return null;
}

/**
 * Whether some words are one whole member of a list of at least three, or of two that a Chinese list comma parts: "tunnels"
 * of "roads, bridges and tunnels". Not the first words of a sentence before its comma.
 */
export function isWholeMember(analysis: Analysis, words: readonly Token[]): boolean {
  const member = words.filter((word) => !isLink(word));
  const [first, last] = [member[0], member.at(-1)];
  if (!first || !last || member.every(isFunctionWord)) return false;
  if (last.index - first.index >= LONGEST_MEMBER || member.some(({ kind }) => kind === "reference"))
    return false;
  const [before, after] = [jointBefore(analysis, first.index), jointAfter(analysis, last.index)];
  const { isChinese } = analysis.parsed;
  const skip = (index: number) => (isLink(analysis.parsed.tokens[index]) ? 1 : 0);
  const linkAt = first.index - 1;
  // The last member: another joint stands before the one in front of it.
  if (before === "link") {
    const comma = jointBefore(analysis, linkAt) === "comma";
    const earlier = linkAt - 1;
    return after !== null || comma || joinsNearby(analysis, earlier, -1) === "comma";
  }
  if (before === "comma") {
    return isChinese || after !== null;
  }
  // The first one: behind it come a comma, another member and the word that joins the last.
  if (after !== "comma" || first.time || (words[0] && isFunctionWord(words[0]))) return false;
  const next = last.index + 1;
  return isChinese || joinsNearby(analysis, next + skip(next), 1) === "link";
}
