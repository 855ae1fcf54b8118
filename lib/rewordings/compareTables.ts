/** A row of either table; a form has "" where nothing was written. */
type Cells = { term: string; from: string | null; to: string | null; effect: string };

/** What became of a row that the program filled in; `row` is its place in the reviewer's table, from 0. */
export type Fate = { fate: "kept" | "changed"; row: number } | { fate: "absent"; row: null };

/** What a reviewer's table made of the program's: the fate of each of its rows, and the rows that it did not have. */
export function againstProgram(
  program: readonly Cells[],
  rows: readonly Cells[],
): { fates: Fate[]; added: number[] } {
  const [said, written] = [program.map(plain), rows.map(plain)];
  const pairs = said.flatMap((one, n) =>
    written.map((other, row) => ({ n, row, likeness: likeness(one, other) })),
  );
  const fates: Fate[] = said.map(() => ({ fate: "absent", row: null }));
  const taken = new Set<number>();
  for (const { n, row, likeness: like } of pairs.sort((a, b) => b.likeness - a.likeness || a.row - b.row)) {
    if (like === 0 || taken.has(row) || fates[n]?.row !== null) continue;
    taken.add(row);
    fates[n] = { fate: like === SAME ? "kept" : "changed", row };
  }
  return { fates, added: written.flatMap((_, row) => (taken.has(row) ? [] : [row])) };
}

const SAME = 5;

function plain({ term, from, to, effect }: Cells) {
  return { term, effect, from: from?.trim() ?? "", to: to?.trim() ?? "" };
}

/** How much of a row is left in another: words weigh more than the name of the term. */
function likeness(a: ReturnType<typeof plain>, b: ReturnType<typeof plain>): number {
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
