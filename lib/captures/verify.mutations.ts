import { db } from "@/lib/db";
import { type Store, stateOf } from "@/lib/store/blobs";

/** Read by one job: with one job an hour, some thousands a day. */
const VERIFIED_AT_ONCE = 200;

/**
 * Reads kept bytes again, the longest not verified first, and writes down what is missing or altered, or is there again.
 * With `since` only those that were not verified since then; says whether there may be more.
 */
export async function verifyBlobs(
  store: Store,
  now: Date,
  atOnce = VERIFIED_AT_ONCE,
  since?: Date,
): Promise<boolean> {
  const due = since && { OR: [{ verifiedAt: null }, { verifiedAt: { lt: since } }] };
  const rows = await db().blob.findMany({
    where: { state: { in: ["kept", "missing", "altered"] }, ...due },
    orderBy: { verifiedAt: { sort: "asc", nulls: "first" } },
    take: atOnce,
    select: { sha256: true, state: true },
  });
  for (const { sha256: hash, state } of rows) {
    const found = await stateOf(store, hash);
    // One that was deleted meanwhile stays deleted.
    await db().blob.updateMany({ where: { sha256: hash, state }, data: { state: found, verifiedAt: now } });
  }
  return rows.length === atOnce;
}
