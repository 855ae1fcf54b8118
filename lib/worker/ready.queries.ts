import { readdir } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { settings } from "@/lib/env";
import { ALIVE } from "./mutations";

/** What the site needs to answer readers and to do its jobs. */
export type Readiness = { database: State; migrations: State; worker: State };
type State = "ok" | "failed";

/** Longest wait for a connection, and for the answer to what is asked over it, in milliseconds. */
const LIMIT_MS = 2_000;
/** For how long an answer is given again, in milliseconds: however often one asks, there are three connections. */
const KEPT_MS = 1_000;

const IS_APPLIED = `SELECT 1 FROM _prisma_migrations
  WHERE migration_name = $1 AND finished_at IS NOT NULL AND rolled_back_at IS NULL`;
/** Any worker: all processes on a database share the jobs. */
const SOMEONE_WORKS = `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
  WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1::int::oid LIMIT 1`;

let kept: Promise<Readiness> | null = null;

/** The state of each part, at most a moment old, after four seconds at the latest. */
export function readiness(): Promise<Readiness> {
  kept ??= examine(settings().DATABASE_URL).finally(() =>
    setTimeout(() => {
      kept = null;
    }, KEPT_MS).unref(),
  );
  return kept;
}

export async function examine(connectionString: string | undefined): Promise<Readiness> {
  const ask = (sql: string, values: unknown[] = []) => stateOf(connectionString, sql, values);
  const [database, migrations, worker] = await Promise.all([
    ask("SELECT 1"),
    lastMigration().then((name) => ask(IS_APPLIED, [name])),
    ask(SOMEONE_WORKS, [ALIVE]),
  ]);
  return { database, migrations, worker };
}

/**
 * Whether the database gives a row, in time. Over a connection of its own: those of the pool may all be waited for, and
 * a question that hangs must not hold up the next.
 */
async function stateOf(connectionString: string | undefined, sql: string, values: unknown[]): Promise<State> {
  const limits = { connectionTimeoutMillis: LIMIT_MS, query_timeout: LIMIT_MS };
  const client = new pg.Client({ connectionString, ...limits });
  // A connection that breaks is told by the question that failed.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query(sql, values)).rowCount === 1 ? "ok" : "failed";
  } catch {
    return "failed";
  } finally {
    void client.end().catch(() => undefined);
  }
}

/** The newest migration of the version that runs. */
async function lastMigration(): Promise<string> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().at(-1) ?? "";
}
