import type { Tx } from "@/lib/db";
import { lockPromise } from "@/lib/promises/lock.queries";
import { lockClaims } from "@/lib/sources/lockClaims.queries";

/** Locks both claims, their promises and then the rewording until the transaction ends. */
export async function lockRewording(tx: Tx, id: string) {
  const found = await tx.rewording.findUnique({
    where: { id },
    select: { promiseId: true, earlierClaimId: true, laterClaimId: true },
  });
  if (!found) return null;
  const claims = await lockClaims(tx, [found.earlierClaimId, found.laterClaimId]);
  const promiseIds = [found, ...claims].flatMap(({ promiseId }) => promiseId ?? []);
  for (const promiseId of [...new Set(promiseIds)].sort()) await lockPromise(tx, promiseId);
  const rewording = await tx.rewording.findUniqueOrThrow({
    where: { id },
    include: { changes: { orderBy: { position: "asc" } } },
  });
  return { rewording, claims };
}
