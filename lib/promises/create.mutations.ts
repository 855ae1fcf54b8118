import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { addJobs } from "@/lib/jobs";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { beginPromise, joinPromise } from "./joinPromise.mutations";
import { notAWording } from "./notAWording";
import type { NewPromise } from "./schema";

type Made = { promiseId: string; slug: string };

/** Begins a promise with its first wording; whoever spoke the words is the promisor. */
export function createPromise(
  actor: Actor,
  { claimId, titleEn, titleZh }: NewPromise,
): Promise<Result<Made>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const [claim] = await lockClaims(tx, [claimId]);
    if (!claim) return refuse("not_found");
    const refusal = notAWording(claim);
    if (refusal) return refusal;
    if (claim.promiseId) return refuse("already_linked");
    if (claim.publicSince) return refuse("needs_proposal");
    const { promise, event } = await beginPromise(tx, { titleEn, titleZh }, claim);
    const linked = await joinPromise(tx, promise, claim);
    await addJobs(tx, "suggest_rewordings", [{ claimId }]);
    await append(tx, me.id, event, linked);
    return done({ promiseId: promise.id, slug: promise.slug });
  });
}
