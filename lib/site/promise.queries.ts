import { isListed, marked } from "@/lib/claims/listed.queries";
import { rated } from "@/lib/claims/rated";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { inOrderSaid } from "@/lib/promises/lineage";
import { saidDate } from "@/lib/promises/saidDate";
import { changesOf } from "./changes.queries";
import { earlierDays, inTimeOf } from "./earlierDays.queries";
import { lineageNotices } from "./lineage.queries";
import { retractionsOf } from "./retraction.queries";
import { rewordingsOf } from "./rewording.queries";
import {
  articleLine,
  inTime,
  isPublic,
  MOST_ON_A_PAGE,
  namedDays,
  promiseLine,
  shownDays,
  wordingLine,
} from "./select";
import { isSlug, moved } from "./slug";

const promisePage = {
  ...promiseLine,
  mergedFrom: { where: isPublic, select: { id: true } },
  wordings: {
    where: isListed,
    orderBy: inTime,
    take: MOST_ON_A_PAGE,
    select: { ...wordingLine, deadlines: namedDays },
  },
} satisfies Prisma.PromiseSelect;

/** A promise with its wordings in time, the rewordings in force and the articles in which it stands. */
export async function publicPromise(slug: string) {
  if (!isSlug(slug)) return null;
  const where = { slug, mergedIntoId: null, ...isPublic };
  const row = await db().promise.findFirst({ where, select: promisePage });
  if (!row) return moved("promise", slug, promiseNow);
  const [rewordings, articles, notices, retractions, withdrawn, changes, earlier] = await Promise.all([
    rewordingsOf(row.id),
    articlesWith(row.id),
    lineageNotices(row.id),
    retractionsOf(row.wordings),
    withdrawnFrom(row.id),
    changesOf([row.id, ...row.mergedFrom.map(({ id }) => id)]),
    earlierDays(row.wordings),
  ]);
  const wordings = inOrderSaid(
    rated(row.wordings).map((one) => ({
      ...one,
      said: saidDate(one),
      deadlines: inTimeOf(shownDays(one), earlier),
    })),
  );
  return { row: { ...row, wordings, rewordings, articles, notices, retractions, withdrawn, changes } };
}

/** The promise that answers for an id: itself, or the one that it was merged into. */
function promiseNow(id: string) {
  const where = { OR: [{ id, mergedIntoId: null }, { mergedFrom: { some: { id } } }], ...isPublic };
  return db().promise.findFirst({ where, select: { slug: true } });
}

const withdrawnWording = {
  id: true,
  slug: true,
  quote: true,
  quoteLang: true,
  withdrawnReason: true,
  withdrawnAt: true,
  withdrawalConfirmedAt: true,
} satisfies Prisma.ClaimSelect;

export type WithdrawnWording = Prisma.ClaimGetPayload<{ select: typeof withdrawnWording }> & {
  /** The confirmed comparisons with it, at their own addresses. */
  comparisons: string[];
};

/** Wordings that readers saw here and that were withdrawn since, with what had been compared with them. */
async function withdrawnFrom(promiseId: string): Promise<WithdrawnWording[]> {
  const rows = await db().claim.findMany({
    where: { promiseId, ...isPublic, status: "withdrawn" },
    orderBy: inTime,
    take: MOST_ON_A_PAGE,
    select: withdrawnWording,
  });
  const ids = rows.map(({ id }) => id);
  const pairs = await db().rewording.findMany({
    where: {
      status: "confirmed",
      earlierClaim: isPublic,
      laterClaim: isPublic,
      OR: [{ earlierClaimId: { in: ids } }, { laterClaimId: { in: ids } }],
    },
    orderBy: [{ version: "desc" }, { id: "asc" }],
    distinct: ["earlierClaimId", "laterClaimId"],
    select: { id: true, earlierClaimId: true, laterClaimId: true },
  });
  const isOf = (id: string) => (pair: (typeof pairs)[number]) =>
    pair.earlierClaimId === id || pair.laterClaimId === id;
  return rows.map((row) => ({ ...row, comparisons: pairs.filter(isOf(row.id)).map(({ id }) => id) }));
}

function articlesWith(promiseId: string) {
  const mention = { removedAt: null, ...marked, claim: { promiseId, ...isListed } };
  return db().article.findMany({
    where: { ...isPublic, versions: { some: { mentions: { some: mention } } } },
    // Of one day the later import first: without that the order would be the database's whim.
    orderBy: [{ publishedOn: { sort: "asc", nulls: "last" } }, { id: "desc" }],
    take: MOST_ON_A_PAGE,
    select: articleLine,
  });
}
