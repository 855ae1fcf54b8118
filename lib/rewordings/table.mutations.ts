import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import type { ComparedPair } from "./comparePair";
import { recordOf, tableOf } from "./comparerRecord";
import type { TermChangeInput } from "./schema";

/** Puts these rows in the place of whatever table the rewording has. */
export async function putTable(tx: Tx, rewordingId: string, rows: readonly TermChangeInput[]): Promise<void> {
  await tx.termChange.deleteMany({ where: { rewordingId } });
  const data = rows.map((row, position) => ({ ...row, id: newId(), rewordingId, position }));
  await tx.termChange.createMany({ data });
}

/** Keeps the comparer's record of the two wordings, and begins the reviewer's table and disclosure with it. */
export async function putComparerTable(tx: Tx, rewordingId: string, compared: ComparedPair): Promise<void> {
  const record = await keepRecord(tx, rewordingId, compared);
  await tx.rewording.update({ where: { id: rewordingId }, data: { disclosure: record.disclosure } });
  await putTable(tx, rewordingId, tableOf(record.changes));
}

/** Keeps what the comparer said, beside what it said before. */
export async function keepRecord(
  tx: Tx,
  rewordingId: string,
  { wordings: { earlier, later }, said, renames }: ComparedPair,
) {
  const record = recordOf(earlier, later, said, renames);
  await tx.comparerRecord.create({ data: { id: newId(), rewordingId, ...record } });
  return record;
}
