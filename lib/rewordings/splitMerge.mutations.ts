import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import type { Promise as PromiseRow } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import { inLineage } from "@/lib/promises/lineage";
import { holdPromise, saidDate, type WordingRow } from "@/lib/promises/queries";
import type { MergedPromise, SplitOff } from "@/lib/promises/schema";
import { beginPromise } from "@/lib/promises/wordings.mutations";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { areCompared, dismissAcross } from "./dismissAcross.mutations";

/** Ids of a promise's wordings as they are, to be held before it. */
async function wordingIds(tx: Tx, promiseId: string): Promise<string[]> {
  const rows = await tx.claim.findMany({ where: { promiseId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** A promise and its wordings, held; a refusal for one that is not there or was merged. */
async function holdLineage(
  tx: Tx,
  promiseId: string,
): Promise<Result<{ promise: PromiseRow; wordings: WordingRow[] }>> {
  const held = await lockClaims(tx, await wordingIds(tx, promiseId));
  const promise = await holdPromise(tx, promiseId);
  if (!promise) return refuse("not_found");
  if (promise.mergedIntoId) return refuse("promise_merged");
  // One that was linked while the promise was still free is not held: the other transaction has to end first.
  const ids = await wordingIds(tx, promiseId);
  const wordings = held.filter(({ id }) => ids.includes(id));
  return wordings.length === ids.length ? done({ promise, wordings }) : refuse("changed_since_read");
}

/** Moves some wordings of a promise, with their comparisons, into one of their own: it was another promise. */
export function splitPromise(
  actor: Actor,
  { promiseId, claimIds, reason, titleEn, titleZh }: SplitOff,
): Promise<Result<{ slug: string; isPublic: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const held = await holdLineage(tx, promiseId);
    if (!held.ok) return held;
    const { wordings } = held.value;
    const [moved, rest] = [true, false].map((is) =>
      wordings.filter(({ id }) => claimIds.includes(id) === is),
    );
    const isPublic = moved?.some(({ publicSince }) => publicSince) ?? false;
    const refusal = (isPublic && forbidden(me, "change_public_lineage")) || notASplit(moved, rest, claimIds);
    if (refusal || !moved || !rest) return refusal || refuse("not_found");
    const ids = moved.map(({ id }) => id);
    const restIds = rest.map(({ id }) => id);
    if (await areCompared(tx, ids, restIds)) return refuse("split_compared");
    const dismissed = await dismissAcross(tx, me, ids, restIds, reason);
    const first = inLineage(moved.map((row) => ({ ...row, said: saidDate(row) })))[0];
    if (!first) return refuse("required");
    const publicSince = isPublic ? new Date() : null;
    const begun = await beginPromise(tx, { titleEn, titleZh }, { ...first, publicSince }, promiseId);
    const { id: intoId, slug } = begun.promise;
    await tx.claim.updateMany({ where: { id: { in: ids } }, data: { promiseId: intoId } });
    await takeComparisons(tx, promiseId, intoId, restIds);
    await addJobs(
      tx,
      "suggest_rewordings",
      ids.map((claimId) => ({ claimId })),
    );
    const about = { subjectType: "promise", subjectId: promiseId } as const;
    const event = { ...about, verb: "promise.split", data: { intoId, claimIds: ids, reason } } as const;
    await append(tx, me.id, ...dismissed, begun.event, event);
    return done({ slug, isPublic });
  });
}

function notASplit(
  moved: WordingRow[] = [],
  rest: WordingRow[] = [],
  claimIds: string[] = [],
): Refusal | null {
  if (moved.length < new Set(claimIds).size) return refuse("not_linked");
  return rest.length === 0 ? refuse("split_all") : null;
}

/** Comparisons go where their wordings went; a dismissed one with a wording that stayed is left as it is. */
async function takeComparisons(tx: Tx, promiseId: string, intoId: string, restIds: string[]): Promise<void> {
  const stays = { OR: [{ earlierClaimId: { in: restIds } }, { laterClaimId: { in: restIds } }] };
  await tx.rewording.updateMany({ where: { promiseId, NOT: stays }, data: { promiseId: intoId } });
}

/**
 * Two promises were one all along: the wordings of `promiseId`, their comparisons and its address go to the other
 * for ever.
 */
export function mergePromise(
  actor: Actor,
  { promiseId, intoId, reason }: MergedPromise,
): Promise<Result<{ slug: string; isPublic: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    if (promiseId === intoId) return refuse("same_promise");
    // Both in one order, whichever is to go: two who merge them at once wait for each other instead of dying.
    const ids = await wordingIds(tx, promiseId);
    await lockClaims(tx, ids);
    for (const id of [promiseId, intoId].sort()) await holdPromise(tx, id);
    const held = await holdLineage(tx, promiseId);
    if (!held.ok) return held;
    const into = await holdPromise(tx, intoId);
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
