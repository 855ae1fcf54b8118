import type { Tx } from "@/lib/db";
import { RECORD_ID } from "./event";
import { GrowingTree } from "./merkle";
import { keepFullTiles, lockLog, writeLines } from "./mutations";
import { changedRows, type HashedRow, PAGE, type RowName } from "./publicRows.queries";
import { rowLeaf, rowsOf } from "./rowTree";
import { logSize } from "./tiles.queries";

/**
 * Names in one line of the log the public rows that were noted and that no event has named: first all that was published
 * before events named rows, later what an owner of the tables changed without an event, such as a migration. Gives how
 * many. Two at once wait for each other, and where there is nothing to name no line is written.
 */
export async function sealRecord(tx: Tx): Promise<number> {
  await lockLog(tx);
  const before = await logSize(tx);
  const seq = BigInt(before) + 1n;
  const tree = new GrowingTree();
  for await (const rows of unnamedRows(tx)) {
    const data = rows.map((row, n) => ({ ...row, seq, position: tree.size + n }));
    await tx.eventRow.createMany({ data });
    for (const row of rows) tree.add(rowLeaf(row));
  }
  if (tree.size === 0) return 0;
  const kept = await tx.logTile.count({ where: { level: 0 } });
  if (kept === 0) await keepFullTiles(tx, 0, before);
  const event = { verb: "record.sealed", subjectType: "record", subjectId: RECORD_ID, data: {} } as const;
  await writeLines(tx, [{ actorId: null, event }], [rowsOf(tree)]);
  return tree.size;
}

/** Notes that can be seen here were left by transactions that have ended. Of rows of one page, each is named once. */
async function* unnamedRows(tx: Tx): AsyncGenerator<HashedRow[]> {
  for (;;) {
    const noted = await tx.$queryRaw<RowName[]>`
      DELETE FROM "EventPending" WHERE (xact, "table", "rowId") IN (
        SELECT xact, "table", "rowId" FROM "EventPending" LIMIT ${PAGE}) RETURNING "table", "rowId"`;
    if (noted.length === 0) return;
    const rows = await changedRows(tx, noted);
    if (rows.length > 0) yield rows;
  }
}
