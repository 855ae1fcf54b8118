import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { guard, isStopping, onStop, Refusal } from "./commands/lifecycle";
import { claim } from "./commands/lock";
import { freePort } from "./commands/ports";
import {
  type Binaries,
  findBinaries,
  type Identity,
  makeOwned,
  postgresIdentity,
  usableFolder,
} from "./postgres-host";

const USER = "stet";
const DATABASE = "stet";
/** Away from 5432, where a Postgres of the machine itself would listen. */
const FIRST_PORT = 54320;
/** Recovery after a crash of the machine can take this long with a database of some size. */
const READY_MS = 60_000;
const STOP_MS = 20_000;
const LOG_LIMIT_BYTES = 5_000_000;

const settingsSchema = z.object({ password: z.string(), port: z.number().int(), data: z.string() });
type Settings = z.infer<typeof settingsSchema>;

export type Embedded = {
  url: string;
  /** What runs the database when that is another command of this folder; it also stops it. */
  sharedWith: { pid: number; command: string } | null;
  stop: () => Promise<void>;
};

function readSettings(file: string): Settings | null {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function urlOf({ password, port }: Settings, database = DATABASE): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Locales in the order tried: pg_trgm asks the C library what a letter is, and in the locale "C" no
 * Chinese character is one, so that a search would find nothing. Linux, then macOS.
 */
const LETTER_LOCALES = ["C.UTF-8", "en_US.UTF-8", "UTF-8"];

function initialise(binaries: Binaries, folder: string, settings: Settings, identity: Identity | null): void {
  // An initdb that was interrupted leaves a folder that Postgres cannot start from.
  rmSync(settings.data, { recursive: true, force: true });
  const passwordFile = join(folder, "initial-password");
  writeFileSync(passwordFile, settings.password, { mode: 0o600 });
  if (identity) spawnSync("chown", [`${identity.uid}:${identity.gid}`, passwordFile]);
  let said = "";
  try {
    for (const locale of LETTER_LOCALES) {
      makeOwned(settings.data, identity);
      const flags = [
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
      ];
      const own = [
        `--lc-ctype=${locale}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
      ];
      const done = spawnSync(binaries.initdb, [`--pgdata=${settings.data}`, ...flags, ...own], {
        ...identity,
        cwd: folder,
        encoding: "utf8",
      });
      if (done.status === 0) return;
      said = `${done.stdout}${done.stderr}${done.error?.message ?? ""}`;
      rmSync(settings.data, { recursive: true, force: true });
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  throw new Refusal(`The database could not be created in ${settings.data}:\n${said.trim()}`);
}

/** The process and port that a data folder says it is used by. */
function readPostmaster(data: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) ? { pid, port } : null;
  } catch {
    return null;
  }
}

function isPostgres(pid: number): boolean {
  const asked = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  if (asked.error === undefined) return asked.stdout.includes("postgres");
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function stopPostmaster(pid: number): Promise<void> {
  // SIGINT: Postgres ends its sessions and writes everything out; SIGQUIT: at once, recovers at the next start.
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const until = Date.now() + STOP_MS; Date.now() < until && isAlive(pid); ) await sleep(25);
  }
}

/** A Postgres that a killed command left behind ends, and a number it left behind goes. */
async function clearLeftovers(data: string): Promise<void> {
  const left = readPostmaster(data);
  if (left && isAlive(left.pid) && isPostgres(left.pid)) await stopPostmaster(left.pid);
  rmSync(join(data, "postmaster.pid"), { force: true });
}

function openLog(folder: string): { file: string; descriptor: number } {
  const file = join(folder, "postgres.log");
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) truncateSync(file);
  return { file, descriptor: openSync(file, "a") };
}

function launch(
  binaries: Binaries,
  folder: string,
  settings: Settings,
  identity: Identity | null,
  fast: boolean,
) {
  const options = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
  ];
  if (fast) options.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const log = openLog(folder);
  const args = [
    "-D",
    settings.data,
    "-p",
    String(settings.port),
    ...options.flatMap((option) => ["-c", option]),
  ];
  const child = spawn(binaries.postgres, args, {
    ...identity,
    cwd: folder,
    // A session of its own: Ctrl+C must reach us alone, because Postgres has to end last.
    detached: true,
    stdio: ["ignore", log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  return { child, log: log.file };
}

async function untilReady(settings: Settings, child: ChildProcess): Promise<boolean> {
  let failed = false;
  child.on("error", () => (failed = true));
  for (const until = Date.now() + READY_MS; Date.now() < until && !isStopping(); await sleep(40)) {
    if (failed || child.exitCode !== null || child.signalCode !== null) return false;
    if (
      await query(urlOf(settings, "postgres"), "SELECT 1").then(
        () => true,
        () => false,
      )
    )
      return true;
  }
  return false;
}

async function createDatabase(settings: Settings): Promise<void> {
  const there = await query(
    urlOf(settings, "postgres"),
    `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`,
  );
  if (there.length === 0) await query(urlOf(settings, "postgres"), `CREATE DATABASE "${DATABASE}"`);
}

async function share(file: string, holder: { pid: number; command: string }): Promise<Embedded> {
  for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(100)) {
    const settings = readSettings(file);
    if (
      settings &&
      (await query(urlOf(settings), "SELECT 1").then(
        () => true,
        () => false,
      ))
    ) {
      return { url: urlOf(settings), sharedWith: holder, stop: async () => undefined };
    }
  }
  throw new Refusal(
    `The database belongs to "${holder.command}" (process ${holder.pid}), which does not answer.`,
  );
}

/**
 * Starts the Postgres that ships with the app; everything it needs lives in `home` (a full path) or, when
 * Postgres' user cannot enter that, in a folder that `home`'s settings name. A second command of the
 * same folder gets the database of the first. `throwaway`: fast and unsafe, for tests.
 */
export async function startEmbedded(home: string, command: string, throwaway = false): Promise<Embedded> {
  const identity = postgresIdentity();
  const folder = usableFolder(home, identity);
  const file = join(home, "settings.json");
  const lock = claim(join(home, "lock.json"), command);
  if (!lock.ok) return share(file, lock.holder);
  onStop(lock.release);
  const binaries = await findBinaries(folder, identity);
  const known = readSettings(file);
  const data = known?.data ?? join(folder, "data");
  if (known) await clearLeftovers(known.data);
  const settings = {
    password: known?.password ?? randomBytes(24).toString("base64url"),
    port: await freePort(known?.port ?? FIRST_PORT),
    data,
  };
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  const isNew = !existsSync(join(data, "initialised"));
  if (isNew) {
    initialise(binaries, folder, settings, identity);
    writeFileSync(join(data, "initialised"), "");
  }
  const stop = await bringUp(binaries, folder, settings, identity, throwaway);
  await createDatabase(settings);
  return { url: urlOf(settings), sharedWith: null, stop };
}

async function bringUp(
  binaries: Binaries,
  folder: string,
  settings: Settings,
  identity: Identity | null,
  throwaway: boolean,
): Promise<() => Promise<void>> {
  const { child, log } = launch(binaries, folder, settings, identity, throwaway);
  const { pid } = child;
  const watch = pid === undefined ? undefined : guard(pid, "INT");
  const stop = async () => {
    if (pid !== undefined) await stopPostmaster(pid);
    watch?.release();
    if (throwaway) rmSync(settings.data, { recursive: true, force: true });
  };
  onStop(stop);
  if (await untilReady(settings, child)) return stop;
  const end = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-12).join("\n") : "";
  throw new Refusal(`Postgres did not start (its log: ${log}):\n${end}`);
}
