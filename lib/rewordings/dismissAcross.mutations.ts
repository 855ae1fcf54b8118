import type { AuditEvent } from "@/lib/audit/event";
import type { Actor } from "@/lib/auth/can";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { rewordingAfter } from "./workflow";

/** Comparisons of one of these wordings with one of those, whichever was said first. */
const across = (these: string[], those: string[]): Prisma.RewordingWhereInput => ({
  OR: [
    { earlierClaimId: { in: these }, laterClaimId: { in: those } },
    { earlierClaimId: { in: those }, laterClaimId: { in: these } },
  ],
});

/** The program suggested it and nobody has touched it. */
const untouched = { status: "suggested", byProgram: true } satisfies Prisma.RewordingWhereInput;

/** Whether a person has compared any of these wordings with any of those: then they stay in one promise. */
export async function areCompared(tx: Tx, these: string[], those: string[]): Promise<boolean> {
  const latest = await tx.rewording.findMany({
    where: across(these, those),
    orderBy: { version: "desc" },
    distinct: ["earlierClaimId", "laterClaimId"],
    select: { status: true, byProgram: true },
  });
  return latest.some(
    ({ status, byProgram }) => status !== "dismissed" && !(status === untouched.status && byProgram),
  );
}

/**
 * Dismisses what the program suggested of wordings that a person takes apart, for the same reason: otherwise flagging a
 * suggestion would bring them together again.
 */
export async function dismissAcross(
  tx: Tx,
  me: Actor,
  these: string[],
  those: string[],
  reason: string,
): Promise<AuditEvent[]> {
  const suggested = await tx.rewording.findMany({ where: { ...across(these, those), ...untouched } });
  const status = rewordingAfter(untouched.status, "dismiss") ?? untouched.status;
  const decided = { status, decidedById: me.id, decidedAt: new Date(), dismissReason: reason };
  const ids = suggested.map(({ id }) => id);
  await tx.rewording.updateMany({
    where: { id: { in: ids } },
    data: { ...decided, revision: { increment: 1 } },
  });
  return ids.map((subjectId) => {
    return { verb: "rewording.dismissed", subjectType: "rewording", subjectId, data: { reason } };
  });
}

/** Takes such a dismissal back: of those that nobody has touched since. */
export async function suggestAgain(tx: Tx, ids: string[]): Promise<AuditEvent[]> {
  const dismissed = await tx.rewording.findMany({
    where: { id: { in: ids }, status: "dismissed", byProgram: true, flaggedById: null },
    orderBy: { id: "asc" },
  });
  const latest = await Promise.all(
    dismissed.map(async ({ id, earlierClaimId, laterClaimId, version }) => {
      const later = { earlierClaimId, laterClaimId, version: { gt: version } };
      return (await tx.rewording.count({ where: later })) === 0 ? [id] : [];
    }),
  );
  const back = latest.flat();
  const undecided = { decidedById: null, decidedAt: null, dismissReason: null };
  await tx.rewording.updateMany({
    where: { id: { in: back } },
    data: { status: untouched.status, ...undecided, revision: { increment: 1 } },
  });
  return back.map((subjectId) => {
    return { verb: "rewording.suggested_again", subjectType: "rewording", subjectId, data: {} };
  });
}
