import { describe, expect, test, vi } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { personOfSession } from "@/lib/auth/queries";
import { noteUse, openSession, revokeSession } from "@/lib/auth/sessions.mutations";
import { db } from "@/lib/db";
import { makeUser } from "@/prisma/testing/factories";
import { sessionsOf } from "./queries";
import { endOtherSessions, endOwnSession } from "./sessions.mutations";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

async function opened(userId: string, lastsMs = DAY): Promise<string> {
  const expiresAt = new Date(Date.now() + lastsMs);
  const { sessionId } = await openSession({
    userId,
    sessionVersion: 1,
    device: "Firefox · Linux",
    expiresAt,
  });
  return sessionId;
}

const isOpen = async (userId: string, sessionId: string) =>
  (await personOfSession(userId, sessionId)) !== null;
const listed = async (userId: string) => (await sessionsOf(userId, new Date())).map(({ id }) => id);

describe("a session", () => {
  test("ends when it is signed out of, for whoever has its cookie, and others go on", async () => {
    const { id } = await makeUser("editor");
    const [here, there] = [await opened(id), await opened(id)];
    await revokeSession({ userId: id, sessionId: here });
    expect(await isOpen(id, here)).toBe(false);
    expect(await isOpen(id, there)).toBe(true);
    expect(await listed(id)).toEqual([there]);
  });

  test("ends on its day, whatever is asked meanwhile", async () => {
    const { id } = await makeUser("editor");
    const [short, long] = [await opened(id, HOUR), await opened(id)];
    expect(await isOpen(id, short)).toBe(true);
    await noteUse(short, new Date(0), new Date());
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + HOUR });
    try {
      expect(await isOpen(id, short)).toBe(false);
      expect(await listed(id)).toEqual([long]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("is nobody else's", async () => {
    const [one, other] = [await makeUser("editor"), await makeUser("admin")];
    const session = await opened(one.id);
    expect(await isOpen(other.id, session)).toBe(false);
    await revokeSession({ userId: other.id, sessionId: session });
    expect(await isOpen(one.id, session)).toBe(true);
  });

  test("is written to at most once an hour for having been used", async () => {
    const { id } = await makeUser("editor");
    const session = await opened(id);
    const at = async () => (await db().session.findUniqueOrThrow({ where: { id: session } })).lastSeenAt;
    const first = await at();
    await noteUse(session, first, new Date(first.getTime() + DAY / 48));
    expect(await at()).toEqual(first);
    await noteUse(session, first, new Date(first.getTime() + DAY / 12));
    expect((await at()).getTime()).toBe(first.getTime() + DAY / 12);
  });

  test("is forgotten a month after its end, and not before", async () => {
    const { id } = await makeUser("editor");
    const [old, ended] = [await opened(id, -31 * DAY), await opened(id, -2 * DAY)];
    await opened(id);
    const kept = await db().session.findMany({ where: { userId: id }, select: { id: true } });
    expect(kept.map((row) => row.id)).not.toContain(old);
    expect(kept.map((row) => row.id)).toContain(ended);
  });
});

describe("ending one's sessions", () => {
  test("one of them, and the log says so", async () => {
    const actor = await makeUser("editor");
    const [here, there] = [await opened(actor.id), await opened(actor.id)];
    expect(await endOwnSession(actor, { sessionId: there })).toEqual({ ok: true, value: { ended: 1 } });
    expect(await listed(actor.id)).toEqual([here]);
    expect((await historyOf([actor.id], 10)).map(({ verb }) => verb)).toEqual(["user.sessions_ended"]);
    expect(await endOwnSession(actor, { sessionId: there })).toMatchObject({ reason: "not_found" });
  });

  test("all but this one", async () => {
    const actor = await makeUser(null);
    const sessions = [await opened(actor.id), await opened(actor.id), await opened(actor.id)];
    const here = sessions[1] as string;
    expect(await endOtherSessions(actor, here)).toEqual({ ok: true, value: { ended: 2 } });
    expect(await listed(actor.id)).toEqual([here]);
    expect(await endOtherSessions(actor, here)).toEqual({ ok: true, value: { ended: 0 } });
    expect(await historyOf([actor.id], 10)).toHaveLength(1);
  });

  test("not somebody else's, admins included", async () => {
    const [admin, other] = [await makeUser("admin"), await makeUser("editor")];
    const [mine, theirs] = [await opened(admin.id), await opened(other.id)];
    expect(await endOwnSession(admin, { sessionId: theirs })).toMatchObject({ reason: "not_found" });
    await endOtherSessions(admin, mine);
    expect(await isOpen(other.id, theirs)).toBe(true);
  });
});
