import { foldText } from "@/lib/language/fold";
import type { Span } from "@/lib/language/span";

/** Names of one thing, that a person has confirmed: Basecamp and 37signals, 股东大会 and 股东会. */
export type Renames = readonly (readonly string[])[];

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** English names are whole words; the longest is tried first. */
const formOf = (names: readonly string[]) =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      /^[\p{Script=Latin}\d]/u.test(name)
        ? `(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`
        : escaped(name),
    )
    .join("|");

/** Where a folded text says one of the names; all names of one thing have one key. */
export function findRenamed(folded: string, renames: Renames): (Span & { key: string })[] {
  const found = renames.flatMap((names) => {
    const plain = names.map((name) => foldText(name.trim())).filter(Boolean);
    if (plain.length === 0) return [];
    return Array.from(folded.matchAll(new RegExp(formOf(plain), "giu")), ({ index, 0: words }) => ({
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
