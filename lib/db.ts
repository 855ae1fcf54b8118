import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { settings } from "@/lib/env";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";

/** A transaction: what mutations write through. */
export type Tx = Prisma.TransactionClient;

/** Connections in the pool: more than two cores can use at once, fewer than Postgres refuses. */
const POOL_SIZE = 16;

type Connected = { client: PrismaClient; pool: pg.Pool };

function connect(): Connected {
  const connectionString = settings().DATABASE_URL;
  if (!connectionString)
    throw new Error("DATABASE_URL is not set: start Stet with `npm start` or `npm run dev`.");
  const pool = new pg.Pool({ connectionString, max: POOL_SIZE });
  // A broken idle connection is replaced when the next one is needed.
  pool.on("error", () => undefined);
  return { client: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) }), pool };
}

const kept = globalThis as typeof globalThis & { stetDb?: Connected };

function connected(): Connected {
  kept.stetDb ??= connect();
  return kept.stetDb;
}

/** The one client of this process; connects when it is first asked, so that a build needs no database. */
export function db(): PrismaClient {
  return connected().client;
}

/** The same connections without Prisma between, for what is read as bytes: lists of a search (lib/search). */
export function pool(): pg.Pool {
  return connected().pool;
}

/** How often a transaction is tried again when Postgres could not serialise it. */
const TRIES = 5;

/** Longest that a write may take, and wait for a connection, in milliseconds: past it something hangs. */
const WRITE_LIMITS = { maxWait: 15_000, timeout: 30_000 };

/**
 * Runs `work` in one transaction, again from the start when Postgres reports a serialisation failure or
 * a deadlock (Prisma's P2034; from raw SQL P2010 with 40001 or 40P01).
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(async (tx) => {
        // A test's database may be filled without a log; what the program writes is always checked.
        await tx.$executeRaw`SET LOCAL stet.unlogged = 'off'`;
        return work(tx);
      }, WRITE_LIMITS);
    } catch (error) {
      if (attempt >= TRIES || !isTransient(error)) throw error;
    }
  }
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return code === "P2034" || /\b(40001|40P01)\b/.test(`${code} ${error.message}`);
}

/**
 * Locks rows until the transaction ends, always in the order of their ids: two transactions that lock the same rows
 * in different orders would be a deadlock. Of several tables, lock in this order: article, claim, promise, rewording.
 */
export async function lockRows(tx: Tx, table: Prisma.ModelName, ids: readonly string[]): Promise<void> {
  const name = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`SELECT 1 FROM ${name} WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Whether `error` is a unique constraint's refusal (Prisma's P2002). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
