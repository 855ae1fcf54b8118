import { segmenter } from "@/lib/language/text";

/** Letters of a query that a heading or title shows. */
const MAX_LENGTH = 60;

/** The beginning of a long query, for headings and titles. */
export function clipped(query: string): string {
  if (query.length <= MAX_LENGTH) return query;
  const parts = segmenter("und", "grapheme")?.segment(query);
  const end = parts?.containing(MAX_LENGTH)?.index ?? MAX_LENGTH;
  return `${query.slice(0, end).trimEnd().toWellFormed()}…`;
}
