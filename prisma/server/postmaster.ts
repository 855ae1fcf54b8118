import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { guard, isStopping, onStop, Refusal, unlessStopping } from "@/prisma/process/lifecycle";
import type { Binaries, Identity } from "./postgresHost";

/** Recovery after a crash of the machine can take this long with a database of some size. */
const READY_MS = 60_000;
const STOP_MS = 20_000;
const LOG_LIMIT_BYTES = 5_000_000;
/** After a Postgres was killed outright, its sessions need a moment to notice. */
const TRIES = 4;
const BETWEEN_TRIES_MS = 1500;

export type Cluster = {
  binaries: Binaries;
  identity: Identity | null;
  /** Holds `data` and the log. */
  folder: string;
  data: string;
  port: number;
  /** Address of a database that is always there. */
  adminUrl: string;
  /** Fast and unsafe, and removed at the end: for tests. */
  throwaway: boolean;
};

/** Runs one statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function isUp(url: string): Promise<boolean> {
  return query(url, "SELECT 1").then(
    () => true,
    () => false,
  );
}

/** The process that a data folder says it is used by; none if it says so of another folder, whose copy it is. */
function readPostmaster(data: string): number | null {
  try {
    const [pid, folder] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    return folder === data && Number(pid) > 0 ? Number(pid) : null;
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
  // SIGINT: ends sessions and writes everything out; SIGQUIT: at once, and recovers at the next start.
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const until = Date.now() + STOP_MS; Date.now() < until && isAlive(pid); ) await sleep(25);
  }
}

const linkAt = (path: string): string | null => {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
};

/**
 * Sessions of a Postgres whose first process is gone, which work in its folder: on a busy machine they go on for seconds,
 * and write what the next Postgres knows nothing of. Null where the system does not tell (it has no /proc).
 */
function sessionsIn(data: string): number[] | null {
  if (!existsSync("/proc/self/cwd")) return null;
  const folder = realpathSync(data);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && linkAt(`/proc/${name}/cwd`) === folder)
    .map(Number)
    .filter(isPostgres);
}

/**
 * Ends a Postgres that a killed command left behind, with all its sessions, and removes the number it left behind. As long
 * as a session may live the number stays: by it the next Postgres sees that the folder is in use, and does not start.
 */
export async function clearLeftovers(data: string): Promise<void> {
  const pid = readPostmaster(data);
  const isOther = pid !== null && isAlive(pid) && !isPostgres(pid);
  if (pid && isAlive(pid) && !isOther) await stopPostmaster(pid);
  const sessions = existsSync(data) ? sessionsIn(data) : [];
  for (const session of sessions ?? []) {
    if (isAlive(session)) process.kill(session, "SIGKILL");
    for (const until = Date.now() + STOP_MS; Date.now() < until && isAlive(session); ) await sleep(25);
  }
  // Where nobody tells of sessions Postgres looks for itself; only a number that is another program's now misleads it.
  if (sessions !== null || isOther) rmSync(join(data, "postmaster.pid"), { force: true });
}

function openLog(folder: string): number {
  const log = join(folder, "postgres.log");
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) truncateSync(log);
  return openSync(log, "a");
}

/** Room for what search reads again and again, of many claims; it takes memory only as it is filled. */
const SHARED_BUFFERS = "512MB";

function settings({ port, throwaway }: Cluster): string[] {
  const safe = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC"];
  // Several sites and runners of tests each have a pool of their own.
  const many = "max_connections=300";
  const fast = throwaway ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off", many] : [];
  const room = `shared_buffers=${SHARED_BUFFERS}`;
  return [`port=${port}`, room, ...safe, ...fast].flatMap((setting) => ["-c", setting]);
}

function launch(cluster: Cluster): ChildProcess {
  const descriptor = openLog(cluster.folder);
  const child = spawn(cluster.binaries.postgres, ["-D", cluster.data, ...settings(cluster)], {
    ...cluster.identity,
    cwd: cluster.folder,
    // A session of its own: Ctrl+C must reach us alone, because Postgres has to end last.
    detached: true,
    stdio: ["ignore", descriptor, descriptor],
  });
  closeSync(descriptor);
  return child;
}

async function untilReady(url: string, child: ChildProcess): Promise<boolean> {
  let failed = false;
  child.on("error", () => {
    failed = true;
  });
  for (const until = Date.now() + READY_MS; Date.now() < until && !isStopping(); await sleep(40)) {
    if (failed || child.exitCode !== null || child.signalCode !== null) return false;
    if (await isUp(url)) return true;
  }
  return false;
}

/** A Postgres that was started, and what ends it. */
export type Postmaster = { child: ChildProcess; stop: () => Promise<void> };

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

function stopWithUs(cluster: Cluster, child: ChildProcess): () => Promise<void> {
  const { pid } = child;
  const watch = pid === undefined ? undefined : guard(pid, "INT");
  // From then on its number may be another program's.
  child.once("exit", () => watch?.release());
  const stop = async () => {
    if (pid !== undefined && !hasEnded(child)) await stopPostmaster(pid);
    if (cluster.throwaway) rmSync(cluster.data, { recursive: true, force: true });
  };
  onStop(stop);
  return stop;
}

/** The last lines of Postgres' log: why it ended. */
export function endOfLog({ folder }: Cluster): string {
  const log = join(folder, "postgres.log");
  const end = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-12).join("\n") : "";
  return `(its log: ${log}):\n${end}`;
}

/** Starts Postgres; it is also stopped with this process. */
export async function bringUp(cluster: Cluster, triesLeft = TRIES - 1): Promise<Postmaster> {
  await unlessStopping();
  const child = launch(cluster);
  const stop = stopWithUs(cluster, child);
  if (await untilReady(cluster.adminUrl, child)) return { child, stop };
  await unlessStopping();
  const end = endOfLog(cluster);
  if (triesLeft > 0 && /shared memory block|lock file/.test(end)) {
    await sleep(BETWEEN_TRIES_MS);
    return bringUp(cluster, triesLeft - 1);
  }
  throw new Refusal(`Postgres did not start ${end}`);
}
