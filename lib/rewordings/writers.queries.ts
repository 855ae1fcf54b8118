import { whoDid } from "@/lib/audit/queries";
import { db, type Tx } from "@/lib/db";
import type { Rewording } from "@/lib/generated/prisma/client";

type Read = Pick<Tx, "event" | "rewording">;

/** Everybody who wrote any of a version: the flagger wrote last, others may have written before. */
export async function writersOf(
  { id, flaggedById }: Pick<Rewording, "id" | "flaggedById">,
  tx: Read = db(),
): Promise<(string | null)[]> {
  const wrote = await whoDid(tx, id, ["rewording.flagged", "rewording.changed", "rewording.reopened"]);
  return flaggedById ? [flaggedById, ...wrote] : wrote;
}

/** Whether the version before was confirmed: dismissing this one then withdraws what two people had confirmed. */
export async function followsConfirmed(
  { earlierClaimId, laterClaimId, version }: Pick<Rewording, "earlierClaimId" | "laterClaimId" | "version">,
  tx: Read = db(),
): Promise<boolean> {
  const before = { earlierClaimId, laterClaimId, version: version - 1, status: "confirmed" } as const;
  return (await tx.rewording.count({ where: before })) > 0;
}
