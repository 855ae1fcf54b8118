import type { PoolClient } from "pg";
import { buildIndex } from "../index/build/mutations";
import type { Document } from "../index/document";
import { holdIndex, inTransaction, putInIndex } from "../index/mutations";
import { currentIndex, type IndexRow } from "../index/queries";
import { TOKENS_VERSION } from "../tokens/tokens";
import { allNames, claimDocuments, claimIdsAfter, someClaimIds } from "./documents.queries";

/** The collection of the site's claims. */
const CLAIMS = "claims";

/** Notes of changed claims that are worked off at a time: some tenths of a second. */
const AT_ONCE = 500;
/** Turns that whoever searches waits for before an answer; what is left then waits for the job. */
const BEFORE_AN_ANSWER = 3;

/**
 * Indexes claims that changed, oldest note first; gives how many notes there were. A note is taken in the transaction
 * that works it off: whoever changes the claim meanwhile writes another.
 */
async function workOff(): Promise<number> {
  return inTransaction(async (client) => {
    const index = await holdIndex(client, CLAIMS);
    const { rows } = await client.query<{ claimId: string }>(
      `WITH taken AS (SELECT id FROM "SearchPending" WHERE NOT "isDone" ORDER BY id LIMIT $1 FOR UPDATE),
       building AS (SELECT count(*) > 0 AS yes FROM "SearchIndex" WHERE collection = $2 AND id > $3),
       kept AS (UPDATE "SearchPending" p SET "isDone" = true FROM taken, building
         WHERE p.id = taken.id AND building.yes RETURNING p."claimId"),
       gone AS (DELETE FROM "SearchPending" p USING taken, building
         WHERE p.id = taken.id AND NOT building.yes RETURNING p."claimId")
       SELECT "claimId" FROM kept UNION ALL SELECT "claimId" FROM gone`,
      [AT_ONCE, CLAIMS, index.id],
    );
    const ids = [...new Set(rows.map(({ claimId }) => claimId))];
    await putClaims(client, index, ids);
    return rows.length;
  });
}

async function putClaims(client: PoolClient, index: IndexRow, ids: readonly string[]): Promise<void> {
  const found = new Map((await claimDocuments(ids)).map((document) => [document.key, document]));
  await putInIndex(client, index, new Map(ids.map((id) => [id, found.get(id) ?? null])));
}

const kept = globalThis as typeof globalThis & { stetIndexing?: Promise<number> };

/**
 * Works off notes, or waits for who does already: whoever holds the index needs a second connection to read claims,
 * which would never come free if all others waited for the index with one in their hands.
 */
function workOffOnce(): Promise<number> {
  kept.stetIndexing ??= workOff().finally(() => {
    kept.stetIndexing = undefined;
  });
  return kept.stetIndexing;
}

/** Works off every note of a changed claim. */
export async function indexChangedClaims(): Promise<void> {
  while ((await workOffOnce()) === AT_ONCE);
}

/** Reads of the claims that changed while an index was built what the index in use has learnt already. */
async function catchUp(client: PoolClient, index: IndexRow): Promise<void> {
  const { rows } = await client.query<{ claimId: string }>(
    'DELETE FROM "SearchPending" WHERE "isDone" RETURNING "claimId"',
  );
  await putClaims(
    client,
    index,
    rows.map(({ claimId }) => claimId),
  );
}

/** Claims that are read at a time while an index is built. */
const BATCH = 1_000;
/** Claims from which frequencies are estimated before all are read. */
const SAMPLE = 20_000;

/** Builds the index of claims anew; the one there is serves until then. False when somebody else is building it. */
export async function rebuildClaims(progress?: (claims: number) => void): Promise<boolean> {
  const names = await allNames();
  const sample = async () => {
    const ids = await someClaimIds(SAMPLE);
    const stretches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) =>
      ids.slice(i * BATCH, (i + 1) * BATCH),
    );
    const found: Document[] = [];
    for (const stretch of stretches) found.push(...(await claimDocuments(stretch, names)));
    return found;
  };
  async function* batches() {
    let after: string | null = null;
    for (;;) {
      const ids: string[] = await claimIdsAfter(after, BATCH);
      if (ids.length > 0) yield await claimDocuments(ids, names);
      if (ids.length < BATCH) return;
      after = ids.at(-1) ?? null;
    }
  }
  return buildIndex(CLAIMS, { sample, batches }, progress, catchUp);
}

/** Brings the index up to date, and builds it anew when it was made by another way of reading words. */
export async function indexClaims(): Promise<void> {
  const index = await currentIndex(CLAIMS);
  if (index && index.version !== TOKENS_VERSION) await rebuildClaims();
  await indexChangedClaims();
}

/** The index of claims as they are now: what changed since is indexed first, so that it is found at once. */
export async function upToDateIndex(): Promise<IndexRow> {
  let index = await currentIndex(CLAIMS);
  for (let done = 0; (!index || index.isBehind) && done < BEFORE_AN_ANSWER; done++) {
    await workOffOnce();
    index = await currentIndex(CLAIMS);
  }
  if (!index) throw new Error("There is no index of claims.");
  return index;
}
