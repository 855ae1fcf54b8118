import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { addJobs } from "@/lib/jobs";
import { lockPromise } from "@/lib/promises/lock.queries";
import type { MergedPromise } from "@/lib/promises/schema";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { lockLineage, wordingIds } from "./lockLineage.queries";

/**
 * Merges two promises: the wordings of `promiseId`, their comparisons and its address go to the other for ever.
 */
export function mergePromise(
  actor: Actor,
  { promiseId, intoId, reason }: MergedPromise,
): Promise<Result<{ slug: string; isPublic: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    if (promiseId === intoId) return refuse("same_promise");
    // Both are locked in one order, whichever is merged: two merges at once wait instead of deadlocking.
    const ids = await wordingIds(tx, promiseId);
    await lockClaims(tx, ids);
    for (const id of [promiseId, intoId].sort()) await lockPromise(tx, id);
    const held = await lockLineage(tx, promiseId);
    if (!held.ok) return held;
    const into = await lockPromise(tx, intoId);
    if (!into) return refuse("not_found");
    if (into.mergedIntoId) return refuse("promise_merged");
    const { promise, wordings } = held.value;
    const isPublic = promise.publicSince !== null;
    const notPublic = isPublic ? forbidden(me, "change_public_lineage") : null;
    if (notPublic) return notPublic;
    await tx.claim.updateMany({ where: { promiseId }, data: { promiseId: intoId } });
    await tx.rewording.updateMany({ where: { promiseId }, data: { promiseId: intoId } });
    // What was merged into it before leads straight to where it is now.
    await tx.promise.updateMany({ where: { mergedIntoId: promiseId }, data: { mergedIntoId: intoId } });
    const data = { mergedIntoId: intoId, revision: { increment: 1 } };
    await tx.promise.update({ where: { id: promiseId }, data });
    if (isPublic && !into.publicSince) {
      await tx.promise.update({ where: { id: intoId }, data: { publicSince: new Date() } });
    }
    const claimIds = wordings.map(({ id }) => id);
    await addJobs(
      tx,
      "suggest_rewordings",
      claimIds.map((claimId) => ({ claimId })),
    );
    const about = { subjectType: "promise", subjectId: promiseId } as const;
    await append(tx, me.id, { ...about, verb: "promise.merged", data: { intoId, claimIds, reason } });
    return done({ slug: into.slug, isPublic });
  });
}
