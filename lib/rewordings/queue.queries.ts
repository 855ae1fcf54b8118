import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageArgs, pageOf } from "@/lib/paging";
import { rewordingRow, withLink } from "./rewordingFields";
import { REWORDING_TABS, type RewordingTab } from "./schema";
import { DECIDED } from "./workflow";

const DECIDED_LATEST = [
  { decidedAt: "desc" },
  { id: "desc" },
] satisfies Prisma.RewordingOrderByWithRelationInput[];
const WAITING_LONGEST = [
  { createdAt: "asc" },
  { id: "asc" },
] satisfies Prisma.RewordingOrderByWithRelationInput[];

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

/**
 * One page of the ids of what is suggested: first what the program is surest of, last what it cannot tell, and at the end
 * what it has not compared.
 */
async function suggestedIds(after: string | undefined, take = pageArgs(after).take): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH queue AS (
      SELECT r.id, coalesce(c.likelihood, -1) AS likelihood
      FROM "Rewording" r
      LEFT JOIN LATERAL (
        SELECT likelihood FROM "ComparerRecord" WHERE "rewordingId" = r.id ORDER BY id DESC LIMIT 1
      ) c ON true
      WHERE r.status = 'suggested'
    )
    SELECT queue.id FROM queue
    JOIN "Rewording" r ON r.id = queue.id
    JOIN "Claim" e ON e.id = r."earlierClaimId" JOIN "Claim" l ON l.id = r."laterClaimId"
    WHERE e.kind = 'promise' AND e.status <> 'withdrawn' AND l.kind = 'promise' AND l.status <> 'withdrawn'
      AND NOT coalesce(e."promiseId" <> l."promiseId", false)
      AND (${after ?? null}::uuid IS NULL OR (-queue.likelihood, queue.id) > (
        SELECT -likelihood, id FROM queue WHERE id = ${after ?? null}::uuid
      ))
    ORDER BY queue.likelihood DESC, queue.id LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

async function suggestedRows(after: string | undefined) {
  const ids = await suggestedIds(after);
  const rows = await db().rewording.findMany({ where: { id: { in: ids } }, select: rewordingRow });
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** For the first page of the desk: what others flagged, waiting longest, and the surest of what is suggested. */
export async function rewordingsToDecide(meId: string, onePerson: boolean, take: number) {
  const others = onePerson ? {} : { OR: [{ flaggedById: null }, { flaggedById: { not: meId } }] };
  const [flagged, surest] = await Promise.all([
    db().rewording.findMany({
      where: { status: "flagged", ...others },
      orderBy: WAITING_LONGEST,
      take,
      select: rewordingRow,
    }),
    suggestedIds(undefined, take),
  ]);
  const suggested = await db().rewording.findMany({ where: { id: { in: surest } }, select: rewordingRow });
  const sorted = suggested.toSorted((a, b) => surest.indexOf(a.id) - surest.indexOf(b.id));
  return { flagged: flagged.map(withLink), suggested: sorted.map(withLink) };
}

/** One page of the queue: of suggestions the surest first, of flagged ones what waits longest, of decided ones the latest. */
export async function rewordingQueue(tab: RewordingTab, after?: string) {
  const orderBy = tab === "decided" ? DECIDED_LATEST : WAITING_LONGEST;
  const rows =
    tab === "suggested"
      ? await suggestedRows(after)
      : await db().rewording.findMany({
          where: await inTab(tab),
          orderBy,
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
