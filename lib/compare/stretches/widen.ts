import type { Span } from "@/lib/language/span";
import { countWhile } from "@/lib/language/text";
import type { Piece } from "../words/pieces";

export type Side = "earlier" | "later";
export type Sides<T> = Record<Side, T>;

const SIDES = ["earlier", "later"] as const;

/** A place in both wordings, and which side of it grows. */
type Edge = Sides<number>;

const LETTER = /[\p{L}\p{N}]/u;

/** Each round widens what the round before made touch another unit. */
const MOST_ROUNDS = 16;

/**
 * Pieces whose differences end where a unit does: a mark on half a word, or on a number without its unit, goes on to its
 * end. What stands beside them is the same in both wordings, so that both sides grow by the same letters.
 */
export function widen(
  pieces: readonly Piece[],
  folded: Sides<string>,
  units: Sides<readonly Span[]>,
): Piece[] {
  let all = [...pieces];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const grown = merged(widenOnce(all, folded, units));
    if (grown.length === all.length && grown.every((one, n) => isEqual(one, all[n]))) return grown;
    all = grown;
  }
  return all;
}

const isEqual = (one: Piece, other: Piece | undefined) =>
  one.earlier.start === other?.earlier.start &&
  one.earlier.end === other.earlier.end &&
  one.later.start === other.later.start &&
  one.later.end === other.later.end;

function widenOnce(pieces: readonly Piece[], folded: Sides<string>, units: Sides<readonly Span[]>): Piece[] {
  const reach = { earlier: reachOf(units.earlier), later: reachOf(units.later) };
  const all = pieces.map((one) => ({ ...one, earlier: { ...one.earlier }, later: { ...one.later } }));
  for (const [n, piece] of all.entries()) {
    if (piece.isSame || piece.move !== undefined) continue;
    const [before, after] = [all[n - 1], all[n + 1]];
    if (before?.isSame) {
      const to = { earlier: reach.earlier(piece.earlier.start), later: reach.later(piece.later.start) };
      const place = { earlier: to.earlier.start, later: to.later.start };
      setStart(piece, before, grownBack(before, folded, place, n > 1));
    }
    if (after?.isSame) {
      const to = { earlier: reach.earlier(piece.earlier.end), later: reach.later(piece.later.end) };
      const place = { earlier: to.earlier.end, later: to.later.end };
      setEnd(piece, after, grownOn(after, folded, place, n + 2 < all.length));
    }
  }
  return all;
}

/** The widest unit around each place that lies within one; the place alone where none does. */
function reachOf(units: readonly Span[]): (place: number) => Span {
  const longest = units.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (place) => {
    const found = { start: place, end: place };
    const from = countWhile(units, ({ start }) => start < place - longest);
    for (let n = from; n < units.length; n++) {
      const { start, end } = units[n] as Span;
      if (start >= place) break;
      if (end > place) {
        found.start = Math.min(found.start, start);
        found.end = Math.max(found.end, end);
      }
    }
    return found;
  };
}

function setStart(piece: Piece, before: Piece, at: Edge): void {
  for (const side of SIDES) piece[side].start = before[side].end = at[side];
}

function setEnd(piece: Piece, after: Piece, at: Edge): void {
  for (const side of SIDES) piece[side].end = after[side].start = at[side];
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/**
 * Where both sides of the same words end if the last of them, from `to` on, are taken away. Between two differences
 * nothing is left over but words.
 */
function grownBack(same: Piece, folded: Sides<string>, to: Edge, isInner: boolean): Edge {
  const ends = { earlier: same.earlier.end, later: same.later.end };
  const from = (side: Side) => Math.max(same[side].start, Math.min(to[side], ends[side]));
  const most = Math.max(...SIDES.map((side) => letters(folded[side].slice(from(side), ends[side])).length));
  const at = (side: Side) => Math.min(from(side), placeBefore(folded[side], same[side], most));
  const [earlier, later] = [at("earlier"), at("later")];
  if (earlier === ends.earlier && later === ends.later) return ends;
  const left = (side: Side, end: number) => letters(folded[side].slice(same[side].start, end));
  const rest = left("earlier", earlier);
  if (rest !== left("later", later)) return ends;
  return rest === "" && isInner
    ? { earlier: same.earlier.start, later: same.later.start }
    : { earlier, later };
}

/** Where both sides of the same words begin if the first of them, up to `to`, are taken away. */
function grownOn(same: Piece, folded: Sides<string>, to: Edge, isInner: boolean): Edge {
  const starts = { earlier: same.earlier.start, later: same.later.start };
  const until = (side: Side) => Math.min(same[side].end, Math.max(to[side], starts[side]));
  const most = Math.max(
    ...SIDES.map((side) => letters(folded[side].slice(starts[side], until(side))).length),
  );
  const at = (side: Side) => Math.max(until(side), placeAfter(folded[side], same[side], most));
  const [earlier, later] = [at("earlier"), at("later")];
  if (earlier === starts.earlier && later === starts.later) return starts;
  const left = (side: Side, start: number) => letters(folded[side].slice(start, same[side].end));
  const rest = left("earlier", earlier);
  if (rest !== left("later", later)) return starts;
  return rest === "" && isInner ? { earlier: same.earlier.end, later: same.later.end } : { earlier, later };
}

/** The place before the last so many letters of a span. */
function placeBefore(text: string, { start, end }: Span, count: number): number {
  let at = end;
  for (let left = count; left > 0 && at > start; ) {
    at--;
    if (LETTER.test(text.charAt(at))) left--;
  }
  return at;
}

/** The place after the first so many letters of a span. */
function placeAfter(text: string, { start, end }: Span, count: number): number {
  let at = start;
  for (let left = count; left > 0 && at < end; at++) if (LETTER.test(text.charAt(at))) left--;
  return at;
}

/** Without what became empty; differences that touch are one. */
function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const isEmpty = piece.earlier.start === piece.earlier.end && piece.later.start === piece.later.end;
    if (isEmpty) continue;
    const last = result.at(-1);
    const isPlain = (one: Piece | undefined) => one && !one.isSame && one.move === undefined;
    if (last && isPlain(last) && isPlain(piece)) {
      last.earlier = { start: last.earlier.start, end: piece.earlier.end };
      last.later = { start: last.later.start, end: piece.later.end };
    } else result.push({ ...piece });
  }
  return result;
}
