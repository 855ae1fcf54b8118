import { describe, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { personOfSession } from "@/lib/auth/queries";
import { openSession } from "@/lib/auth/sessions.mutations";
import { openClaim } from "@/lib/claims/mutations";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { acceptProposal, proposeChange } from "@/lib/proposals/mutations";
import { takeClaim } from "@/lib/verdicts/assign.mutations";
import { returnVerdict } from "@/lib/verdicts/publish.mutations";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { proposal } from "@/prisma/testing/proposals";
import { makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { makeWatch } from "@/prisma/testing/watchRows";
import { disablePerson, handOver } from "./handOver.mutations";
import { holdingsOf } from "./handOver.queries";

/** A reviewer with a claim in review, a draft of a claim, a form typed into, and something followed. */
async function leaver() {
  const [admin, person] = [await makeUser("admin"), await makeUser("reviewer")];
  const review = await makeClaim({ assigneeId: person.id, assignedAt: new Date() });
  const begun = await makeClaim({ createdById: person.id, status: "draft" });
  await db().draft.create({ data: { userId: person.id, key: `claim:${begun.id}`, data: { a: "typed" } } });
  await db().follow.create({ data: { userId: person.id, subjectType: "promise", subjectId: newId() } });
  const watch = await makeWatch({ ownerId: person.id });
  return { admin, person, review, begun, watch };
}

const held = async (id: string) => (await holdingsOf([id])).get(id)?.held;
const ownerOf = async (id: string) => (await db().watch.findUniqueOrThrow({ where: { id } })).ownerId;
const assigneeOf = async (id: string) => (await db().claim.findUniqueOrThrow({ where: { id } })).assigneeId;

describe("handing over", () => {
  for (const role of [null, "editor", "reviewer"] as const)
    test(`is not for ${role ?? "a person without a role"}`, async () => {
      const { person, review, watch } = await leaver();
      const [actor, to] = [await makeUser(role), await makeUser("reviewer")];
      const refused = { ok: false, reason: "forbidden" };
      expect(await handOver(actor, { userId: person.id, toId: to.id })).toEqual(refused);
      expect(await disablePerson(actor, { userId: person.id, toId: to.id })).toEqual(refused);
      expect(await assigneeOf(review.id)).toBe(person.id);
      expect(await ownerOf(watch.id)).toBe(person.id);
    });

  test("moves all that somebody holds, with an event each, and one that counts", async () => {
    const { admin, person, review, begun, watch } = await leaver();
    const to = await makeUser("reviewer");
    expect(await held(person.id)).toEqual({ review: 1, begun: 1, typed: 1, follows: 1, watches: 1 });
    expect(await handOver(admin, { userId: person.id, toId: to.id })).toMatchObject({ ok: true });
    expect(await held(person.id)).toEqual({ review: 0, begun: 0, typed: 0, follows: 0, watches: 0 });
    expect(await held(to.id)).toEqual({ review: 1, begun: 1, typed: 1, follows: 1, watches: 1 });
    for (const { id } of [review, begun])
      expect((await historyOf([id], 1))[0]).toMatchObject({ verb: "claim.assigned", data: { to: to.id } });
    expect((await historyOf([person.id], 1))[0]).toMatchObject({
      verb: "user.handed_over",
      actorId: admin.id,
      data: { toId: to.id, claims: 2, typed: 1, follows: 1, watches: 1 },
    });
    expect((await historyOf([watch.id], 1))[0]).toMatchObject({
      verb: "watch.handed_over",
      actorId: admin.id,
      data: { to: to.id },
    });
    expect(await db().watch.findUniqueOrThrow({ where: { id: watch.id } })).toMatchObject({
      ownerId: to.id,
      createdById: watch.createdById,
    });
    expect((await db().claim.findUniqueOrThrow({ where: { id: begun.id } })).createdById).toBe(person.id);
  });

  test("leaves what the other person typed into the same form", async () => {
    const { admin, person, begun } = await leaver();
    const to = await makeUser("reviewer");
    const key = `claim:${begun.id}`;
    await db().draft.create({ data: { userId: to.id, key, data: { a: "theirs" } } });
    await handOver(admin, { userId: person.id, toId: to.id });
    const kept = await db().draft.findMany({ where: { key }, orderBy: { userId: "asc" } });
    expect(kept.find(({ userId }) => userId === to.id)?.data).toEqual({ a: "theirs" });
    expect(kept).toHaveLength(2);
  });

  test.each(["verdict", "rewording"])("leaves a %s that was typed with who typed it", async (form) => {
    const { admin, person, review } = await leaver();
    const to = await makeUser("reviewer");
    const key = `${form}:${review.id}`;
    await db().draft.create({ data: { userId: person.id, key, data: { a: "typed" } } });
    expect(await held(person.id)).toMatchObject({ typed: 1 });
    await handOver(admin, { userId: person.id, toId: to.id });
    expect((await db().draft.findMany({ where: { key } })).map(({ userId }) => userId)).toEqual([person.id]);
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

  test("a day by which a review is to be done stays, and an ended watch is nobody's to go on with", async () => {
    const { admin, person, review, watch } = await leaver();
    const to = await makeUser("reviewer");
    const reviewDueOn = new Date("2030-01-31");
    await db().claim.update({ where: { id: review.id }, data: { reviewDueOn } });
    await db().watch.update({ where: { id: watch.id }, data: { status: "ended", endedAt: new Date() } });
    expect((await holdingsOf([person.id])).get(person.id)).toMatchObject({ due: 1, held: { watches: 0 } });
    await handOver(admin, { userId: person.id, toId: to.id });
    expect(await db().claim.findUniqueOrThrow({ where: { id: review.id } })).toMatchObject({
      reviewDueOn,
      assigneeId: to.id,
    });
    expect(await ownerOf(watch.id)).toBe(person.id);
  });

  test("what others decide on already is told, stays under its writer's name, and is decided as ever", async () => {
    const { admin, person } = await leaver();
    const [to, decider] = [await makeUser("reviewer"), await makeUser("reviewer")];
    const { id: claimId } = await makePublicClaim();
    await makeVerdict((await makeClaim()).id, { status: "submitted", authorId: person.id });
    const asked = await ok(
      proposeChange(
        person,
        proposal("evidence.attach", {
          ...{ claimId, from: "new", title: "A statement", publisher: "A company", kind: "primary" },
          ...{ stance: "supports", lang: "en" },
        }),
      ),
    );
    const left = { submitted: 1, proposals: 1, flagged: 0 };
    expect((await holdingsOf([person.id])).get(person.id)).toMatchObject({ left });
    await handOver(admin, { userId: person.id, toId: to.id });
    await disablePerson(admin, { userId: person.id });
    expect((await holdingsOf([person.id, to.id])).get(person.id)).toMatchObject({ left });
    expect(await acceptProposal(decider, { proposalId: asked.proposalId, reason: null })).toMatchObject({
      ok: true,
    });
    expect(await db().proposal.findUniqueOrThrow({ where: { id: asked.proposalId } })).toMatchObject({
      authorId: person.id,
      status: "accepted",
    });
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

test("a verdict of who has left is returned to nobody: its claim is free for whoever takes it", async () => {
  const [admin, author, second] = [
    await makeUser("admin"),
    await makeUser("reviewer"),
    await makeUser("reviewer"),
  ];
  const claim = await makeClaim();
  const verdict = await makeVerdict(claim.id, { status: "submitted", authorId: author.id });
  expect(await disablePerson(admin, { userId: author.id })).toMatchObject({ ok: true });
  const back = { verdictId: verdict.id, revision: verdict.revision, comment: "Not yet." };
  expect(await returnVerdict(second, back)).toMatchObject({ ok: true });
  expect(await assigneeOf(claim.id)).toBeNull();
  expect(await takeClaim(second, claim.id)).toMatchObject({ ok: true });
});

test("of two who hand over and take at once nothing is lost and nothing is held by a disabled person", async () => {
  const { admin, person, review, watch } = await leaver();
  const [to, other] = [await makeUser("reviewer"), await makeUser("reviewer")];
  await Promise.all([
    handOver(admin, { userId: person.id, toId: to.id }),
    handOver(admin, { userId: person.id, toId: other.id }),
    disablePerson(admin, { userId: person.id, toId: to.id }),
  ]);
  expect([to.id, other.id]).toContain(await assigneeOf(review.id));
  expect(await ownerOf(watch.id)).toBe(await assigneeOf(review.id));
  expect(await db().event.count({ where: { subjectId: watch.id, verb: "watch.handed_over" } })).toBe(1);
});
