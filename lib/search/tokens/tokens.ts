import { foldText } from "@/lib/language/fold";
import { stemOf } from "@/lib/language/stem";
import { STOP_CHARACTERS, STOP_WORDS } from "@/lib/language/stopWords";
import { segmenter } from "@/lib/language/text";
import { numbersIn } from "./numbers";
import type { SearchToken } from "./token";

/** Raised whenever the same text gives other terms than before: every index of an older version is built anew. */
export const TOKENS_VERSION = "2";

/** Longest text that is read, in UTF-16 units: what is longer is no claim, and its beginning says enough. */
const MOST_READ = 6_000;
/** Longest word that is one: longer ones are encoded data. */
const LONGEST_WORD = 40;

const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+/giu;
const PIECE =
  /(?<han>\p{Script=Han}+)|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['](?!\p{Script=Han})\p{L}+)*)/gu;
/** Where a word made of several begins anew: #AustralianFires, WW3. */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** Every term of a text, in its order. The same text always gives the same terms. */
export function tokensOf(text: string): SearchToken[] {
  const read = text.length > MOST_READ ? text.slice(0, MOST_READ) : text;
  const plain = foldText(read).replace(ADDRESS, (address) => " ".repeat(address.length));
  const found: SearchToken[] = [];
  for (const match of plain.matchAll(PIECE)) {
    if (match.groups?.han) addHan(found, match[0], match.index);
    else addWord(found, match[0], match.index);
  }
  return [...found, ...numbersIn(plain)];
}

function addWord(found: SearchToken[], word: string, at: number): void {
  const parts = SEAM.test(word) ? word.split(SEAM) : [];
  SEAM.lastIndex = 0;
  pushWord(found, word, at);
  let from = at;
  for (const part of parts) {
    if (part.length > 1) pushWord(found, part, from);
    from += part.length;
  }
}

function pushWord(found: SearchToken[], word: string, start: number): void {
  const bare = word.toLowerCase().replace(/'s$|'$/u, "");
  const term = termOfWord(bare);
  if (term === null) return;
  const end = start + word.length;
  found.push({ term, kind: "word", start, end, isCapital: /^\p{Lu}/u.test(word) });
}

/** The term of a word in lower case; null where it is none. */
function termOfWord(word: string): string | null {
  const plain = withoutMarks(word.replaceAll("'", ""));
  if (plain === "" || plain.length > LONGEST_WORD || STOP_WORDS.has(plain)) return null;
  return stemOf(plain);
}

function withoutMarks(word: string): string {
  return /^[\x20-\x7e]*$/u.test(word)
    ? word
    : word
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .normalize("NFKC");
}

/** Words as the segmenter cuts them, and each character and pair, since no two cut alike. */
function addHan(found: SearchToken[], run: string, at: number): void {
  const characters = Array.from(run);
  let from = at;
  const isStop = characters.map((one) => STOP_CHARACTERS.has(one));
  for (const [i, character] of characters.entries()) {
    const end = from + character.length;
    const next = characters[i + 1];
    if (!isStop[i]) found.push(han(character, "character", from, end));
    if (next !== undefined && !(isStop[i] && isStop[i + 1])) {
      found.push(han(character + next, "pair", from, end + next.length));
    }
    from = end;
  }
  for (const { segment, index } of segmenter("zh", "word")?.segment(run) ?? []) {
    const length = Array.from(segment).length;
    if (length > 2) found.push(han(segment, "han", at + index, at + index + segment.length));
  }
}

function han(term: string, kind: SearchToken["kind"], start: number, end: number): SearchToken {
  return { term, kind, start, end, isCapital: false };
}
