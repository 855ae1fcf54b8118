import { sentences } from "@/lib/language/sentences";
import { CodePointIndex, codePointLength, graphemeAround, type TextRange } from "@/lib/language/text";
import type { PlacedMention, ReadBlock, ReadVersion } from "./annotated";
import type { Quoted } from "./textFragment";

/** Longest context on one side of a passage, in code points: a text without full stops is no single sentence. */
const LONGEST_CONTEXT = 300;

/** A stretch of one block that is shown, and where it stands in the shortened text. */
type Piece = TextRange & { kind: ReadBlock["kind"]; at: number };

/**
 * What readers see of a text that is not ours to publish: each marked passage with its own sentence and one more on
 * either side, in their order. What overlaps is one passage; a block of the kind "gap" stands for what is left out. The
 * text that comes back holds nothing else, and all places count in it.
 */
export function excerptsOf(version: ReadVersion, lang: string): ReadVersion {
  const text = new CodePointIndex(version.text);
  const pieces = piecesOf(version.blocks, passagesOf(version.text, text, version.mentions, lang));
  return {
    ...version,
    text: pieces.map(({ start, end }) => text.slice(start, end)).join("\n"),
    blocks: withGaps(text, pieces),
    notes: version.notes.flatMap(({ at, ...note }) => {
      const piece = pieces.find(({ start, end }) => at > start && at <= end);
      return piece ? [{ ...note, at: piece.at + at - piece.start }] : [];
    }),
    mentions: version.mentions.flatMap((mention) => placed(mention, pieces)),
  };
}

/** The stored words around a passage, as far as `excerptsOf` shows them: they may reach over a short sentence. */
export function contextOf<T extends Required<Quoted>>(mention: T, lang: string): T {
  const { exact, prefix, suffix } = mention;
  const written = prefix + exact + suffix;
  const start = codePointLength(prefix);
  const end = start + codePointLength(exact);
  const text = new CodePointIndex(written);
  const seen = around(text, sentences(written, lang), { start, end });
  return { ...mention, prefix: text.slice(seen.start, start), suffix: text.slice(end, seen.end) };
}

function passagesOf(
  written: string,
  text: CodePointIndex,
  mentions: readonly TextRange[],
  lang: string,
): TextRange[] {
  const all = sentences(written, lang);
  const passages: TextRange[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    const passage = around(text, all, mention);
    const last = passages.at(-1);
    if (last && text.slice(last.end, passage.start).trim() === "") last.end = Math.max(last.end, passage.end);
    else passages.push(passage);
  }
  return passages;
}

function around(text: CodePointIndex, all: readonly TextRange[], { start, end }: TextRange): TextRange {
  const first = all.findIndex((sentence) => sentence.end > start);
  const last = all.findLastIndex((sentence) => sentence.start < end);
  const from = Math.min(start, all[Math.max(0, first - 1)]?.start ?? start);
  const to = Math.max(end, all[last + 1]?.end ?? all[last]?.end ?? end);
  return {
    start: start - from > LONGEST_CONTEXT ? graphemeAround(text, start - LONGEST_CONTEXT).end : from,
    end: to - end > LONGEST_CONTEXT ? graphemeAround(text, end + LONGEST_CONTEXT).start : to,
  };
}

function piecesOf(blocks: readonly ReadBlock[], passages: readonly TextRange[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const block of blocks) {
    for (const passage of passages) {
      const [start, end] = [Math.max(block.start, passage.start), Math.min(block.end, passage.end)];
      if (start >= end) continue;
      pieces.push({ kind: block.kind, start, end, at });
      at += end - start + 1;
    }
  }
  return pieces;
}

/** Where nothing is shown, nothing is between what is shown. */
function withGaps(text: CodePointIndex, pieces: readonly Piece[]): ReadBlock[] {
  if (pieces.length === 0) return [];
  let shown = 0;
  const blocks = pieces.flatMap(({ kind, start, end, at }) => {
    const isCut = text.slice(shown, start).trim() !== "";
    shown = end;
    const block = { kind, start: at, end: at + end - start };
    return isCut ? [{ kind: "gap" as const, start: at, end: at }, block] : [block];
  });
  const end = blocks.at(-1)?.end ?? 0;
  const isCut = text.slice(shown, text.length).trim() !== "";
  return isCut ? [...blocks, { kind: "gap", start: end, end }] : blocks;
}

/** A mention in the shortened text: it may begin or end between two blocks. */
function placed(mention: PlacedMention, pieces: readonly Piece[]): PlacedMention[] {
  const first = pieces.find(({ end }) => end > mention.start);
  const last = pieces.findLast(({ start }) => start < mention.end);
  if (!first || !last) return [];
  const start = first.at + Math.max(0, mention.start - first.start);
  return [{ ...mention, start, end: last.at + Math.min(mention.end, last.end) - last.start }];
}
