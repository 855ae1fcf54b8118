import { type Block, type BlockKind, textOf } from "@/lib/web/page/blocks";
import { readingText } from "@/lib/web/page/pinyin";

/** A stretch of a block: words, or a pinyin note that the reading text leaves out. */
type PreviewRun = { text: string; isNote: boolean };
export type PreviewBlock = { kind: BlockKind; runs: PreviewRun[] };
export type Preview = { blocks: PreviewBlock[]; notes: number; characters: number };

/** The text as it will be read, with the notes that are hidden in it at their places. */
export function previewOf(blocks: readonly Block[]): Preview {
  let notes = 0;
  const shown = blocks.map(({ kind, text }) => {
    const runs = runsOf(text);
    notes += runs.filter(({ isNote }) => isNote).length;
    return { kind, runs };
  });
  return { blocks: shown, notes, characters: [...readingText(textOf(blocks)).text].length };
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
