import { isPlainLine } from "@/lib/characters";
import type { ANSWERS } from "@/lib/comparison";
import { isWhole } from "@/lib/rewordings/locateWords";
import { LONGEST_CELL, MOST_CHANGES } from "@/lib/rewordings/schema";
import type { ReadPair } from "./pair";
import { type HeardAnswer, type ReaderChange, readerChange } from "./schema";

/** One sentence; longer ones are none. */
const LONGEST_WHY = 400;

/** An answer of which only those rows are left that can be checked, and how many were not. */
export type CheckedAnswer = { answer: (typeof ANSWERS)[number]; changes: ReaderChange[]; dropped: number };

/** Whether these very words stand in the text, letter for letter, and not as a part of other words. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isWhole(text, { start: at, end: at + words.length })) return true;
  }
  return false;
}

const quoted = (words: string | null | undefined) => words?.trim() || null;

function isOf(text: string, words: string | null): boolean {
  return words === null || (words.length <= LONGEST_CELL && standsIn(text, words));
}

function checkedRow(row: HeardAnswer["rows"][number], { earlier, later }: ReadPair): ReaderChange | null {
  const [from, to] = [quoted(row.earlier), quoted(row.later)];
  const why = row.why.trim();
  const isShort = why !== "" && why.length <= LONGEST_WHY && isPlainLine(why);
  const isQuoted = (from || to) && isOf(earlier.text, from) && isOf(later.text, to);
  if (!isShort || !isQuoted) return null;
  return readerChange.safeParse({ term: row.term, effect: row.effect, from, to, why }).data ?? null;
}

/**
 * Keeps of an answer what its two wordings bear out: every quoted word stands verbatim in its text, every term and effect
 * is one of ours. Whatever else a row says, it is dropped.
 */
export function checkAnswer({ answer, rows }: HeardAnswer, pair: ReadPair): CheckedAnswer {
  const changes = rows.slice(0, MOST_CHANGES).flatMap((row) => checkedRow(row, pair) ?? []);
  return { answer, changes, dropped: rows.length - changes.length };
}
