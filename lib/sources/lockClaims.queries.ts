import { lockRows, type Tx } from "@/lib/db";
import type { Claim } from "@/lib/generated/prisma/client";

/**
 * Claims as they are now, in the order of their ids, locked until the transaction ends. Whoever writes on a claim or
 * about it locks it here first. Evidence is attached to claims, so the lock stands in the leftmost noun that needs it.
 */
export async function lockClaims(tx: Tx, ids: readonly string[]): Promise<Claim[]> {
  await lockRows(tx, "Claim", ids);
  return tx.claim.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: "asc" } });
}

/** One claim, locked; null when there is none. */
export async function lockClaim(tx: Tx, id: string): Promise<Claim | null> {
  const [claim] = await lockClaims(tx, [id]);
  return claim ?? null;
}
