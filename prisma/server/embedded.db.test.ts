import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isUp, query } from "./postmaster";

let home: string;
const running: ChildProcess[] = [];

/** What a command does with the embedded database, in a process of its own, as commands are. */
const COMMAND = `
  const { withLifecycle, onStop } = await import("./prisma/process/lifecycle.ts");
  const { startEmbedded } = await import("./prisma/server/embedded.ts");
  await withLifecycle(async () => {
    const { url, ownerUrl, sharedWith } = await startEmbedded(process.argv[1], "npm start");
    console.log(JSON.stringify({ url, ownerUrl, shared: sharedWith?.command ?? null }));
    await new Promise((resolve) => { onStop(() => resolve()); setInterval(() => undefined, 1000); });
    return 0;
  });
`;

type Command = { child: ChildProcess; url: string; ownerUrl: string; shared: string | null };

async function startCommand(folder = home): Promise<Command> {
  const args = ["--import", "tsx", "--input-type=module", "-e", COMMAND, folder];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  const said = heard(child);
  for (; child.exitCode === null && child.signalCode === null; await sleep(20)) {
    const line = said().match(/^\{.*\}$/m)?.[0];
    if (line) return { child, ...JSON.parse(line) };
  }
  throw new Error(`The command ended without a database: ${said()}`);
}

/** What a command says from now on. */
function heard({ stdout, stderr }: ChildProcess): () => string {
  let said = "";
  for (const stream of [stdout, stderr]) stream?.setEncoding("utf8").on("data", (chunk) => (said += chunk));
  return () => said;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

async function isGone(url: string): Promise<boolean> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50))
    if (!(await isUp(url))) return true;
  return false;
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "stet-embedded-"));
  // Made for us alone; as root, Postgres' own user has to enter it too.
  chmodSync(home, 0o755);
});

afterEach(async () => {
  for (const child of running.splice(0))
    if (child.exitCode === null && child.signalCode === null) await end(child, "SIGTERM");
  rmSync(home, { recursive: true, force: true });
});

describe("the embedded database", () => {
  test("a second command of the folder gets the first one's, and leaves it running", async () => {
    const first = await startCommand();
    const second = await startCommand();
    expect(second).toMatchObject({ url: first.url, shared: "npm start" });
    await end(second.child, "SIGINT");
    expect(await isUp(first.url)).toBe(true);
    await end(first.child, "SIGINT");
    expect(await isUp(first.url)).toBe(false);
  });

  test("keeps what was written, under the same address, over a restart and over a kill", async () => {
    const first = await startCommand();
    await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS id");
    await end(first.child, "SIGTERM");
    const second = await startCommand();
    expect(second.url).toBe(first.url);
    await end(second.child, "SIGKILL");
    expect(await isGone(second.url)).toBe(true);
    const third = await startCommand();
    expect(await query(third.ownerUrl, "SELECT id FROM kept")).toEqual([{ id: 1 }]);
  });

  test("one that an older program made, with one role, gets the app's at its next start", async () => {
    const first = await startCommand();
    await query(first.ownerUrl, "DROP ROLE stet_app");
    await end(first.child, "SIGTERM");
    const file = join(home, "settings.json");
    const { appPassword, ...older } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify(older));
    const started = await Promise.all([startCommand(), startCommand()]);
    const names = await Promise.all(
      started.map(({ url }) => query(url, "SELECT current_user::text AS name")),
    );
    expect(names).toEqual([[{ name: "stet_app" }], [{ name: "stet_app" }]]);
    const known = JSON.parse(readFileSync(file, "utf8"));
    expect(known).toMatchObject({ password: older.password, appPassword: expect.any(String) });
    expect(known.appPassword).not.toBe(appPassword);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const may =
      "SELECT rolsuper OR rolcreaterole OR rolcreatedb AS may FROM pg_roles WHERE rolname = current_user";
    expect(await query(started[0].url, may)).toEqual([{ may: false }]);
  });

  const postmaster = () => Number(readFileSync(join(home, "data", "postmaster.pid"), "utf8").split("\n")[0]);
  const kill = () => process.kill(postmaster(), "SIGKILL");
  const isBack = async (url: string) => {
    for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50))
      if (await isUp(url)) return true;
    return false;
  };

  test("one that is killed is started again under the same address, with what was written", async () => {
    const { ownerUrl, url } = await startCommand();
    await query(ownerUrl, "CREATE TABLE kept AS SELECT 1 AS id");
    kill();
    expect(await isGone(url)).toBe(true);
    expect(await isBack(url)).toBe(true);
    expect(await query(ownerUrl, "SELECT id FROM kept")).toEqual([{ id: 1 }]);
  });

  test("one of whose processes is killed goes on", async () => {
    const { ownerUrl, url } = await startCommand();
    const victim = new pg.Client({ connectionString: ownerUrl });
    victim.on("error", () => undefined);
    await victim.connect();
    const { rows } = await victim.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    expect(await isBack(url)).toBe(true);
  });

  test("one that cannot stay up ends the command, which says why", async () => {
    const { child, url } = await startCommand();
    const said = heard(child);
    const ended = once(child, "exit");
    for (let times = 0; times < 3; times++) {
      kill();
      await isGone(url);
      expect(await isBack(url)).toBe(true);
      // Only then is it watched again.
      await expect
        .poll(() => said().match(/Postgres runs again/g)?.length, { timeout: 30_000 })
        .toBe(times + 1);
    }
    kill();
    expect(await ended).toEqual([1, null]);
    expect(said()).toMatch(
      /The database ended and cannot be started again: it ended 4 times[\s\S]*postgres\.log/,
    );
  }, 120_000);

  test("one whose data are gone ends the command, which says so", async () => {
    const { child } = await startCommand();
    const said = heard(child);
    const ended = once(child, "exit");
    const pid = postmaster();
    rmSync(join(home, "data"), { recursive: true });
    process.kill(pid, "SIGKILL");
    expect(await ended).toEqual([1, null]);
    expect(said()).toMatch(/The database ended and cannot be started again[\s\S]*data/);
  });

  test("folders whose databases start at the same moment get a port each", async () => {
    const folders = ["one", "two", "three"].map((name) => join(home, name));
    const started = await Promise.all(folders.map((folder) => startCommand(folder)));
    expect(new Set(started.map(({ url }) => new URL(url).port)).size).toBe(3);
    for (const { url } of started) expect(await isUp(url)).toBe(true);
  }, 180_000);
});
