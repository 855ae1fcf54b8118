import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";

/** Ends one session of the actor's own, also in a copied cookie. */
export async function endOwnSession(
  actor: Actor,
  input: { sessionId: string },
): Promise<Result<{ ended: number }>> {
  return endThose(actor, { id: input.sessionId });
}

/** Ends every session of the actor's but this one. */
export async function endOtherSessions(actor: Actor, sessionId: string): Promise<Result<{ ended: number }>> {
  return endThose(actor, { id: { not: sessionId } });
}

async function endThose(
  actor: Actor,
  which: { id: string | { not: string } },
): Promise<Result<{ ended: number }>> {
  return write(actor, async (tx, me) => {
    const { count } = await tx.session.updateMany({
      where: { ...which, userId: me.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return typeof which.id === "string" ? refuse("not_found") : done({ ended: 0 });
    await append(tx, me.id, {
      verb: "user.sessions_ended",
      subjectType: "user",
      subjectId: me.id,
      data: {},
    });
    return done({ ended: count });
  });
}
