import { db } from "@/lib/db";
import type { Lang } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/id";

/** How long a session that ended is kept, for whoever asks where they were signed in: a month. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** When somebody was last there is kept to the hour: a page should not cost a write. */
const COARSE_MS = 60 * 60 * 1000;

type Opened = {
  userId: string;
  sessionVersion: number;
  provider?: string;
  device: string | null;
  expiresAt: Date;
};

/** Keeps a new session of a person, and forgets those that ended long ago. */
export async function openSession(
  opened: Opened,
): Promise<{ sessionId: string; email: string; lang: Lang | null }> {
  const { userId, sessionVersion: version, provider = null, device, expiresAt } = opened;
  await db().session.deleteMany({ where: { userId, expiresAt: { lt: new Date(Date.now() - KEPT_MS) } } });
  const row = await db().session.create({
    data: { id: newId(), userId, version, provider, device, expiresAt },
    select: { id: true, user: { select: { email: true, lang: true } } },
  });
  return { sessionId: row.id, ...row.user };
}

/** Ends one session of a person, for whoever has its cookie. One that has ended stays ended. */
export async function revokeSession({ userId, sessionId }: { userId: string; sessionId: string }) {
  await db().session.updateMany({
    where: { id: sessionId, userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

/** Notes that a session was used, at most once an hour. */
export async function noteUse(sessionId: string, lastSeenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - lastSeenAt.getTime() < COARSE_MS) return;
  await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
}
