import { holdIndex, inTransaction, putInIndex } from "../../index/mutations";
import { currentIndex, type IndexRow } from "../../index/queries";
import { claimDocuments } from "../documents/queries";

/** The collection of the site's claims. */
export const CLAIMS = "claims";

/** Notes of changed claims that are worked off at a time: some tenths of a second. */
const AT_ONCE = 500;
/** What whoever searches works off before an answer; the rest waits for the job. */
const BEFORE_AN_ANSWER = 2;

/**
 * Indexes claims that changed, oldest note first; gives how many notes there were. A note is taken in the transaction
 * that works it off: whoever changes the claim meanwhile writes another.
 */
async function workOff(): Promise<number> {
  return inTransaction(async (client) => {
    const index = await holdIndex(client, CLAIMS);
    const { rows } = await client.query<{ claimId: string }>(
      `WITH taken AS (SELECT id FROM "SearchPending" WHERE NOT "isDone" ORDER BY id LIMIT $1 FOR UPDATE),
       building AS (SELECT count(*) > 0 AS yes FROM "SearchIndex" WHERE collection = $2 AND NOT "isCurrent"),
       kept AS (UPDATE "SearchPending" p SET "isDone" = true FROM taken, building
         WHERE p.id = taken.id AND building.yes RETURNING p."claimId"),
       gone AS (DELETE FROM "SearchPending" p USING taken, building
         WHERE p.id = taken.id AND NOT building.yes RETURNING p."claimId")
       SELECT "claimId" FROM kept UNION ALL SELECT "claimId" FROM gone`,
      [AT_ONCE, CLAIMS],
    );
    const ids = [...new Set(rows.map(({ claimId }) => claimId))];
    const found = new Map((await claimDocuments(ids)).map((document) => [document.key, document]));
    await putInIndex(client, index, new Map(ids.map((id) => [id, found.get(id) ?? null])));
    return rows.length;
  });
}

/** Works off every note of a changed claim. */
export async function indexChangedClaims(): Promise<void> {
  while ((await workOff()) === AT_ONCE);
}

/** The index of claims as they are now: what changed since is indexed first, so that it is found at once. */
export async function upToDateIndex(): Promise<IndexRow> {
  let index = await currentIndex(CLAIMS);
  for (let done = 0; (!index || index.isBehind) && done < BEFORE_AN_ANSWER; done++) {
    await workOff();
    index = await currentIndex(CLAIMS);
  }
  if (!index) throw new Error("There is no index of claims.");
  return index;
}
