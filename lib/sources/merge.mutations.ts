import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Author } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Source } from "@/lib/generated/prisma/client";
import { addJobs } from "@/lib/jobs";
import { offerUndo } from "@/lib/undo/mutations";
import type { UndoData } from "@/lib/undo/schema";
import { lockClaims } from "./lockClaims.queries";
import { isPublicSource } from "./public.queries";
import type { MergedSources } from "./schema";

type Pair = { fromId: string; intoId: string };
type Both = { from: Source; into: Source };
type Moved = UndoData<"source_merged">;

/**
 * Makes two sources that readers do not see one: evidence, copies and followers of `from` go to `into`, and its address
 * on the desk leads there. Refused when either was changed since the form was read.
 */
export function mergeSources(actor: Actor, input: MergedSources): Promise<Result<{ id: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "attach_source");
    if (no) return no;
    const held = await lockSources(tx, input);
    if (!held.ok) return held;
    const { from, into } = held.value;
    if (from.revision !== input.fromRevision || into.revision !== input.revision)
      return refuse("changed_since_read");
    if ((await isPublicSource(tx, from.id)) || (await isPublicSource(tx, into.id)))
      return refuse("needs_proposal");
    const { events, moved } = await putSourcesTogether(tx, me, held.value);
    await offerUndo(tx, me, "source_merged", moved, { nameEn: from.title, nameZh: from.title });
    await append(tx, me.id, ...events);
    return done({ id: into.id });
  });
}

/** Both sources and the claims that they bear on, locked until the transaction ends; neither is merged. */
export async function lockSources(tx: Tx, pair: Pair): Promise<Result<Both>> {
  const ids = [pair.fromId, pair.intoId];
  if (pair.fromId === pair.intoId) return refuse("same_source");
  const bears = await tx.evidence.findMany({
    where: { sourceId: { in: ids } },
    distinct: ["claimId"],
    select: { claimId: true },
  });
  await lockClaims(
    tx,
    bears.map(({ claimId }) => claimId),
  );
  await lockRows(tx, "Source", ids);
  return bothSources(tx, pair);
}

export async function bothSources(tx: Tx, { fromId, intoId }: Pair): Promise<Result<Both>> {
  const from = await tx.source.findUnique({ where: { id: fromId } });
  const into = await tx.source.findUnique({ where: { id: intoId } });
  if (!from || !into) return refuse("not_found");
  return from.mergedIntoId || into.mergedIntoId ? refuse("source_merged") : done({ from, into });
}

/** Part of a write that holds both. The rows say first that one is merged: the database lets nothing move before. */
export async function putSourcesTogether(
  tx: Tx,
  by: Author,
  { from, into }: Both,
): Promise<{ events: AuditEvent[]; moved: Moved }> {
  const cancelled = await oneInHand(tx, by, from.id, into.id);
  const moved = await whatMoves(tx, { from, into });
  await tx.source.update({ where: { id: into.id }, data: { revision: { increment: 1 } } });
  await tx.source.update({
    where: { id: from.id },
    data: { mergedIntoId: into.id, revision: { increment: 1 } },
  });
  await move(tx, moved, into.id);
  await tx.follow.deleteMany({ where: { subjectType: "source", subjectId: from.id } });
  await follow(tx, into.id, moved.addedFollowerIds);
  await addJobs(tx, "check_quotes", [{ sourceId: into.id }]);
  const about = { subjectType: "source", subjectId: from.id } as const;
  const merged = { ...about, verb: "source.merged", data: { intoId: into.id } } as const;
  return { events: [...cancelled, merged], moved };
}

/** One attempt to copy a source waits or runs at a time: of two that would meet, the one of the source that goes ends. */
async function oneInHand(tx: Tx, by: Author, fromId: string, intoId: string): Promise<AuditEvent[]> {
  const own = await tx.capture.count({ where: { sourceId: intoId, outcome: null } });
  const rows = own > 0 ? await tx.capture.findMany({ where: { sourceId: fromId, outcome: null } }) : [];
  const cancelled = { outcome: "cancelled", finishedAt: new Date(), cancelledById: by.id } as const;
  await tx.capture.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: cancelled });
  const about = { subjectType: "source", subjectId: fromId } as const;
  return rows.map(({ id }) => ({ ...about, verb: "capture.cancelled", data: { captureId: id } }) as const);
}

async function whatMoves(tx: Tx, { from, into }: Both): Promise<Moved> {
  const id = { id: true } as const;
  const followers = async (subjectId: string) => {
    const where = { subjectType: "source", subjectId } as const;
    return (await tx.follow.findMany({ where, select: { userId: true } })).map(({ userId }) => userId);
  };
  const evidence = await tx.evidence.findMany({ where: { sourceId: from.id }, select: id });
  const captures = await tx.capture.findMany({ where: { sourceId: from.id }, select: id });
  const merged = await tx.source.findMany({ where: { mergedIntoId: from.id }, select: id });
  const [followerIds, already] = [await followers(from.id), await followers(into.id)];
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  return {
    fromId: from.id,
    intoId: into.id,
    revision: into.revision + 1,
    evidenceIds: ids(evidence),
    captureIds: ids(captures),
    mergedIds: ids(merged),
    followerIds,
    addedFollowerIds: followerIds.filter((one) => !already.includes(one)),
  };
}

async function move(tx: Tx, moved: Moved, toId: string): Promise<void> {
  const among = (wanted: string[]) => ({ where: { id: { in: wanted } } });
  await tx.evidence.updateMany({ ...among(moved.evidenceIds), data: { sourceId: toId } });
  await tx.capture.updateMany({ ...among(moved.captureIds), data: { sourceId: toId } });
  await tx.source.updateMany({ ...among(moved.mergedIds), data: { mergedIntoId: toId } });
}

const follow = (tx: Tx, subjectId: string, userIds: string[]) =>
  tx.follow.createMany({
    data: userIds.map((userId) => ({ userId, subjectType: "source" as const, subjectId })),
    skipDuplicates: true,
  });

/** Part of a write that takes a merge back, when everything is still where it put it and readers see none of it. */
export async function takeApartSources(tx: Tx, moved: Moved): Promise<Result<AuditEvent[]>> {
  const { fromId, intoId } = moved;
  await lockRows(tx, "Source", [fromId, intoId]);
  if (!(await isAsMerged(tx, moved))) return refuse("undo_changed");
  await move(tx, moved, fromId);
  const gone = { subjectType: "source", subjectId: intoId, userId: { in: moved.addedFollowerIds } } as const;
  await tx.follow.deleteMany({ where: gone });
  await follow(tx, fromId, moved.followerIds);
  await tx.source.update({ where: { id: fromId }, data: { mergedIntoId: null, revision: { increment: 1 } } });
  await tx.source.update({ where: { id: intoId }, data: { revision: { increment: 1 } } });
  await addJobs(tx, "check_quotes", [{ sourceId: fromId }, { sourceId: intoId }]);
  const about = { subjectType: "source", subjectId: fromId } as const;
  return done([{ ...about, verb: "source.merge_undone", data: { intoId } }]);
}

async function isAsMerged(tx: Tx, moved: Moved): Promise<boolean> {
  const both = { in: [moved.fromId, moved.intoId] };
  const rows = await tx.source.findMany({ where: { id: both } });
  const [from, into] = [moved.fromId, moved.intoId].map((id) => rows.find((row) => row.id === id));
  if (into?.revision !== moved.revision || into.mergedIntoId || from?.mergedIntoId !== into.id) return false;
  if (await isPublicSource(tx, into.id)) return false;
  const bears = { id: { in: moved.evidenceIds }, sourceId: into.id };
  return (await tx.evidence.count({ where: bears })) === moved.evidenceIds.length;
}
