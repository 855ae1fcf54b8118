import { isListed, marked } from "@/lib/claims/listed.queries";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { inOrderSaid } from "@/lib/promises/lineage";
import { saidDate } from "@/lib/promises/saidDate";
import { changesOf } from "./changes.queries";
import { lineageNotices } from "./lineage.queries";
import { rewordingsOf } from "./rewording.queries";
import { articleLine, inTime, isPublic, MOST_ON_A_PAGE, promiseLine, wordingLine } from "./select";
import { isSlug, moved } from "./slug";

const promisePage = {
  ...promiseLine,
  mergedFrom: { where: isPublic, select: { id: true } },
  wordings: {
    where: isListed,
    orderBy: inTime,
    take: MOST_ON_A_PAGE,
    select: wordingLine,
  },
} satisfies Prisma.PromiseSelect;

/** A promise with its wordings in time, the rewordings in force and the articles in which it stands. */
export async function publicPromise(slug: string) {
  if (!isSlug(slug)) return null;
  const where = { slug, mergedIntoId: null, ...isPublic };
  const row = await db().promise.findFirst({ where, select: promisePage });
  if (!row) return moved("promise", slug, promiseNow);
  const [rewordings, articles, notices, changes] = await Promise.all([
    rewordingsOf(row.id),
    articlesWith(row.id),
    lineageNotices(row.id),
    changesOf([row.id, ...row.mergedFrom.map(({ id }) => id)]),
  ]);
  const wordings = inOrderSaid(row.wordings.map((one) => ({ ...one, said: saidDate(one) })));
  return { row: { ...row, wordings, rewordings, articles, notices, changes } };
}

/** The promise that answers for an id: itself, or the one that it was merged into. */
function promiseNow(id: string) {
  const where = { OR: [{ id, mergedIntoId: null }, { mergedFrom: { some: { id } } }], ...isPublic };
  return db().promise.findFirst({ where, select: { slug: true } });
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
