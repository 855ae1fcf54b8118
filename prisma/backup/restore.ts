import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { CHANNEL } from "@/lib/kept/listen.queries";
import { postgresStoreOn } from "@/lib/store/postgres.mutations";
import { store as configuredStore, type Store } from "@/lib/store/store";
import { isStopping, Refusal } from "@/prisma/process/lifecycle";
import { withClient } from "@/prisma/server/client";
import {
  called,
  copyInto,
  holdsRows,
  setSequences,
  type Table,
  tablesIn,
  withRestingTriggers,
} from "@/prisma/server/copyTables";
import { listMigrations } from "@/prisma/server/migrate";
import { TABLES } from "@/prisma/server/tables";
import { type Footer, type Header, SESSION, type Sum } from "./format";
import type { BackupReader } from "./read";
import { noCopies, type TakenCopies, takeCopies, undoCopies, writePlaces } from "./restoreCopies";
import { rowsOf, type Tell } from "./write";

/** Nobody else should be at an empty database; then somebody should look. */
const LOCK_TIMEOUT = "10s";

/** Refuses a backup of another schema than this program's, and says which program it needs. */
export function assertOurSchema({ migrations }: Header, ours = namesOfMigrations()): void {
  if (JSON.stringify(migrations) === JSON.stringify(ours)) return;
  const [theirs, mine] = [migrations.at(-1), ours.at(-1)];
  const unknown = migrations.filter((name) => !ours.includes(name));
  const what = `The backup is of a database at ${theirs}; this version of Stet is at ${mine}.`;
  if (unknown.length > 0) throw new Refusal(`${what} Restore it with the newer version that made it.`);
  throw new Refusal(
    `${what} Restore it with the version whose last migration is ${theirs} (git log -- prisma/migrations/${theirs}), then start this one: it applies the rest.`,
  );
}

const namesOfMigrations = () => listMigrations().migrationDirectories.map(({ path }) => path);

/** Refuses a database that holds anything: neither rows of ours nor tables of somebody else. */
export async function assertEmpty(client: pg.Client): Promise<void> {
  const found: string[] = [];
  for (const table of await tablesIn(client, ["public"])) {
    const isOurs = TABLES[table.name] !== undefined;
    const isKept = isOurs && TABLES[table.name]?.leftOut === undefined;
    if (!isOurs || (isKept && (await holdsRows(client, table)))) found.push(called(table));
  }
  if (found.length === 0) return;
  throw new Refusal(
    `The database is not empty (${found.slice(0, 5).join(", ")}${found.length > 5 ? ", …" : ""}). A backup is restored into an empty one: name another with DATABASE_URL, or move .stet/postgres away.`,
  );
}

async function load(client: pg.Client, table: Table, rows: AsyncIterable<Buffer>): Promise<Sum> {
  const hash = createHash("sha256");
  const hashed = async function* () {
    for await (const piece of rows) {
      hash.update(piece);
      yield piece;
    }
  };
  const into = client.query(copyFrom(copyInto(table)));
  await pipeline(Readable.from(hashed(), { objectMode: false }), into);
  return { rows: into.rowCount ?? 0, sha256: hash.digest("hex") };
}

async function sumOf(client: pg.Client, table: Table): Promise<Sum> {
  const rows = rowsOf(client, table);
  for (;;) {
    const { value, done } = await rows.next();
    if (done) return value;
  }
}

const isSame = (a: Sum | undefined, b: Sum) => a?.rows === b.rows && a.sha256 === b.sha256;

/** A row that breaks a rule of the database was changed in the file: what broke is said, the row itself is not. */
function explained(error: unknown): unknown {
  if (isStopping() || !(error instanceof pg.DatabaseError)) return error;
  if (error.code === "55P03")
    return new Refusal(`Somebody else is using the database (waited ${LOCK_TIMEOUT}). Stop the site first.`);
  const where = [error.table, error.constraint].filter(Boolean).join(", ");
  return new Refusal(
    `The backup does not fit its own schema: ${error.message}${where ? ` (${where})` : ""}. Nothing was restored.`,
  );
}

type Reader = Pick<BackupReader, "rows" | "copies" | "footer">;
export type Restored = { tables: Footer["tables"]; copies: TakenCopies };

/** Loads rows and copies, as far as they are what the file says of them. */
async function loadAll(
  client: pg.Client,
  header: Header,
  reader: Reader,
  { tables: loaded, copies }: Restored,
  { store, tell }: { store: Store; tell: Tell },
): Promise<void> {
  await assertEmpty(client);
  for (const table of header.tables) {
    const sum = await load(client, table, reader.rows());
    loaded[table.name] = sum;
    tell(table.name, sum);
  }
  await setSequences(client, header.sequences);
  if (header.copies === "carried") await takeCopies(client, reader.copies(), store, copies);
  const { tables: said } = await reader.footer();
  for (const table of header.tables) {
    const there = await sumOf(client, table);
    if (isSame(said[table.name], there) && isSame(loaded[table.name], there)) continue;
    throw new Refusal(`The rows of "${table.name}" are not those that were backed up. Nothing was restored.`);
  }
  if (header.copies === "carried") await writePlaces(client, store, copies);
  // The trigger that tells of it rests.
  await client.query(`NOTIFY ${CHANNEL}`);
}

/**
 * Loads a backup into a migrated database that is empty, as its owner, in one transaction: all of it, each table compared
 * with what the file says of it, or nothing. Its copies are put into the store that is configured.
 */
export async function restoreInto(
  ownerUrl: string,
  header: Header,
  reader: Reader,
  tell: Tell = () => undefined,
  into: Store = configuredStore(),
): Promise<Restored> {
  return withClient(ownerUrl, async (client) => {
    await client.query(`${SESSION}; SET lock_timeout = '${LOCK_TIMEOUT}'`);
    const store = into.place === "postgres" ? postgresStoreOn(client) : into;
    const restored: Restored = { tables: {}, copies: noCopies() };
    const work = () => loadAll(client, header, reader, restored, { store, tell });
    await withRestingTriggers(client, header.tables, work).catch(async (error: unknown) => {
      await undoCopies(store, restored.copies);
      throw explained(error);
    });
    return restored;
  });
}
