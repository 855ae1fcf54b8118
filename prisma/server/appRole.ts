import pg from "pg";
import { Refusal } from "@/prisma/process/lifecycle";
import { withClient } from "./client";

/** The key of an advisory lock: commands of one folder start at the same moment. */
const ROLE_LOCK = 5_783_306;
const NOTHING_ELSE = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

/** Does `work` while nobody else does the like in the database at `url`. */
export async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [ROLE_LOCK]);
    return work();
  });
}

const isThere = (client: pg.Client, name: string) =>
  client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]).then(({ rowCount }) => rowCount === 1);

/** Makes the role of the app, which may sign in and nothing else, or gives the one that is there this password. */
export async function makeAppRole(ownerUrl: string, name: string, password: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const verb = (await isThere(client, name)) ? "ALTER" : "CREATE";
    const secret = pg.escapeLiteral(password);
    await client.query(`${verb} ROLE ${pg.escapeIdentifier(name)} LOGIN ${NOTHING_ELSE} PASSWORD ${secret}`);
  });
}

/** Makes the role that `url` names where there is none, as its database's owner; true when it did. */
export async function makeMissingRole(url: string, ownerUrl: string): Promise<boolean> {
  const { username, password } = new URL(url);
  const [name, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  if (!name || !secret) return false;
  return alone(ownerUrl, async () => {
    if (await withClient(ownerUrl, (client) => isThere(client, name))) return false;
    await makeAppRole(ownerUrl, name, secret).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError) || error.code !== "42501") throw error;
      throw new Refusal(
        `There is no role "${name}", which DATABASE_URL names, and DATABASE_OWNER_URL may not make one. As an administrator of this Postgres:\n  CREATE ROLE "${name}" LOGIN PASSWORD '…';`,
      );
    });
    return true;
  });
}
