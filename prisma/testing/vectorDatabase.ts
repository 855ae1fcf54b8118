import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { vector } from "@electric-sql/pglite/vector";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import pg from "pg";
import { db, disconnect } from "@/lib/db";
import { setEnvironment, settings } from "@/lib/env";
import { freePort } from "@/prisma/process/ports";
import { withClient } from "@/prisma/server/client";
import { migrate } from "@/prisma/server/migrate";
import { grantRights } from "@/prisma/server/roles";
import { asOwner, useFreshDatabase as besideGiven, rolesInUse } from "./freshDatabase";

const FIRST_PORT = 55_400;
/** As many as the pool of a process opens, and those of a migration. */
const CONNECTIONS = 32;

async function hasVectors(url: string | undefined): Promise<boolean> {
  if (!url) return false;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client
    .query("SELECT 1 FROM pg_available_extensions WHERE name = 'vector'")
    .finally(() => client.end());
  return rowCount === 1;
}

/**
 * For tests of search by meaning: a new, empty database where pgvector can be had. The Postgres that comes with Stet has
 * none; then it is one that runs in this process, with pgvector itself. Otherwise as `useFreshDatabase`.
 */
export async function useVectorDatabase(): Promise<() => Promise<void>> {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = settings();
  if (await hasVectors(given)) return besideGiven();
  const port = await freePort(FIRST_PORT);
  const postgres = await PGlite.create({ extensions: { vector, pg_trgm } });
  const server = new PGLiteSocketServer({ db: postgres, port, maxConnections: CONNECTIONS });
  await server.start();
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  await migrate(url);
  // All connections are one session: what factories write needs no events in any of them.
  await withClient(url, (client) => client.query("SET stet.unlogged = 'on'"));
  setEnvironment({ DATABASE_URL: url, DATABASE_OWNER_URL: undefined });
  return async () => {
    await disconnect();
    setEnvironment({ DATABASE_URL: given, DATABASE_OWNER_URL: owner });
    await server.stop();
    await postgres.close();
  };
}

/** Does `work` as a role with the rights of the app's. Where Postgres runs in this process, all connections are one session. */
export async function asRoleWithoutTables(work: () => Promise<void>): Promise<void> {
  const role = "stet_without_tables";
  await asOwner((client) => client.query(`CREATE ROLE ${role}`));
  await grantRights(rolesInUse().ownerUrl, role);
  await db().$executeRawUnsafe(`SET ROLE ${role}`);
  try {
    await work();
  } finally {
    await db().$executeRaw`RESET ROLE`;
    await asOwner((client) => client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`));
  }
}
