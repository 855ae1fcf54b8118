import pg from "pg";
import { Refusal } from "@/prisma/process/lifecycle";
import { withClient } from "./client";
import { type Excess, excessOf, missingOf } from "./rights";
import { RIGHTS, TABLES, WORKING_SCHEMAS } from "./tables";

/** Addresses of one database: with the role that serves the site, and with the one that owns the tables. */
export type Roles = { url: string; ownerUrl: string };

/** The same server, another database. */
export function inDatabase({ url, ownerUrl }: Roles, name: string): Roles {
  const at = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href;
  return { url: at(url), ownerUrl: at(ownerUrl) };
}

/** Two starts that grant at the same moment would change the same rows of the catalogue. */
const GRANT_LOCK = 5_783_305;
const QUEUE_AND_VECTORS = WORKING_SCHEMAS.join(", ");
const ROWS = "SELECT, INSERT, UPDATE, DELETE";

/** The grants of `app`, the quoted name of a role, as the owner gives them; nothing else is left to it. */
function grants(app: string): string[] {
  const onTables = Object.entries(TABLES).map(
    ([name, table]) => `GRANT ${["SELECT", ...RIGHTS[table.app]].join(", ")} ON TABLE "${name}" TO ${app}`,
  );
  return [
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    `CREATE SCHEMA IF NOT EXISTS stet_meaning`,
    `REVOKE ALL ON SCHEMA public, ${QUEUE_AND_VECTORS} FROM ${app}`,
    `GRANT USAGE ON SCHEMA public, ${QUEUE_AND_VECTORS} TO ${app}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${app}`,
    ...onTables,
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${QUEUE_AND_VECTORS} FROM ${app}`,
    `GRANT ${ROWS} ON ALL TABLES IN SCHEMA ${QUEUE_AND_VECTORS} TO ${app}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, ${QUEUE_AND_VECTORS} TO ${app}`,
    // Tables that come later: one of ours is only added to until the list says more.
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${QUEUE_AND_VECTORS} GRANT ${ROWS} ON TABLES TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public, ${QUEUE_AND_VECTORS} GRANT USAGE ON SEQUENCES TO ${app}`,
  ];
}

/** The queue's tables let nobody but their owner see a row, unless a policy says so. */
async function openQueue(client: pg.Client, app: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
     WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
       AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND $1::regrole = ANY(p.polroles))`,
    [app],
  );
  for (const { name } of rows)
    await client.query(`CREATE POLICY ${app} ON ${name} TO ${app} USING (true) WITH CHECK (true)`);
}

/** Gives a role what the app needs, and takes what it has beyond that, as the owner of the tables. */
export async function grantRights(ownerUrl: string, name: string): Promise<void> {
  const app = pg.escapeIdentifier(name);
  await withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [GRANT_LOCK]);
    for (const sql of grants(app)) await client.query(sql);
    await openQueue(client, app);
    const { rows } = await client.query<{ name: string }>(
      `SELECT quote_ident(datname) AS name FROM pg_database
       WHERE datname = current_database() AND pg_has_role(current_user, datdba, 'USAGE')`,
    );
    // Temporary tables would be the app's own.
    for (const { name: database } of rows)
      await client.query(`REVOKE TEMPORARY, CREATE ON DATABASE ${database} FROM PUBLIC, ${app}`);
    await client.query("COMMIT");
  });
}

const ONE_ROLE =
  "One role both owns the database and serves the site: whoever takes over the app could change what was published, and only `npm run audit` would tell. With DATABASE_OWNER_URL they are two (prisma/README.md).";

type Found = { role: string; owner: string; missing: string[]; excess: Excess[] };

async function examine({ url, ownerUrl }: Roles): Promise<Found> {
  const nameOf = (client: pg.Client) =>
    client.query<{ role: string }>("SELECT current_user AS role").then(({ rows }) => rows[0]?.role ?? "");
  const owner = await withClient(ownerUrl, nameOf);
  return withClient(url, async (client) => {
    const role = await nameOf(client);
    if (role === owner) return { role, owner, missing: [], excess: [] };
    return { role, owner, missing: await missingOf(client), excess: await excessOf(client, owner) };
  });
}

const listed = (what: readonly string[]) => what.map((line) => `\n  ${line}`).join("");

function refusalOf({ role, missing, excess }: Found): Refusal {
  const lacks = missing.length > 0 ? `\nThe app's role "${role}" lacks:${listed(missing)}` : "";
  const has =
    excess.length > 0
      ? `\nIt can do what the app must not be able to:${listed(excess.map(({ what }) => what))}`
      : "";
  const mended = [...new Set(excess.map(({ mend }) => `${mend};`))];
  const how = mended.length > 0 ? `\nAs an administrator, in this database:${listed(mended)}` : "";
  return new Refusal(
    `The roles of DATABASE_URL and DATABASE_OWNER_URL are not right (prisma/README.md has the whole of it).${lacks}${has}${how}`,
  );
}

/** What somebody had given to the app's role since it was last right; a new role lacks what it needs besides. */
function taken({ role, missing, excess }: Found): string | null {
  if (missing.length > 0 || excess.length === 0) return null;
  const what = excess.map((one) => one.what);
  return `The app's role "${role}" could do what it must not, which was taken from it:${listed(what)}`;
}

/** What the role at an address can do and must not; nothing where it owns the tables, as a single role does. */
export async function excessAt(url: string): Promise<{ role: string; rights: string[] }> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ role: string; owner: string }>(
      `SELECT current_user AS role, pg_get_userbyid(relowner) AS owner FROM pg_class WHERE oid = '"Event"'::regclass`,
    );
    const { role = "", owner = role } = rows[0] ?? {};
    const excess = role === owner ? [] : await excessOf(client, owner);
    return { role, rights: excess.map(({ what }) => what) };
  });
}

/**
 * Lets the app's role do what the app does, and nothing else; to be called when all migrations are applied. What the owner
 * cannot mend is refused with what to do. Gives a line to tell when both roles are one.
 */
export async function separateRoles(roles: Roles): Promise<string | null> {
  const found = await examine(roles);
  if (found.role === found.owner) return ONE_ROLE;
  const isRight = ({ missing, excess }: Found) => missing.length === 0 && excess.length === 0;
  if (isRight(found)) return null;
  await grantRights(roles.ownerUrl, found.role).catch((error: unknown) => {
    // What it could not grant stands in the list that follows.
    if (!(error instanceof pg.DatabaseError) || error.code !== "42501") throw error;
  });
  const left = await examine(roles);
  if (isRight(left)) return taken(found);
  throw refusalOf(left);
}
