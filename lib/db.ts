import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { answered } from "@/lib/answering";
import { settings } from "@/lib/env";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { insure } from "@/lib/kept/insuredPool.queries";
import { publications } from "@/lib/kept/publications";
import { isCurrent, replica } from "@/lib/kept/replica";

/** A transaction: what mutations write through. */
export type Tx = Prisma.TransactionClient;

/**
 * Connections of each pool: together more than two cores can use at once, fewer than Postgres refuses. A read waits for no
 * row that a write has locked; with connections of their own, reads go on however many writes wait for one, and so does
 * the indexing of what a search looks for. Where there is a replica, readers have as many to that; while it cannot be read,
 * they have few to the primary, so that who works at the desk does not wait for all of them.
 */
const CONNECTIONS = { reads: 9, writes: 5, indexing: 2, replica: 9, standIn: 4 };

/** What a request waits for, in milliseconds, before it is told that the site is busy (lib/busy.ts). */
export const REQUEST_LIMITS = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 3_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
};

/** A replica that does not answer for so long, in milliseconds, is done without. */
const REPLICA_MS = 8_000;

type Connected = { client: PrismaClient; pool: pg.Pool };
type Pools = Record<keyof typeof CONNECTIONS, Connected>;

function connect(name: keyof Pools): Connected {
  const { DATABASE_URL, DATABASE_REPLICA_URL } = settings();
  const connectionString = name === "replica" ? DATABASE_REPLICA_URL : DATABASE_URL;
  if (!connectionString)
    throw new Error("DATABASE_URL is not set: start Stet with `npm start` or `npm run dev`.");
  const limits = name === "replica" ? { ...REQUEST_LIMITS, query_timeout: REPLICA_MS } : REQUEST_LIMITS;
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS[name], keepAlive: true, ...limits });
  // A broken idle connection is replaced when the next one is needed.
  pool.on("error", () => undefined);
  // One that breaks while it is held is told by the query that fails, not by the end of the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  if (name === "replica") insure(pool, () => connected("standIn").pool);
  return { client: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) }), pool };
}

const kept = globalThis as typeof globalThis & {
  stetDb?: Partial<Pools>;
  stetAfterWrites?: () => Promise<void>;
};

function connected(pool: keyof Pools): Connected {
  kept.stetDb ??= {};
  kept.stetDb[pool] ??= connect(pool);
  return kept.stetDb[pool];
}

/**
 * From where a read is answered. What a reader's request reads comes from the replica, if at its first read that has
 * replayed all that was published; a page that is to be kept was begun before, and is not kept if more is published.
 */
function forReads(): "reads" | "replica" | "standIn" {
  const [request, known] = [answered(), replica()];
  if (!known || !request?.isForReaders) return "reads";
  request.reads ??= isCurrent(known, publications()) ? "replica" : "standIn";
  return request.reads;
}

/** The client for reads and for single statements; connects when it is first asked: a build needs no database. */
export function db(): PrismaClient {
  return connected(forReads()).client;
}

/** The same connections without Prisma between, for what is read as bytes: lists of a search (lib/search). */
export function pool(): pg.Pool {
  return connected(forReads()).pool;
}

/** Closes every connection of this process: before a database is dropped, and at the end of a command. Who asks next connects anew. */
export async function disconnect(): Promise<void> {
  const pools = Object.values(kept.stetDb ?? {});
  kept.stetDb = {};
  await Promise.all(pools.map(({ client }) => client.$disconnect()));
}

/** A connection for a transaction without Prisma: for building an index, and for the one batch that is being indexed. */
export function indexingConnection(): Promise<pg.PoolClient> {
  return connected("indexing").pool.connect();
}

/** Longest wait for a lock in work that nobody waits for. */
const PATIENT =
  "SET statement_timeout = 0; SET lock_timeout = '60s'; SET idle_in_transaction_session_timeout = '15min'";
const AS_BEFORE = "RESET statement_timeout; RESET lock_timeout; RESET idle_in_transaction_session_timeout";

/** Runs work that takes long, such as building an index, on a connection without the limits of a request. */
export async function patiently<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await indexingConnection();
  try {
    await client.query(PATIENT);
    const result = await work(client);
    await client.query(AS_BEFORE);
    client.release();
    return result;
  } catch (error) {
    // It may be in any state: the pool makes a new one.
    client.release(true);
    throw error;
  }
}

/** How often a transaction is tried again when Postgres could not serialise it. */
const TRIES = 5;

/** Longest that a write may take, in milliseconds: past it something hangs. */
const WRITE_TIMEOUT = 30_000;

/** From now on `work`, which throws nothing, follows each write of this process that was committed, before its answer. */
export function afterWrites(work: () => Promise<void>): void {
  kept.stetAfterWrites = work;
}

/**
 * Runs `work` in one transaction, again from the start when Postgres reports a serialisation failure or
 * a deadlock (Prisma's P2034; from raw SQL P2010 with 40001 or 40P01).
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await committed(work);
  await kept.stetAfterWrites?.();
  return result;
}

async function committed<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await connected("writes").client.$transaction(
        async (tx) => {
          // A test's database may be filled without a log; what the program writes is always checked.
          await tx.$executeRaw`SET LOCAL stet.unlogged = 'off'`;
          return work(tx);
        },
        { maxWait: REQUEST_LIMITS.connectionTimeoutMillis, timeout: WRITE_TIMEOUT },
      );
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
