import { type AuditEvent, auditEvent } from "@/lib/audit/event";
import { historyOf } from "@/lib/audit/queries";
import type { PartialDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { saidDate } from "./saidDate";

/** Lines of one page: a promise's years. */
const MOST_LINES = 100;

type Titled = { slug: string; titleEn: string | null; titleZh: string | null };
export type PromiseLine = {
  seq: bigint;
  at: Date;
  /** Null when the program acted. */
  actor: string | null;
  event: AuditEvent;
  /** The other promise of a split or a merge, where its wordings are now. */
  other: Titled | null;
  /** The wording that was added or taken out, by when it was said; null for other events. */
  wording: { said: PartialDate | null } | null;
  /** The promise that it was done to, when that was merged into this one since. */
  within: Titled | null;
};

/** The other promise that an event names. */
function otherOf({ verb, data }: AuditEvent): string | null {
  if (verb === "promise.split" || verb === "promise.merged") return data.intoId;
  return verb === "promise.created" ? (data.fromId ?? null) : null;
}

/** The one wording that an event is about. */
function claimOf({ verb, data }: AuditEvent): string | null {
  const isAboutOne =
    verb === "promise.linked" || verb === "promise.unlinked" || verb === "promise.unlink_undone";
  return isAboutOne ? data.claimId : null;
}

/** Who did what to a promise and to those that were merged into it, latest first. */
export async function promiseHistory(promiseId: string): Promise<PromiseLine[]> {
  const merged = await db().promise.findMany({ where: { mergedIntoId: promiseId }, select: { id: true } });
  const rows = await historyOf([promiseId, ...merged.map(({ id }) => id)], MOST_LINES);
  const events = rows.map(({ seq, at, actor, ...row }) => ({
    seq,
    at,
    actor: actor?.name ?? null,
    event: auditEvent.parse(row),
  }));
  const ids = events.flatMap(({ event }) => [otherOf(event) ?? [], event.subjectId].flat());
  const known = await db().promise.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, titleEn: true, titleZh: true },
  });
  const claims = await db().claim.findMany({
    where: { id: { in: events.flatMap(({ event }) => claimOf(event) ?? []) } },
    select: { id: true, saidOn: true, saidPrecision: true },
  });
  const wording = (id: string | null) => {
    const row = claims.find((claim) => claim.id === id);
    return row ? { said: saidDate(row) } : null;
  };
  const titled = (id: string | null) => known.find((promise) => promise.id === id) ?? null;
  return events.map((line) => ({
    ...line,
    other: otherOf(line.event) === promiseId ? null : titled(otherOf(line.event)),
    wording: wording(claimOf(line.event)),
    within: line.event.subjectId === promiseId ? null : titled(line.event.subjectId),
  }));
}
