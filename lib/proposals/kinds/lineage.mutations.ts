import type { Tx } from "@/lib/db";
import { done, refuse } from "@/lib/errors";
import type { Claim } from "@/lib/generated/prisma/client";
import { mergedPromise, splitOff, unlinkedWording } from "@/lib/promises/schema";
import { lockLineage } from "@/lib/rewordings/lockLineage.queries";
import { lockBoth, putInto } from "@/lib/rewordings/merge.mutations";
import { movesPublic, takeApart } from "@/lib/rewordings/split.mutations";
import { lockWording, takeOut } from "@/lib/rewordings/unlink.mutations";
import { defineKind } from "../kind";
import { publicQuotes, quotes } from "../quotes";

/** A promise on record and its wordings, the earliest first. */
async function lineage(tx: Tx, promiseId: string) {
  const promise = await tx.promise.findUnique({ where: { id: promiseId } });
  if (!promise) return refuse("not_found");
  if (promise.mergedIntoId) return refuse("promise_merged");
  const orderBy = [{ saidOn: { sort: "asc", nulls: "last" } }, { id: "asc" }] as const;
  const wordings = await tx.claim.findMany({ where: { promiseId }, orderBy: [...orderBy] });
  return done({ promise, wordings });
}

export const unlinkKind = defineKind({
  verb: "propose_link",
  takesAway: true,
  schema: unlinkedWording,
  lock: (tx, { claimId }) => lockWording(tx, claimId),
  read: async (tx, { claimId }) => {
    const claim = await tx.claim.findUnique({ where: { id: claimId }, include: { promise: true } });
    if (!claim?.promise) return refuse(claim ? "not_linked" : "not_found");
    const { id, titleEn, titleZh } = claim.promise;
    return done({
      subject: { type: "promise", id },
      isPublic: claim.publicSince !== null,
      revision: null,
      before: { titleEn, titleZh, wordings: claim.quote },
      after: {},
    });
  },
  apply: async (tx, { claimId, reason }, { me }) => {
    const held = await lockWording(tx, claimId);
    return held.ok ? takeOut(tx, me, held.value, reason) : held;
  },
});

export const splitKind = defineKind({
  verb: "propose_link",
  schema: splitOff,
  lock: (tx, { promiseId }) => lockLineage(tx, promiseId),
  read: async (tx, input) => {
    const found = await lineage(tx, input.promiseId);
    if (!found.ok) return found;
    const { promise, wordings } = found.value;
    const moves = ({ id }: Claim) => input.claimIds.includes(id);
    const moved = wordings.filter(moves);
    if (moved.length < new Set(input.claimIds).size) return refuse("not_linked");
    if (moved.length === wordings.length) return refuse("split_all");
    const { titleEn, titleZh } = input;
    return done({
      subject: { type: "promise", id: promise.id },
      isPublic: movesPublic(wordings, input),
      revision: null,
      before: { titleEn: promise.titleEn, titleZh: promise.titleZh, ...quotes(wordings) },
      after: {
        titleEn,
        titleZh,
        ...quotes(wordings.filter((one) => !moves(one))),
        moved: publicQuotes(moved),
      },
    });
  },
  apply: async (tx, input, { me }) => {
    const held = await lockLineage(tx, input.promiseId);
    if (!held.ok) return held;
    const split = await takeApart(tx, me, held.value.wordings, input);
    return split.ok ? done(split.value.events) : split;
  },
});

export const mergeKind = defineKind({
  verb: "propose_link",
  schema: mergedPromise,
  lock: (tx, input) => lockBoth(tx, input),
  read: async (tx, { promiseId, intoId }) => {
    if (promiseId === intoId) return refuse("same_promise");
    const [from, into] = [await lineage(tx, promiseId), await lineage(tx, intoId)];
    if (!from.ok) return from;
    if (!into.ok) return into;
    const { promise, wordings } = from.value;
    const { titleEn, titleZh } = into.value.promise;
    return done({
      subject: { type: "promise", id: promise.id },
      isPublic: promise.publicSince !== null,
      revision: null,
      before: { titleEn: promise.titleEn, titleZh: promise.titleZh, ...quotes(wordings) },
      after: { titleEn, titleZh, ...quotes([...into.value.wordings, ...wordings]) },
    });
  },
  apply: async (tx, input) => {
    const held = await lockBoth(tx, input);
    return held.ok ? done([await putInto(tx, held.value, input)]) : held;
  },
});
