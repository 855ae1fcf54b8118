import { db, type Tx } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { resetState } from "./resetState";

/** A link for another address, and what it is good for at `now`; null for one that was never given out. */
export async function emailChangeOf(tokenHash: string, now: Date, tx: Pick<Tx, "emailChange"> = db()) {
  const row = await tx.emailChange.findUnique({
    where: { tokenHash },
    include: { user: { select: { name: true, email: true, disabledAt: true, sessionVersion: true } } },
  });
  if (!row) return null;
  const isOld = row.version !== row.user.sessionVersion;
  return { ...row, state: resetState({ ...row, revokedAt: isOld ? now : row.revokedAt }, now) };
}

/** What the page of such a link shows to whoever has it. */
export async function emailChangeToConfirm(token: string, now: Date) {
  const row = await emailChangeOf(sha256(token), now);
  return row && { name: row.user.name, email: row.email, state: row.state };
}

/** The address that somebody asked for and has not confirmed yet; null where there is none. */
export async function emailAsked(userId: string, now: Date): Promise<string | null> {
  const row = await db().emailChange.findFirst({
    where: { userId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { id: "desc" },
    select: { email: true, version: true, user: { select: { sessionVersion: true } } },
  });
  return row && row.version === row.user.sessionVersion ? row.email : null;
}

/** What the mail with the link needs, if the link is still good for something. */
export async function emailChangeToMail(changeId: string, now: Date) {
  const row = await db().emailChange.findUnique({
    where: { id: changeId },
    select: {
      email: true,
      usedAt: true,
      revokedAt: true,
      expiresAt: true,
      user: { select: { name: true, disabledAt: true } },
    },
  });
  return row && resetState(row, now) === "open" ? { email: row.email, name: row.user.name } : null;
}
