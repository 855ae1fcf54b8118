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
import { Refusal, step, told } from "@/prisma/process/lifecycle";
import { makeMissingRole } from "@/prisma/server/appRole";
import { withClient } from "@/prisma/server/client";
import { type Embedded, startEmbedded } from "@/prisma/server/embedded";
import { assertLanguages, migrate } from "@/prisma/server/migrate";
import { type Roles, separateRoles } from "@/prisma/server/roles";

export const STATE = join(process.cwd(), ".stet");

export type Database = Roles & {
  /** Whether it is the one that ships with the app, not one that DATABASE_URL named. */
  embedded: boolean;
  /** Whether it is made for a test and gone afterwards: what is kept of its log is not kept in this folder. */
  throwaway?: boolean;
};

/** Fails at once, before anything that takes time, when DATABASE_URL names a database that cannot be used. */
export async function checkGivenDatabase(): Promise<void> {
  const given = givenRoles();
  if (!given) return;
  const { url, ownerUrl } = given;
  await step("Reaching the database of DATABASE_URL", async () => {
    if (ownerUrl !== url) await assertReachable("DATABASE_OWNER_URL", ownerUrl);
    if (ownerUrl !== url) await makeMissingRole(url, ownerUrl);
    await assertReachable("DATABASE_URL", url);
  });
}

/** What the environment names; one address serves for both where there is no DATABASE_OWNER_URL. */
export function givenRoles(): Roles | null {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl = url } = settings();
  return url && ownerUrl ? { url, ownerUrl } : null;
}

async function assertReachable(variable: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const where = URL.canParse(url) ? new URL(url).host : "its address";
    // An AggregateError of several addresses has no message of its own.
    const why =
      error instanceof AggregateError ? String(error.errors[0]) : error instanceof Error ? error.message : "";
    throw new Refusal(`${variable} is set, but the Postgres at ${where} cannot be used: ${why}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The database that ships with the app, as it is. */
export async function openEmbedded(command: string): Promise<Embedded> {
  const open = () => startEmbedded(join(STATE, "postgres"), command);
  const embedded = await step("Starting the database", open);
  const { sharedWith } = embedded;
  if (sharedWith) {
    const whose = `"${sharedWith.command}", process ${sharedWith.pid}`;
    told.write(`(It is the one of ${whose}, and stops with that.)\n`);
  }
  return embedded;
}

/** The database that DATABASE_URL names, or else the embedded one, started; with all migrations applied. */
export async function openDatabase(command: string): Promise<Database> {
  const given = givenRoles();
  const { url, ownerUrl } = given ?? (await openEmbedded(command));
  await prepareDatabase({ url, ownerUrl });
  return { url, ownerUrl, embedded: !given };
}

/** Makes a database what this version needs, as its owner, and lets the app's role do no more than the app does. */
export async function prepareDatabase(roles: Roles): Promise<void> {
  await assertLanguages(roles.ownerUrl);
  const before = await notesLeft(roles.ownerUrl);
  const applied = await step("Applying migrations", () => migrate(roles.ownerUrl));
  if (applied.length > 0) told.write(`  applied: ${applied.join(", ")}\n`);
  const remark = await separateRoles(roles);
  if (remark) told.write(`${remark}\n`);
  if (before > 0) told.write(`${notNamed(before)}\n`);
  else await sealNoted(roles.url);
}

const notNamed = (count: number) =>
  `${count} changes of what readers see were made past the app, by somebody who owns the database, and no line of the log names them: \`npm run audit\` says where the record is not as the log left it.`;

/**
 * Changes that were noted and never named, before a start that applies migrations: only what those change is named without
 * asking. Where nothing was ever named, an upgrade was cut off, and the start goes on with it.
 */
function notesLeft(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('public."EventPending"') IS NOT NULL AS there`,
    );
    if (!tables[0]?.there) return 0;
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "EventPending" WHERE EXISTS (SELECT 1 FROM "EventRow")`,
    );
    return rows[0]?.count ?? 0;
  });
}

/** Sealing reads each public row once, after an upgrade; in milliseconds. */
const SEAL_LIMITS = { maxWait: 30_000, timeout: 3_600_000 };

/** Rows that were public before events named them, or that a migration changed, are named in the log (lib/audit). */
export async function sealNoted(url: string): Promise<void> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2 }) });
  try {
    if ((await client.eventPending.count()) === 0) return;
    const sealed = await step("Naming what is public in the log", () =>
      client.$transaction(sealRecord, SEAL_LIMITS),
    );
    told.write(`  rows named: ${sealed}\n`);
  } finally {
    await client.$disconnect();
  }
}

/** Whether the sample and its accounts belong in this database: in our own, unless STET_DEMO says otherwise. */
export function wantsDemo(database: Database): boolean {
  return settings().STET_DEMO ?? database.embedded;
}

/** Loads the sample story; it knows by itself whether it is there already. */
export async function loadSample(url: string, tell: typeof step = step): Promise<void> {
  // The mutations that the sample goes through ask the environment for these.
  setEnvironment({ DATABASE_URL: url, STET_DEMO: "1" });
  const { seed } = await import("../seed");
  await tell("Loading the sample story", () => seed(url));
}

/** Shortest secret that signs sessions, as for NEXTAUTH_SECRET. */
const SECRET_LENGTH = 32;

/** What signs the sessions: made once and kept, so that a restart signs nobody out. */
export function keptSecret(folder = STATE): string {
  const file = join(folder, "nextauth-secret");
  if (existsSync(file)) return readSecret(file);
  mkdirSync(folder, { recursive: true });
  const secret = randomBytes(SECRET_LENGTH).toString("base64");
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
export function logEnvironment({ throwaway }: Pick<Database, "throwaway">): {
  STET_LOG_KEY: string;
  STET_LOG_DIR?: string;
} {
  const { NEXTAUTH_URL, PORT = 3000 } = settings();
  const address = NEXTAUTH_URL ?? `http://localhost:${PORT}`;
  if (throwaway)
    return { STET_LOG_KEY: newLogKey(address), STET_LOG_DIR: mkdtempSync(join(tmpdir(), "stet-log-")) };
  const known = settings().STET_LOG_KEY ?? keptLogKey();
  if (known !== null) return { STET_LOG_KEY: known };
  const key = newLogKey(address);
  mkdirSync(STATE, { recursive: true });
  writeFileSync(LOG_KEY, `${key}\n`, { mode: 0o600, flag: "wx" });
  return { STET_LOG_KEY: key };
}

function readSecret(file: string): string {
  const remedy = "Put it back, or remove the file: then a new one is made, and everybody signs in again.";
  let secret: string;
  try {
    secret = readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Refusal(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}). ${remedy}`);
  }
  if (secret.length >= SECRET_LENGTH) return secret;
  throw new Refusal(
    `The secret in ${file} has ${secret.length} characters and needs at least ${SECRET_LENGTH}. ${remedy}`,
  );
}
