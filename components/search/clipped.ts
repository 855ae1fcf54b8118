import { segmenter } from "@/lib/language/text";

/** The most characters of a query that a heading or a title repeats. */
const LONGEST = 60;

/** The beginning of a query, for a heading or a title: a pasted one may be long. */
export function clipped(question: string): string {
  if (question.length <= LONGEST) return question;
  const parts = segmenter("und", "grapheme")?.segment(question);
  const end = parts?.containing(LONGEST)?.index ?? LONGEST;
  return `${question.slice(0, end).trimEnd().toWellFormed()}…`;
}
