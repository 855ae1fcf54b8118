import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { addJobs } from "@/lib/jobs";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { joinPromise } from "./joinPromise.mutations";
import { lockPromise } from "./lock.queries";
import { notAWording } from "./notAWording";
import type { LinkedWording } from "./schema";

/** Links a claim to a promise as one of its wordings. Similarity may suggest it; a person does it. */
export function linkWording(
  actor: Actor,
  { promiseId, claimId }: LinkedWording,
): Promise<Result<{ slug: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const [claim] = await lockClaims(tx, [claimId]);
    const promise = claim && (await lockPromise(tx, promiseId));
    if (!promise) return refuse("not_found");
    if (promise.mergedIntoId) return refuse("promise_merged");
    const refusal = notAWording(claim);
    if (refusal) return refusal;
    if (claim.promiseId === promiseId) return done({ slug: promise.slug });
    if (claim.promiseId) return refuse("already_linked");
    if (claim.publicSince) return refuse("needs_proposal");
    const linked = await joinPromise(tx, promise, claim);
    await addJobs(tx, "suggest_rewordings", [{ claimId }]);
    await append(tx, me.id, linked);
    return done({ slug: promise.slug });
  });
}
