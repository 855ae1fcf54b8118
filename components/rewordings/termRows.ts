import type { Effect, Term } from "@/lib/generated/prisma/enums";

/** A row of the table of terms as its editor holds it; `key` names it while rows move. */
export type Row = {
  key: string;
  term: Term | "";
  from: string;
  to: string;
  effect: Effect | "";
  noteEn: string;
  noteZh: string;
  fromLabelEn: string;
  fromLabelZh: string;
  toLabelEn: string;
  toLabelZh: string;
};

/** What each side says in a word or two, for lists. */
export const LABELS = ["fromLabelEn", "toLabelEn", "fromLabelZh", "toLabelZh"] as const;
const CELLS = ["term", "from", "to", "effect", "noteEn", "noteZh", ...LABELS] as const;
export type Cell = (typeof CELLS)[number];

export function emptyRow(key: string): Row {
  const labels = { fromLabelEn: "", fromLabelZh: "", toLabelEn: "", toLabelZh: "" };
  return { key, term: "", from: "", to: "", effect: "", noteEn: "", noteZh: "", ...labels };
}

/** Rows of whatever was stored, kept as a draft or saved by somebody else; what is no text counts as empty. */
export function rowsOf(stored: unknown): Row[] {
  if (!Array.isArray(stored)) return [];
  return stored.map((row: Record<string, unknown>, n) => {
    const cells = CELLS.map((cell) => [cell, typeof row[cell] === "string" ? row[cell] : ""]);
    return { ...emptyRow(`row-${n}`), ...Object.fromEntries(cells) };
  });
}

/** What is kept or sent of rows: their cells, and nothing that only the editor needs. */
export function cellsOf(rows: readonly Row[]): Record<Cell, string>[] {
  return rows.map(({ key: _key, ...cells }) => cells);
}

/** The rows with the one at `at` in the place `to`; unchanged when there is no such place. */
export function moved(rows: readonly Row[], at: number, to: number): Row[] {
  const row = rows[at];
  if (!row || to < 0 || to >= rows.length) return [...rows];
  const rest = rows.filter((_, n) => n !== at);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

/** The rows with an empty one at `at`. */
export function withNew(rows: readonly Row[], at: number, key: string): Row[] {
  return [...rows.slice(0, at), emptyRow(key), ...rows.slice(at)];
}

/** A key that none of these rows has. */
export function newKey(rows: readonly Row[]): string {
  const numbers = rows.map(({ key }) => Number(/^new-(\d+)$/.exec(key)?.[1] ?? 0));
  return `new-${Math.max(0, ...numbers) + 1}`;
}

/** As a stored row: what was not written is null. */
export function asStored({ term, from, to, effect }: Row) {
  return { term: term || "action", from: from || null, to: to || null, effect: effect || "unclear" } as const;
}
