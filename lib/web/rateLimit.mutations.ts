import { Pool } from "pg";
import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import { settings } from "@/lib/env";
import { sha256 } from "@/lib/hash";

/** So many requests in so many seconds; `name` keeps its counters apart from those of other limits. */
export type RateLimit = { name: string; requests: number; seconds: number };

/** What is left for one address. `resetSeconds`: until all of it is there again. */
export type Allowance = { ok: boolean; remaining: number; resetSeconds: number };

/** Connections for the counters: one upsert each, and never the connections that writes wait for. */
const POOL_SIZE = 2;
/** A counter that cannot be had soon is done without, or its request is told that the site is busy. In milliseconds. */
const WAITS = { connectionTimeoutMillis: 3_000, lock_timeout: 1_000, statement_timeout: 3_000 };

const kept = globalThis as typeof globalThis & {
  stetRates?: { pool: Pool; limiters: Map<string, RateLimiterPostgres> };
};

type Guards = { inMemoryBlockOnConsumed?: number; insuranceLimiter?: RateLimiterMemory };

function connect(): Pool {
  const pool = new Pool({
    connectionString: settings().DATABASE_URL,
    max: POOL_SIZE,
    allowExitOnIdle: true,
    ...WAITS,
  });
  // A broken idle connection is replaced when the next one is needed.
  pool.on("error", () => undefined);
  return pool;
}

/**
 * The counters of one limit; all limits share one pool. They are kept in Postgres, so that a restart or a second
 * server does not reset them. `guards`: what holds in a flood or without the database.
 */
export function limiterOf(limit: RateLimit, guards: (limit: RateLimit) => Guards = () => ({})) {
  const { name, requests, seconds } = limit;
  kept.stetRates ??= { pool: connect(), limiters: new Map() };
  const { pool, limiters } = kept.stetRates;
  const key = `${name} ${requests} ${seconds}`;
  const limiter =
    limiters.get(key) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limit",
      // The migration makes it; making it here as well is a race at the first request.
      tableCreated: true,
      keyPrefix: name,
      points: requests,
      duration: seconds,
      ...guards(limit),
    });
  limiters.set(key, limiter);
  return limiter;
}

function guardsOfRequests({ name, requests, seconds }: RateLimit): Guards {
  return {
    // Who is past the limit is answered from memory: a flood must not become a flood of writes.
    inMemoryBlockOnConsumed: requests,
    // Without the database nothing else of the site works either, but the limit still holds.
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points: requests, duration: seconds }),
  };
}

/** Counts one request from `address`, of which only a hash is kept. */
export async function countRequest(limit: RateLimit, address: string): Promise<Allowance> {
  try {
    return allowanceOf(true, await limiterOf(limit, guardsOfRequests).consume(sha256(address)));
  } catch (thrown) {
    // The package throws its answer for an address that is past its limit; its class may have been bundled twice.
    if (typeof thrown !== "object" || thrown === null || !("msBeforeNext" in thrown)) throw thrown;
    return allowanceOf(false, { remainingPoints: 0, msBeforeNext: Number(thrown.msBeforeNext) });
  }
}

function allowanceOf(ok: boolean, answer: { remainingPoints: number; msBeforeNext: number }): Allowance {
  const resetSeconds = Math.max(1, Math.ceil(answer.msBeforeNext / 1000));
  return { ok, remaining: Math.max(0, answer.remainingPoints), resetSeconds };
}

/** The headers of draft-ietf-httpapi-ratelimit-headers, and Retry-After for who has to wait. */
export function rateHeaders(
  { name, requests, seconds }: RateLimit,
  allowance: Allowance,
): Record<string, string> {
  return {
    "ratelimit-policy": `"${name}";q=${requests};w=${seconds}`,
    ratelimit: `"${name}";r=${allowance.remaining};t=${allowance.resetSeconds}`,
    ...(!allowance.ok && { "retry-after": String(allowance.resetSeconds) }),
  };
}
