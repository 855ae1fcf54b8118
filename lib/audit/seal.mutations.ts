import type { Tx } from "@/lib/db";
import { RECORD_ID } from "./event";
import { keepFullTiles, lockLog, writeLines } from "./mutations";
import { changedRows, PAGE, type RowName } from "./publicRows.queries";
import { rowsOf, rowTree } from "./rowTree";
import { logSize } from "./tiles.queries";

const SEALED = { verb: "record.sealed", subjectType: "record", subjectId: RECORD_ID, data: {} } as const;

/**
 * Names in the log the public rows that were noted and that no event has named: first all that was published before
 * events named rows, later what an owner of the tables changed without an event, such as a migration. A line for each
 * page of them. Gives how many; two at once wait for each other, and where there is nothing to name no line is written.
 */
export async function sealRecord(tx: Tx): Promise<number> {
  await lockLog(tx);
  let sealed = 0;
  for (let noted = await takeNotes(tx); noted.length > 0; noted = await takeNotes(tx)) {
    const rows = await changedRows(tx, noted);
    if (rows.length === 0) continue;
    if (sealed === 0) await keepTilesFromBefore(tx);
    const seq = await writeLines(tx, [{ actorId: null, event: SEALED }], [rowsOf(rowTree(rows))]);
    await tx.eventRow.createMany({ data: rows.map((row, position) => ({ ...row, seq, position })) });
    sealed += rows.length;
  }
  return sealed;
}

/** Notes that can be seen here were left by transactions that have ended. */
function takeNotes(tx: Tx): Promise<RowName[]> {
  return tx.$queryRaw<RowName[]>`
    DELETE FROM "EventPending" WHERE (xact, "table", "rowId") IN (
      SELECT xact, "table", "rowId" FROM "EventPending" LIMIT ${PAGE}) RETURNING "table", "rowId"`;
}

/** The tiles of lines that are older than the tree. */
async function keepTilesFromBefore(tx: Tx): Promise<void> {
  if ((await tx.logTile.count({ where: { level: 0 } })) === 0) await keepFullTiles(tx, 0, await logSize(tx));
}
