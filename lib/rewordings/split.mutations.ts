import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import { addJobs } from "@/lib/jobs";
import { beginPromise } from "@/lib/promises/joinPromise.mutations";
import { inOrderSaid } from "@/lib/promises/lineage";
import type { WordingRow } from "@/lib/promises/lock.queries";
import { saidDate } from "@/lib/promises/saidDate";
import type { SplitOff } from "@/lib/promises/schema";
import { areCompared, dismissAcross } from "./dismissAcross.mutations";
import { lockLineage } from "./lockLineage.queries";

/** Moves some wordings of a promise, with their comparisons, into one of their own: it was another promise. */
export function splitPromise(
  actor: Actor,
  { promiseId, claimIds, reason, titleEn, titleZh }: SplitOff,
): Promise<Result<{ slug: string; isPublic: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const held = await lockLineage(tx, promiseId);
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
    const first = inOrderSaid(moved.map((row) => ({ ...row, said: saidDate(row) })))[0];
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
