import { isoDay } from "@/lib/dates";
import { type Tx, transaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { putNotice } from "@/lib/notices/put.mutations";
import type { NoticeInput } from "@/lib/notices/schema";
import { daysOver, lastNear } from "./days";
import { COUNTS, isUnanswered } from "./due.queries";

/** Deadlines that are told of in one transaction. */
const PORTION = 100;

type Reached = {
  id: string;
  day: Date;
  what: "promise_due_soon" | "promise_first_day" | "promise_due";
  promiseId: string | null;
  slug: string | null;
  titleEn: string | null;
  titleZh: string | null;
};

/** From when on the program or a person knew of the day: what was over by then is no news. */
const SINCE = Prisma.sql`(coalesce(d."setAt", d."createdAt") AT TIME ZONE 'UTC')::date`;

/** What is near, here or over, and was not told of this day yet: in one question, whichever day it was asked last. */
function reachedOn(today: string, tx: Tx): Promise<Reached[]> {
  const near = Prisma.sql`${COUNTS} AND d.kind = 'due' AND d.day > ${today}::date AND d.day <= ${lastNear(today)}::date
    AND d."toldNear" IS DISTINCT FROM d.day`;
  const untold = Prisma.sql`d."toldReached" IS DISTINCT FROM d.day AND d.day >= ${SINCE}`;
  const begins = Prisma.sql`${COUNTS} AND d.kind = 'starts' AND d.day <= ${today}::date AND ${untold}`;
  const over = Prisma.sql`${isUnanswered(today)} AND ${untold}`;
  return tx.$queryRaw<Reached[]>`
    SELECT d.id, d.day, p.id AS "promiseId", p.slug, p."titleEn", p."titleZh",
      CASE WHEN d.kind = 'starts' THEN 'promise_first_day' WHEN d.day > ${today}::date THEN 'promise_due_soon'
        ELSE 'promise_due' END AS what
    FROM "Deadline" d JOIN "Claim" c ON c.id = d."claimId" LEFT JOIN "Promise" p ON p.id = c."promiseId"
    WHERE d.day <= ${lastNear(today)}::date AND ((${near}) OR (${begins}) OR (${over}))
    ORDER BY d.day, d.id LIMIT ${PORTION} FOR UPDATE OF d`;
}

/**
 * Tells of deadlines that are near, of first days, and of deadlines that passed, each once for its day. It may run twice, beside itself,
 * or after days on which nobody did.
 */
export async function reportDeadlines(today: string): Promise<void> {
  for (;;) {
    const told = await transaction(async (tx) => {
      const reached = await reachedOn(today, tx);
      for (const one of reached) await tell(tx, one, today);
      return reached.length;
    });
    if (told < PORTION) return;
  }
}

async function tell(tx: Tx, one: Reached, today: string): Promise<void> {
  const notice = noticeOf(one, today);
  if (notice) await putNotice(tx, notice);
  const told = one.what === "promise_due_soon" ? { toldNear: one.day } : { toldReached: one.day };
  await tx.deadline.update({ where: { id: one.id }, data: told });
}

/** People follow promises: of a wording that belongs to none the list alone tells. */
function noticeOf(
  { id, day, what, promiseId, slug, titleEn, titleZh }: Reached,
  today: string,
): NoticeInput | null {
  if (!promiseId || !slug) return null;
  const on = isoDay(day);
  const all = { subject: { type: "promise", id: promiseId }, key: `${what} ${id} ${on}` } as const;
  const data = { slug, titleEn, titleZh, on };
  if (what !== "promise_due_soon") return { ...all, kind: what, data };
  return { ...all, kind: what, data: { ...data, days: -daysOver(day, today) } };
}
