import { CodePointIndex } from "@/lib/language/text";
import { cut } from "@/lib/language/width";
import type { ReadVersion } from "./annotated";

/** What a search engine shows of a page: two lines. */
const LONGEST_EMS = 90;

/** How an article begins, of what readers see of it: its description for search engines. Nothing where no text is shown. */
export function openingOf({ text, blocks }: Pick<ReadVersion, "text" | "blocks">): string | undefined {
  const points = new CodePointIndex(text);
  const words = (block: (typeof blocks)[number]) =>
    points.slice(block.start, block.end).replace(/\s+/gu, " ").trim();
  const first = blocks.find((block) => block.kind !== "heading" && words(block) !== "");
  return first && cut(words(first), LONGEST_EMS);
}
