import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { holdClaims, holdPromise, wordingLine } from "../queries";
import { REWORDING_TABS, type RewordingTab } from "../schema";
import { DECIDED } from "../workflow";

/** Both claims, the promise and then the rewording as it is now, held until the transaction ends. */
export async function holdRewording(tx: Tx, id: string) {
  const found = await tx.rewording.findUnique({
    where: { id },
    select: { promiseId: true, earlierClaimId: true, laterClaimId: true },
  });
  if (!found) return null;
  const claims = await holdClaims(tx, [found.earlierClaimId, found.laterClaimId]);
  await holdPromise(tx, found.promiseId);
  const rewording = await tx.rewording.findUniqueOrThrow({
    where: { id },
    include: { changes: { orderBy: { position: "asc" } } },
  });
  return { rewording, claims };
}

const person = { select: { id: true, name: true } } as const;

const rewordingRow = {
  id: true,
  version: true,
  status: true,
  disclosure: true,
  createdAt: true,
  decidedAt: true,
  flaggedBy: person,
  decidedBy: person,
  promise: { select: { id: true, slug: true, titleEn: true, titleZh: true } },
  earlierClaim: { select: wordingLine },
  laterClaim: { select: wordingLine },
  _count: { select: { changes: true } },
} satisfies Prisma.RewordingSelect;

export type RewordingLine = Prisma.RewordingGetPayload<{ select: typeof rewordingRow }>;

const statusIn: Record<RewordingTab, Prisma.RewordingWhereInput> = {
  suggested: { status: "suggested" },
  flagged: { status: "flagged" },
  decided: { status: { in: [...DECIDED] } },
};

/** One page of the queue: what waits longest first, of the decided ones the latest. */
export async function rewordingQueue(tab: RewordingTab, after?: string) {
  const rows = await db().rewording.findMany({
    where: statusIn[tab],
    orderBy:
      tab === "decided" ? [{ decidedAt: "desc" }, { id: "desc" }] : [{ createdAt: "asc" }, { id: "asc" }],
    ...pageArgs(after),
    select: rewordingRow,
  });
  return pageOf(rows);
}

export async function rewordingCounts(): Promise<Record<RewordingTab, number>> {
  const counts = await Promise.all(
    REWORDING_TABS.map((tab) => db().rewording.count({ where: statusIn[tab] })),
  );
  return Object.fromEntries(REWORDING_TABS.map((tab, n) => [tab, counts[n] ?? 0])) as Record<
    RewordingTab,
    number
  >;
}

/** For the desk: one version of a comparison with its table, and every version of the same pair. */
export async function rewordingForDesk(id: string) {
  const row = await db().rewording.findUnique({
    where: { id },
    select: {
      ...rewordingRow,
      rationaleEn: true,
      rationaleZh: true,
      dismissReason: true,
      onePerson: true,
      revision: true,
      earlierClaimId: true,
      laterClaimId: true,
      changes: { orderBy: { position: "asc" } },
    },
  });
  if (!row) return null;
  const versions = await db().rewording.findMany({
    where: { earlierClaimId: row.earlierClaimId, laterClaimId: row.laterClaimId },
    orderBy: { version: "desc" },
    select: {
      id: true,
      version: true,
      status: true,
      decidedAt: true,
      dismissReason: true,
      flaggedBy: person,
      decidedBy: person,
    },
  });
  return { ...row, versions };
}

export type DeskRewording = NonNullable<Awaited<ReturnType<typeof rewordingForDesk>>>;
