import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import { offerUndo } from "@/lib/undo/mutations";
import type { UndoData } from "@/lib/undo/schema";
import type { NewElsewhere, RemovedElsewhere } from "./schema";

/** Names a copy of a source in another archive. */
export function addElsewhere(actor: Actor, { sourceId, url }: NewElsewhere): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "capture_source");
    if (no) return no;
    const source = await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } });
    if (!source) return refuse("not_found");
    const elsewhereId = newId();
    const made = await tx.copyElsewhere.createMany({
      data: [{ id: elsewhereId, sourceId, url, addedById: me.id }],
      skipDuplicates: true,
    });
    if (made.count === 0) return refuse("invalid", { fields: { url: "elsewhere_known" } });
    const data = { elsewhereId, url };
    await append(tx, me.id, { verb: "elsewhere.added", subjectType: "source", subjectId: sourceId, data });
    return done(null);
  });
}

/** Takes one off, with a reason: the row stays on record. */
export function removeElsewhere(
  actor: Actor,
  { elsewhereId, reason }: RemovedElsewhere,
): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "capture_source");
    if (no) return no;
    const row = await tx.copyElsewhere.findUnique({
      where: { id: elsewhereId },
      select: { sourceId: true, source: { select: { title: true } } },
    });
    if (!row) return refuse("not_found");
    const removed = await tx.copyElsewhere.updateMany({
      where: { id: elsewhereId, removedAt: null },
      data: { removedAt: new Date(), removedById: me.id, removedReason: reason },
    });
    if (removed.count === 0) return refuse("already_removed");
    const { title } = row.source;
    await offerUndo(tx, me, "copy_elsewhere_removed", { elsewhereId }, { nameEn: title, nameZh: title });
    await append(tx, me.id, {
      ...{ verb: "elsewhere.removed", subjectType: "source", subjectId: row.sourceId },
      data: { elsewhereId, reason },
    });
    return done(null);
  });
}

/** Part of a write that names a copy elsewhere again which was taken off. */
export async function putElsewhereBack(
  tx: Tx,
  { elsewhereId }: UndoData<"copy_elsewhere_removed">,
): Promise<Result<AuditEvent[]>> {
  const row = await tx.copyElsewhere.findUnique({ where: { id: elsewhereId } });
  if (!row?.removedAt) return refuse("undo_changed");
  const { sourceId: subjectId, url } = row;
  const named = await tx.copyElsewhere.count({ where: { sourceId: subjectId, url, removedAt: null } });
  if (named > 0) return refuse("undo_changed");
  const back = { removedAt: null, removedById: null, removedReason: null };
  await tx.copyElsewhere.update({ where: { id: elsewhereId }, data: back });
  return done([{ verb: "elsewhere.put_back", subjectType: "source", subjectId, data: { elsewhereId } }]);
}
