import { randomUUID } from "node:crypto";
import pg from "pg";
import { db } from "@/lib/db";
import { setEnvironment, settings } from "@/lib/env";
import { migrate } from "@/prisma/server/migrate";

/** Where the name of a migrated database stands that new ones are copies of; `npm test` makes one. */
export const TEMPLATE = "STET_TEST_TEMPLATE";

/** Makes a migrated database beside the one at `server`: a copy of the template where there is one. */
export async function makeDatabase(server: string, name: string, isLogged = false): Promise<string> {
  const template = process.env[TEMPLATE];
  await run(server, `CREATE DATABASE "${name}" TEMPLATE "${template ?? "template0"}"`);
  // Rows of tests are made without events; the program's own writes are checked all the same (lib/db.ts).
  if (!isLogged) await run(server, `ALTER DATABASE "${name}" SET stet.unlogged = 'on'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (!template) await migrate(url.href);
  return url.href;
}

/**
 * For tests of what is true of a whole site, such as its first run: a new, empty database beside the one in
 * DATABASE_URL. Call it before anything asks `db()`; the result drops it again. `isLogged`: no row may be made without an event.
 */
export async function useFreshDatabase(isLogged = false): Promise<() => Promise<void>> {
  const server = settings().DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL is not set.");
  const name = `stet_fresh_${randomUUID().replaceAll("-", "")}`;
  setEnvironment({ DATABASE_URL: await makeDatabase(server, name, isLogged) });
  return async () => {
    await db().$disconnect();
    setEnvironment({ DATABASE_URL: server });
    await run(server, `DROP DATABASE ${name} WITH (FORCE)`);
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
