import { type Actor, can } from "@/lib/auth/can";
import { db, type Tx } from "@/lib/db";
import type { Claim } from "@/lib/generated/prisma/client";

type Read = Pick<Tx, "verdict" | "mention" | "evidence" | "rewording" | "claim">;
type Draft = Pick<Claim, "id" | "status" | "publicSince" | "createdById" | "promiseId">;

/** Whether this person may delete a claim: their own draft, on which nobody else has worked. */
export async function mayDeleteDraft(actor: Actor, draft: Draft, tx: Read = db()): Promise<boolean> {
  const isOwn = draft.status === "draft" && !draft.publicSince && draft.createdById === actor.id;
  return isOwn && can(actor, "annotate") && !(await hasOthersWork(draft, tx));
}

/** Whether anybody but its maker has a verdict, a mark, evidence, a wording or a promise that rests on it. */
async function hasOthersWork({ id: claimId, createdById, promiseId }: Draft, tx: Read): Promise<boolean> {
  const byOthers = { claimId, removedAt: null, createdById: { not: createdById } } as const;
  const madeOfIt = { carriedFrom: { claimId }, claimId: { not: claimId }, removedAt: null };
  return (
    promiseId !== null ||
    (await tx.verdict.count({ where: { claimId } })) > 0 ||
    (await tx.mention.count({ where: byOthers })) > 0 ||
    (await tx.mention.count({ where: madeOfIt })) > 0 ||
    (await tx.evidence.count({ where: byOthers })) > 0 ||
    (await comparisons(tx, claimId)) > 0 ||
    (await tx.claim.count({ where: { duplicateOfId: claimId } })) > 0
  );
}

/** Comparisons that a person has looked at. */
export const comparisons = (tx: Pick<Tx, "rewording">, claimId: string) =>
  tx.rewording.count({
    where: {
      OR: [{ earlierClaimId: claimId }, { laterClaimId: claimId }],
      status: { in: ["flagged", "confirmed"] },
    },
  });
