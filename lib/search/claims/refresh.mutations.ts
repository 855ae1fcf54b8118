import { availableParallelism } from "node:os";
import type { PoolClient } from "pg";
import pino from "pino";
import { isBusy } from "@/lib/busy";
import { afterWrites } from "@/lib/db";
import { CHANNEL, INDEXED } from "@/lib/kept/listen.queries";
import { count, publications } from "@/lib/kept/publications";
import { type BuildOptions, buildIndex } from "../index/build/mutations";
import { inTransaction, lockIndex } from "../index/lock.mutations";
import { updateIndex } from "../index/mutations";
import { currentIndex, type IndexRow } from "../index/queries";
import { TOKENS_VERSION } from "../tokens/tokenize";
import { allNames, claimDocuments, claimDocumentsIn, claimRanges } from "./documents.queries";

const log = pino({ name: "search" });

/** The collection of the site's claims. */
const CLAIMS = "claims";

/** Pending changes that are indexed at a time: some tenths of a second. */
const BATCH = 500;
/** Batches that somebody waits for who wrote, or who looks for something at the desk; the rest is left to the job. */
const MAX_BATCHES = 3;

/**
 * Indexes a batch of pending changes, oldest first, and returns their number. A change is taken in the transaction that
 * indexes it: a claim that changes again meanwhile is pending again.
 */
async function indexBatch(): Promise<number> {
  return inTransaction(async (client) => {
    const index = await lockIndex(client, CLAIMS);
    const { rows } = await client.query<{ claimId: string }>(
      `WITH taken AS (SELECT id FROM "SearchPending" WHERE NOT "isDone" ORDER BY id LIMIT $1 FOR UPDATE),
       building AS (SELECT count(*) > 0 AS yes FROM "SearchIndex" WHERE collection = $2 AND id > $3),
       kept AS (UPDATE "SearchPending" p SET "isDone" = true FROM taken, building
         WHERE p.id = taken.id AND building.yes RETURNING p."claimId"),
       gone AS (DELETE FROM "SearchPending" p USING taken, building
         WHERE p.id = taken.id AND NOT building.yes RETURNING p."claimId")
       SELECT "claimId" FROM kept UNION ALL SELECT "claimId" FROM gone`,
      [BATCH, CLAIMS, index.id],
    );
    const ids = [...new Set(rows.map(({ claimId }) => claimId))];
    await updateClaims(client, index, ids);
    if (rows.length > 0) await client.query("SELECT pg_notify($1, $2)", [CHANNEL, INDEXED]);
    return rows.length;
  });
}

async function updateClaims(client: PoolClient, index: IndexRow, ids: readonly string[]): Promise<void> {
  const found = new Map((await claimDocuments(ids)).map((document) => [document.key, document]));
  await updateIndex(client, index, new Map(ids.map((id) => [id, found.get(id) ?? null])));
}

const kept = globalThis as typeof globalThis & { stetIndexing?: Promise<number> };

/**
 * Indexes a batch, or waits for the one that is being indexed in this process. The one that has locked the index needs
 * a second connection to read claims; it would never get one if all others waited for the lock, each with a connection.
 */
function indexBatchOnce(): Promise<number> {
  kept.stetIndexing ??= indexBatch()
    .then((changes) => {
      if (changes > 0) count(publications(), "indexed");
      return changes;
    })
    .finally(() => {
      kept.stetIndexing = undefined;
    });
  return kept.stetIndexing;
}

/** Indexes all pending changes. */
export async function indexChangedClaims(): Promise<void> {
  while ((await indexBatchOnce()) === BATCH);
}

/** Updates in a new index the claims that changed while it was built. */
async function catchUp(client: PoolClient, index: IndexRow): Promise<void> {
  const { rows } = await client.query<{ claimId: string }>(
    'DELETE FROM "SearchPending" WHERE "isDone" RETURNING "claimId"',
  );
  await updateClaims(
    client,
    index,
    rows.map(({ claimId }) => claimId),
  );
}

/** Claims of a portion, while an index is built. */
const PORTION = 1_000;

/** The threads that a build takes beside the pages: one core is left to these. */
const THREADS_BESIDE_PAGES = Math.max(1, availableParallelism() - 1);

/** Builds a new index of claims; the one in use serves until then. False when another build is running. */
export async function rebuildClaims({
  threads = THREADS_BESIDE_PAGES,
  progress,
}: Pick<BuildOptions, "threads" | "progress"> = {}): Promise<boolean> {
  const source = async () => {
    const aliases = await allNames();
    return { portions: await claimRanges(PORTION), documents: claimDocumentsIn, aliases };
  };
  return buildIndex(CLAIMS, source, { threads, progress, catchUp });
}

/** Brings the index up to date; builds a new one when it was made by another version of the tokenizer. */
export async function indexClaims(): Promise<void> {
  const index = await currentIndex(CLAIMS);
  if (index && index.version !== TOKENS_VERSION) await rebuildClaims();
  await indexChangedClaims();
}

/** The index of claims for the desk. Pending changes are indexed first, so that they are found at once. */
export async function upToDateIndex(): Promise<IndexRow> {
  let index = await currentIndex(CLAIMS);
  for (let done = 0; (!index || index.isBehind) && done < MAX_BATCHES; done++) {
    await indexBatchOnce();
    index = await currentIndex(CLAIMS);
  }
  if (!index) throw new Error("There is no index of claims.");
  return index;
}

/** Indexes what a write noted. What cannot be indexed now is left to the job: the write has been made. */
async function indexNoted(): Promise<void> {
  try {
    await upToDateIndex();
  } catch (error) {
    // Another process may be at it, which is no news.
    const level = isBusy(error) ? "debug" : "warn";
    log[level]({ err: error }, "claims were not indexed with their write: a job does it within a minute");
  }
}

/**
 * From now on what a write of this process noted is indexed before the write is answered: readers find it from then on, and
 * their searches write nothing. What was noted elsewhere is indexed when something is published there, and what is noted already now.
 */
export async function indexAfterWrites(): Promise<void> {
  afterWrites(indexNoted);
  const now = publications();
  let { version } = now;
  let running = indexNoted();
  let isNext = false;
  now.watchers.add(() => {
    if (version === now.version) return;
    version = now.version;
    if (isNext) return;
    isNext = true;
    running = running.then(() => {
      isNext = false;
      return indexNoted();
    });
  });
  await running;
}

/** The index of claims for readers, as it is; null where nothing has ever been indexed. */
export const indexForReaders = (): Promise<IndexRow | null> => currentIndex(CLAIMS);
