import { codePointLength } from "@/lib/language/text";
import type { BlockKind } from "@/lib/web/page/blocks";
import { readingText } from "@/lib/web/page/pinyin";
import { joinedText } from "./edits";
import type { Edits, Piece } from "./schema";

/** A stretch of a block: words, or a pinyin note that the reading text leaves out. */
export type PreviewRun = { text: string; isNote: boolean };
/** `out`: left out unless an editor takes it in. */
export type PreviewBlock = { kind: BlockKind; runs: PreviewRun[]; out?: true | undefined };
export type Preview = { blocks: PreviewBlock[] };

/** All that was read, each piece as it will be read, with the notes that are hidden in it at their places. */
export function previewOf(pieces: readonly Piece[]): Preview {
  return { blocks: pieces.map(({ kind, text, out }) => ({ kind, runs: runsOf(text), ...(out && { out }) })) };
}

/** How many notes are hidden in blocks. */
export function notesIn(blocks: readonly PreviewBlock[]): number {
  return blocks.reduce((sum, { runs }) => sum + runs.filter(({ isNote }) => isNote).length, 0);
}

function runsOf(text: string): PreviewRun[] {
  const points = Array.from(text);
  const runs: PreviewRun[] = [];
  let from = 0;
  const add = (start: number, end: number, isNote: boolean) => {
    if (end > start) runs.push({ text: points.slice(start, end).join(""), isNote });
  };
  for (const { start, end } of readingText(text).notes) {
    add(from, start, false);
    add(start, end, true);
    from = end;
  }
  add(from, points.length, false);
  return runs;
}

/** A piece as the preview shows it: with those that are joined to it, unless the blocks are being edited. */
export type ShownPiece = PreviewBlock & {
  /** Its place, by which edits name it. */
  at: number;
  isKept: boolean;
  /** Left out by the program, whatever an editor decided then. */
  isByProgram: boolean;
  isJoined: boolean;
  canJoin: boolean;
};

/**
 * What the preview shows, in the order of the page, and how much is kept. Of what the program left out, the first
 * `mostLeftOut`; what an editor left out only while the blocks are edited.
 */
export function shownPieces(
  blocks: readonly PreviewBlock[],
  edits: Edits,
  { isEditing, mostLeftOut }: { isEditing: boolean; mostLeftOut: number },
) {
  const [dropped, taken, joined] = [new Set(edits.out), new Set(edits.in), new Set(edits.joined)];
  const pieces: ShownPiece[] = [];
  let [kept, characters, leftOut] = [0, 0, 0];
  let last: ShownPiece | undefined;
  for (const [at, block] of blocks.entries()) {
    const isByProgram = block.out === true;
    const isKept = isByProgram ? taken.has(at) : !dropped.has(at);
    const isJoined = isKept && last !== undefined && joined.has(at);
    const piece = { ...block, at, isKept, isByProgram, isJoined, canJoin: last !== undefined };
    if (!isKept) {
      if (isByProgram) leftOut++;
      if (isByProgram ? leftOut <= mostLeftOut : isEditing) pieces.push(piece);
      continue;
    }
    characters += lengthOf(block.runs) + (kept > 0 ? 1 : 0);
    if (!isJoined) kept++;
    if (isJoined && last && !isEditing) {
      last.runs = joinedRuns(last.runs, block.runs);
      continue;
    }
    pieces.push(piece);
    last = piece;
  }
  return { pieces, kept, characters, leftOut };
}

function lengthOf(runs: readonly PreviewRun[]): number {
  return runs.reduce((sum, { text, isNote }) => sum + (isNote ? 0 : codePointLength(text)), 0);
}

function joinedRuns(first: readonly PreviewRun[], second: readonly PreviewRun[]): PreviewRun[] {
  const whole = joinedText(wordsOf(first), wordsOf(second));
  const gap =
    whole.length > wordsOf(first).length + wordsOf(second).length ? [{ text: " ", isNote: false }] : [];
  return [...first, ...gap, ...second];
}

function wordsOf(runs: readonly PreviewRun[]): string {
  return runs.map(({ text }) => text).join("");
}
