import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { ReadNotices } from "./schema";

/** Puts a person's own copy among the read ones. */
export function markRead(
  actor: Actor,
  { noticeId }: { noticeId: string },
): Promise<Result<{ count: number }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "read_desk");
    if (no) return no;
    const own = { userId: me.id, noticeId };
    const { count } = await tx.noticeRecipient.updateMany({
      where: { ...own, readAt: null },
      data: { readAt: new Date() },
    });
    if (count === 0 && (await tx.noticeRecipient.count({ where: own })) === 0) return refuse("not_found");
    return done({ count });
  });
}

/** The same of all that were on the screen, or before. */
export function markAllRead(actor: Actor, { kind, until }: ReadNotices): Promise<Result<{ count: number }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "read_desk");
    if (no) return no;
    const { count } = await tx.noticeRecipient.updateMany({
      where: { userId: me.id, readAt: null, noticeId: { lte: until }, ...(kind && { kind }) },
      data: { readAt: new Date() },
    });
    return done({ count });
  });
}
