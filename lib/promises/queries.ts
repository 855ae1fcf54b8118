import { type PartialDate, storedDate } from "@/lib/dates";
import { db, lockRows, type Tx } from "@/lib/db";
import { type Refusal, refuse } from "@/lib/errors";
import type { Claim, Prisma, Promise as PromiseRow } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { subjectOfSlug } from "@/lib/slugs/queries";
import { inLineage } from "./lineage";

/** What is asked of a claim that is, or may become, a wording. */
export type WordingRow = Pick<
  Claim,
  | "id"
  | "kind"
  | "status"
  | "speakerId"
  | "promiseId"
  | "saidOn"
  | "saidPrecision"
  | "quote"
  | "quoteLang"
  | "publicSince"
>;

/** Why this claim cannot become a wording; null when it can. */
export function notAWording(claim: Pick<WordingRow, "kind" | "status">): Refusal | null {
  if (claim.kind !== "promise") return refuse("not_a_promise");
  if (claim.status === "withdrawn") return refuse("claim_withdrawn");
  return null;
}

/** The promise, held until the transaction ends: whoever links wordings or compares them queues up here. */
export async function holdPromise(tx: Tx, id: string): Promise<PromiseRow | null> {
  await lockRows(tx, "Promise", [id]);
  return tx.promise.findUnique({ where: { id } });
}

/** When a wording was said, as exactly as it is known. */
export function saidDate(row: {
  saidOn: Date | null;
  saidPrecision: PartialDate["precision"] | null;
}): PartialDate | null {
  return storedDate(row.saidOn, row.saidPrecision);
}

const speaker = { select: { slug: true, nameEn: true, nameZh: true } } as const;

export const wordingLine = {
  id: true,
  slug: true,
  status: true,
  statementEn: true,
  statementZh: true,
  quote: true,
  quoteLang: true,
  saidOn: true,
  saidPrecision: true,
  venueEn: true,
  venueZh: true,
  promiseId: true,
  publicSince: true,
  speaker,
} satisfies Prisma.ClaimSelect;

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
  return { ...row, wordings: inLineage(placed) };
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
