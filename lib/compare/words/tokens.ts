import { foldHan } from "@/lib/language/han";
import { words } from "@/lib/language/text";

/** A word or mark with the white space after it, and the form in which two of them count as the same. */
export type Token = { text: string; key: string };

/** Full-width letters, digits and signs: rewritten before splitting, since ２０％ must split as 20% does. */
const FULL_WIDTH = /[！-～]/gu;
const toHalfWidth = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0xfee0);
/** One to one, so that positions stay. */
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
/** Nobody sees them: soft hyphens, joiners, marks of direction and of byte order. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** Marks of which several in a row say no more than one. */
const REPEATED = /^(?:[.…]{2,}|…|-+)$/u;
/** Most words are written as they are compared. */
const PLAIN = /^(?:[a-z0-9]+|[\u4e00-\u9fff]+) ?$/;
const CAPITALIZED = /^\p{Lu}[\p{Ll}']+$/u;

/**
 * Quotation marks, dashes, widths, a sentence's capital and the traditional form of a character do not tell two
 * wordings apart.
 */
export function keyOf(text: string): string {
  return keyOfFolded(foldHan(text));
}

/** The forms of marks and short words, which come again and again. */
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
  // Every form keeps its place, so that words split in the same way however they are written.
  const plain = foldHan(text)
    .replace(/[’‘\u3000\u00a0\u202f]/gu, (form) => FORMS[form] ?? form)
    .replace(FULL_WIDTH, (c) => (/[\p{L}\p{N}％＄]/u.test(c) ? toHalfWidth(c) : c))
    // Between digits the segmenter takes these marks for part of a number, which 2030，20% is not.
    .replace(/[，；：．]/gu, "、");
  const tokens: Token[] = [];
  let [from, at, last] = [0, 0, ""];
  const close = () => {
    if (at > from) tokens.push({ text: text.slice(from, at), key: keyOfFolded(plain.slice(from, at)) });
    from = at;
  };
  for (const { text: segment } of words(plain, lang)) {
    if (last === "" || !belongsTo(last, segment)) {
      close();
      last = segment;
    } else last += segment;
    at += segment.length;
  }
  close();
  return tokens;
}

const MAY_BELONG = /^[\s\u00ad\u200b-\u200f\u2060\ufeff%.…⋯—–-]/u;

/** White space goes with what stands before it, a percent sign with its number, a dot with its row of dots. */
function belongsTo(before: string, segment: string): boolean {
  if (!MAY_BELONG.test(segment)) return false;
  if (/^[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/u.test(segment)) return true;
  if (segment === "%") return /\d\s?$/u.test(before.normalize("NFKC"));
  if (/\s$/u.test(before)) return false;
  const isRow = /^[.…⋯]$/u.test(segment) ? /^[.…⋯]+$/u : /^[-—–]$/u.test(segment) ? /^[-—–]+$/u : undefined;
  return isRow?.test(before) ?? false;
}

const FUNCTION_WORDS = new Set(
  (
    "the a an of to in on at by for and or as is are be been was were it its our we their that this these those with from " +
    "的 了 和 与 在 是 给 将 把 对 以 及 于 为 之 其 等 也 都 而 我们 一"
  ).split(" "),
);

const HAS_MEANING = /[\p{L}\p{N}%$€£¥]/u;

/** Only joins or ends what is said. */
export function isMark({ key }: Token): boolean {
  return !HAS_MEANING.test(key);
}

/** Says nothing alone: a mark or a word that only joins others. */
export function isFiller(token: Token): boolean {
  return FUNCTION_WORDS.has(token.key.toLowerCase()) || isMark(token);
}
