import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationDirectory, MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { Refusal } from "@/prisma/process/lifecycle";
import { type Engine, type ScriptFailure, withEngine } from "./schemaEngine";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));
const SCHEMA = fileURLToPath(new URL("../schema", import.meta.url));
/** Any number of our own; the engine takes 72707369, but on whichever connection of its pool comes first. */
const ADVISORY_LOCK = 5_783_301;
/** Longer than any migration of ours should take; then somebody should look. */
const LOCK_TIMEOUT = "120s";

export const NO_FILTER = { externalTables: [], externalEnums: [] };

/** The schema's files as pairs of name and text, in the order of their names. */
export function readSchema(folder = SCHEMA): [string, string][] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}

export function listMigrations(folder = MIGRATIONS): MigrationList {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const directories = names.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const lockfile = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: directories.sort().map((path): MigrationDirectory => {
      const text = readFileSync(join(folder, path, "migration.sql"), "utf8");
      return { path, migrationFile: { path: "migration.sql", content: { tag: "ok", value: text } } };
    }),
  };
}

function scriptOf(directory: MigrationDirectory): string {
  const { content } = directory.migrationFile;
  return content.tag === "ok" ? content.value : "";
}

function explain(list: MigrationList, failure: ScriptFailure): Refusal {
  const name = list.migrationDirectories.find((directory) => scriptOf(directory) === failure.script)?.path;
  const { message, position, detail, hint } = failure.error;
  const line = position ? failure.script.slice(0, Number(position)).split("\n").length : null;
  const where = line ? ` at line ${line} of its migration.sql` : "";
  const more = [detail, hint].filter(Boolean).map((text) => `\n${text}`);
  return new Refusal(`The migration ${name ?? "(unknown)"} failed${where}: ${message}${more.join("")}`);
}

/** A message of the engine is JSON inside an error; what is worth reading is its `message`. */
function readEngineError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  try {
    return (JSON.parse(text) as { message?: string }).message ?? text;
  } catch {
    return text;
  }
}

/** A migration begins and ends its own transaction, so one that failed left nothing and may be tried again. */
async function prepareHistory(engine: Engine, list: MigrationList): Promise<void> {
  const found = await engine.diagnoseMigrationHistory({
    migrationsList: list,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  const failed = found.failedMigrationNames;
  const edited = found.editedMigrationNames.filter((name) => !failed.includes(name));
  if (edited.length > 0) {
    throw new Refusal(
      `This database holds an earlier text of: ${edited.join(", ")}. A migration must not change after it was applied. During development, remove the database (.stet/postgres) and start again.`,
    );
  }
  if (found.history && "unpersistedMigrationNames" in found.history) {
    throw new Refusal(
      `This database is newer than this program: it holds ${found.history.unpersistedMigrationNames.join(", ")}, which this program does not know. Use the newer program, or another database.`,
    );
  }
  for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
}

async function underLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "55P03") {
      throw new Refusal(`Another program has been migrating this database for ${LOCK_TIMEOUT}.`);
    }
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Applies what is missing of prisma/migrations (or `folder`) and gives the names. Two at once wait for each
 * other. A migration that fails is named, leaves nothing behind and is tried again the next time.
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const list = listMigrations(folder);
  const untransacted = list.migrationDirectories.find(
    (directory) => !/^\s*(--.*\s*)*BEGIN;/i.test(scriptOf(directory)),
  );
  if (untransacted)
    throw new Error(`${untransacted.path}/migration.sql must begin with BEGIN; and end with COMMIT;`);
  return underLock(url, () =>
    withEngine(url, readSchema(), async (engine, failure) => {
      try {
        await prepareHistory(engine, list);
        const done = await engine.applyMigrations({ migrationsList: list, filters: NO_FILTER });
        // Writes add jobs to the queue's own tables: they are there before the first write.
        if (folder === MIGRATIONS) await runMigrations({ connectionString: url, maxPoolSize: 2 });
        return done.appliedMigrationNames;
      } catch (error) {
        const failed = failure();
        if (failed) throw explain(list, failed);
        throw error instanceof Refusal ? error : new Error(readEngineError(error), { cause: error });
      }
    }),
  );
}

/**
 * Postgres finds nothing in Chinese text when the database's letters are those of the locale "C": every character counts as
 * punctuation. And it puts names in the order of their language only where it was built with ICU. Fails with the way out
 * instead of searching in silence and at the first list of people.
 */
export async function assertLanguages(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    const { rows } = await client.query<{ searches: boolean; sorts: boolean }>(
      `SELECT cardinality(show_trgm('统计局')) > 0 AS searches,
        (SELECT count(DISTINCT collname) FROM pg_collation WHERE collname IN ('en-x-icu', 'zh-x-icu')) = 2 AS sorts`,
    );
    if (!rows[0]?.searches) throw new Refusal(NO_CHINESE_SEARCH);
    if (!rows[0].sorts) throw new Refusal(NO_ORDER_OF_NAMES);
  } finally {
    await client.query("ROLLBACK").catch(() => undefined);
    await client.end();
  }
}

const NO_CHINESE_SEARCH =
  "This database cannot search Chinese text: it was created with LC_CTYPE 'C'. Create it with LC_CTYPE 'C.UTF-8' (or another UTF-8 locale), for example:\n  CREATE DATABASE stet TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';";
const NO_ORDER_OF_NAMES =
  "This database cannot put names in the order of English and Chinese: it lacks the collations en-x-icu and zh-x-icu. Use a Postgres that was built with ICU, in a database whose encoding is UTF8; where ICU was added later, this brings them:\n  SELECT pg_import_system_collations('pg_catalog');";
