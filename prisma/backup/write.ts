import { createHash } from "node:crypto";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { readKept } from "@/lib/audit/checkpointFile";
import { Refusal } from "@/prisma/process/lifecycle";
import { orderedCopyOutOf, sequencesOf, type Table, tablesIn } from "@/prisma/server/copyTables";
import { TABLES } from "@/prisma/server/tables";
import { END, FORMAT, type Footer, type Header, SESSION, type Sum } from "./format";
import { type Copies, copiesOf } from "./writeCopies";

/** What is told of each table when its rows were copied. */
export type Tell = (table: string, sum: Sum) => void;

/** The tables of this database that belong in a backup. */
export async function keptTables(client: pg.Client): Promise<Table[]> {
  const tables = await tablesIn(client, ["public"]);
  const unknown = tables.filter(({ name }) => !TABLES[name]).map(({ name }) => `"${name}"`);
  if (unknown.length > 0) {
    throw new Refusal(
      `This version of Stet does not know the tables ${unknown.join(", ")}: a backup would lack them. Make it with the version that this database belongs to.`,
    );
  }
  return tables.filter(({ name }) => TABLES[name]?.leftOut === undefined);
}

async function headerOf(
  client: pg.Client,
  checkpoint: string | null,
  copies: Header["copies"],
): Promise<Header> {
  const { rows: applied } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const { rows: last } = await client.query<{ lines: string; head: string }>(
    'SELECT seq::text AS lines, hash AS head FROM "Event" ORDER BY seq DESC LIMIT 1',
  );
  const tables = await keptTables(client);
  return {
    stet: "backup",
    format: FORMAT,
    madeAt: new Date().toISOString(),
    migrations: applied.map(({ name }) => name),
    log: last[0] ?? { lines: "0", head: null },
    checkpoint,
    tables: tables.map(({ name, columns }) => ({ schema: "public", name, columns })),
    sequences: (await sequencesOf(client, tables)).map(({ name, last }) => ({
      schema: "public",
      name,
      last,
    })),
    copies,
  };
}

/** A table's rows in the order of their keys, piece by piece; at the end their sum. */
export async function* rowsOf(client: pg.Client, table: Table): AsyncGenerator<Buffer, Sum> {
  const hash = createHash("sha256");
  const out = client.query(copyTo(await orderedCopyOutOf(client, table)));
  for await (const piece of out) {
    hash.update(piece);
    yield piece;
  }
  return { rows: out.rowCount ?? 0, sha256: hash.digest("hex") };
}

/**
 * A whole backup, piece by piece, of one moment: what is written meanwhile is not in it. The bytes of copies are left out
 * where none are given.
 */
export async function* backupOf(
  client: pg.Client,
  tell: Tell = () => undefined,
  copies: Copies | null = null,
): AsyncGenerator<Buffer | string> {
  await client.query(SESSION);
  // Read before the rows: a later one would be of lines that are not among them.
  const checkpoint = readKept();
  await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const header = await headerOf(client, checkpoint, copies ? "carried" : "left_out");
  yield `${JSON.stringify(header)}\n`;
  const sums: Footer["tables"] = {};
  for (const table of header.tables) {
    const sum = yield* rowsOf(client, table);
    yield END;
    sums[table.name] = sum;
    tell(table.name, sum);
  }
  if (copies) yield* copiesOf(client, copies);
  yield `${JSON.stringify({ tables: sums } satisfies Footer)}\n`;
  await client.query("COMMIT");
}
