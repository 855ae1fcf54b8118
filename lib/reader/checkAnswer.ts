import { isPlainLine, isStorable } from "@/lib/characters";
import type { ANSWERS } from "@/lib/comparison";
import { isWhole } from "@/lib/rewordings/locateWords";
import { LONGEST_CELL, MOST_CHANGES } from "@/lib/rewordings/schema";
import type { ReadPair } from "./pair";
import { type HeardAnswer, type ReaderChange, readerChange } from "./schema";

/** One sentence; longer ones are none. */
const LONGEST_WHY = 400;

/** An answer of which only those rows are left that can be checked, and how many were not. */
export type CheckedAnswer = { answer: (typeof ANSWERS)[number]; changes: ReaderChange[]; dropped: number };

const NUMERAL = "[\\d〇零一二三四五六七八九十百千万亿两]";
/** Where a number goes on: 1,500 behind its 1, 500万 behind its 500, 三百 behind its 三. */
const GOES_ON = new RegExp(`^(?:${NUMERAL}{2}|\\d[.,．]\\d)$`, "u");

/** Whether a number is cut in two before this place. */
const cutsNumber = (text: string, at: number): boolean =>
  [text.slice(at - 1, at + 1), text.slice(at - 1, at + 2), text.slice(at - 2, at + 1)].some((around) =>
    GOES_ON.test(around),
  );

/** Whether these very words stand in the text, letter for letter, and not as a part of other words or numbers. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isWhole(text, { start: at, end }) && !cutsNumber(text, at) && !cutsNumber(text, end)) return true;
  }
  return false;
}

const quoted = (words: string | null | undefined) => words?.trim() || null;

function isOf(text: string, words: string | null): boolean {
  if (words === null) return true;
  const isReadable = words.length <= LONGEST_CELL && isStorable(words) && /[\p{L}\p{N}\p{S}%]/u.test(words);
  return isReadable && standsIn(text, words);
}

/** Whether an effect can be that of these words: what was added stands in the later ones, what differs is not the same. */
function isBornOut(effect: string, from: string | null, to: string | null): boolean {
  if (effect === "dropped" && from === null) return false;
  if (effect === "added" && to === null) return false;
  return effect === "same" || from !== to;
}

function checkedRow(row: HeardAnswer["rows"][number], { earlier, later }: ReadPair): ReaderChange | null {
  const [from, to] = [quoted(row.earlier), quoted(row.later)];
  const why = row.why.trim();
  const isShort = why !== "" && why.length <= LONGEST_WHY && isPlainLine(why);
  const isQuoted = (from || to) && isOf(earlier.text, from) && isOf(later.text, to);
  if (!isShort || !isQuoted || !isBornOut(row.effect, from, to)) return null;
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
