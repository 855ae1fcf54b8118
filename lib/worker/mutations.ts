import pg from "pg";

/** First key of the advisory lock of a living worker: "work" in ASCII. */
export const ALIVE = 0x776f726b;
/** Milliseconds after which a database that does not answer is taken for one that is away. */
const ANSWER_WITHIN = 20_000;

/**
 * Shows that a worker is alive: an advisory lock, which Postgres releases as soon as the process is gone. The queue
 * itself would wait four hours before it gives the jobs of a dead worker to another.
 */
export class LivenessLock {
  #client: pg.Client | null = null;
  #isEnded = false;

  constructor(
    readonly url: string,
    readonly poolId: string,
    /** Called when the connection that holds the lock broke: others may take this worker for dead. */
    readonly onLost: () => void = () => undefined,
  ) {}

  /** Takes the lock, again after a lost connection, and releases the jobs of workers that have none. */
  async renew(): Promise<void> {
    const client = this.#client ?? (await this.#begin());
    await client.query(
      `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker.jobs
       WHERE locked_by IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
         WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1::int::oid
           AND l.objid = (hashtext(locked_by)::bigint & 4294967295)::oid)`,
      [ALIVE],
    );
  }

  async #begin(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_WITHIN,
      query_timeout: ANSWER_WITHIN,
    });
    client.on("error", () => {
      if (this.#client !== client) return;
      this.#client = null;
      this.onLost();
    });
    try {
      await client.connect();
      await client.query("SELECT pg_advisory_lock_shared($1::int, hashtext($2))", [ALIVE, this.poolId]);
      // Ended while it began: a lock that stayed would keep the jobs of a worker that is gone from all others.
      if (this.#isEnded) throw new Error("The worker whose life this lock shows has ended");
    } catch (error) {
      // Each attempt that failed would leave a connection. How it ends changes nothing.
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    return client;
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#client?.end();
    this.#client = null;
  }
}
