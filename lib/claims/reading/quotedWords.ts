import { quotationsIn } from "@/lib/language/quotes";

/** So many words, or Chinese characters, are something that was said; fewer may be a name or a term in marks. */
const ENOUGH_WORDS = 4;
const ENOUGH_CHARACTERS = 6;
const CHARACTER = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
/** A mark whose other half stands outside the words. */
const LONE_CLOSER = /^([^“”「」『』]+)[”」』]/u;
const LONE_OPENER = /[“「『]([^“”「」『』]+)$/u;
/** A comma before the closing mark belongs to the sentence of whoever reports. */
const REPORTERS_COMMA = /[,，;；]+$/u;

/**
 * The speaker's own words in a passage that also says who spoke: what stands between its quotation marks, pieces joined by an
 * ellipsis. Nothing where no marks stand, or only around a term.
 */
export function quotedWords(passage: string): string | undefined {
  const text = passage.trim();
  const all = piecesOf(text).map((piece) => piece.trim());
  if (!all.some(isSaying)) return undefined;
  const goesOn = (piece: string, n: number) => n < all.length - 1 && REPORTERS_COMMA.test(piece);
  const pieces = all
    .filter((piece, n) => isSaying(piece) || goesOn(piece, n))
    .map((piece) => piece.replace(REPORTERS_COMMA, "").trim());
  return pieces.join(/\p{Script=Han}/u.test(pieces.join("")) ? "……" : " … ");
}

function piecesOf(text: string): string[] {
  const whole = quotationsIn(text);
  if (whole.length > 0) return whole.map(({ start, end }) => text.slice(start, end));
  const lone = LONE_CLOSER.exec(text)?.[1] ?? LONE_OPENER.exec(text)?.[1];
  return lone === undefined ? [] : [lone];
}

function isSaying(piece: string): boolean {
  const characters = piece.match(CHARACTER)?.length ?? 0;
  const words = piece.replace(CHARACTER, " ").match(WORD)?.length ?? 0;
  return characters >= ENOUGH_CHARACTERS || words >= ENOUGH_WORDS;
}
