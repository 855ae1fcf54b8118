import { foldText } from "@/lib/language/fold";
import { stemOf } from "@/lib/language/stem";
import { codePointLength, segmenter } from "@/lib/language/text";
import { numberTokens } from "./numbers";
import { STOP_CHARACTERS, STOP_WORDS } from "./stopWords";
import type { SearchToken } from "./token";

/** Raised whenever the same text gives other terms than before: every index of an older version is built anew. */
export const TOKENS_VERSION = "15";

/** In UTF-16 units. A longer text is no claim; its beginning is enough. */
const MAX_TEXT_LENGTH = 6_000;
/** Longer words are encoded data. */
const MAX_WORD_LENGTH = 40;

const URL = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+/giu;
const WORD_OR_HAN_RUN =
  /(?<han>\p{Script=Han}+)|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['](?!\p{Script=Han})\p{L}+)*)/gu;
/** Most words, which it would take longer to look for parts in. */
const ONE_PART = /^(?:[A-Za-z]?[a-z]+|\d+)$/;
/** Between the parts of a compound: #AustralianFires, WW3. */
const COMPOUND_BOUNDARY = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** The terms of a text in their order. The same text always gives the same terms. */
export function tokenize(text: string): SearchToken[] {
  const read = text.length > MAX_TEXT_LENGTH ? text.slice(0, MAX_TEXT_LENGTH) : text;
  const plain = foldText(read).replace(URL, (url) => " ".repeat(url.length));
  const tokens: SearchToken[] = [];
  for (const match of plain.matchAll(WORD_OR_HAN_RUN)) {
    if (match.groups?.han) addHanTokens(tokens, match[0], match.index);
    else addWordTokens(tokens, match[0], match.index);
  }
  return [...tokens, ...numberTokens(plain)];
}

function addWordTokens(tokens: SearchToken[], word: string, start: number): void {
  pushWord(tokens, word, start);
  if (ONE_PART.test(word)) return;
  const parts = COMPOUND_BOUNDARY.test(word) ? word.split(COMPOUND_BOUNDARY) : [];
  COMPOUND_BOUNDARY.lastIndex = 0;
  let partStart = start;
  for (const part of parts) {
    if (part.length > 1) pushWord(tokens, part, partStart);
    partStart += part.length;
  }
}

function pushWord(tokens: SearchToken[], word: string, start: number): void {
  const lower = word.toLowerCase();
  const term = normalizeWord(lower.includes("'") ? lower.replace(/'s$|'$/u, "") : lower);
  if (term === null) return;
  tokens.push({ term, kind: "word", start, end: start + word.length, isCapitalized: /^\p{Lu}/u.test(word) });
}

/** The term of a word in lower case; null for a stop word and for what is no word. */
function normalizeWord(word: string): string | null {
  const plain = withoutDiacritics(word.replaceAll("'", ""));
  if (plain === "" || plain.length > MAX_WORD_LENGTH || STOP_WORDS.has(plain)) return null;
  return stemOf(plain);
}

function withoutDiacritics(word: string): string {
  return /^[\x20-\x7e]*$/u.test(word)
    ? word
    : word
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .normalize("NFKC");
}

/** Words as the segmenter cuts them, and each character and bigram, since segmenters differ. */
function addHanTokens(tokens: SearchToken[], run: string, start: number): void {
  let from = start;
  let character = "";
  let isStop = false;
  for (const next of run) {
    const isNextStop = STOP_CHARACTERS.has(next);
    const end = from + character.length;
    if (character !== "" && !isStop) tokens.push(hanToken(character, "character", from, end));
    if (character !== "" && !(isStop && isNextStop))
      tokens.push(hanToken(character + next, "bigram", from, end + next.length));
    [from, character, isStop] = [end, next, isNextStop];
  }
  if (!isStop) tokens.push(hanToken(character, "character", from, from + character.length));
  if (run.length < 3) return;
  for (const { segment, index } of segmenter("zh", "word")?.segment(run) ?? []) {
    if (segment.length > 2 && codePointLength(segment) > 2)
      tokens.push(hanToken(segment, "hanWord", start + index, start + index + segment.length));
  }
}

function hanToken(term: string, kind: SearchToken["kind"], start: number, end: number): SearchToken {
  return { term, kind, start, end, isCapitalized: false };
}
