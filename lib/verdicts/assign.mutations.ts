import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import { lockClaim } from "@/lib/sources/lockClaims.queries";

/** Tells who has the claim; null when it is free or `me` has it. */
export async function assignedToOther(tx: Tx, me: Actor, claim: Claim): Promise<Refusal | null> {
  if (claim.assigneeId === null || claim.assigneeId === me.id) return null;
  const { name } = await tx.user.findUniqueOrThrow({
    where: { id: claim.assigneeId },
    select: { name: true },
  });
  return refuse("taken", { values: { name } });
}

/** Gives a held claim to `me`, and tells so in the returned events: none when it was `me` who had it. */
export async function assignTo(tx: Tx, me: Actor, claim: Claim) {
  if (claim.assigneeId === me.id) return [];
  await tx.claim.update({ where: { id: claim.id }, data: { assigneeId: me.id, assignedAt: new Date() } });
  return [
    { verb: "claim.assigned", subjectType: "claim", subjectId: claim.id, data: { to: me.id } },
  ] as const;
}

/** Why a verdict cannot be written on a claim in this state; null when it can. */
export function notInReview(claim: Claim): Refusal | null {
  if (claim.status === "withdrawn") return refuse("claim_withdrawn");
  return claim.status === "draft" ? refuse("claim_not_open") : null;
}

/** Takes a claim from the queue. Of two at once one gets it; the other is told who has it. */
export function takeClaim(actor: Actor, claimId: string): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "write_verdict");
    if (no) return no;
    const claim = await lockClaim(tx, claimId);
    if (!claim) return refuse("not_found");
    const refusal = notInReview(claim) ?? (await assignedToOther(tx, me, claim));
    if (refusal) return refusal;
    await append(tx, me.id, ...(await assignTo(tx, me, claim)));
    return done({ slug: claim.slug });
  });
}

/** Gives a claim back to the queue; what was written on it stays. An admin may do it for somebody else. */
export function releaseClaim(actor: Actor, claimId: string): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "write_verdict");
    if (no) return no;
    const claim = await lockClaim(tx, claimId);
    if (!claim) return refuse("not_found");
    if (claim.assigneeId === null) return done({ slug: claim.slug });
    const theirs = me.role === "admin" ? null : await assignedToOther(tx, me, claim);
    if (theirs) return theirs;
    await tx.claim.update({ where: { id: claim.id }, data: { assigneeId: null, assignedAt: null } });
    await append(tx, me.id, {
      verb: "claim.released",
      subjectType: "claim",
      subjectId: claim.id,
      data: {},
    });
    return done({ slug: claim.slug });
  });
}
