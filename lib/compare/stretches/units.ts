import { isHanWord } from "@/lib/language/cedict/hanWords";
import type { Span } from "@/lib/language/span";
import { countWhile } from "@/lib/language/text";
import type { ParsedWording, Token } from "../parse/tokens";

/** Words that a hyphen, an apostrophe or a sign joins; each begins where a word does, or a long text is read very often. */
const COMPOUND =
  /(?<![\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:(?:[-–'’·.@/]|,(?=\d))(?:(?!\p{Script=Han})[\p{L}\p{N}])+)+/gu;
/** A Chinese name of a foreigner. */
const DOTTED = /(?<!\p{Script=Han})\p{Script=Han}{1,8}(?:[·・]\p{Script=Han}{1,8}){1,4}/gu;
/** A name of two to six words: European Union, Bank of England. Words in capitals alone may be a whole clause. */
const PART_OF_NAME = "\\p{Lu}(?:[\\p{L}\\p{N}'’&-]*\\p{Ll}[\\p{L}\\p{N}'’-]*|\\p{Lu}{0,4}(?![\\p{L}\\p{N}]))";
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])${PART_OF_NAME}(?:\\s(?:of\\s|for\\s|and\\s)?${PART_OF_NAME}){1,5}(?![\\p{L}\\p{N}])`,
  "gu",
);
/** The first word of a sentence has a capital for that. */
const OPENS =
  /^(?:The|An?|This|That|These|Those|Our|Your|We|You|If|When|In|On|For|To|By|And|But|All|No|Any)\s/u;

/**
 * What a mark takes as a whole: a number with its unit, a date, a name, a word. In the order of the text. `edges`: where
 * marks begin and end.
 */
export function unitsOf({ folded, tokens }: ParsedWording, edges: readonly number[]): Span[] {
  const found = (form: RegExp) =>
    Array.from(folded.matchAll(form), ({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const names = found(NAME).map(({ start, end }) => {
    const opening = OPENS.exec(folded.slice(start, end))?.[0] ?? "";
    return { start: start + opening.length, end };
  });
  const words = tokens.map(({ start, end }) => ({ start, end }));
  return [...words, ...joinedHan(folded, tokens, edges), ...names, ...found(COMPOUND), ...found(DOTTED)]
    .filter(({ start, end }) => end - start > 1)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A word may be cut into so many. */
const MOST_PARTS = 3;
const IS_HAN = /^\p{Script=Han}+$/u;

/** Words of the dictionary around the edges of marks, which were cut into parts: 股东|大会. */
function joinedHan(folded: string, tokens: readonly Token[], edges: readonly number[]): Span[] {
  const starts = new Set<number>();
  for (const edge of edges) {
    const next = countWhile(tokens, ({ start }) => start < edge);
    for (let n = Math.max(0, next - MOST_PARTS); n < next; n++) starts.add(n);
  }
  return [...starts].flatMap((from) => {
    for (let count = MOST_PARTS; count > 1; count--) {
      const parts = tokens.slice(from, from + count);
      const [first, last] = [parts[0], parts[count - 1]];
      const word = first && last ? folded.slice(first.start, last.end) : "";
      const isWord = parts.every(({ kind }) => kind === "word") && IS_HAN.test(word) && isHanWord(word);
      if (isWord && first && last) return [{ start: first.start, end: last.end }];
    }
    return [];
  });
}
