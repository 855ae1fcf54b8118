import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { MOST_READ, merged, wordings } from "@/lib/promises/candidateFields";
import { circleOf } from "@/lib/promises/circle.queries";
import { type Ranked, rankedForPage } from "@/lib/promises/rankCandidates";
import { type ClaimWords, type FindSimilar, queryTexts, similarIds } from "@/lib/promises/similarPromises";
import { speaker } from "@/lib/promises/wordingFields";

const promiseFields = {
  id: true,
  slug: true,
  titleEn: true,
  titleZh: true,
  promisor: speaker,
  wordings,
} satisfies Prisma.PromiseSelect;

type PromiseRow = Prisma.PromiseGetPayload<{ select: typeof promiseFields }>;

export type PromiseCandidate = Ranked<Omit<PromiseRow, "wordings">>;

type For = { claims: readonly (ClaimWords & { id: string })[]; speakerId: string; notPromise?: string };

/** Promises that these claims may be wordings of: those of the speaker's circle first, of each the likely ones. */
async function promisesFor(asked: For, find: FindSimilar): Promise<PromiseCandidate[]> {
  const { claims, speakerId, notPromise } = asked;
  const { circle, names } = await circleOf(speakerId);
  const not = claims.map(({ id }) => id);
  const alike = await similarIds(find, { texts: queryTexts(claims), circle, not });
  const read = (where: Prisma.PromiseWhereInput) =>
    db().promise.findMany({
      where: { mergedIntoId: null, ...where, ...(notPromise ? { id: { not: notPromise } } : {}) },
      orderBy: { id: "desc" },
      take: MOST_READ,
      select: promiseFields,
    });
  const ofAlike = alike.length > 0 ? { wordings: { some: { id: { in: alike } } } } : null;
  const near = await Promise.all(
    [{ in: circle }, { notIn: circle }].map(async (promisorId) =>
      merged(ofAlike ? await read({ promisorId, ...ofAlike }) : [], await read({ promisorId }), undefined),
    ),
  );
  const found = await Promise.all(
    near.map((rows) => rankedForPage(rows, { own: claims, names }, (row) => row.wordings)),
  );
  return found.flat().map(({ wordings: _read, ...row }) => row);
}

/** Promises to which a claim may be linked. */
export async function promiseCandidates(
  claim: ClaimWords & { id: string; speakerId: string },
  find: FindSimilar,
): Promise<PromiseCandidate[]> {
  return promisesFor({ claims: [claim], speakerId: claim.speakerId }, find);
}

/** Promises into which this one may be merged. */
export async function mergeCandidates(
  promise: { id: string; promisorId: string },
  find: FindSimilar,
): Promise<PromiseCandidate[]> {
  const claims = await db().claim.findMany({ where: { promiseId: promise.id }, ...wordings });
  return promisesFor({ claims, speakerId: promise.promisorId, notPromise: promise.id }, find);
}
