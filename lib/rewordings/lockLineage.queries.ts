import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Promise as PromiseRow } from "@/lib/generated/prisma/client";
import { lockPromise, type WordingRow } from "@/lib/promises/lock.queries";
import { lockClaims } from "@/lib/sources/lockClaims.queries";

/** Ids of a promise's wordings, to be locked before it. */
export async function wordingIds(tx: Tx, promiseId: string): Promise<string[]> {
  const rows = await tx.claim.findMany({ where: { promiseId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Locks a promise and its wordings; refuses one that is not there or was merged. */
export async function lockLineage(
  tx: Tx,
  promiseId: string,
): Promise<Result<{ promise: PromiseRow; wordings: WordingRow[] }>> {
  const held = await lockClaims(tx, await wordingIds(tx, promiseId));
  const promise = await lockPromise(tx, promiseId);
  if (!promise) return refuse("not_found");
  if (promise.mergedIntoId) return refuse("promise_merged");
  // A wording that was linked before the promise was locked is not locked: the caller has to try again.
  const ids = await wordingIds(tx, promiseId);
  const wordings = held.filter(({ id }) => ids.includes(id));
  return wordings.length === ids.length ? done({ promise, wordings }) : refuse("changed_since_read");
}
