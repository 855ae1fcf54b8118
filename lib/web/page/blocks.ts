import type { BlockKind } from "@/lib/blockKind";
import { codePointLength, type TextRange } from "@/lib/language/text";
import type { Block } from "./blockWalk";
import { cleanCharacters } from "./whiteSpace";

export type { Block, BlockKind };

const LIST_ITEM = /^[-–*•●◦▪■◆‣·]\s/u;

/**
 * Pasted text: each line is a paragraph, or a list item where it begins like one. Its characters stay as
 * they are, the list marks too; only white space around a line goes.
 */
export function blocksFromText(text: string): Block[] {
  return cleanCharacters(text)
    .split(/\r\n?|[\n\u2028\u2029\f]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: LIST_ITEM.test(line) ? "list_item" : "paragraph", text: line }));
}

export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("\n");
}

export type BlockRange = TextRange & { kind: BlockKind };

/** Where each block stands in `textOf(blocks)`, in code points. */
export function blockRanges(blocks: readonly Block[]): BlockRange[] {
  let start = 0;
  return blocks.map(({ kind, text }) => {
    const end = start + codePointLength(text);
    const range = { kind, start, end };
    start = end + 1;
    return range;
  });
}
