import { randomUUID } from "node:crypto";
import type pg from "pg";
import { disconnect } from "@/lib/db";
import { setEnvironment, settings } from "@/lib/env";
import { withClient } from "@/prisma/server/client";
import { migrate } from "@/prisma/server/migrate";
import { inDatabase, type Roles, separateRoles } from "@/prisma/server/roles";

/** Where the name of a migrated database stands that new ones are copies of; `npm test` makes one. */
export const TEMPLATE = "STET_TEST_TEMPLATE";

/** Makes a migrated database beside the one at `server`: a copy of the template where there is one. */
export async function makeDatabase(
  server: Roles,
  name: string,
  isLogged = false,
  template: string | null = process.env[TEMPLATE] ?? null,
): Promise<Roles> {
  await run(server.ownerUrl, `CREATE DATABASE "${name}" TEMPLATE "${template ?? "template0"}"`);
  // Rows of tests are made without events; the program's own writes are checked all the same (lib/db.ts).
  if (!isLogged) await run(server.ownerUrl, `ALTER DATABASE "${name}" SET stet.unlogged = 'on'`);
  const roles = inDatabase(server, name);
  if (!template) await migrate(roles.ownerUrl);
  // Rights on tables are copied with them, those on the database itself are not.
  await separateRoles(roles);
  return roles;
}

/** The addresses in the environment of a test; `npm test` gives both. */
export function rolesInUse(): Roles {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl = url } = settings();
  if (!url || !ownerUrl) throw new Error("DATABASE_URL is not set.");
  return { url, ownerUrl };
}

/** Does as the owner of the tables what the app's role is refused: with triggers put aside, say. */
export function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(rolesInUse().ownerUrl, work);
}

/** Does with the app's role what somebody could who gets the app to run statements. */
export function asApp<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(rolesInUse().url, work);
}

/**
 * For tests of what is true of a whole site, such as its first run: a new, empty database beside the one in
 * DATABASE_URL. Call it before anything asks `db()`; the result drops it again. `isLogged`: no row may be made without an event.
 */
export async function useFreshDatabase(isLogged = false): Promise<() => Promise<void>> {
  const server = rolesInUse();
  const name = `stet_fresh_${randomUUID().replaceAll("-", "")}`;
  const { url, ownerUrl } = await makeDatabase(server, name, isLogged);
  setEnvironment({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
  return async () => {
    await disconnect();
    setEnvironment({ DATABASE_URL: server.url, DATABASE_OWNER_URL: server.ownerUrl });
    await run(server.ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
}

const run = (url: string, sql: string) => withClient(url, (client) => client.query(sql));
