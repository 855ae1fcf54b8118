import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import { type Finished, putFinished } from "@/lib/captures/attempts.mutations";
import { hashesOf, sweepBlobs } from "@/lib/captures/blobs.mutations";
import { db, lockRows, type Tx, transaction } from "@/lib/db";
import type { Watch } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { putNotice } from "@/lib/notices/put.mutations";
import type { NoticeInput } from "@/lib/notices/schema";
import type { Store } from "@/lib/store/store";
import { withThreadAnswers } from "@/lib/threadAnswers";
import type { Taken } from "./lease.mutations";
import type { Outcome, Told, Visit } from "./outcome";
import { suggestNear } from "./suggest.mutations";

/** What a look came to, as it is written. */
export type Settled = {
  columns: Outcome["columns"];
  /** When its server may be asked again. */
  freeAt: Date;
  visits: Visit[];
  /** What is kept of the answer, stored already; null where nothing more is. */
  finished: { by: { address: string; startedAt: Date }; kept: Finished } | null;
  now: Date;
};

/** Writes what a look found, if it is still this look's to write. */
export async function settle(taken: Taken, settled: Settled, store: Store): Promise<boolean> {
  if (settled.visits.length === 0) return settleUnchanged(taken, settled);
  const { isDone, isKept } = await withThreadAnswers("job", () =>
    transaction((tx) => write(tx, taken, settled)),
  );
  if (!isKept && settled.finished) await sweepBlobs(store, hashesOf(settled.finished.kept.blobs));
  return isDone;
}

/**
 * Most looks find nothing: they cost two statements and leave no row behind. Whoever is killed between the two leaves a
 * server that rests until its look would have been over.
 */
async function settleUnchanged(
  { id, lookId, origin }: Taken,
  { columns, freeAt }: Settled,
): Promise<boolean> {
  const own = { id, lookId, status: "active" } as const;
  const { count } = await db().watch.updateMany({ where: own, data: { ...columns, lookId: null } });
  await db().watchHost.updateMany({ where: { origin }, data: { freeAt } });
  return count > 0;
}

type Written = { isDone: boolean; isKept: boolean };

async function write(tx: Tx, taken: Taken, settled: Settled): Promise<Written> {
  await lockRows(tx, "Watch", [taken.id]);
  const found = await tx.watch.findUniqueOrThrow({
    where: { id: taken.id },
    include: { source: { select: { title: true } } },
  });
  const row = { ...found, sourceId: taken.sourceId };
  await tx.watchHost.update({ where: { origin: taken.origin }, data: { freeAt: settled.freeAt } });
  if (row.lookId !== taken.lookId || row.status !== "active") return { isDone: false, isKept: false };
  const kept = await keep(tx, row, settled);
  const isDeleted = kept?.isDeleted ?? false;
  // Of a page whose bytes an admin deleted nothing is told again.
  const visits = isDeleted ? settled.visits.filter(({ hasCopy }) => !hasCopy) : settled.visits;
  const events: AuditEvent[] = kept ? [kept.event] : [];
  let readingId: string | undefined;
  for (const visit of visits) {
    const put = await putVisit(tx, { row, visit, kept, now: settled.now });
    events.push(...put.events);
    readingId = put.baselineId ?? readingId;
  }
  const data = { ...settled.columns, ...(readingId && { readingId }), lookId: null };
  await tx.watch.update({ where: { id: row.id }, data });
  await append(tx, null, ...events);
  return { isDone: true, isKept: !isDeleted };
}

type Kept = Awaited<ReturnType<typeof putFinished>>;
type Row = Watch & { source: { title: string } };

async function keep(tx: Tx, { sourceId }: Row, { finished }: Settled): Promise<Kept | null> {
  return finished && putFinished(tx, { sourceId, ...finished.by }, finished.kept);
}

type Putting = { row: Row; visit: Visit; kept: Kept | null; now: Date };

async function putVisit(tx: Tx, { row, visit, kept, now }: Putting) {
  const id = newId();
  const { columns, isBaseline, near, told } = visit;
  // What a browser showed stands behind what the server sent.
  const keptId = visit.hasCopy ? kept?.readingIds.at(-1) : undefined;
  const readingId = visit.sameAsId ?? keptId ?? null;
  const captureId = visit.hasCopy || visit.hasAnswer ? (kept?.captureId ?? null) : null;
  await tx.watchVisit.create({ data: { id, watchId: row.id, at: now, ...columns, readingId, captureId } });
  const { sourceId, ownerId } = row;
  const seenOn = now.toISOString().slice(0, 10);
  const { suggestions, events } = await suggestNear(tx, near, { sourceId, ownerId, seenOn });
  await tx.watchSuggestion.createMany({ data: suggestions.map((one) => ({ visitId: id, ...one })) });
  if (told) await putNotice(tx, noticeOf(row, id, told, { near, suggestions }));
  const { kind } = columns;
  const found = { verb: "watch.found", subjectType: "watch", subjectId: row.id } as const;
  return {
    events: [...events, { ...found, data: { visitId: id, kind } }] satisfies AuditEvent[],
    baselineId: isBaseline ? readingId : null,
  };
}

type Suggested = { near: Visit["near"]; suggestions: { rewordingId: string | null }[] };

function noticeOf(row: Row, visitId: string, told: Told, { near, suggestions }: Suggested): NoticeInput {
  const subject = { type: "watch", id: row.id } as const;
  const watched = { watchId: row.id, sourceId: row.sourceId, title: row.source.title };
  if (told.kind !== "source_changed")
    return { ...told, subject, data: { ...watched, ...told.data } } as NoticeInput;
  const promiseIds = [...new Set(near.flatMap(({ relied }) => relied.claim.promiseId ?? []))];
  const rewordingId = suggestions.find((one) => one.rewordingId !== null)?.rewordingId ?? null;
  const key = `changed ${visitId}`;
  const data = { ...watched, visitId, ...told.data, isNearWording: near.length > 0, rewordingId, promiseIds };
  return { kind: told.kind, key, subject, data };
}
