import { CodePointIndex, countWhile, type TextRange } from "@/lib/language/text";
import { isNeutralReading, isTonedSyllable } from "./syllables";

/** A Han character and what stands in parentheses directly behind it, once or several times. */
const NOTED = /(\p{Script=Han})((?:[(（][\p{Ll}\p{M}]{1,8}[)）])+)/gu;
const PARENTHESES = /[(（]([^)）]+)[)）]/gu;

/**
 * The pinyin notes of a text, in code points, parentheses included: `(lián)` in 聯(lián). A converter that
 * could not write a character leaves one such note behind it. A note is one syllable of Mandarin with its
 * tone; several syllables, capitals and bare letters (`北京(Beijing)`, `函数(x)`) are the author's own words.
 * A second note directly behind a first counts too.
 */
export function findPinyinNotes(text: string): TextRange[] {
  const found: TextRange[] = [];
  const index = new CodePointIndex(text);
  for (const { 0: whole, 1: character = "", 2: notes = "", index: at } of text.matchAll(NOTED)) {
    const from = at + whole.length - notes.length;
    for (const note of notes.matchAll(PARENTHESES)) {
      const written = note[1] ?? "";
      if (!isTonedSyllable(written) && !isNeutralReading(character, written)) break;
      const start = from + note.index;
      found.push({ start: index.toCodePoint(start), end: index.toCodePoint(start + note[0].length) });
    }
  }
  return found;
}

export type ReadingText = {
  /** The published text without its pinyin notes. */
  text: string;
  /** The notes left out, as ranges of the published text. */
  notes: TextRange[];
  /** From the published text to the reading text; a position inside a note is where the note was. */
  toReading: (offset: number) => number;
  /** Back again; a note counts to the character before it, so the position at a note is behind the note. */
  toPublished: (offset: number) => number;
};

/** What people read: the published text with its pinyin notes hidden. All offsets are code points. */
export function readingText(published: string): ReadingText {
  const notes = findPinyinNotes(published);
  const index = new CodePointIndex(published);
  let text = "";
  let from = 0;
  for (const { start, end } of notes) {
    text += index.slice(from, start);
    from = end;
  }
  return { text: text + index.slice(from), notes, ...mapsBetween(notes) };
}

/** The two maps alone, for a version whose notes are already known. */
function mapsBetween(notes: readonly TextRange[]): Pick<ReadingText, "toReading" | "toPublished"> {
  /** How much is hidden by the notes before each, and by all. */
  const hidden = [0];
  for (const { start, end } of notes) hidden.push((hidden.at(-1) ?? 0) + end - start);
  const hiddenBefore = (nth: number) => hidden[nth] ?? 0;
  return {
    toReading: (offset) => {
      const begun = countWhile(notes, ({ start }) => start < offset);
      const beyond = Math.max(0, (notes[begun - 1]?.end ?? 0) - offset);
      return offset - hiddenBefore(begun) + beyond;
    },
    toPublished: (offset) =>
      offset + hiddenBefore(countWhile(notes, ({ start }, nth) => start - hiddenBefore(nth) <= offset)),
  };
}
