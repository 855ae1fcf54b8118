import type { Tx } from "@/lib/db";

/** Whether readers see the source, or saw it once: on a claim, and not taken off before that was published. */
export async function isPublicSource(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.evidence.findMany({
    where: { sourceId: id, claim: { publicSince: { not: null } } },
    select: { removedAt: true, claim: { select: { publicSince: true } } },
  });
  return rows.some(
    ({ removedAt, claim: { publicSince } }) => !removedAt || (publicSince && removedAt >= publicSince),
  );
}
