import { onStop, step } from "@/prisma/process/lifecycle";
import { withClient } from "@/prisma/server/client";
import { assertChineseSearch } from "@/prisma/server/migrate";
import type { Roles } from "@/prisma/server/roles";
import { makeDatabase, TEMPLATE } from "@/prisma/testing/freshDatabase";

/** A migrated database beside the one at `server`; dropped when the command ends. */
export async function testDatabase(server: Roles, what: string): Promise<Roles> {
  const name = `${new URL(server.url).pathname.slice(1)}_test_${process.pid}_${what}`;
  const drop = `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`;
  onStop(async () => void (await withClient(server.ownerUrl, (client) => client.query(drop))));
  return makeDatabase(server, name);
}

/** Migrates once: every database that is made after this one, by the tests too, is a copy of it. */
export async function makeTemplate(server: Roles): Promise<void> {
  const { ownerUrl } = await step("Applying migrations", () => testDatabase(server, "template"));
  await assertChineseSearch(ownerUrl);
  process.env[TEMPLATE] = new URL(ownerUrl).pathname.slice(1);
}

/** The environment of tests on a database: the app's code works with the app's role. */
export function testEnv({ url, ownerUrl }: Roles): { DATABASE_URL: string; DATABASE_OWNER_URL: string } {
  return { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
}
