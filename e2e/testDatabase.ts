import { onStop, step } from "@/prisma/process/lifecycle";
import { withClient } from "@/prisma/server/client";
import { assertLanguages } from "@/prisma/server/migrate";
import type { Roles } from "@/prisma/server/roles";
import { makeDatabase, TEMPLATE } from "@/prisma/testing/freshDatabase";

const nameOf = ({ ownerUrl }: Pick<Roles, "ownerUrl">) => new URL(ownerUrl).pathname.slice(1);

/** A migrated database beside the one at `server`, or a copy of `original`; dropped when the command ends. */
export async function testDatabase(server: Roles, what: string, original?: Roles): Promise<Roles> {
  const name = `${nameOf(server)}_test_${process.pid}_${what}`;
  const drop = `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`;
  onStop(async () => void (await withClient(server.ownerUrl, (client) => client.query(drop))));
  return makeDatabase(server, name, false, original && nameOf(original));
}

/** Migrates once: every database that is made after this one, by the tests too, is a copy of it. */
export async function makeTemplate(server: Roles): Promise<void> {
  const { ownerUrl } = await step("Applying migrations", () => testDatabase(server, "template"));
  await assertLanguages(ownerUrl);
  process.env[TEMPLATE] = nameOf({ ownerUrl });
}

/** The environment of tests on a database: the app's code works with the app's role. */
export function testEnv({ url, ownerUrl }: Roles): { DATABASE_URL: string; DATABASE_OWNER_URL: string } {
  return { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
}
