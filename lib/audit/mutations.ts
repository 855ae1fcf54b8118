import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import { FIRST, lineHash } from "./chain";
import { commitmentTo, entryOf } from "./entry";
import { type AuditEvent, auditEvent } from "./event";
import { inMemory, leafHash, rootOf } from "./merkle";
import { changedRows, type HashedRow, type RowName } from "./publicRows.queries";
import { rowsOf, rowTree } from "./rowTree";
import { TILE_WIDTH, tileHashes } from "./tiles.queries";

/** Key of the advisory lock that makes writers of the log queue up: "stet" in ASCII. */
const LOG_LOCK = 0x73746574;

export type Line = { actorId: string | null; event: AuditEvent };
type Rows = { count: number; root: string } | null;

/**
 * Appends events to the log, in the transaction that made them true. `actorId` is null when the program acted.
 * Call it last in a transaction: from here to the commit other writers wait, and a public row that is changed after it
 * is a change that no event names, with which the transaction is refused.
 */
export async function append(tx: Tx, actorId: string | null, ...events: AuditEvent[]): Promise<void> {
  await appendLines(
    tx,
    events.map((event) => ({ actorId, event })),
  );
}

/** The same for events of several people. */
export async function appendLines(tx: Tx, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await lockLog(tx);
  const rowsOfLines = shareOut(lines, await takeChangedRows(tx));
  const first = await writeLines(
    tx,
    lines,
    rowsOfLines.map((rows) => rowsOf(rowTree(rows))),
  );
  const data = rowsOfLines.flatMap((rows, n) =>
    rows.map((row, position) => ({ ...row, seq: first + BigInt(n), position })),
  );
  if (data.length > 0) await tx.eventRow.createMany({ data });
}

/** Holds the log to the end of the transaction: what is read after this stays true until its lines are written. */
export async function lockLog(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOG_LOCK})`;
}

/** The public rows that this transaction changed or made public; the notes of its triggers are taken away. */
async function takeChangedRows(tx: Tx): Promise<HashedRow[]> {
  const noted = await tx.$queryRaw<RowName[]>`
    DELETE FROM "EventPending" WHERE xact = txid_current() RETURNING "table", "rowId"`;
  return noted.length === 0 ? [] : changedRows(tx, noted);
}

/** Each row belongs to the last event that names it, and otherwise to the last event. */
function shareOut(lines: readonly Line[], rows: readonly HashedRow[]): HashedRow[][] {
  const byId = new Map<string, number>();
  for (const [n, { event }] of lines.entries())
    for (const id of [...Object.values(event.data), event.subjectId]) byId.set(String(id), n);
  const shares: HashedRow[][] = lines.map(() => []);
  for (const row of rows) shares[byId.get(row.rowId) ?? lines.length - 1]?.push(row);
  return shares;
}

/** Writes lines with what each says of its rows; gives the seq of the first. */
export async function writeLines(tx: Tx, lines: readonly Line[], rows: readonly Rows[]): Promise<bigint> {
  const before = await tx.event.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true, at: true },
  });
  // Times in the log never decrease, also when the clock was set back.
  const at = new Date(Math.max(Date.now(), before?.at.getTime() ?? 0));
  const first = (before?.seq ?? 0n) + 1n;
  let prevHash = before?.hash ?? FIRST;
  const data = lines.map(({ actorId, event }, n) => {
    const { verb, subjectType, subjectId, data } = auditEvent.parse(event);
    const named = rows[n] ?? null;
    const line = { seq: first + BigInt(n), at, actorId, verb, subjectType, subjectId, data, prevHash };
    const hash = lineHash({ ...line, rows: named });
    prevHash = hash;
    const salt = randomBytes(32);
    const commitment = commitmentTo(hash, salt);
    const leaf = leafHash(entryOf({ ...line, rows: named }, commitment)).toString("hex");
    const inTree = { salt, commitment, leaf, rowCount: named?.count ?? null, rowRoot: named?.root ?? null };
    return { ...line, ...inTree, data: data as Prisma.InputJsonValue, hash };
  });
  await tx.event.createMany({ data });
  if (rows.some(Boolean)) await addJobs(tx, "write_checkpoint", [{}]);
  await keepFullTiles(tx, Number(first) - 1, Number(first) - 1 + lines.length);
  return first;
}

/** Keeps the roots of tiles that became full as the log grew. */
export async function keepFullTiles(tx: Tx, before: number, size: number): Promise<void> {
  for (let [level, from, to] = [0, before, size]; ; level++) {
    [from, to] = [Math.floor(from / TILE_WIDTH), Math.floor(to / TILE_WIDTH)];
    if (from === to) return;
    for (let index = from; index < to; index++) {
      const root = await rootOf(inMemory(await tileHashes(level, index, TILE_WIDTH, tx)), TILE_WIDTH);
      await tx.logTile.create({ data: { level, index, root: root.toString("hex") } });
    }
  }
}
