import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { Refusal } from "@/prisma/process/lifecycle";
import { freePort } from "@/prisma/process/ports";
import { makeAppRole } from "@/prisma/server/appRole";
import {
  type Binaries,
  findBinaries,
  type Identity,
  makeOwned,
  postgresIdentity,
} from "@/prisma/server/postgresHost";
import { bringUp, type Cluster, type Postmaster, query } from "@/prisma/server/postmaster";
import { inDatabase, type Roles } from "@/prisma/server/roles";

const [OWNER, APP] = ["stet", "stet_app"];
/** Away from those of the Postgres that ships with the app. */
const FIRST_PORT = 54_420;

/** The programs of Debian's Postgres 15, where they are installed. */
const DEBIAN_15 = "/usr/lib/postgresql/15/bin";

/** A server, and a standby that follows it. */
export type Replicated = {
  /** Of the database `postgres`; others are made beside it. */
  primary: Roles;
  standby: Roles & { start: () => Promise<void>; stop: () => Promise<void> };
  stop: () => Promise<void>;
};

/** With which Postgres a standby is made: the one that ships with the app, and Debian's 15. */
export const POSTGRESES = ["embedded", "debian 15"] as const;
export type Postgres = (typeof POSTGRESES)[number];

/** Why there is no such Postgres here; null where it can be had. */
export const missing = (which: Postgres): string | null =>
  which === "embedded" || existsSync(join(DEBIAN_15, "postgres"))
    ? null
    : "left out: Debian's postgresql-15 is not installed";

function binariesOf(which: Postgres, folder: string, identity: Identity | null): Promise<Binaries> {
  if (which === "embedded") return findBinaries(folder, identity);
  return Promise.resolve({ initdb: join(DEBIAN_15, "initdb"), postgres: join(DEBIAN_15, "postgres") });
}

type Made = { binaries: Binaries; identity: Identity | null; home: string; password: string };

function run(
  command: string,
  args: readonly string[],
  { identity, home }: Pick<Made, "identity" | "home">,
): void {
  const { status, stdout, stderr } = spawnSync(command, args, { ...identity, cwd: home, encoding: "utf8" });
  if (status !== 0) throw new Refusal(`${command} failed:\n${stdout}${stderr}`);
}

async function clusterIn(name: string, { binaries, identity, home, password }: Made): Promise<Cluster> {
  const folder = join(home, name);
  makeOwned(folder, identity);
  const port = await freePort(FIRST_PORT);
  const adminUrl = `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`;
  return { binaries, identity, folder, data: join(folder, "data"), port, adminUrl, throwaway: false };
}

function initialise({ data }: Cluster, made: Made): void {
  const secret = join(made.home, "password");
  writeFileSync(secret, made.password, { mode: 0o600 });
  if (made.identity) chownSync(secret, made.identity.uid, made.identity.gid);
  const access = [`--username=${OWNER}`, `--pwfile=${secret}`, "--auth=scram-sha-256"];
  const letters = ["--encoding=UTF8", "--locale=C", "--lc-ctype=C.UTF-8"];
  run(made.binaries.initdb, [`--pgdata=${data}`, "--no-sync", ...letters, ...access], made);
  rmSync(secret);
}

/** Copies a server as it runs, as pg_basebackup does, which does not ship with the app. */
async function copy(from: Cluster, to: Cluster, made: Made): Promise<void> {
  const client = new pg.Client({ connectionString: from.adminUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_backup_start('standby', true)");
    run("cp", ["-a", from.data, to.data], made);
    const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop()");
    for (const name of ["postmaster.pid", "postmaster.opts"]) rmSync(join(to.data, name), { force: true });
    const conninfo = `host=127.0.0.1 port=${from.port} user=${OWNER} password=${made.password}`;
    const files = {
      backup_label: rows[0]?.labelfile ?? "",
      "standby.signal": "",
      "postgresql.auto.conf": `primary_conninfo = '${conninfo}'\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(to.data, name), text, { mode: 0o600 });
      if (made.identity) chownSync(join(to.data, name), made.identity.uid, made.identity.gid);
    }
  } finally {
    await client.end();
  }
}

/** Starts a Postgres and a standby of it, in a folder of their own. */
export async function startReplicated(which: Postgres): Promise<Replicated> {
  const identity = postgresIdentity();
  const home = mkdtempSync(join(tmpdir(), "stet-replica-"));
  // For Postgres, which does not run as root.
  chmodSync(home, 0o755);
  const password = randomBytes(18).toString("base64url");
  const made = { binaries: await binariesOf(which, home, identity), identity, home, password };
  const primary = await clusterIn("primary", made);
  initialise(primary, made);
  const first = await bringUp(primary);
  const appPassword = randomBytes(18).toString("base64url");
  await makeAppRole(primary.adminUrl, APP, appPassword);
  const standby = await clusterIn("standby", made);
  await copy(primary, standby, made);
  let second: Postmaster | null = await bringUp(standby);
  const rolesOf = ({ adminUrl }: Cluster): Roles => {
    const url = Object.assign(new URL(adminUrl), { username: APP, password: appPassword }).href;
    return { url, ownerUrl: adminUrl };
  };
  const stopSecond = async () => {
    await second?.stop();
    second = null;
  };
  return {
    primary: rolesOf(primary),
    standby: {
      ...rolesOf(standby),
      start: async () => {
        second ??= await bringUp(standby);
      },
      stop: stopSecond,
    },
    stop: async () => {
      await stopSecond();
      await first.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Resolves when the standby has a database that was made on its primary. */
export async function untilCopied({ standby }: Replicated, name: string): Promise<Roles> {
  for (;;) {
    const roles = inDatabase(standby, name);
    const there = await query(standby.ownerUrl, `SELECT 1 FROM pg_database WHERE datname = '${name}'`);
    if (there.length > 0) return roles;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
