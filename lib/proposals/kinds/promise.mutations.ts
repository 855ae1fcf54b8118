import type { AuditEvent } from "@/lib/audit/event";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import { beginPromise, joinPromise } from "@/lib/promises/joinPromise.mutations";
import { lockPromise } from "@/lib/promises/lock.queries";
import { notAWording } from "@/lib/promises/notAWording";
import { putTitles, titlesShown } from "@/lib/promises/rename.mutations";
import { changedPromise, type MadeWordings, madeWordings } from "@/lib/promises/schema";
import { lockClaims } from "@/lib/sources/lockClaims.queries";
import { defineKind } from "../kind";
import { quotes } from "../quotes";

export const titlesKind = defineKind({
  verb: "propose_link",
  schema: changedPromise,
  lock: (tx, { promiseId }) => lockPromise(tx, promiseId),
  read: async (tx, { promiseId, titleEn, titleZh }) => {
    const row = await tx.promise.findUnique({ where: { id: promiseId } });
    if (!row) return refuse("not_found");
    if (row.mergedIntoId) return refuse("promise_merged");
    return done({
      subject: { type: "promise", id: row.id },
      isPublic: row.publicSince !== null,
      revision: row.revision,
      before: { titleEn: row.titleEn, titleZh: row.titleZh },
      after: { titleEn, titleZh },
      theirs: titlesShown(row),
    });
  },
  apply: async (tx, input) => {
    const row = await tx.promise.findUniqueOrThrow({ where: { id: input.promiseId } });
    return done([await putTitles(tx, row, input)]);
  },
});

/** The claims in the order in which they were given, if each may become a wording of that promise. */
async function wordingsToBe(tx: Tx, { claimIds, promiseId }: MadeWordings): Promise<Result<Claim[]>> {
  const rows = await tx.claim.findMany({ where: { id: { in: claimIds } } });
  const claims = claimIds.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  if (claims.length < claimIds.length) return refuse("not_found");
  for (const claim of claims) {
    const refusal = notAWording(claim);
    if (refusal) return refusal;
    if (claim.promiseId) return refuse("already_linked");
  }
  const promise = promiseId ? await tx.promise.findUnique({ where: { id: promiseId } }) : null;
  if (promiseId && !promise) return refuse("not_found");
  return promise?.mergedIntoId ? refuse("promise_merged") : done(claims);
}

/** Makes claims wordings of a promise on record, or begins one with them. */
export const linkKind = defineKind({
  verb: "propose_link",
  schema: madeWordings,
  lock: async (tx, { claimIds, promiseId }) => {
    await lockClaims(tx, claimIds);
    if (promiseId) await lockPromise(tx, promiseId);
  },
  read: async (tx, input) => {
    const claims = await wordingsToBe(tx, input);
    if (!claims.ok) return claims;
    const seen = claims.value.find(({ publicSince }) => publicSince !== null);
    const [shown = seen] = seen ? [seen] : claims.value;
    if (!shown) return refuse("not_found");
    const titles = input.promiseId
      ? await tx.promise.findUniqueOrThrow({ where: { id: input.promiseId } })
      : input;
    const { titleEn, titleZh } = titles;
    return done({
      subject: { type: "claim", id: shown.id },
      isPublic: seen !== undefined,
      revision: null,
      before: {},
      after: { titleEn, titleZh, ...quotes(claims.value) },
    });
  },
  apply: async (tx, input) => {
    const claims = await wordingsToBe(tx, input);
    if (!claims.ok) return claims;
    const [first] = claims.value;
    if (!first) return refuse("not_found");
    const begun = input.promiseId ? null : await beginPromise(tx, input, first);
    const promise =
      begun?.promise ?? (await tx.promise.findUniqueOrThrow({ where: { id: input.promiseId ?? "" } }));
    const events: AuditEvent[] = begun ? [begun.event] : [];
    for (const claim of claims.value) events.push(await joinPromise(tx, promise, claim));
    await addJobs(
      tx,
      "suggest_rewordings",
      claims.value.map(({ id }) => ({ claimId: id })),
    );
    return done(events);
  },
});
