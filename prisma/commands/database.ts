import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { privateKeyText } from "@/lib/audit/note";
import { sealRecord } from "@/lib/audit/seal.mutations";
import { setEnvironment, settings } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { Refusal, step } from "@/prisma/process/lifecycle";
import { startEmbedded } from "@/prisma/server/embedded";
import { assertChineseSearch, migrate } from "@/prisma/server/migrate";

export const STATE = join(process.cwd(), ".stet");

export type Database = {
  url: string;
  /** Whether it is the one that ships with the app, not one that DATABASE_URL named. */
  embedded: boolean;
  /** Whether it is made for a test and gone afterwards: what is kept of its log is not kept in this folder. */
  throwaway?: boolean;
};

/** Fails at once, before anything that takes time, when DATABASE_URL names a database that cannot be used. */
export async function checkGivenDatabase(): Promise<void> {
  const given = settings().DATABASE_URL;
  if (given) await step("Reaching the database of DATABASE_URL", () => assertReachable(given));
}

async function assertReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const where = URL.canParse(url) ? new URL(url).host : "its address";
    // An AggregateError of several addresses has no message of its own.
    const why =
      error instanceof AggregateError ? String(error.errors[0]) : error instanceof Error ? error.message : "";
    throw new Refusal(`DATABASE_URL is set, but the Postgres at ${where} cannot be used: ${why}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function openEmbedded(command: string): Promise<string> {
  const open = () => startEmbedded(join(STATE, "postgres"), command);
  const { url, sharedWith } = await step("Starting the database", open);
  if (sharedWith) {
    const whose = `"${sharedWith.command}", process ${sharedWith.pid}`;
    process.stdout.write(`(It is the one of ${whose}, and stops with that.)\n`);
  }
  return url;
}

/** The database that DATABASE_URL names, or else the embedded one, started; with all migrations applied. */
export async function openDatabase(command: string): Promise<Database> {
  const given = settings().DATABASE_URL;
  const url = given || (await openEmbedded(command));
  await prepareDatabase(url);
  return { url, embedded: !given };
}

export async function prepareDatabase(url: string): Promise<void> {
  await assertChineseSearch(url);
  const applied = await step("Applying migrations", () => migrate(url));
  if (applied.length > 0) process.stdout.write(`  applied: ${applied.join(", ")}\n`);
  await sealAtStart(url);
}

/** Sealing reads each public row once, after an upgrade; in milliseconds. */
const SEAL_LIMITS = { maxWait: 30_000, timeout: 3_600_000 };

/** Rows that were public before events named them, or that a migration changed, are named in the log (lib/audit). */
async function sealAtStart(url: string): Promise<void> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2 }) });
  try {
    if ((await client.eventPending.count()) === 0) return;
    const sealed = await step("Naming what is public in the log", () =>
      client.$transaction(sealRecord, SEAL_LIMITS),
    );
    process.stdout.write(`  rows named: ${sealed}\n`);
  } finally {
    await client.$disconnect();
  }
}

/** Whether the sample and its accounts belong in this database: in our own, unless STET_DEMO says otherwise. */
export function wantsDemo(database: Database): boolean {
  return settings().STET_DEMO ?? database.embedded;
}

/** Loads the sample story; it knows by itself whether it is there already. */
export async function loadSample(url: string): Promise<void> {
  // The mutations that the sample goes through ask the environment for these.
  setEnvironment({ DATABASE_URL: url, STET_DEMO: "1" });
  const { seed } = await import("../seed");
  await step("Loading the sample story", () => seed(url));
}

/** What signs the sessions: made once and kept, so that a restart signs nobody out. */
export function keptSecret(): string {
  const file = join(STATE, "nextauth-secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(STATE, { recursive: true });
  const secret = randomBytes(32).toString("base64");
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

const LOG_KEY = join(STATE, "log-key");

/** The keys of the transparency log that are kept in this folder, or null (lib/audit/README.md). */
export function keptLogKey(): string | null {
  return existsSync(LOG_KEY) ? readFileSync(LOG_KEY, "utf8").trim() : null;
}

/** A log is named after the address at which it is first served, for ever. */
function newLogKey(address: string): string {
  const { host, pathname } = new URL(address);
  return privateKeyText(`${host}${pathname.replace(/\/$/, "")}/log`, randomBytes(32));
}

/** Who signs the log and where its checkpoint lies: the key is made at the first start and kept. */
export function logEnvironment(
  { throwaway }: Database,
  address: string,
): { STET_LOG_KEY: string; STET_LOG_DIR?: string } {
  if (throwaway)
    return { STET_LOG_KEY: newLogKey(address), STET_LOG_DIR: mkdtempSync(join(tmpdir(), "stet-log-")) };
  const known = settings().STET_LOG_KEY ?? keptLogKey();
  if (known !== null) return { STET_LOG_KEY: known };
  const key = newLogKey(address);
  mkdirSync(STATE, { recursive: true });
  writeFileSync(LOG_KEY, `${key}\n`, { mode: 0o600, flag: "wx" });
  return { STET_LOG_KEY: key };
}
