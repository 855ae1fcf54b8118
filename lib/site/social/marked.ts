import { words } from "@/lib/language/text";

/** A word as it is set in a line that may break after it. */
export type Token = { text: string; isMoved: boolean; gap: boolean };

type Range = { start: number; end: number };

/** Where the words that moved stand in a wording: the first place of each that no other one has. */
export function movedRanges(wording: string, moved: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const words of moved.toSorted((a, b) => b.length - a.length)) {
    const start = words ? wording.indexOf(words) : -1;
    const end = start + words.length;
    if (start < 0 || ranges.some((one) => start < one.end && one.start < end)) continue;
    ranges.push({ start, end });
  }
  return ranges.toSorted((a, b) => a.start - b.start);
}

/** Marks that may not begin a line, and those that may not end one. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}…—–-]+$/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** A stretch in the pieces between which a line may break; a space stands at the end of a piece. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  for (const { text: piece } of words(text, "zh")) {
    const last = parts.at(-1);
    if (last !== undefined && belongs(last, piece)) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}

function belongs(last: string, piece: string): boolean {
  if (/\s$/u.test(last)) return false;
  return /^\s/u.test(piece) || CLOSING.test(piece) || OPENING.test(last) || isGlued(last, piece);
}

const HAN_ONLY = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+$/u;

/** Between letters that no space parts a line does not break: `20%`, `we’ve`. Chinese breaks anywhere. */
function isGlued(last: string, piece: string): boolean {
  return !HAN_ONLY.test(piece) && !/[\p{sc=Han}，。；：！？、）》”]$/u.test(last);
}

/** A wording word by word, with those that moved told apart. */
export function tokens(wording: string, moved: readonly string[]): Token[] {
  const plain = wording.replace(/\s+/gu, " ");
  const ranges = movedRanges(plain, moved);
  const cuts = [...new Set([0, ...ranges.flatMap(({ start, end }) => [start, end]), plain.length])];
  return cuts.slice(1).flatMap((end, n) => {
    const start = cuts[n] ?? 0;
    const isMoved = ranges.some((one) => one.start <= start && end <= one.end);
    return pieces(plain.slice(start, end)).map((piece) => ({
      text: piece.trim(),
      gap: /\s$/u.test(piece),
      isMoved,
    }));
  });
}
