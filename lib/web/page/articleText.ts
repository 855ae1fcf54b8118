import type { TextRange } from "@/lib/language/text";
import { type Block, type BlockRange, blockRanges, textOf } from "@/lib/web/page/blocks";
import { readingText } from "@/lib/web/page/pinyin";

export type ArticleText = {
  /** The reading text: blocks joined by line feeds, pinyin notes hidden. */
  text: string;
  publishedText: string;
  /** Over `text`, in code points. */
  blocks: BlockRange[];
  /** Over `publishedText`, in code points. */
  notes: TextRange[];
};

/** Both texts of an article and what is stored about them. */
export function articleText(blocks: readonly Block[]): ArticleText {
  const publishedText = textOf(blocks);
  const { text, notes, toReading } = readingText(publishedText);
  const inReading = blockRanges(blocks).map(({ kind, start, end }) => ({
    kind,
    start: toReading(start),
    end: toReading(end),
  }));
  return { text, publishedText, blocks: inReading, notes };
}
