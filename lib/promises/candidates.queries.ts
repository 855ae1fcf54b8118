import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { circleOf, comparedFields } from "./circle.queries";
import { wordingLine } from "./queries";
import { type Ranked, rankBySimilarity } from "./rankCandidates";
import { claimFeatures } from "./similarity/similarity";
import { type ClaimWords, type FindSimilar, queryTexts, similarIds } from "./similarPromises";

/** What can be looked through without searching. */
const MOST_OFFERED = 20;
/** Claims or promises of one circle that are read to find the likely ones among them. */
const MOST_READ = 300;
/** Wordings of one promise that say what it is about. */
const WORDINGS_READ = 12;

const speaker = { select: { slug: true, nameEn: true, nameZh: true } } as const;

const unlinked = { kind: "promise", promiseId: null, status: { not: "withdrawn" } } as const;
const wordings = { take: WORDINGS_READ, orderBy: { id: "asc" }, select: comparedFields } as const;

type WordingRow = Prisma.ClaimGetPayload<{ select: typeof wordingLine }>;
export type WordingCandidate = Ranked<WordingRow>;

/**
 * Claims of kind promise that stand alone: of the promisor and those around them, then everybody's; of each the
 * likely wordings of this promise first, with the words that say so. A person decides.
 */
export async function wordingCandidates(
  promise: { id: string; promisorId: string },
  q: string | undefined,
  find: FindSimilar,
): Promise<WordingCandidate[]> {
  const { circle, names } = await circleOf(promise.promisorId);
  const near = { in: circle };
  const far = { notIn: circle };
  const present = await db().claim.findMany({ where: { promiseId: promise.id }, ...wordings });
  const not = present.map(({ id }) => id);
  const alike = await similarIds(find, { texts: q ? [q] : queryTexts(present), circle, not });
  const [own, ownAlike, others, othersAlike] = await Promise.all([
    latestUnlinked({ speakerId: near, ...containing(q) }, MOST_READ),
    unlinkedAmong(alike, near),
    q ? [] : latestUnlinked({ speakerId: far }, MOST_OFFERED),
    unlinkedAmong(alike, far),
  ]);
  const known = present.map((claim) => claimFeatures(claim, names));
  const rows = [merged(ownAlike, own, q), merged(othersAlike, others, q)];
  const sorted = rows.flatMap((some) =>
    rankBySimilarity(some, known, (claim) => [claimFeatures(claim, names)]),
  );
  return sorted.slice(0, MOST_OFFERED);
}

const latestUnlinked = (where: Prisma.ClaimWhereInput, take: number): Promise<WordingRow[]> =>
  db().claim.findMany({
    where: { ...unlinked, ...where },
    orderBy: { id: "desc" },
    take,
    select: wordingLine,
  });

async function unlinkedAmong(ids: string[], speakerId: Prisma.UuidFilter): Promise<WordingRow[]> {
  if (ids.length === 0) return [];
  const rows = await latestUnlinked({ id: { in: ids }, speakerId }, ids.length);
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function containing(q: string | undefined): Prisma.ClaimWhereInput {
  const words = q && ({ contains: q, mode: "insensitive" } as const);
  return words ? { OR: [{ statementEn: words }, { statementZh: words }, { quote: words }] } : {};
}

/** Each row once: what was asked for in words comes before what is only late. */
function merged<T extends { id: string }>(alike: T[], latest: T[], q: string | undefined): T[] {
  const rows = q ? [...alike, ...latest] : [...latest, ...alike];
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

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
  const own = claims.map((claim) => claimFeatures(claim, names));
  const readsOf = (row: PromiseRow) => row.wordings.map((claim) => claimFeatures(claim, names));
  const found = near.flatMap((rows) => rankBySimilarity(rows, own, readsOf));
  return found.map(({ wordings: _read, ...row }) => row);
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
