import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { onStop, Refusal } from "@/prisma/process/lifecycle";
import { claim, type Holder } from "@/prisma/process/lock";
import { freePort } from "@/prisma/process/ports";
import { alone, makeAppRole } from "./appRole";
import { keepUp } from "./keepUp";
import { findBinaries, makeOwned, postgresIdentity, usableFolder } from "./postgresHost";
import { bringUp, type Cluster, clearLeftovers, isUp, query } from "./postmaster";
import type { Roles } from "./roles";

/** Made with the cluster: it owns everything. */
const OWNER = "stet";
/** Serves the site, and owns nothing. */
const APP = "stet_app";
const DATABASE = "stet";
/** Away from 5432, where a Postgres of the machine itself would listen. */
const FIRST_PORT = 54320;
/** Programs that start at the same moment look for a port at the same moment. */
const PORT_TRIES = 5;
/** How long another command of this folder may take to start the database we share. */
const SHARE_MS = 60_000;

const settingsSchema = z.object({
  password: z.string(),
  /** Clusters that older programs made have one role until they are started again. */
  appPassword: z.string().optional(),
  port: z.number().int(),
});
type Settings = z.infer<typeof settingsSchema>;

/** A cluster before it has a port. */
type Place = Omit<Cluster, "port" | "adminUrl">;

export type Embedded = Roles & {
  /** What runs the database when that is another command of this folder; it also stops it. */
  sharedWith: Holder | null;
  stop: () => Promise<void>;
};

function readSettings(file: string): Settings | null {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** At once: another command may be reading. */
function writeSettings(file: string, settings: Settings): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(settings), { mode: 0o600 });
  renameSync(draft, file);
}

const newPassword = () => randomBytes(24).toString("base64url");

function ownerUrlOf({ password, port }: Settings, database = DATABASE): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

/** The addresses of a cluster that runs; the app's role is made when an older program made the cluster. */
async function rolesOf(file: string, settings: Settings): Promise<Roles> {
  return alone(ownerUrlOf(settings, "postgres"), async () => {
    const known = readSettings(file) ?? settings;
    const appPassword = known.appPassword ?? newPassword();
    if (!known.appPassword) writeSettings(file, { ...known, appPassword });
    const url = `postgres://${APP}:${appPassword}@127.0.0.1:${settings.port}/${DATABASE}`;
    if (!(await isUp(url))) await makeAppRole(ownerUrlOf(settings), APP, appPassword);
    return { url, ownerUrl: ownerUrlOf(settings) };
  });
}

/**
 * Locales in the order tried: pg_trgm asks the C library what a letter is, and in the locale "C" no
 * Chinese character is one, so that a search would find nothing. Linux, then macOS.
 */
const LETTER_LOCALES = ["C.UTF-8", "en_US.UTF-8", "UTF-8"];

function runInitdb(cluster: Place, passwordFile: string, locale: string): { done: boolean; said: string } {
  // An initdb that was interrupted leaves a folder that Postgres cannot start from.
  rmSync(cluster.data, { recursive: true, force: true });
  makeOwned(cluster.data, cluster.identity);
  const letters = [
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    `--lc-ctype=${locale}`,
  ];
  const access = [`--username=${OWNER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const args = [`--pgdata=${cluster.data}`, "--encoding=UTF8", ...letters, ...access];
  const ran = spawnSync(cluster.binaries.initdb, args, {
    ...cluster.identity,
    cwd: cluster.folder,
    encoding: "utf8",
  });
  return { done: ran.status === 0, said: `${ran.stdout}${ran.stderr}${ran.error?.message ?? ""}`.trim() };
}

function initialise(cluster: Place, password: string): void {
  const passwordFile = join(cluster.folder, "initial-password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { identity } = cluster;
  if (identity) spawnSync("chown", [`${identity.uid}:${identity.gid}`, passwordFile]);
  let last = "";
  try {
    for (const locale of LETTER_LOCALES) {
      const { done, said } = runInitdb(cluster, passwordFile, locale);
      if (done) return;
      last = said;
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  throw new Refusal(`The database could not be created in ${cluster.data}:\n${last}`);
}

/** A first start as root leaves data that an ordinary user can neither use nor remove. */
function assertOurs(data: string): void {
  const owner = existsSync(data) ? statSync(data).uid : null;
  const me = process.getuid?.();
  if (owner === null || !me || owner === me) return;
  throw new Refusal(
    `The database in ${data} was made by another user (root?). Run this as that user, or remove it.`,
  );
}

async function share(file: string, holder: Holder): Promise<Embedded> {
  for (const until = Date.now() + SHARE_MS; Date.now() < until; await sleep(100)) {
    const settings = readSettings(file);
    if (settings && (await isUp(ownerUrlOf(settings)))) {
      return { ...(await rolesOf(file, settings)), sharedWith: holder, stop: async () => undefined };
    }
  }
  throw new Refusal(
    `The database belongs to "${holder.command}" (process ${holder.pid}), which does not answer.`,
  );
}

async function createDatabase(settings: Settings): Promise<void> {
  const admin = ownerUrlOf(settings, "postgres");
  const there = await query(admin, `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`);
  if (there.length === 0) await query(admin, `CREATE DATABASE "${DATABASE}"`);
}

/** At the port that it had, or the next. Somebody else may take one between the look and the start: then again. */
async function bringUpAtFreePort(
  place: Place,
  wanted: Settings,
  file: string,
  triesLeft = PORT_TRIES - 1,
): Promise<{ settings: Settings; stop: () => Promise<void> }> {
  const settings = { ...wanted, port: await freePort(wanted.port) };
  writeSettings(file, settings);
  try {
    const adminUrl = ownerUrlOf(settings, "postgres");
    const cluster = { ...place, port: settings.port, adminUrl };
    return { settings, stop: keepUp(cluster, await bringUp(cluster)) };
  } catch (error) {
    if (triesLeft === 0 || !/Address already in use/.test(String(error))) throw error;
    return bringUpAtFreePort(place, settings, file, triesLeft - 1);
  }
}

/**
 * Starts the Postgres that ships with the app. It lives in `home` (a full path) or, when we are root and
 * Postgres' user cannot enter that, in a folder outside that is found again by `home`'s name. A second
 * command of the same folder gets the database of the first. `throwaway`: a new one each time, for tests.
 */
export async function startEmbedded(home: string, command: string, throwaway = false): Promise<Embedded> {
  const identity = postgresIdentity();
  const folder = usableFolder(home, identity);
  const file = join(home, "settings.json");
  const lock = claim(join(home, "lock.json"), command);
  if (!lock.ok) return share(file, lock.holder);
  onStop(lock.release);
  if (throwaway && folder !== home) onStop(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, "data");
  const finished = join(data, "initialised");
  assertOurs(data);
  await clearLeftovers(data);
  if (throwaway) rmSync(data, { recursive: true, force: true });
  const known = readSettings(file);
  if (!known && existsSync(finished)) {
    throw new Refusal(
      `${file}, which holds the password of the database in ${data}, is gone. Put it back, or move the data away.`,
    );
  }
  const wanted = known ?? { password: newPassword(), appPassword: newPassword(), port: FIRST_PORT };
  writeSettings(file, wanted);
  const place = { binaries: await findBinaries(folder, identity), identity, folder, data, throwaway };
  if (!existsSync(finished)) {
    initialise(place, wanted.password);
    writeFileSync(finished, "");
  }
  const { settings, stop } = await bringUpAtFreePort(place, wanted, file);
  await createDatabase(settings);
  return { ...(await rolesOf(file, settings)), sharedWith: null, stop };
}
