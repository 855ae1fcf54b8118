import type { Effect, Term } from "@/lib/generated/prisma/enums";

type Row = { term: Term; from: string | null; to: string | null; effect: Effect };
type Change = Exclude<Effect, "same">;

/** One thing that a headline says: words that became others, went or came; a figure that moved; or only which term, and how. */
export type HeadlinePart =
  | { as: "words"; from: string | null; to: string | null }
  | { as: "figures"; term: Term; from: string; to: string }
  | { as: "term"; term: Term; effect: Change };

/** More would be a table again, and words are longer than terms. */
const MOST_PARTS = 3;
const MOST_WITH_WORDS = 2;
/** In UTF-16 units. */
const LONGEST_WORDS = 48;

/** What these rows point at says little by itself: how firmly, and whether anyone could check it. */
const NOT_BY_WORDS: readonly Term[] = ["strength", "measurability"];

/** A figure or a year that reads the same in both languages: `50%`, `2025`, `2.5`. */
const FIGURE = /^[\d.,]{1,12}\s?%?$/u;

/**
 * What became of a promise, for its headline: each term that moved, once, in the order of the reviewers' table. Words are
 * quoted where readers know their language. Effects on one term that point in different directions are not made into one:
 * the term is left to the table.
 */
export function headlineParts(rows: readonly Row[], canRead: boolean): HeadlinePart[] {
  const moved = rows.flatMap((row) => (row.effect === "same" ? [] : [{ ...row, effect: row.effect }]));
  const terms = [...new Set(moved.map(({ term }) => term))];
  const parts = terms.flatMap((term) =>
    partOf(
      moved.filter((row) => row.term === term),
      canRead,
    ),
  );
  const hasWords = parts.slice(0, MOST_WITH_WORDS).some(({ as }) => as === "words");
  return parts.slice(0, hasWords ? MOST_WITH_WORDS : MOST_PARTS);
}

function partOf(rows: (Row & { effect: Change })[], canRead: boolean): HeadlinePart[] {
  const [first, ...more] = rows;
  if (!first || more.some(({ effect }) => effect !== first.effect)) return [];
  const { term, effect } = first;
  const [from, to] = [first.from?.trim() || null, first.to?.trim() || null];
  const isAlone = more.length === 0;
  if (isAlone && from && to && FIGURE.test(from) && FIGURE.test(to))
    return [{ as: "figures", term, from, to }];
  const isShort = (words: string | null) => (words?.length ?? 0) <= LONGEST_WORDS;
  const isQuotable = isAlone && canRead && !NOT_BY_WORDS.includes(term);
  if (isQuotable && (from || to) && isShort(from) && isShort(to)) return [{ as: "words", from, to }];
  return [{ as: "term", term, effect }];
}
