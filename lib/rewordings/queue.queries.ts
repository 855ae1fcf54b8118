import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { rewordingRow, withLink } from "./rewordingFields";
import { REWORDING_TABS, type RewordingTab } from "./schema";
import { DECIDED } from "./workflow";

/** A claim that can still be compared. */
const alive = { kind: "promise", status: { not: "withdrawn" } } satisfies Prisma.ClaimWhereInput;

/** Suggestions whose claims a person has linked to two different promises since: there is nothing left to decide. */
async function outlived(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Rewording" r JOIN "Claim" e ON e.id = r."earlierClaimId" JOIN "Claim" l ON l.id = r."laterClaimId"
    WHERE r.status = 'suggested' AND e."promiseId" <> l."promiseId"`;
  return rows.map(({ id }) => id);
}

async function inTab(tab: RewordingTab): Promise<Prisma.RewordingWhereInput> {
  if (tab === "decided") return { status: { in: [...DECIDED] } };
  if (tab === "flagged") return { status: tab };
  return { status: tab, earlierClaim: alive, laterClaim: alive, id: { notIn: await outlived() } };
}

/** One page of the queue: what waits longest first, of the decided ones the latest. */
export async function rewordingQueue(tab: RewordingTab, after?: string) {
  const rows = await db().rewording.findMany({
    where: await inTab(tab),
    orderBy:
      tab === "decided" ? [{ decidedAt: "desc" }, { id: "desc" }] : [{ createdAt: "asc" }, { id: "asc" }],
    ...pageArgs(after),
    select: rewordingRow,
  });
  const page = pageOf(rows);
  return { ...page, rows: page.rows.map(withLink) };
}

export async function rewordingCounts(): Promise<Record<RewordingTab, number>> {
  const counts = await Promise.all(
    REWORDING_TABS.map(async (tab) => db().rewording.count({ where: await inTab(tab) })),
  );
  return Object.fromEntries(REWORDING_TABS.map((tab, n) => [tab, counts[n] ?? 0])) as Record<
    RewordingTab,
    number
  >;
}
