import { startOfDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { PAGE_SIZE, type Page } from "@/lib/paging";
import { DUE_TABS, type DueTab } from "./schema";

/** A wording that is or will be under review: neither a draft nor withdrawn. `d` is the deadline, `c` its claim. */
export const COUNTS = Prisma.sql`NOT d.removed AND c.kind = 'promise' AND c.status IN ('open', 'checked')`;

/** The day is over, and since then no verdict was published that stands. Each wording has its own, also one that was reworded. */
export const isUnanswered = (
  today: string,
) => Prisma.sql`${COUNTS} AND d.kind = 'due' AND d.day < ${today}::date
  AND NOT EXISTS (SELECT 1 FROM "Verdict" v WHERE v."claimId" = c.id AND v.status = 'published'
    AND (v."publishedAt" AT TIME ZONE 'UTC')::date > d.day)`;

/** What comes to the reviewers as due on a day. */
export const isDue = (today: string) =>
  Prisma.sql`${isUnanswered(today)} AND (d."putOffUntil" IS NULL OR d."putOffUntil" <= ${today}::date)`;

function inTab(tab: DueTab, today: string): Prisma.Sql {
  switch (tab) {
    case "due":
      return isDue(today);
    case "off":
      return Prisma.sql`${isUnanswered(today)} AND d."putOffUntil" > ${today}::date`;
    case "unknown":
      return Prisma.sql`${COUNTS} AND d.day IS NULL`;
  }
}

const FROM = Prisma.sql`FROM "Deadline" d JOIN "Claim" c ON c.id = d."claimId"`;

const person = { select: { name: true } } as const;

const whole = {
  id: true,
  claimId: true,
  kind: true,
  words: true,
  on: true,
  precision: true,
  day: true,
  isAbout: true,
  removed: true,
  readerVersion: true,
  setBy: person,
  setAt: true,
  setReason: true,
  putOffUntil: true,
  putOffBy: person,
  putOffReason: true,
  revision: true,
} satisfies Prisma.DeadlineSelect;

const withClaim = {
  ...whole,
  claim: {
    select: {
      slug: true,
      status: true,
      statementEn: true,
      statementZh: true,
      quote: true,
      quoteLang: true,
      saidOn: true,
      saidPrecision: true,
      speaker: { select: { slug: true, nameEn: true, nameZh: true } },
      verdicts: {
        where: { status: { in: ["published", "draft", "submitted", "returned"] } },
        orderBy: { version: "desc" },
        select: { version: true, status: true, rating: true, publishedAt: true },
      },
    },
  },
} satisfies Prisma.DeadlineSelect;

export type DeadlineRow = Prisma.DeadlineGetPayload<{ select: typeof whole }>;
export type DueRow = Prisma.DeadlineGetPayload<{ select: typeof withClaim }>;

/** One page of the list: what passed first comes first. */
export async function dueList(tab: DueTab, today: string, after?: string): Promise<Page<DueRow>> {
  const at = Prisma.sql`(coalesce(d.day, 'infinity'), d.id)`;
  const from = after
    ? Prisma.sql`AND ${at} > (SELECT coalesce(l.day, 'infinity'), l.id FROM "Deadline" l WHERE l.id = ${after}::uuid)`
    : Prisma.empty;
  const ids = await db().$queryRaw<{ id: string }[]>`
    SELECT d.id ${FROM} WHERE ${inTab(tab, today)} ${from} ORDER BY coalesce(d.day, 'infinity'), d.id LIMIT ${PAGE_SIZE + 1}`;
  const shown = ids.slice(0, PAGE_SIZE).map(({ id }) => id);
  const rows = await db().deadline.findMany({ where: { id: { in: shown } }, select: withClaim });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    rows: shown.flatMap((id) => byId.get(id) ?? []),
    next: ids.length > PAGE_SIZE ? (shown.at(-1) ?? null) : null,
  };
}

/** Wordings whose deadline is still to come, the nearest first. */
export async function dueSoon(today: string, until: string, take: number): Promise<DueRow[]> {
  return db().deadline.findMany({
    where: {
      removed: false,
      kind: "due",
      day: { gte: startOfDay(today), lte: startOfDay(until) },
      claim: { kind: "promise", status: { in: ["open", "checked"] } },
    },
    orderBy: [{ day: "asc" }, { id: "asc" }],
    take,
    select: withClaim,
  });
}

export async function dueCounts(today: string): Promise<Record<DueTab, number>> {
  const counts = await Promise.all(
    DUE_TABS.map(async (tab) => {
      const [row] = await db().$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count ${FROM} WHERE ${inTab(tab, today)}`;
      return [tab, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<DueTab, number>;
}

/** For the desk: every deadline of a claim, those that were taken away last. */
export function deadlinesOf(claimId: string): Promise<DeadlineRow[]> {
  return db().deadline.findMany({
    where: { claimId },
    orderBy: [{ removed: "asc" }, { day: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: whole,
  });
}
