import type { Features } from "../features/types";
import { type Alone, isExcepted } from "../grammar/alone";
import type { Token } from "../parse/tokens";
import type { Change } from "../types";

/** What begins with one of these says more, whatever it stands behind. */
const MORE =
  /^(?:and|or|as well as|including|include|to|和|或|及|以及|与|并|、)(?![\p{Script=Latin}])|^[和或及与并]|\b(?:and|or)$|[和或及与]$/iu;

/** What says which of the things before it are meant: homes built before 1990, pupils whose parents, on routes. */
const WHICH =
  /^(?:who|whose|whom|that|aged|built|born|living|earning|based|in|on|at|from|outside|within|under|over|during|of)$/iu;

/** Whether English words behind a noun say which of it is meant, without a comma before them. */
const narrowsBehind = ([first]: readonly Token[]): boolean =>
  first !== undefined && WHICH.test(first.text) && first.index > 0 && !/[,;:(]/u.test(first.gap);

/** Whether the words are a member of a list; a Chinese comma parts clauses, and 、 members. */
function isListed(features: Features, { parsed }: Alone["side"], words: Alone["words"]): boolean {
  if (features.member_one || !parsed.isChinese) return Boolean(features.list || features.member_one);
  const [first, last] = [words[0], words.at(-1)];
  return [first?.gap, last && parsed.tokens[last.index + 1]?.gap].some((gap) => gap?.includes("、"));
}

/** Whether more words make what is said broader: a phrase, a member of a list, a purpose; a word before a noun does not. */
function grows({ side, words, text }: Alone, features: Features): boolean {
  if (isListed(features, side, words) || MORE.test(text)) return true;
  if (!side.parsed.isChinese && narrowsBehind(words)) return false;
  const last = words.at(-1);
  const next = last && side.parsed.tokens[last.index + 1];
  return !next || /[,.;:)]/u.test(next.gap);
}

/** The effect of words that only one wording has. `isForWhom`: they say whom alone it is for. */
export function effectAlone(
  alone: Alone,
  isDropped: boolean,
  features: Features,
  isForWhom = false,
): Pick<Change, "effect" | "reason"> {
  const more = !isForWhom && grows(alone, features);
  const isExcept = isExcepted(alone);
  const isBroader = (more !== isDropped) !== isExcept;
  const listed = isListed(features, alone.side, alone.words) ? "item_listed" : "words_only_there";
  const reason = isExcept
    ? isBroader
      ? "less_excepted"
      : "more_excepted"
    : features.quantifier_one
      ? "quantifier_differs"
      : listed;
  return { effect: isBroader ? "broader" : "narrower", reason };
}
