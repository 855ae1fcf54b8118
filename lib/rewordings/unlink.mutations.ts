import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { lockPromise } from "@/lib/promises/lock.queries";
import type { UnlinkedWording } from "@/lib/promises/schema";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { areCompared, dismissAcross } from "./dismissAcross.mutations";

/**
 * Takes a claim out of its promise, with a reason. A comparison that a person proposed or flagged has to be dismissed
 * first. For a public claim this takes a reviewer.
 */
export function unlinkWording(
  actor: Actor,
  { claimId, reason }: UnlinkedWording,
): Promise<Result<{ isPublic: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const [claim] = await lockClaims(tx, [claimId]);
    const promise = claim?.promiseId ? await lockPromise(tx, claim.promiseId) : null;
    if (!claim || !promise) return refuse(claim ? "not_linked" : "not_found");
    const notPublic = claim.publicSince ? forbidden(me, "change_public_lineage") : null;
    if (notPublic) return notPublic;
    const others = await tx.claim.findMany({ where: { promiseId: promise.id, id: { not: claimId } } });
    const rest = others.map(({ id }) => id);
    if (await areCompared(tx, [claimId], rest)) return refuse("wording_is_compared");
    const dismissed = await dismissAcross(tx, me, [claimId], rest, reason);
    await tx.claim.update({ where: { id: claimId }, data: { promiseId: null } });
    const about = { subjectType: "promise", subjectId: promise.id } as const;
    await append(tx, me.id, ...dismissed, { ...about, verb: "promise.unlinked", data: { claimId, reason } });
    return done({ isPublic: claim.publicSince !== null });
  });
}
