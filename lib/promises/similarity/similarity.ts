import { folded } from "@/lib/language/fold";
import { type Mark, type Marks, marksOf } from "./features";

/** A claim's words: what was said, and the plain statements of it in a language or both. */
export type Kindred = { quote: string; statements?: readonly string[] };

/** A claim read once, to be held against many others. */
export type Read = { plain: string; texts: readonly Marks[] };

/** Words known to everybody in a circle tell less than those that only two share; 1 for a mark that is rare. */
export type Rarity = (key: string) => number;

export type Kinship = { likeness: number; shared: string[] };

/**
 * From here on two claims are held to be likely wordings of one promise. Of pairs that are, in one language, more
 * than nine in ten lie above, across languages more than half; of pairs taken at random fewer than one in a hundred.
 * Whether they are is for a person to say.
 */
export const LIKELY = 0.3;

/** What a single mark in common counts of what two would. */
const ALONE = 0.35;
/** Across languages most words have no counterpart here: what is found there counts for more. */
const ACROSS = 1.8;
/** Shared weight at which the evidence counts by about two thirds: a little in common is a coincidence. */
const ENOUGH = 1.5;
/** How much the shorter text counts when it is asked what share of it is common; the longer counts the rest. */
const SHORTER = 0.7;
/** Reasons that a person reads at a glance. */
const MOST_REASONS = 6;

export function readKindred({ quote, statements = [] }: Kindred, names: readonly string[] = []): Read {
  const texts = [quote, ...statements].filter((text) => text.trim() !== "");
  return { plain: plainOf(quote), texts: texts.map((text) => marksOf(text, names)) };
}

/** A claim of the record, read. */
export function readClaim(
  claim: { quote: string; statementEn: string | null; statementZh: string | null },
  names: readonly string[],
): Read {
  const { quote, statementEn, statementZh } = claim;
  return readKindred({ quote, statements: [statementEn ?? "", statementZh ?? ""] }, names);
}

const plainOf = (text: string) =>
  folded(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** How likely two claims are wordings of one promise, 0 to 1, and the marks that say so. Either may come first. */
export function kinshipOf(a: Read, b: Read, rarity: Rarity = () => 1): Kinship {
  let best: Kinship = { likeness: 0, shared: [] };
  for (const one of a.texts) {
    for (const other of b.texts) {
      const found = likenessOf(one, other, rarity);
      if (found.likeness > best.likeness) best = found;
    }
  }
  return a.plain !== "" && a.plain === b.plain ? { ...best, likeness: 1 } : best;
}

/** How likely two claims are wordings of one promise, 0 to 1. Likeness only ever suggests. */
export function kinship(a: Kindred, b: Kindred, names: readonly string[] = []): number {
  return kinshipOf(readKindred(a, names), readKindred(b, names)).likeness;
}

function likenessOf(a: Marks, b: Marks, rarity: Rarity): Kinship {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  const common = [...fewer].flatMap(([key, mark]) => {
    const other = more.get(key);
    return other ? [{ key, text: mark.text, weight: Math.min(mark.weight, other.weight) * rarity(key) }] : [];
  });
  const shared = common.reduce((sum, { weight }) => sum + weight, 0);
  if (shared === 0) return { likeness: 0, shared: [] };
  const across = isHan(a) !== isHan(b);
  const sizes = [a, b].map((marks) => weightOf(marks, rarity, across));
  const size = SHORTER * Math.min(...sizes) + (1 - SHORTER) * Math.max(...sizes);
  const evidence = (1 - Math.exp(-shared / ENOUGH)) * (common.length > 1 ? 1 : ALONE);
  const likeness = Math.min(1, (shared / size) * evidence * (across ? ACROSS : 1));
  return { likeness, shared: reasonsOf(common) };
}

type Common = { key: string; text: string; weight: number };

/** The marks in common as a person reads them: the weightiest first, pairs of characters joined to words. */
function reasonsOf(common: readonly Common[]): string[] {
  const joined: Common[] = [];
  for (const mark of common) {
    const last = joined.at(-1);
    const goesOn =
      mark.key.startsWith("han ") && last?.key.startsWith("han ") && last.text.at(-1) === mark.text[0];
    if (goesOn && last) joined.splice(-1, 1, { ...last, text: last.text + mark.text.slice(1) });
    else joined.push(mark);
  }
  const sorted = joined.sort((a, b) => b.weight - a.weight);
  return [...new Set(sorted.map(({ text }) => text))].slice(0, MOST_REASONS);
}

const isHan = (marks: Marks) => [...marks.keys()].some((key) => key.startsWith("han "));

/** What there is to share: between two languages only marks that both can have. */
function weightOf(marks: Marks, rarity: Rarity, across: boolean): number {
  const counts = ({ crosses }: Mark) => crosses || !across;
  return [...marks].reduce((sum, [key, mark]) => (counts(mark) ? sum + mark.weight * rarity(key) : sum), 0);
}
