import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import { withClient } from "@/prisma/server/client";
import { listMigrations, migrate } from "@/prisma/server/migrate";
import { inDatabase, type Roles, separateRoles } from "@/prisma/server/roles";
import { copyIn } from "./copyRows";
import { readManifest } from "./keptSet";

export type Upgraded = Roles & {
  /** What was applied over the kept rows: nothing while the kept version is the latest. */
  applied: string[];
  drop: () => Promise<void>;
};

/** A new database beside the one at `server`, filled as the older version left it and then upgraded. */
export async function upgraded(server: Roles, set: string): Promise<Upgraded> {
  const name = `stet_kept_${randomUUID().replaceAll("-", "")}`;
  const onServer = (sql: string) => withClient(server.ownerUrl, (client) => client.query(sql));
  await onServer(`CREATE DATABASE ${name} TEMPLATE template0`);
  const roles = inDatabase(server, name);
  const drop = async () => {
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  try {
    await fill(roles.ownerUrl, set);
    const applied = await migrate(roles.ownerUrl);
    await separateRoles(roles);
    return { ...roles, applied, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** The schema of then, with its rows. The list of migrations is among them, with the hash that each had then. */
async function fill(url: string, set: string): Promise<void> {
  const manifest = readManifest(set);
  const folder = migrationsUpTo(manifest.schema);
  await migrate(url, folder).finally(() => rmSync(folder, { recursive: true }));
  // The queue's tables are the library's own: the one that is installed knows how rows of jobs look.
  await runMigrations({ connectionString: url, maxPoolSize: 2 });
  await copyIn(url, set, manifest);
}

/** A folder with the migrations up to one; whoever asks removes it. */
export function migrationsUpTo(last: string): string {
  const { baseDir, migrationDirectories } = listMigrations();
  const names = migrationDirectories.map(({ path }) => path);
  if (!names.includes(last)) throw new Error(`There is no migration ${last} any more.`);
  const folder = mkdtempSync(join(tmpdir(), "migrations-"));
  for (const name of ["migration_lock.toml", ...names.filter((one) => one <= last)]) {
    cpSync(join(baseDir, name), join(folder, name), { recursive: true });
  }
  return folder;
}
