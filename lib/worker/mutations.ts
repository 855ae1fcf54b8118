import pg from "pg";

/** First of the two keys of the advisory lock that says that a worker lives: "work" in ASCII. */
export const ALIVE = 0x776f726b;

/**
 * A worker's sign of life: a lock that Postgres gives back the moment the process is gone. The queue itself would
 * hold a job of a dead worker back for four hours.
 */
export class LivenessLock {
  #client: pg.Client | null = null;

  constructor(
    readonly url: string,
    readonly poolId: string,
  ) {}

  /** Gives the sign, anew after a lost connection, and takes from workers without one the jobs they had begun. */
  async give(): Promise<void> {
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
    const client = new pg.Client({ connectionString: this.url });
    client.on("error", () => {
      this.#client = null;
    });
    await client.connect();
    await client.query("SELECT pg_advisory_lock_shared($1::int, hashtext($2))", [ALIVE, this.poolId]);
    this.#client = client;
    return client;
  }

  async end(): Promise<void> {
    await this.#client?.end();
    this.#client = null;
  }
}
