import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Promise as PromiseRow } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import { alsoFollow } from "@/lib/notices/follow.mutations";
import { lockPromise, type WordingRow } from "@/lib/promises/lock.queries";
import type { MergedPromise } from "@/lib/promises/schema";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { lockLineage, wordingIds } from "./lockLineage.queries";

/**
 * Merges two promises: the wordings of `promiseId`, their comparisons and its address go to the other for ever.
 */
export function mergePromise(actor: Actor, input: MergedPromise): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const held = await lockBoth(tx, input);
    if (!held.ok) return held;
    if (held.value.promise.publicSince) return refuse("needs_proposal");
    const event = await putInto(tx, held.value, input);
    await append(tx, me.id, event);
    return done({ slug: held.value.into.slug });
  });
}

type Both = { promise: PromiseRow; wordings: WordingRow[]; into: PromiseRow };

/** Both promises, held in one order, whichever is merged: two merges at once wait instead of deadlocking. */
export async function lockBoth(tx: Tx, { promiseId, intoId }: MergedPromise): Promise<Result<Both>> {
  if (promiseId === intoId) return refuse("same_promise");
  await lockClaims(tx, await wordingIds(tx, promiseId));
  for (const id of [promiseId, intoId].sort()) await lockPromise(tx, id);
  const held = await lockLineage(tx, promiseId);
  if (!held.ok) return held;
  const into = await lockPromise(tx, intoId);
  if (!into) return refuse("not_found");
  return into.mergedIntoId ? refuse("promise_merged") : done({ ...held.value, into });
}

/** Part of a write that holds both. */
export async function putInto(
  tx: Tx,
  { promise, wordings, into }: Both,
  { promiseId, intoId, reason }: MergedPromise,
): Promise<AuditEvent> {
  await tx.claim.updateMany({ where: { promiseId }, data: { promiseId: intoId } });
  await tx.rewording.updateMany({ where: { promiseId }, data: { promiseId: intoId } });
  // What was merged into it before leads straight to where it is now.
  await tx.promise.updateMany({ where: { mergedIntoId: promiseId }, data: { mergedIntoId: intoId } });
  const data = { mergedIntoId: intoId, revision: { increment: 1 } };
  await tx.promise.update({ where: { id: promiseId }, data });
  if (promise.publicSince && !into.publicSince) {
    await tx.promise.update({ where: { id: intoId }, data: { publicSince: new Date() } });
  }
  await alsoFollow(tx, promiseId, intoId);
  const claimIds = wordings.map(({ id }) => id);
  await addJobs(
    tx,
    "suggest_rewordings",
    claimIds.map((claimId) => ({ claimId })),
  );
  const about = { subjectType: "promise", subjectId: promiseId } as const;
  return { ...about, verb: "promise.merged", data: { intoId, claimIds, reason } };
}
