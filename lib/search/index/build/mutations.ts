import type { PoolClient } from "pg";
import { patiently } from "@/lib/db";
import { TOKENS_VERSION } from "../../tokens/tokenize";
import { inTransactionOf, lockIndex } from "../lock.mutations";
import type { IndexRow } from "../queries";
import { startAnalysts } from "./analysts";
import { type DocumentSource, fillIndex } from "./fill.mutations";

/** The first key of the advisory lock for building an index: "make" in ASCII. */
const BUILD_LOCK = 0x6d616b65;

export type BuildOptions = {
  /** How many threads read documents; without any they are read here. */
  threads?: number;
  progress?: (documents: number) => void;
  /** Updates the documents that changed meanwhile, in the transaction that replaces the index. */
  catchUp?: (client: PoolClient, index: IndexRow) => Promise<void>;
};

/** A crash may lose the last rows of an index that is not in use yet, which are then made anew with all others. */
const HASTILY = "SET synchronous_commit = off; SET gin_pending_list_limit = '32MB'";
const AS_BEFORE = "RESET synchronous_commit; RESET gin_pending_list_limit";

/**
 * Builds a new index of a collection beside the one in use, and then replaces that. `source` is asked once the changes
 * that come later are noted. False when another build is running.
 */
export async function buildIndex<P>(
  collection: string,
  source: () => Promise<DocumentSource<P>>,
  { threads = 0, progress = () => undefined, catchUp = async () => undefined }: BuildOptions = {},
): Promise<boolean> {
  return patiently(async (client) => {
    const { rows } = await client.query<{ mine: boolean }>(
      "SELECT pg_try_advisory_lock($1, hashtext($2)) AS mine",
      [BUILD_LOCK, collection],
    );
    if (!rows[0]?.mine) return false;
    try {
      await removeUnused(client, collection);
      const index = await newIndex(client, collection);
      await fillWith(threads, client, index, await source(), progress);
      await switchOver(client, collection, index.id, catchUp);
      await removeUnused(client, collection);
    } finally {
      await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [BUILD_LOCK, collection]);
    }
    return true;
  });
}

async function fillWith<P>(
  threads: number,
  client: PoolClient,
  index: IndexRow,
  source: DocumentSource<P>,
  progress: (documents: number) => void,
): Promise<void> {
  // A thread takes longer to begin than one portion does.
  const analysts = startAnalysts(source.portions.length > 1 ? threads : 0, source.aliases ?? []);
  try {
    await client.query(HASTILY);
    await fillIndex(client, index, source, analysts, progress);
    await client.query(AS_BEFORE);
  } finally {
    await analysts.stop();
  }
}

/** Creates an index with a higher id than the one in use, by which updates of that see that a build is running. */
async function newIndex(client: PoolClient, collection: string): Promise<IndexRow> {
  await inTransactionOf(client, () => lockIndex(client, collection));
  const { rows } = await client.query<IndexRow>(
    'INSERT INTO "SearchIndex" (collection, version) VALUES ($1, $2) RETURNING *',
    [collection, TOKENS_VERSION],
  );
  if (!rows[0]) throw new Error("A new index gave no row.");
  return rows[0];
}

/** Removes indexes that are not in use. */
async function removeUnused(client: PoolClient, collection: string): Promise<void> {
  const unused = 'SELECT id FROM "SearchIndex" WHERE collection = $1 AND NOT "isCurrent"';
  const term = `SELECT id FROM "SearchTerm" WHERE "indexId" IN (${unused})`;
  for (const sql of [
    `DELETE FROM "SearchBlock" WHERE "termId" IN (${term})`,
    `DELETE FROM "SearchTerm" WHERE "indexId" IN (${unused})`,
    `DELETE FROM "SearchDocument" WHERE "indexId" IN (${unused})`,
    `DELETE FROM "SearchFilters" WHERE "indexId" IN (${unused})`,
    'DELETE FROM "SearchIndex" WHERE collection = $1 AND NOT "isCurrent"',
  ]) {
    await client.query(sql, [collection]);
  }
}

async function switchOver(
  client: PoolClient,
  collection: string,
  id: number,
  catchUp: (client: PoolClient, index: IndexRow) => Promise<void>,
): Promise<void> {
  await inTransactionOf(client, async () => {
    await lockIndex(client, collection);
    await client.query('UPDATE "SearchIndex" SET "isCurrent" = false WHERE collection = $1 AND "isCurrent"', [
      collection,
    ]);
    await client.query('UPDATE "SearchIndex" SET "isCurrent" = true WHERE id = $1', [id]);
    await catchUp(client, await lockIndex(client, collection));
  });
}
