import { words } from "@/lib/text";

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
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "«": '"',
  "»": '"',
  "`": "'",
  "。": ".",
  "—": "-",
  "–": "-",
  "―": "-",
  "−": "-",
  "·": "·",
  "・": "·",
};
/** Marks of which several in a row say no more than one. */
const REPEATED = /^(?:[.…]{2,}|…|-+)$/u;
/** Most words are written as they are compared. */
const PLAIN = /^(?:[a-z0-9]+|[\u4e00-\u9fff]+) ?$/;
const CAPITALIZED = /^\p{Lu}[\p{Ll}']+$/u;

/** Quotation marks, dashes, widths and a sentence's capital do not tell two wordings apart. */
export function keyOf(text: string): string {
  if (PLAIN.test(text)) return text.trimEnd();
  const folded = text
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[^\p{L}\p{N} ]/gu, (mark) => KEYS[mark] ?? FORMS[mark] ?? mark);
  if (REPEATED.test(folded)) return folded.startsWith("-") ? "-" : "…";
  return CAPITALIZED.test(folded) ? folded.toLowerCase() : folded;
}

export function tokensOf(text: string, lang: string): Token[] {
  const plain = text
    .replace(/[’‘\u3000\u00a0\u202f]/gu, (form) => FORMS[form] ?? form)
    .replace(FULL_WIDTH, (c) => (/[\p{L}\p{N}％＄]/u.test(c) ? toHalfWidth(c) : c));
  const parts: string[] = [];
  let at = 0;
  for (const { text: segment } of words(plain, lang)) {
    const raw = text.slice(at, at + segment.length);
    const last = parts.at(-1);
    at += segment.length;
    if (last !== undefined && belongsTo(last, segment)) parts[parts.length - 1] = last + raw;
    else parts.push(raw);
  }
  return parts.map((part) => ({ text: part, key: keyOf(part) }));
}

/** White space goes with what stands before it, a percent sign with its number, a dot with its row of dots. */
function belongsTo(before: string, segment: string): boolean {
  if (PLAIN.test(segment)) return false;
  if (/^\s+$/u.test(segment)) return true;
  if (/\s$/u.test(before)) return false;
  if (segment === "%") return /\d$/u.test(before.normalize("NFKC"));
  const isRow = /^[.…]$/u.test(segment) ? /^[.…]+$/u : /^[-—–]$/u.test(segment) ? /^[-—–]+$/u : undefined;
  return isRow?.test(before) ?? false;
}

const FUNCTION_WORDS = new Set(
  (
    "the a an of to in on at by for and or as is are be been was were it its our we their that this these those with from " +
    "的 了 和 与 與 在 是 给 給 将 將 把 对 對 以 及 于 於 为 為 之 其 等 也 都 而 我们 我們 一"
  ).split(" "),
);

/** Says nothing alone: a mark or a word that only joins others. */
export function isFiller({ key }: Token): boolean {
  return FUNCTION_WORDS.has(key.toLowerCase()) || !/[\p{L}\p{N}%$€£¥]/u.test(key);
}
