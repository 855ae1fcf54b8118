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

/** The text with widths, quotes, dashes and traditional characters made alike; every position stays. */
export function folded(text: string): string {
  const half = text.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return foldHan(half.replace(/[^\p{ASCII}\p{L}]/gu, (c) => FORMS[c] ?? c));
}
