import { ELLIPSIS } from "@/lib/compare/rows/changeRow";
import type { Span } from "@/lib/language/span";

/** Words of a wording for a cell: of the place, without the space around them. */
export function wordsAt(wording: string, { start, end }: Span): string {
  return wording.slice(start, end).trim();
}

/** A cell with more words of the same wording after those it has. */
export function withMore(cell: string, words: string): string {
  return cell.trim() === "" ? words : `${cell.trim()}${ELLIPSIS}${words}`;
}
