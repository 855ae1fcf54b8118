import { lockRows, type Tx } from "@/lib/db";
import type { Claim } from "@/lib/generated/prisma/client";

/**
 * Claims as they are now, in the order of their ids, locked until the transaction ends. Every write to a claim, its
 * evidence, verdicts or wordings locks it here first. It stands in this folder because evidence needs it, and sources
 * come before claims in the order of imports.
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
