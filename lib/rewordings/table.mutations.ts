import type { Comparison, Wording } from "@/lib/compare/types";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { recordOf, tableOf } from "./comparerRecord";
import type { TermChangeInput } from "./schema";

/** Puts these rows in the place of whatever table the rewording has. */
export async function putTable(tx: Tx, rewordingId: string, rows: readonly TermChangeInput[]): Promise<void> {
  await tx.termChange.deleteMany({ where: { rewordingId } });
  const data = rows.map((row, position) => ({ ...row, id: newId(), rewordingId, position }));
  await tx.termChange.createMany({ data });
}

/** Keeps the comparer's record of the two wordings, and begins the reviewer's table and disclosure with it. */
export async function putComparerTable(
  tx: Tx,
  rewordingId: string,
  { earlier, later }: { earlier: Wording; later: Wording },
  said: Comparison,
): Promise<void> {
  const record = recordOf(earlier, later, said);
  await tx.comparerRecord.create({ data: { id: newId(), rewordingId, ...record } });
  await tx.rewording.update({ where: { id: rewordingId }, data: { disclosure: record.disclosure } });
  await putTable(tx, rewordingId, tableOf(record.changes));
}
