import { foldHan } from "@/lib/language/han";
import { words } from "@/lib/language/text";
import { CHINESE_PARTICLES, ENGLISH_PARTICLES, wordsIn } from "@/lib/language/wordLists/functionWords";

/** A word or punctuation with the white space after it; tokens with one `key` count as the same. */
export type Token = { text: string; key: string };

/** Full-width letters, digits and signs: rewritten before splitting, since ２０％ must split as 20% does. */
const FULL_WIDTH = /[！-～]/gu;
const toHalfWidth = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0xfee0);
/** Each replaces one character by one, so that positions stay. */
const FORMS: Record<string, string> = { "’": "'", "‘": "'", "\u3000": " ", "\u00a0": " ", "\u202f": " " };
const KEYS: Record<string, string> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "«": '"',
  "»": '"',
  "`": "'",
  "‚": "'",
  "‹": "'",
  "›": "'",
  "。": ".",
  "、": ",",
  "—": "-",
  "–": "-",
  "―": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "~": "-",
  "〜": "-",
  "·": "·",
  "・": "·",
  "•": "·",
  "⋯": "…",
};
/** Invisible characters: soft hyphens, joiners, marks of direction and of byte order. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** Punctuation that may be repeated: dots and dashes. */
const REPEATED = /^(?:[.…]{2,}|…|-+)$/u;
/** The fast path: most words are their own key. */
const PLAIN = /^(?:[a-z0-9]+|[\u4e00-\u9fff]+) ?$/;
const CAPITALIZED = /^\p{Lu}[\p{Ll}']+$/u;

/**
 * Quotation marks, dashes, widths, a sentence's capital and the traditional form of a character do not tell two
 * wordings apart.
 */
export function keyOf(text: string): string {
  return keyOfFolded(foldHan(text));
}

/** A cache for the keys of punctuation and short words, which recur. */
const known = new Map<string, string>();
const MOST_KNOWN = 5_000;

function keyOfFolded(text: string): string {
  if (PLAIN.test(text)) return text.trimEnd();
  if (text.length > 12) return formOf(text);
  const key = known.get(text) ?? formOf(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, key);
  return key;
}

function formOf(text: string): string {
  const folded = text
    .replace(UNSEEN, "")
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .replace(/(?<=\d) (?=%)/gu, "")
    .trim()
    .replace(/[^\p{L}\p{N} ]/gu, (mark) => KEYS[mark] ?? FORMS[mark] ?? mark);
  if (REPEATED.test(folded)) return folded.startsWith("-") ? "-" : "…";
  return CAPITALIZED.test(folded) ? folded.toLowerCase() : folded;
}

export function tokensOf(text: string, lang: string): Token[] {
  // Positions stay, so that words split in the same way however they are written.
  const folded = foldHan(text)
    .replace(/[’‘\u3000\u00a0\u202f]/gu, (form) => FORMS[form] ?? form)
    .replace(FULL_WIDTH, (c) => (/[\p{L}\p{N}％＄]/u.test(c) ? toHalfWidth(c) : c))
    // Between digits the segmenter takes these marks for part of a number: 2030，20% is two numbers.
    .replace(/[，；：．]/gu, "、");
  const tokens: Token[] = [];
  let [from, at, last] = [0, 0, ""];
  const close = () => {
    if (at > from) tokens.push({ text: text.slice(from, at), key: keyOfFolded(folded.slice(from, at)) });
    from = at;
  };
  for (const { text: segment } of words(folded, lang)) {
    if (last === "" || !belongsTo(last, segment)) {
      close();
      last = segment;
    } else last += segment;
    at += segment.length;
  }
  close();
  return tokens;
}

/** Dots or dashes of one token, in UTF-16 units. */
const LONGEST_ROW = 40;
const MAY_BELONG = /^[\s\u00ad\u200b-\u200f\u2060\ufeff%.…⋯—–-]/u;

/** White space belongs to the token before it, a percent sign to its number, a dot to its ellipsis. */
function belongsTo(before: string, segment: string): boolean {
  if (!MAY_BELONG.test(segment)) return false;
  if (/^[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/u.test(segment)) return true;
  if (segment === "%") return /\d\s?$/u.test(before.slice(-4).normalize("NFKC"));
  if (/\s/u.test(before.at(-1) ?? "")) return false;
  if (before.length > LONGEST_ROW) return false;
  const isRow = /^[.…⋯]$/u.test(segment) ? /^[.…⋯]+$/u : /^[-—–]$/u.test(segment) ? /^[-—–]+$/u : undefined;
  return isRow?.test(before) ?? false;
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...ENGLISH_PARTICLES,
  ...CHINESE_PARTICLES,
  ...wordsIn(`
an is are been was were its our we
和 给 将 对 及 为 等 都 而 我们 一
`),
]);

const HAS_MEANING = /[\p{L}\p{N}%$€£¥]/u;

/** Whether a token has no letter, digit or sign of money. */
export function isPunctuation({ key }: Token): boolean {
  return !HAS_MEANING.test(key);
}

/** Whether a token has no content of its own; punctuation counts too. */
export function isFunctionWord(token: Token): boolean {
  return FUNCTION_WORDS.has(token.key.toLowerCase()) || isPunctuation(token);
}
