import type { PoolClient } from "pg";
import { indexingConnection } from "@/lib/db";
import { TOKENS_VERSION } from "../tokens/tokenize";
import type { IndexRow } from "./queries";

/** The first key of the advisory lock for changing an index: "find" in ASCII. */
const UPDATE_LOCK = 0x66696e64;

/** Runs `work` in a transaction on a connection of its own. */
export async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await indexingConnection();
  try {
    return await inTransactionOf(client, () => work(client));
  } finally {
    client.release();
  }
}

/** The same on a connection that the caller has. */
export async function inTransactionOf<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  try {
    await client.query("BEGIN");
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** The index in use of a collection, locked for a change; created when there is none. */
export async function lockIndex(client: PoolClient, collection: string): Promise<IndexRow> {
  await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [UPDATE_LOCK, collection]);
  const current = await client.query<IndexRow>(
    'SELECT * FROM "SearchIndex" WHERE collection = $1 AND "isCurrent"',
    [collection],
  );
  if (current.rows[0]) return current.rows[0];
  const created = await client.query<IndexRow>(
    'INSERT INTO "SearchIndex" (collection, version, "isCurrent") VALUES ($1, $2, true) RETURNING *',
    [collection, TOKENS_VERSION],
  );
  if (!created.rows[0]) throw new Error("A new index gave no row.");
  return created.rows[0];
}
