import type { Stretch } from "@/lib/compare/types";
import type { ToldWords } from "@/lib/comparison";

/** What is said below a text of a difference that no row of the table tells. */
export type Note = Pick<Stretch, "why"> & {
  letter: string;
  reads: "same" | "cannot_tell";
  /** The words that are gone and those that came; empty where there are none. */
  from: string;
  to: string;
};

/** What a mark leads to: the numbers of rows, the letter of a note, or neither where the page has room for no more. */
export type Reference = { reads: Stretch["reads"]; rows: readonly number[]; letter: string | null };

/** As many as there are letters (Highlight.module.css); more would be read by nobody. */
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * The notes of a text, and what each stretch leads to. The same words that read the same have one note, however often.
 * What only moved has none: its marks say so. `shown`: so many rows stand on the page.
 */
export function notesOf({ words, stretches }: ToldWords, shown: number) {
  const notes = new Map<string, Note>();
  const all = stretches.map(({ reads, why, rows }, n): Reference => {
    const known = rows.filter((row) => row < shown).map((row) => row + 1);
    if (reads === "row" || why === "moved") return { reads, rows: known, letter: null };
    const said = (op: "removed" | "added") =>
      words.flatMap((word) => (word.op === op && word.stretch === n ? [word.text.trim()] : [])).join(" ");
    const note = { reads, why, from: said("removed"), to: said("added") };
    const key = JSON.stringify(note);
    const letter = notes.get(key)?.letter ?? LETTERS.charAt(notes.size);
    if (!notes.has(key)) notes.set(key, { ...note, letter });
    return { reads, rows: [], letter: letter || null };
  });
  const told = [...notes.values()];
  return {
    references: all,
    notes: told.filter(({ letter }) => letter),
    more: told.filter(({ letter }) => !letter).length,
  };
}
