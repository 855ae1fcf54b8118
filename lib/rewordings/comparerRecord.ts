import { z } from "zod";
import { type Comparison, REASONS, type Wording } from "@/lib/compare/types";
import type { ProgramComparison } from "@/lib/generated/prisma/client";
import { Effect, Term } from "@/lib/generated/prisma/enums";
import { LONGEST_CELL, MOST_CHANGES, type TermChangeInput, termChange } from "./schema";

/** Which comparer spoke: raised whenever the same two wordings would get another table. */
export const COMPARER_VERSION = "1";

const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });

/** One row of what the program said. A reason that this version of the program no longer gives reads as null. */
const programChange = z.object({
  term: z.enum(Term),
  effect: z.enum(Effect),
  from: z.string().nullable(),
  to: z.string().nullable(),
  spans: z.object({ earlier: z.array(span), later: z.array(span) }),
  reason: z.enum(REASONS).nullable().catch(null),
});
export type ProgramChange = z.infer<typeof programChange>;

const programChanges = z.array(programChange);

/** What the program said of two wordings, as it is on record. */
export type ProgramRecord = Omit<ProgramComparison, "changes" | "rewordingId"> & { changes: ProgramChange[] };

/** @throws ZodError when the record is not one that this program could have written. */
export function readRecord({ rewordingId: _id, changes, ...record }: ProgramComparison): ProgramRecord {
  return { ...record, changes: programChanges.parse(changes) };
}

/** The columns of a record. Spans count in the words that stand beside them. */
export function recordOf(earlier: Wording, later: Wording, said: Comparison) {
  const changes = said.changes.map((change) => programChange.parse(change));
  return {
    comparerVersion: COMPARER_VERSION,
    earlierText: earlier.text,
    laterText: later.text,
    changed: said.changed,
    likelihood: Math.min(1, Math.max(0, said.likelihood)),
    disclosure: said.disclosure,
    changes,
  };
}

/** The beginning of words too long for a cell still stands in the wording, and is found there. */
const cell = (words: string | null) => words?.slice(0, LONGEST_CELL).trim() || null;

/** The table that a reviewer begins with: what the program said, row by row, as far as a table can hold it. */
export function tableOf(changes: readonly ProgramChange[]): TermChangeInput[] {
  const rows = changes.flatMap(({ term, effect, from, to }) => {
    const row = termChange.safeParse({ term, effect, from: cell(from), to: cell(to) });
    return row.success ? [row.data] : [];
  });
  return rows.slice(0, MOST_CHANGES);
}
