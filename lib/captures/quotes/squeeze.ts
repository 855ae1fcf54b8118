import { foldRadicals } from "@/lib/language/radicals";

/**
 * A text without what nobody sees in print: how it is spaced and broken into lines, which quotation marks and widths it
 * has. `places[n]` is the code point of the text that its nth UTF-16 unit came from; one more stands for the end.
 */
export type Squeezed = { text: string; places: Uint32Array };

/** A letter with its marks, white space as a whole, or a word's break at the end of a line. */
const PIECE = /(?<=\p{L})-[ \t]*\r?\n\s*(?=\p{Ll})|\s+|\P{M}\p{M}*|\p{M}+/gu;
const SPACE = /^\s/u;
const UNSEEN = /\p{Cf}|\u034f/gu;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‛′`´]/gu, "'"],
  [/[“”„‟″«»「」『』]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, "-"],
  [/。/gu, "."],
  [/、/gu, ","],
  [/…/gu, "..."],
];
/** Other widths, ligatures, and ideographs that have two numbers: not superscripts or fractions, which say something else. */
const SAME_IN_PRINT = /[\uff00-\uffef\ufb00-\ufb06\uf900-\ufaff]/u;

/** @param joins whether a hyphen that ends a line breaks a word (com-⏎mitment) or belongs to it (well-⏎known). */
export function squeeze(text: string, joins: boolean): Squeezed {
  const source = foldRadicals(text);
  const units: string[] = [];
  const places: number[] = [];
  let point = 0;
  let before = "";
  let space: number | null = null;
  for (const [piece] of source.matchAll(PIECE)) {
    const at = point;
    point += Array.from(piece).length;
    const shown = SPACE.test(piece) ? " " : shownAs(piece, joins);
    if (shown === " ") space ??= at;
    if (shown.trim() === "") continue;
    // Between characters of scripts without spaces a break of a line is none.
    if (space !== null && before !== "" && !(WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(piece))) {
      units.push(" ");
      places.push(space);
    }
    space = null;
    before = piece;
    units.push(shown);
    for (let n = 0; n < shown.length; n++) places.push(at);
  }
  places.push(point);
  return { text: units.join(""), places: Uint32Array.from(places) };
}

/** Nothing for a break within a word, and for characters that have no picture. */
function shownAs(piece: string, joins: boolean): string {
  if (/^-\s/u.test(piece)) return joins ? "" : "-";
  const plain = piece.normalize(SAME_IN_PRINT.test(piece) ? "NFKC" : "NFC").replace(UNSEEN, "");
  return MARKS.reduce((all, [form, mark]) => all.replace(form, mark), plain);
}
