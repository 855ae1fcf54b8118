import type { Span } from "@/lib/language/span";
import type { Piece } from "../words/pieces";
import type { Side, Sides } from "./widen";

type Row = { spans: Sides<readonly Span[]> };
/** A row with one place in either wording, both within one piece. */
type Anchor = Sides<Span> & { row: number };

const SIDES = ["earlier", "later"] as const;
/** Articles and marks: nothing that stands by itself between two rows. */
const NOTHING = /^(?:the|an?)?$/iu;
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/**
 * Pieces of which more than one row tells are cut where the words of the rows begin and end, so that each mark has its own
 * row. Rows whose words changed places stay in what is left between the others.
 */
export function cutAtRows(pieces: readonly Piece[], folded: Sides<string>, rows: readonly Row[]): Piece[] {
  const found = rows.flatMap((row, n) => anchorOf(row, n, folded));
  return pieces.flatMap((piece) => {
    if (piece.isSame || piece.move !== undefined) return [piece];
    const inside = found.filter((one) =>
      SIDES.every((side) => one[side].start >= piece[side].start && one[side].end <= piece[side].end),
    );
    if (inside.length < 2) return [piece];
    const anchors = inOrder(inside);
    return cut(piece, anchors, folded).flatMap((part) =>
      anchors.some((one) =>
        SIDES.some((side) => one[side].start === part[side].start && one[side].end === part[side].end),
      )
        ? [part]
        : cutGap(part, folded, found),
    );
  });
}

type Part = Span & { isRow: boolean };

/** A stretch of one side, cut where the words of rows stand in it. */
function partsOf(text: string, span: Span, rows: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let at = span.start;
  const put = (end: number, isRow: boolean) => {
    const last = parts.at(-1);
    // A full stop after the words of a row belongs to them.
    const isMark = last !== undefined && letters(text.slice(at, end)) === "";
    if (isMark) last.end = Math.max(last.end, end);
    else if (end > at) parts.push({ start: at, end, isRow });
    at = Math.max(at, end);
  };
  for (const { start, end } of rows.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > span.end) continue;
    put(start, false);
    put(end, true);
  }
  put(span.end, false);
  return parts;
}

/** What is left between rows in order: words of other rows stand alone, and what no row has on either side for each other. */
function cutGap(gap: Piece, folded: Sides<string>, rows: readonly Anchor[]): Piece[] {
  const parts = (side: Side) =>
    partsOf(
      folded[side],
      gap[side],
      rows.map((one) => one[side]),
    );
  const [was, is] = [parts("earlier"), parts("later")];
  const free = (all: readonly Part[]) => all.filter(({ isRow }) => !isRow).length;
  const isPlain = ![...was, ...is].some(({ isRow }) => isRow);
  if (gap.isSame || isPlain || free(was) > 1 || free(is) > 1) return [gap];
  const at = { earlier: gap.earlier.start, later: gap.later.start };
  const take = (ends: Partial<Sides<number>>): Piece => {
    const [earlier, later] = [ends.earlier ?? at.earlier, ends.later ?? at.later];
    const piece = { earlier: { start: at.earlier, end: earlier }, later: { start: at.later, end: later } };
    Object.assign(at, { earlier, later });
    return { ...piece, isSame: false };
  };
  const placeOf = (all: readonly Part[]) =>
    free(all) > 0 ? all.findIndex(({ isRow }) => !isRow) : all.length;
  const [i, j] = [placeOf(was), placeOf(is)];
  const pair = {
    ...(was[i] && { earlier: was[i].end }),
    ...(is[j] && { later: is[j].end }),
  };
  return [
    ...was.slice(0, i).map(({ end }) => take({ earlier: end })),
    ...is.slice(0, j).map(({ end }) => take({ later: end })),
    ...(was[i] || is[j] ? [take(pair)] : []),
    ...was.slice(i + 1).map(({ end }) => take({ earlier: end })),
    ...is.slice(j + 1).map(({ end }) => take({ later: end })),
  ];
}

function anchorOf({ spans }: Row, row: number, folded: Sides<string>): Anchor[] {
  const [earlier, later] = [spans.earlier[0], spans.later[0]];
  if (!earlier || !later || spans.earlier.length + spans.later.length > 2) return [];
  const isWhole = (side: Side, { start, end }: Span) =>
    start < end && [start, end].every((at) => !isInWord(folded[side].slice(Math.max(0, at - 1), at + 1)));
  return isWhole("earlier", earlier) && isWhole("later", later) ? [{ earlier, later, row }] : [];
}

const isInWord = (around: string) => /^[\p{L}\p{N}]{2}$/u.test(around) && !/\p{Script=Han}/u.test(around);

/** The rows that stand in one order in both wordings, with as many words as can be; the first rows where that is equal. */
function inOrder(anchors: readonly Anchor[]): Anchor[] {
  const sorted = anchors.toSorted((a, b) => a.earlier.start - b.earlier.start || a.row - b.row);
  const best: { weight: number; chain: Anchor[] }[] = [];
  for (const one of sorted) {
    const length = one.earlier.end - one.earlier.start + one.later.end - one.later.start;
    const before = best.filter(({ chain }) => {
      const last = chain.at(-1);
      return last && SIDES.every((side) => last[side].end <= one[side].start);
    });
    const longest = before.reduce((a, b) => (b.weight > a.weight ? b : a), {
      weight: 0,
      chain: [] as Anchor[],
    });
    best.push({ weight: longest.weight + length + 1 / (one.row + 2), chain: [...longest.chain, one] });
  }
  return best.reduce((a, b) => (b.weight > a.weight ? b : a)).chain;
}

function cut(piece: Piece, anchors: readonly Anchor[], folded: Sides<string>): Piece[] {
  const at = { earlier: piece.earlier.start, later: piece.later.start };
  const result: Piece[] = [];
  const push = (to: Sides<number>) => {
    const earlier = { start: at.earlier, end: to.earlier };
    const later = { start: at.later, end: to.later };
    Object.assign(at, to);
    const [was, is] = [letters(wordsAt("earlier", earlier)), letters(wordsAt("later", later))];
    const isEmpty = earlier.start === earlier.end && later.start === later.end;
    if (!isEmpty) result.push({ earlier, later, isSame: was === is });
  };
  const wordsAt = (side: Side, { start, end }: Span) => folded[side].slice(start, end);
  for (const one of anchors) {
    const gap = (side: Side) => letters(folded[side].slice(at[side], one[side].start));
    const isNothing =
      gap("earlier") !== gap("later") && NOTHING.test(gap("earlier")) && NOTHING.test(gap("later"));
    if (!isNothing) push({ earlier: one.earlier.start, later: one.later.start });
    push({ earlier: one.earlier.end, later: one.later.end });
    const last = result.at(-1);
    // Its row tells of it, also where both spell it alike.
    if (last) last.isSame = false;
  }
  push({ earlier: piece.earlier.end, later: piece.later.end });
  return result;
}
