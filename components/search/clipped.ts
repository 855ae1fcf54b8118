import { segmenter } from "@/lib/language/text";

/** Letters of a question that a heading or a title repeats. */
const LONGEST = 60;

/** The beginning of a question that was pasted, for where it is only named. */
export function clipped(question: string): string {
  if (question.length <= LONGEST) return question;
  const parts = segmenter("und", "grapheme")?.segment(question);
  const end = parts?.containing(LONGEST)?.index ?? LONGEST;
  return `${question.slice(0, end).trimEnd().toWellFormed()}…`;
}
