import pg from "pg";
import { onStop, step } from "@/prisma/process/lifecycle";
import { assertChineseSearch } from "@/prisma/server/migrate";
import { makeDatabase, TEMPLATE } from "@/prisma/testing/freshDatabase";

async function dropDatabase(server: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`).finally(() => client.end());
}

/** A migrated database beside the one at `server`; dropped when the command ends. */
export async function testDatabase(server: string, what: string): Promise<string> {
  const name = `${new URL(server).pathname.slice(1)}_test_${process.pid}_${what}`;
  onStop(() => dropDatabase(server, name));
  return makeDatabase(server, name);
}

/** Migrates once: every database that is made after this one, by the tests too, is a copy of it. */
export async function makeTemplate(server: string): Promise<void> {
  const url = await step("Applying migrations", () => testDatabase(server, "template"));
  await assertChineseSearch(url);
  process.env[TEMPLATE] = new URL(url).pathname.slice(1);
}
