import { db } from "@/lib/db";
import { pageArgs, pageOf } from "@/lib/paging";
import { subjectOfSlug } from "@/lib/slugs/queries";
import { inOrderSaid } from "./lineage";
import { saidDate } from "./saidDate";
import { speaker, wordingLine } from "./wordingFields";

/** For the desk: every promise, latest first. */
export async function deskPromises(q: string | undefined, after?: string) {
  const words = q && ({ contains: q, mode: "insensitive" } as const);
  const rows = await db().promise.findMany({
    where: { mergedIntoId: null, ...(words ? { OR: [{ titleEn: words }, { titleZh: words }] } : {}) },
    orderBy: { id: "desc" },
    ...pageArgs(after),
    select: {
      id: true,
      slug: true,
      titleEn: true,
      titleZh: true,
      publicSince: true,
      promisor: speaker,
      _count: { select: { wordings: true } },
    },
  });
  return pageOf(rows);
}

/** For the desk: a promise, its wordings earliest first, and every comparison of two of them. */
export async function promiseForDesk(slug: string) {
  const row = await db().promise.findFirst({
    where: { slug, mergedIntoId: null },
    select: {
      id: true,
      slug: true,
      titleEn: true,
      titleZh: true,
      revision: true,
      publicSince: true,
      promisorId: true,
      promisor: speaker,
      wordings: { select: wordingLine },
      rewordings: {
        orderBy: [{ version: "desc" }],
        distinct: ["earlierClaimId", "laterClaimId"],
        select: { id: true, earlierClaimId: true, laterClaimId: true, status: true, version: true },
      },
    },
  });
  if (!row) return null;
  const placed = row.wordings.map((wording) => ({ ...wording, said: saidDate(wording) }));
  return { ...row, wordings: inOrderSaid(placed) };
}

export type DeskPromise = NonNullable<Awaited<ReturnType<typeof promiseForDesk>>>;

/** The address of the promise that answers for an older one: of itself, or of the one that it was merged into. */
export async function currentPromiseSlug(older: string): Promise<string | null> {
  const id = await subjectOfSlug("promise", older);
  if (!id) return null;
  const where = { OR: [{ id, mergedIntoId: null }, { mergedFrom: { some: { id } } }] };
  const row = await db().promise.findFirst({ where, select: { slug: true } });
  return row && row.slug !== older ? row.slug : null;
}
