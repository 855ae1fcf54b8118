import { foldHan } from "./han";

const FORMS: Record<string, string> = {
  "’": "'",
  "‘": "'",
  "‛": "'",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "“": '"',
  "”": '"',
  "\u3000": " ",
  "\u00a0": " ",
  "\u202f": " ",
  "，": ",",
  "。": ".",
  "、": ",",
};

/** What stands without a small letter and without Chinese; and such a stretch that shouts: some words, of which one is no name. */
const CAPITALS = /(?:[^\p{Ll}\p{Script=Han}](?!\p{Ll}))+/gu;
const SHOUTED_WORDS = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu;
const PLAIN_WORD =
  /(?<!\p{L})(?:THE|OF|TO|AND|OR|IN|AT|BY|FOR|WITH|WE|YOU|YOUR|OUR|ANY|ALL|IS|ARE|BE|NOT|NO|MAY|WILL|SHALL|MUST|UP|WITHIN)(?!\p{L})/u;
const FEWEST_SHOUTED = 4;
/** What is written in capitals also where nothing else is. */
const CODES = /^(?:US|UK|EU|UN|USD|EUR|GBP|CNY|RMB|HKD|TWD|NTD|JPY|CHF|AUD|CAD|SGD|INR|KRW)$/u;

/** A sentence in capitals as it would be written otherwise: contracts shout, and each word would look like a name. */
function lowerShouted(text: string): string {
  if (!/\p{Lu}{2}/u.test(text)) return text;
  return text.replace(CAPITALS, (stretch) => {
    const words = stretch.match(SHOUTED_WORDS) ?? [];
    if (words.length < FEWEST_SHOUTED || !PLAIN_WORD.test(stretch)) return stretch;
    return stretch.replace(SHOUTED_WORDS, (word) =>
      CODES.test(word) || word.toLowerCase().length !== word.length ? word : word.toLowerCase(),
    );
  });
}

/** Folds widths, quotation marks, dashes and traditional characters into one form, and what shouts into small letters; positions stay. */
export function foldText(text: string): string {
  const half = text.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return lowerShouted(foldHan(half.replace(/[^\p{ASCII}\p{L}]/gu, (c) => FORMS[c] ?? c)));
}
