import { describe, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { personOfSession } from "@/lib/auth/queries";
import { openSession } from "@/lib/auth/sessions.mutations";
import { openClaim } from "@/lib/claims/mutations";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { takeClaim } from "@/lib/verdicts/assign.mutations";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { disablePerson, handOver } from "./handOver.mutations";
import { holdingsOf } from "./handOver.queries";

/** A reviewer with a claim in review, a draft of a claim, a form typed into, and something followed. */
async function leaver() {
  const [admin, person] = [await makeUser("admin"), await makeUser("reviewer")];
  const review = await makeClaim({ assigneeId: person.id, assignedAt: new Date() });
  const begun = await makeClaim({ createdById: person.id, status: "draft" });
  await db().draft.create({ data: { userId: person.id, key: `verdict:${review.id}`, data: { a: "typed" } } });
  await db().follow.create({ data: { userId: person.id, subjectType: "promise", subjectId: newId() } });
  return { admin, person, review, begun };
}

const held = async (id: string) => (await holdingsOf([id])).get(id);
const assigneeOf = async (id: string) => (await db().claim.findUniqueOrThrow({ where: { id } })).assigneeId;

describe("handing over", () => {
  for (const role of [null, "editor", "reviewer"] as const)
    test(`is not for ${role ?? "a person without a role"}`, async () => {
      const { person, review } = await leaver();
      const [actor, to] = [await makeUser(role), await makeUser("reviewer")];
      const refused = { ok: false, reason: "forbidden" };
      expect(await handOver(actor, { userId: person.id, toId: to.id })).toEqual(refused);
      expect(await disablePerson(actor, { userId: person.id, toId: to.id })).toEqual(refused);
      expect(await assigneeOf(review.id)).toBe(person.id);
    });

  test("moves all that somebody holds, with an event each, and one that counts", async () => {
    const { admin, person, review, begun } = await leaver();
    const to = await makeUser("reviewer");
    expect(await held(person.id)).toEqual({ review: 1, begun: 1, typed: 1, follows: 1 });
    expect(await handOver(admin, { userId: person.id, toId: to.id })).toMatchObject({ ok: true });
    expect(await held(person.id)).toEqual({ review: 0, begun: 0, typed: 0, follows: 0 });
    expect(await held(to.id)).toEqual({ review: 1, begun: 1, typed: 1, follows: 1 });
    for (const { id } of [review, begun])
      expect((await historyOf([id], 1))[0]).toMatchObject({ verb: "claim.assigned", data: { to: to.id } });
    expect((await historyOf([person.id], 1))[0]).toMatchObject({
      verb: "user.handed_over",
      actorId: admin.id,
      data: { toId: to.id, claims: 2, typed: 1, follows: 1 },
    });
    expect((await db().claim.findUniqueOrThrow({ where: { id: begun.id } })).createdById).toBe(person.id);
  });

  test("leaves what the other person typed into the same form", async () => {
    const { admin, person, review } = await leaver();
    const to = await makeUser("reviewer");
    const key = `verdict:${review.id}`;
    await db().draft.create({ data: { userId: to.id, key, data: { a: "theirs" } } });
    await handOver(admin, { userId: person.id, toId: to.id });
    const kept = await db().draft.findMany({ where: { key }, orderBy: { userId: "asc" } });
    expect(kept.find(({ userId }) => userId === to.id)?.data).toEqual({ a: "theirs" });
    expect(kept).toHaveLength(2);
  });

  test("goes to nobody who could not go on with it, and then moves nothing", async () => {
    const { admin, person, review } = await leaver();
    const gone = await makeUser("reviewer", { disabledAt: new Date() });
    for (const [to, reason] of [
      [await makeUser("editor"), "hand_over_reviewer"],
      [await makeUser(null), "hand_over_who"],
      [gone, "hand_over_who"],
      [person, "hand_over_self"],
    ] as const)
      expect(await disablePerson(admin, { userId: person.id, toId: to.id })).toMatchObject({
        fields: { toId: reason },
      });
    expect(await assigneeOf(review.id)).toBe(person.id);
    expect((await db().user.findUniqueOrThrow({ where: { id: person.id } })).disabledAt).toBeNull();
  });

  test("a draft goes to an editor too, and is free for reviewers once it is opened", async () => {
    const [admin, person, to] = [await makeUser("admin"), await makeUser("editor"), await makeUser("editor")];
    const begun = await makeClaim({ createdById: person.id, status: "draft" });
    expect(await handOver(admin, { userId: person.id, toId: to.id })).toMatchObject({ ok: true });
    expect(await assigneeOf(begun.id)).toBe(to.id);
    expect(await openClaim(to, { claimId: begun.id })).toMatchObject({ ok: true });
    expect(await takeClaim(await makeUser("reviewer"), begun.id)).toMatchObject({ ok: true });
  });
});

test("a disabled account is signed out in the same write that hands over", async () => {
  const { admin, person, review } = await leaver();
  const to = await makeUser("reviewer");
  const { sessionId } = await openSession({
    userId: person.id,
    sessionVersion: 1,
    device: null,
    expiresAt: new Date(Date.now() + 60_000),
  });
  expect(await disablePerson(admin, { userId: person.id, toId: to.id })).toMatchObject({ ok: true });
  expect(await personOfSession(person.id, sessionId)).toBeNull();
  expect(await assigneeOf(review.id)).toBe(to.id);
});

test("of two who hand over and take at once nothing is lost and nothing is held by a disabled person", async () => {
  const { admin, person, review } = await leaver();
  const [to, other] = [await makeUser("reviewer"), await makeUser("reviewer")];
  await Promise.all([
    handOver(admin, { userId: person.id, toId: to.id }),
    handOver(admin, { userId: person.id, toId: other.id }),
    disablePerson(admin, { userId: person.id, toId: to.id }),
  ]);
  expect([to.id, other.id]).toContain(await assigneeOf(review.id));
});
