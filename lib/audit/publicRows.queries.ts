import type { Tx } from "@/lib/db";
import { canonicalRow, columnsSql, rowHash } from "./canonicalRow";
import { PUBLIC_TABLES, type PublicTable, publicTable } from "./publicTables";

/** Anything that reads: a transaction, or the client itself. */
export type Reader = Pick<Tx, "$queryRawUnsafe">;

export type RowName = { table: string; rowId: string };
export type HashedRow = RowName & { hash: string };
type Read = { rowId: string; isPublic: boolean; canonical: string };

/** Rows read at once. */
export const PAGE = 1_000;

type Found = { rowId: string; isPublic: boolean; row: Record<string, unknown> };

function select(of: PublicTable, where: string): string {
  return `SELECT t."${of.key}"::text AS "rowId", coalesce(${of.isPublic}, false) AS "isPublic", ${columnsSql(of)} AS row
    FROM "${of.table}" t WHERE ${where}`;
}

const keyType = ({ key }: PublicTable) => (key === "id" ? "uuid" : "text");

/** Ids that can be looked up: what a list names besides leads to no row. */
const usable = ({ key }: PublicTable, ids: readonly string[]) =>
  key === "id" ? ids.filter((id) => UUID.test(id)) : ids;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const read = (of: PublicTable, rows: Found[]): Read[] =>
  rows.map(({ rowId, isPublic, row }) => ({ rowId, isPublic, canonical: canonicalRow(of, row) }));

/** Rows by their ids, as they are now; those that are gone are left out. */
export async function readRows(db: Reader, table: string, ids: readonly string[]): Promise<Read[]> {
  const of = publicTable(table);
  const sql = select(of, `t."${of.key}" = ANY($1::${keyType(of)}[])`);
  return read(of, await db.$queryRawUnsafe<Found[]>(sql, usable(of, ids)));
}

/** The hashes that the log says last of rows of a table, by their ids. */
async function loggedHashes(db: Reader, table: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRawUnsafe<{ rowId: string; hash: string }[]>(
    `SELECT DISTINCT ON ("rowId") "rowId", hash FROM "EventRow"
     WHERE "table" = $1 AND "rowId" = ANY($2::text[]) ORDER BY "rowId", seq DESC, position DESC`,
    table,
    ids,
  );
  return new Map(rows.map(({ rowId, hash }) => [rowId, hash]));
}

/** Every row of a table that the log knows, with what it says last and where, in pages. */
export async function* loggedRows(
  db: Reader,
  table: string,
): AsyncGenerator<{ rowId: string; hash: string; seq: bigint }[]> {
  for (let after = ""; ; ) {
    const rows = await db.$queryRawUnsafe<{ rowId: string; hash: string; seq: bigint }[]>(
      `SELECT DISTINCT ON ("rowId") "rowId", hash, seq FROM "EventRow"
       WHERE "table" = $1 AND "rowId" > $2 ORDER BY "rowId", seq DESC, position DESC LIMIT ${PAGE}`,
      table,
      after,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.rowId ?? after;
  }
}

/** Every public row of a table that the log does not know, in pages. */
export async function* unknownRows(db: Reader, table: string): AsyncGenerator<{ rowId: string }[]> {
  const of = publicTable(table);
  const key = `t."${of.key}"`;
  for (let after: string | null = null; ; ) {
    const rows: { rowId: string }[] = await db.$queryRawUnsafe(
      `SELECT ${key}::text AS "rowId" FROM "${table}" t
       WHERE (${of.isPublic}) AND ($1::${keyType(of)} IS NULL OR ${key} > $1::${keyType(of)})
       AND NOT EXISTS (SELECT 1 FROM "EventRow" r WHERE r."table" = '${table}' AND r."rowId" = ${key}::text)
       ORDER BY ${key} LIMIT ${PAGE}`,
      after,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.rowId ?? null;
  }
}

/** What people call rows, by their ids. */
export async function calledBy(
  db: Reader,
  table: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const of = publicTable(table);
  const rows = await db.$queryRawUnsafe<{ rowId: string; called: string | null }[]>(
    `SELECT t."${of.key}"::text AS "rowId", ${of.called} AS called FROM "${table}" t
     WHERE t."${of.key}" = ANY($1::${keyType(of)}[])`,
    usable(of, ids),
  );
  return new Map(rows.map(({ rowId, called }) => [rowId, called ?? ""]));
}

/** Of the named rows and those that became public with them, the ones that are not as the log says. */
export async function changedRows(db: Reader, named: readonly RowName[]): Promise<HashedRow[]> {
  const wanted = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const want = (table: string, ids: readonly string[]) => {
    const fresh = ids.filter((id) => !seen.has(`${table} ${id}`));
    if (fresh.length === 0) return;
    for (const id of fresh) seen.add(`${table} ${id}`);
    wanted.set(table, new Set([...(wanted.get(table) ?? []), ...fresh]));
  };
  for (const { table } of PUBLIC_TABLES)
    want(
      table,
      named.filter((row) => row.table === table).map(({ rowId }) => rowId),
    );
  const changed: HashedRow[] = [];
  for (let [next] = wanted; next; [next] = wanted) {
    const [table, ids] = [next[0], [...next[1]]];
    wanted.delete(table);
    const rows = await readRows(db, table, ids);
    const logged = await loggedHashes(db, table, ids);
    // What was public once stays on record.
    const onRecord = rows.filter(({ rowId, isPublic }) => isPublic || logged.has(rowId));
    const hashed = onRecord.map(({ rowId, canonical }) => ({ table, rowId, hash: rowHash(canonical) }));
    changed.push(...hashed.filter(({ rowId, hash }) => logged.get(rowId) !== hash));
    const { reaches = {}, brings = {} } = publicTable(table);
    const ofPublic = onRecord.map(({ rowId }) => rowId);
    const ofNew = ofPublic.filter((rowId) => !logged.has(rowId));
    for (const [to, sql] of Object.entries(reaches)) want(to, await newlyReached(db, to, sql, ofPublic));
    for (const [to, sql] of Object.entries(brings)) want(to, await newlyReached(db, to, sql, ofNew));
  }
  return changed;
}

/** Rows that the log does not know yet; those that it knows note their own changes. */
async function newlyReached(db: Reader, table: string, sql: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(
    `SELECT DISTINCT x.id::text AS id FROM (${sql}) x(id) WHERE x.id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM "EventRow" r WHERE r."table" = '${table}' AND r."rowId" = x.id::text)`,
    ids,
  );
  return rows.map(({ id }) => id);
}
