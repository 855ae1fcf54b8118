import { overlaps } from "@/lib/language/span";
import type { Analysis } from "../analysis";
import type { Token } from "../parse/tokens";

/** Words that only one wording has, and the side that they stand on. */
export type Alone = { side: Analysis; words: readonly Token[]; text: string };

/** Whether the words stand in what a sentence excepts: there, more words leave less. */
export const isExcepted = ({ side, words }: Alone): boolean =>
  side.exceptions.some(
    (span) => words.some((word) => overlaps(span, word)) && !words.some((word) => opensException(side, word)),
  );

const OPENS = /^(?:except|other than|excluding|apart|aside|but|save|exempt|除|不|排除|剔除|豁免)/iu;

/** Whether what is left out begins with a word: then all of it is new, or gone. */
const opensException = (side: Analysis, { start }: Token): boolean =>
  side.exceptions.some(
    (span) => span.start === start && OPENS.test(side.parsed.folded.slice(start, span.end)),
  );

const SENTENCE_EDGE = /[.;:!?\n]/u;
const CLAUSE_EDGE_ZH = /[,.;:!?\n]/u;
const CONJUNCTION = /^(?:(?:and|but|or|so|however|nor|then|also|note that|please note that)\b,?\s*)*/iu;
/** What begins a clause that hangs on another, or a phrase. */
const SUBORDINATE =
  /^(?:which|that|who|whom|whose|where|when|while|because|since|as|if|unless|including|such|for|to|in|on|at|by|with|from|under|of|via|through|into|within|between|during|before|after|upon|about|against|without)\b/iu;
const SUBJECT_AND_VERB =
  /^(?:(?:we|you|they|it|i|he|she|this|these|those|there)\s+[\p{L}']+|(?:(?!(?:that|which|who|where|when|if)\s)[\p{L}\p{N}'’-]+\s){1,8}?(?:will|shall|must|may|can|should|is|are|was|were|has|have|does|do)\b|(?:please|do not|don't|never)\s)/iu;
/** "And may not resell it" has the subject of the clause before. */
const VERB_AGAIN =
  /^(?:and|but|or|nor)\s(?:(?:may|will|shall|must|can|cannot|should|is|are|has|have|do|does)\b)/iu;
/** Whether a text begins with a subject and its verb. */
export const opensMainClause = (text: string): boolean =>
  SUBJECT_AND_VERB.test(text.trimStart().replace(CONJUNCTION, ""));
/** "When you visit us, we may film you": behind the first comma stands what is said. */
const endsInMainClause = (text: string): boolean =>
  text.split(/,\s/u).some((part, n) => n > 0 && opensMainClause(part));
const FEWEST_WORDS = 4;
const FEWEST_WORDS_ZH = 3;

/** Whether the words are a sentence or a main clause of their own. */
export function isMainClause({ side, words, text }: Alone): boolean {
  const { marked, tokens, isChinese } = side.parsed;
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return false;
  const [before, after] = [first.gap, tokens[last.index + 1]?.gap ?? marked.slice(last.end)];
  const isFirst = first.index === 0;
  const isLast = last.index === tokens.length - 1;
  if (isChinese)
    return (
      words.length >= FEWEST_WORDS_ZH &&
      (isFirst || CLAUSE_EDGE_ZH.test(before)) &&
      (isLast || CLAUSE_EDGE_ZH.test(after))
    );
  if (words.length < FEWEST_WORDS) return false;
  const rest = text.replace(CONJUNCTION, "");
  const isWhole = (isFirst || SENTENCE_EDGE.test(before)) && (isLast || SENTENCE_EDGE.test(after));
  if (SUBORDINATE.test(rest)) return isWhole && endsInMainClause(rest);
  return isWhole || SUBJECT_AND_VERB.test(rest) || VERB_AGAIN.test(text);
}
