import { z } from "zod";
import { type AuditEvent, auditEvent } from "@/lib/audit/event";
import { db } from "@/lib/db";
import { isPublic } from "./select";

type Change = { what: "split" | "splitFrom" | "merged"; at: Date; count: number; reason: string };

/**
 * What happened to a promise that readers may have known otherwise, with the reason given. `split`: wordings went to
 * the other; `splitFrom`: they came from it; `merged`: all of the other's came.
 */
export type LineageNotice = Change & {
  other: { slug: string; titleEn: string | null; titleZh: string | null };
};

/** Splits and merges of one promise: more than any has. */
const MOST = 20;

/** How a promise came to its wordings of today, the latest first; of other promises only those readers can see. */
export async function lineageNotices(promiseId: string): Promise<LineageNotice[]> {
  const of = { subjectType: "promise" } as const;
  const [merged, begun] = await Promise.all([
    db().promise.findMany({ where: { mergedIntoId: promiseId, ...isPublic }, select: { id: true } }),
    db().event.findFirst({ where: { ...of, subjectId: promiseId, verb: "promise.created" } }),
  ]);
  const from = z.object({ fromId: z.uuid() }).safeParse(begun?.data);
  const split = [promiseId, ...(from.success ? [from.data.fromId] : [])];
  const rows = await db().event.findMany({
    where: {
      OR: [
        { ...of, verb: "promise.split", subjectId: { in: split } },
        { ...of, verb: "promise.merged", subjectId: { in: merged.map(({ id }) => id) } },
      ],
    },
    orderBy: { seq: "desc" },
    take: MOST,
  });
  const changes = rows.flatMap((row) => changeOf(promiseId, row.at, auditEvent.parse(row)));
  const others = await db().promise.findMany({
    where: { id: { in: changes.map(({ otherId }) => otherId) }, ...isPublic },
    select: { id: true, slug: true, titleEn: true, titleZh: true },
  });
  return changes.flatMap(({ otherId, ...change }) => {
    const other = others.find(({ id }) => id === otherId);
    return other ? [{ ...change, other }] : [];
  });
}

function changeOf(promiseId: string, at: Date, event: AuditEvent): (Change & { otherId: string })[] {
  if (event.verb !== "promise.split" && event.verb !== "promise.merged") return [];
  const { intoId, claimIds, reason } = event.data;
  const change = { at, count: claimIds.length, reason };
  if (event.verb === "promise.merged") return [{ ...change, what: "merged", otherId: event.subjectId }];
  if (event.subjectId === promiseId) return [{ ...change, what: "split", otherId: intoId }];
  return intoId === promiseId ? [{ ...change, what: "splitFrom", otherId: event.subjectId }] : [];
}
