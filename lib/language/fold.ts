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

/** Folds widths, quotation marks, dashes and traditional characters into one form; positions stay. */
export function foldText(text: string): string {
  const half = text.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return foldHan(half.replace(/[^\p{ASCII}\p{L}]/gu, (c) => FORMS[c] ?? c));
}
