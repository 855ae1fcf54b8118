import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { addJobs } from "@/lib/jobs";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { holdPromise, notAWording } from "./queries";
import type { ChangedPromise, LinkedWording, NewPromise } from "./schema";
import { beginPromise, joinPromise } from "./wordings.mutations";

type Made = { promiseId: string; slug: string; isPublic: boolean };

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
    const { promise, event } = await beginPromise(tx, { titleEn, titleZh }, claim);
    const linked = await joinPromise(tx, promise, claim);
    await addJobs(tx, "suggest_rewordings", [{ claimId }]);
    await append(tx, me.id, event, linked);
    const { id: promiseId, slug, publicSince } = promise;
    return done({ promiseId, slug, isPublic: publicSince !== null });
  });
}

/** Changes a promise's titles; from an older revision it is a conflict. */
export function changePromise(
  actor: Actor,
  input: ChangedPromise,
): Promise<Result<{ revision: number; isPublic: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const row = await holdPromise(tx, input.promiseId);
    if (!row) return refuse("not_found");
    if (row.mergedIntoId) return refuse("promise_merged");
    const fields = (["titleEn", "titleZh"] as const).filter((name) => row[name] !== input[name]);
    const isPublic = row.publicSince !== null;
    if (fields.length === 0) return done({ revision: row.revision, isPublic });
    if (row.revision !== input.revision) {
      const { titleEn, titleZh, revision } = row;
      return refuse("conflict", { theirs: { titleEn, titleZh, revision } });
    }
    const { titleEn, titleZh } = input;
    const revision = row.revision + 1;
    await tx.promise.update({ where: { id: row.id }, data: { titleEn, titleZh, revision } });
    await append(tx, me.id, {
      verb: "promise.changed",
      subjectType: "promise",
      subjectId: row.id,
      data: { fields },
    });
    return done({ revision, isPublic });
  });
}

/** Says that a claim is a wording of a promise. Likeness may suggest it; a person does it. */
export function linkWording(
  actor: Actor,
  { promiseId, claimId }: LinkedWording,
): Promise<Result<{ slug: string; isPublic: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_link");
    if (no) return no;
    const [claim] = await lockClaims(tx, [claimId]);
    const promise = claim && (await holdPromise(tx, promiseId));
    if (!promise) return refuse("not_found");
    if (promise.mergedIntoId) return refuse("promise_merged");
    const refusal = notAWording(claim);
    if (refusal) return refusal;
    const isPublic = claim.publicSince !== null;
    if (claim.promiseId === promiseId) return done({ slug: promise.slug, isPublic });
    if (claim.promiseId) return refuse("already_linked");
    const linked = await joinPromise(tx, promise, claim);
    await addJobs(tx, "suggest_rewordings", [{ claimId }]);
    await append(tx, me.id, linked);
    return done({ slug: promise.slug, isPublic });
  });
}
