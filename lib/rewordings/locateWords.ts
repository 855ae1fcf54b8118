import type { Span } from "@/lib/language/span";

const GAPS = /\s*(?:…+|⋯+|\.{3,})\s*/u;

/** Whether no other row has words that begin there: of several places a free one is preferred. */
type IsFree = (start: number) => boolean;

/**
 * Finds where the words of a cell stand in a wording: letter for letter, but for capitals, kinds of quotation marks,
 * widths and white space; parts with an ellipsis between them one after another. Nothing when any part is not there.
 */
export function locator(wording: string): (words: string | null, isFree?: IsFree) => Span[] {
  const text = foldForSearch(wording);
  return (words, isFree = () => true) => {
    if (!words?.trim()) return [];
    const whole = place(text, foldForSearch(words.trim()), 0, isFree);
    if (whole) return [whole];
    const spans: Span[] = [];
    for (const part of words.split(GAPS)) {
      if (!part.trim()) continue;
      const found = place(text, foldForSearch(part.trim()), spans.at(-1)?.end ?? 0, () => true);
      if (!found) return [];
      spans.push(found);
    }
    return spans;
  };
}

/** Folds a text without changing its length in UTF-16 units, so that offsets stay. */
function foldForSearch(text: string): string {
  return Array.from(text, (character) => {
    const plain = character
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[‘’‛]/u, "'")
      .replace(/[“”„]/u, '"')
      .replace(/\s/u, " ");
    return plain.length === character.length ? plain : character;
  }).join("");
}

const LETTER = /[\p{L}\p{N}]/u;

/** The first place from `from` on: a free one before one that is taken, whole words before parts of others. */
function place(text: string, words: string, from: number, isFree: IsFree): Span | null {
  if (words === "") return null;
  let best: { span: Span; rank: number } | null = null;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const span = { start: at, end: at + words.length };
    const rank = (isWhole(text, span) ? 2 : 0) + (isFree(at) ? 1 : 0);
    if (rank === 3) return span;
    if (!best || rank > best.rank) best = { span, rank };
  }
  return best?.span ?? null;
}

/** Chinese has no spaces: there any place is a whole one. */
export function isWhole(text: string, { start, end }: Span): boolean {
  const joins = (left: string, right: string) =>
    LETTER.test(left) && LETTER.test(right) && !/\p{Script=Han}/u.test(left + right);
  return !joins(text.charAt(start - 1), text.charAt(start)) && !joins(text.charAt(end - 1), text.charAt(end));
}
