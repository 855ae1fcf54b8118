/** A row of either table; a form has "" where nothing was written. */
type Cells = { term: string; from: string | null; to: string | null; effect: string };

/** What became of a row of the comparer; `row` is its index in the reviewer's table. */
export type RowOutcome = { fate: "kept" | "changed"; row: number } | { fate: "absent"; row: null };

/** What a reviewer's table made of the comparer's: the fate of each of its rows, and the rows that were added. */
export function diffTables(
  comparer: readonly Cells[],
  rows: readonly Cells[],
): { fates: RowOutcome[]; added: number[] } {
  const [comparerRows, reviewerRows] = [comparer.map(trimmedCells), rows.map(trimmedCells)];
  const pairs = comparerRows.flatMap((one, n) =>
    reviewerRows.map((other, row) => ({ n, row, similarity: similarityOf(one, other) })),
  );
  const fates: RowOutcome[] = comparerRows.map(() => ({ fate: "absent", row: null }));
  const taken = new Set<number>();
  for (const { n, row, similarity } of pairs.sort((a, b) => b.similarity - a.similarity || a.row - b.row)) {
    if (similarity === 0 || taken.has(row) || fates[n]?.row !== null) continue;
    taken.add(row);
    fates[n] = { fate: similarity === SAME ? "kept" : "changed", row };
  }
  return { fates, added: reviewerRows.flatMap((_, row) => (taken.has(row) ? [] : [row])) };
}

const SAME = 5;

function trimmedCells({ term, from, to, effect }: Cells) {
  return { term, effect, from: from?.trim() ?? "", to: to?.trim() ?? "" };
}

/** How similar two rows are: words weigh more than the term. */
function similarityOf(a: ReturnType<typeof trimmedCells>, b: ReturnType<typeof trimmedCells>): number {
  const [sameTerm, sameFrom, sameTo] = [a.term === b.term, a.from === b.from, a.to === b.to];
  if (sameTerm && sameFrom && sameTo && a.effect === b.effect) return SAME;
  if (sameFrom && sameTo) return 4;
  const shares = touches(a.from, b.from) || touches(a.to, b.to);
  if (shares) return sameTerm ? 3 : 2;
  return sameTerm && a.effect === b.effect ? 1 : 0;
}

/** One holds the other. */
function touches(a: string, b: string): boolean {
  return a !== "" && b !== "" && (a.includes(b) || b.includes(a));
}
