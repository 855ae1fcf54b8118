import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { MOST_READ, merged, wordings } from "@/lib/promises/candidateFields";
import { circleOf } from "@/lib/promises/circle.queries";
import { type Ranked, rankedForPage } from "@/lib/promises/rankCandidates";
import { type FindSimilar, queryTexts, similarIds } from "@/lib/promises/similarPromises";
import { wordingLine } from "@/lib/promises/wordingFields";

/** What can be looked through without searching. */
const MOST_OFFERED = 20;

const unlinked = { kind: "promise", promiseId: null, status: { not: "withdrawn" } } as const;

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
  const rows = [merged(ownAlike, own, q), merged(othersAlike, others, q)];
  const sorted = await Promise.all(
    rows.map((some) => rankedForPage(some, { own: present, names }, (claim) => [claim])),
  );
  return sorted.flat().slice(0, MOST_OFFERED);
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
