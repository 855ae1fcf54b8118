import { z } from "zod";
import type { NamePair } from "@/lib/compare/renames/types";
import type { Comparison, Wording } from "@/lib/compare/types";
import { change, REASONS } from "@/lib/comparison";
import type { ComparerRecord as RecordRow } from "@/lib/generated/prisma/client";
import { LONGEST_CELL, MOST_CHANGES, type TermChangeInput, termChange } from "./schema";

/** The version of the comparer: raised whenever the same two wordings would get another table. */
export const COMPARER_VERSION = "17";

/** From this version on each mark is told with what it belongs to, and reviewers see it before they confirm. */
const TELLS_MARKS = 9;

/** Whether whoever decided on a pair with this record saw what each mark belongs to. */
export const tellsMarks = (record: Pick<RecordRow, "comparerVersion"> | null): boolean =>
  record !== null && Number(record.comparerVersion) >= TELLS_MARKS;

/** One row of the comparer's table. A reason that this version no longer gives is read as null. */
const comparerChange = change.extend({
  reason: z.enum(REASONS).nullable().catch(null),
});
export type ComparerChange = z.infer<typeof comparerChange>;

const comparerChanges = z.array(comparerChange);

/** What the comparer said of two wordings, as it is on record. */
export type ComparerRecord = Omit<RecordRow, "changes" | "renames" | "rewordingId"> & {
  changes: ComparerChange[];
  renames: [string, string][];
};

/** @throws ZodError when the record is not one that the comparer could have written. */
export function parseRecord({ rewordingId: _id, changes, renames, ...record }: RecordRow): ComparerRecord {
  return { ...record, changes: comparerChanges.parse(changes), renames: namePairs.parse(renames) };
}

const namePairs = z.array(z.tuple([z.string(), z.string()]));

/** The columns of a record. Spans are offsets into the texts of the same record; `renames` were read as one name each. */
export function recordOf(
  earlier: Wording,
  later: Wording,
  said: Comparison,
  renames: readonly NamePair[] = [],
) {
  const changes = said.changes.map((change) => comparerChange.parse(change));
  return {
    comparerVersion: COMPARER_VERSION,
    earlierText: earlier.text,
    laterText: later.text,
    changed: said.answer === "cannot_tell" ? null : said.changed,
    likelihood: Math.min(1, Math.max(0, said.likelihood)),
    disclosure: said.disclosure,
    changes,
    renames: renames.map(({ from, to }) => [from, to]),
  };
}

/** Words too long for a cell are cut: their beginning is still found in the wording. */
const cell = (words: string | null) => words?.slice(0, LONGEST_CELL).trim() || null;

/** The table that a reviewer begins with: the comparer's rows, as far as a table can hold them. */
export function tableOf(changes: readonly ComparerChange[]): TermChangeInput[] {
  const rows = changes.flatMap(({ term, effect, from, to }) => {
    const row = termChange.safeParse({ term, effect, from: cell(from), to: cell(to) });
    return row.success ? [row.data] : [];
  });
  return rows.slice(0, MOST_CHANGES);
}
