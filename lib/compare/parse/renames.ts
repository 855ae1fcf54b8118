import { foldText } from "@/lib/language/fold";
import type { Span } from "@/lib/language/span";

/** Names of one thing, that a person has confirmed: Basecamp and 37signals, 股东大会 and 股东会. */
export type Renames = readonly (readonly string[])[];

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/\s+/gu, "\\s+");
/** Letters that words with spaces between them are made of: a name may stand right beside a Han character. */
const SPACED = "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}]";

/** English names are whole words; the longest is tried first. */
const formOf = (names: readonly string[]) =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      /^[\p{Script=Latin}\d]/u.test(name) ? `(?<!${SPACED})${escaped(name)}(?!${SPACED})` : escaped(name),
    )
    .join("|");

const isCapital = (text: string) => /^\p{Lu}/u.test(text);

/** A name with a capital is none without: apple trees are not Apple's. */
function isWritten(words: string, names: readonly string[]): boolean {
  const plain = words.toLowerCase().replace(/\s+/gu, " ");
  return names.some((name) => name.toLowerCase() === plain && (isCapital(words) || !isCapital(name)));
}

/** Where a folded text says one of the names; all names of one thing have one key. */
export function findRenamed(folded: string, renames: Renames): (Span & { key: string })[] {
  const found = renames.flatMap((names) => {
    const plain = names.map((name) => foldText(name.trim().replace(/\s+/gu, " "))).filter(Boolean);
    if (plain.length === 0) return [];
    const found = Array.from(folded.matchAll(new RegExp(formOf(plain), "giu")));
    return found
      .filter(({ 0: words }) => isWritten(words, plain))
      .map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
        key: `≈${plain[0]?.toLowerCase()}`,
      }));
  });
  const kept: typeof found = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
