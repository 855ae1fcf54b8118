import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import { addJobs } from "@/lib/jobs";
import { alsoFollow } from "@/lib/notices/follow.mutations";
import { beginPromise } from "@/lib/promises/joinPromise.mutations";
import { inOrderSaid } from "@/lib/promises/lineage";
import type { WordingRow } from "@/lib/promises/lock.queries";
import { saidDate } from "@/lib/promises/saidDate";
import type { SplitOff } from "@/lib/promises/schema";
import { areCompared, dismissAcross } from "./dismissAcross.mutations";
import { lockLineage } from "./lockLineage.queries";

/** Moves some wordings of a promise, with their comparisons, into one of their own: it was another promise. */
export function splitPromise(actor: Actor, input: SplitOff): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const held = await lockLineage(tx, input.promiseId);
    if (!held.ok) return held;
    if (movesPublic(held.value.wordings, input)) return refuse("needs_proposal");
    const split = await takeApart(tx, me, held.value.wordings, input);
    if (!split.ok) return split;
    const { events, slug } = split.value;
    await append(tx, me.id, ...events);
    return done({ slug });
  });
}

/** Whether readers see any of the wordings that would move. */
export const movesPublic = (wordings: WordingRow[], { claimIds }: SplitOff): boolean =>
  wordings.some(({ id, publicSince }) => publicSince !== null && claimIds.includes(id));

/** Part of a write that holds the promise and its wordings. */
export async function takeApart(
  tx: Tx,
  me: Actor,
  wordings: WordingRow[],
  { promiseId, claimIds, reason, titleEn, titleZh }: SplitOff,
): Promise<Result<{ slug: string; events: AuditEvent[] }>> {
  const moved = wordings.filter(({ id }) => claimIds.includes(id));
  const rest = wordings.filter(({ id }) => !claimIds.includes(id));
  const refusal = notASplit(moved, rest, claimIds);
  if (refusal) return refusal;
  const ids = moved.map(({ id }) => id);
  const restIds = rest.map(({ id }) => id);
  if (await areCompared(tx, ids, restIds)) return refuse("split_compared");
  const dismissed = await dismissAcross(tx, me, ids, restIds, reason);
  const first = inOrderSaid(moved.map((row) => ({ ...row, said: saidDate(row) })))[0];
  if (!first) return refuse("required");
  const publicSince = moved.some((row) => row.publicSince) ? new Date() : null;
  const begun = await beginPromise(tx, { titleEn, titleZh }, { ...first, publicSince }, promiseId);
  const { id: intoId, slug } = begun.promise;
  await tx.claim.updateMany({ where: { id: { in: ids } }, data: { promiseId: intoId } });
  await takeComparisons(tx, promiseId, intoId, restIds);
  await alsoFollow(tx, promiseId, intoId);
  await addJobs(
    tx,
    "suggest_rewordings",
    ids.map((claimId) => ({ claimId })),
  );
  const about = { subjectType: "promise", subjectId: promiseId } as const;
  const event = { ...about, verb: "promise.split", data: { intoId, claimIds: ids, reason } } as const;
  return done({ slug, events: [...dismissed, begun.event, event] });
}

function notASplit(moved: WordingRow[], rest: WordingRow[], claimIds: string[]): Refusal | null {
  if (moved.length < new Set(claimIds).size) return refuse("not_linked");
  return rest.length === 0 ? refuse("split_all") : null;
}

/** Comparisons go where their wordings went; a dismissed one with a wording that stayed is left as it is. */
async function takeComparisons(tx: Tx, promiseId: string, intoId: string, restIds: string[]): Promise<void> {
  const stays = { OR: [{ earlierClaimId: { in: restIds } }, { laterClaimId: { in: restIds } }] };
  await tx.rewording.updateMany({ where: { promiseId, NOT: stays }, data: { promiseId: intoId } });
}
