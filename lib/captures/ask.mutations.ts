import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { putAttempt } from "@/lib/sources/askForCopy.mutations";
import { lockAttempt } from "./attempts.mutations";

/** Asks for a copy of a source, for the first time or again. */
export function askAgain(actor: Actor, { sourceId }: { sourceId: string }): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "capture_source");
    if (no) return no;
    const source = await tx.source.findUnique({ where: { id: sourceId }, select: { url: true } });
    if (!source) return refuse("not_found");
    if (!source.url) return refuse("capture_no_address");
    const asked = await putAttempt(tx, { sourceId, address: source.url, askedById: me.id });
    if (!asked) return refuse("capture_in_hand");
    await append(tx, me.id, asked);
    return done(null);
  });
}

/** Cancels an attempt that waits or runs: what it would have kept is not kept, and it is not tried again by itself. */
export function cancelAttempt(actor: Actor, { captureId }: { captureId: string }): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "capture_source");
    if (no) return no;
    const row = await lockAttempt(tx, captureId);
    if (!row) return refuse("not_found");
    if (row.outcome !== null) return refuse("capture_ended");
    const cancelled = { outcome: "cancelled", finishedAt: new Date(), cancelledById: me.id } as const;
    await tx.capture.update({ where: { id: captureId }, data: cancelled });
    await append(tx, me.id, {
      verb: "capture.cancelled",
      subjectType: "source",
      subjectId: row.sourceId,
      data: { captureId },
    });
    return done(null);
  });
}
