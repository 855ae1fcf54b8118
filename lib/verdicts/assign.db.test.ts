import { describe, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { assignClaim, changeQueue, setReviewDue, takeClaim } from "./assign.mutations";
import { reviewQueue } from "./queries";
import type { QueueFilter } from "./schema";

const stored = (id: string) => db().claim.findUniqueOrThrow({ where: { id } });
const lastOf = async (id: string) => (await historyOf([id], 1))[0];

describe("giving a claim to somebody", () => {
  for (const role of [null, "editor"] as const)
    test(`is not for ${role ?? "a person without a role"}`, async () => {
      const [actor, to, claim] = [await makeUser(role), await makeUser("reviewer"), await makeClaim()];
      const refused = { ok: false, reason: "forbidden" };
      expect(await assignClaim(actor, { claimId: claim.id, toId: to.id })).toEqual(refused);
      expect(await setReviewDue(actor, { claimId: claim.id, dueOn: "2030-01-31" })).toEqual(refused);
      const several = { claimIds: [claim.id], act: "assign", toId: to.id, dueOn: null } as const;
      expect(await changeQueue(actor, { ...several, claimIds: [claim.id] })).toEqual(refused);
      expect(await stored(claim.id)).toMatchObject({ assigneeId: null, reviewDueOn: null });
    });

  test("goes to a reviewer who works here, and to nobody else", async () => {
    const [actor, claim] = [await makeUser("reviewer"), await makeClaim()];
    for (const to of [
      await makeUser("editor"),
      await makeUser(null),
      await makeUser("reviewer", { disabledAt: new Date() }),
    ])
      expect(await assignClaim(actor, { claimId: claim.id, toId: to.id })).toEqual({
        ok: false,
        reason: "assign_who",
      });
    const to = await makeUser("reviewer");
    expect(await assignClaim(actor, { claimId: claim.id, toId: to.id })).toMatchObject({ ok: true });
    expect(await stored(claim.id)).toMatchObject({ assigneeId: to.id });
    expect(await lastOf(claim.id)).toMatchObject({
      verb: "claim.assigned",
      actorId: actor.id,
      data: { to: to.id },
    });
  });

  test("is not done to what somebody else has, unless by an admin", async () => {
    const [actor, admin, holder, to] = [
      await makeUser("reviewer"),
      await makeUser("admin"),
      await makeUser("reviewer"),
      await makeUser("reviewer"),
    ];
    const claim = await makeClaim({ assigneeId: holder.id, assignedAt: new Date() });
    expect(await assignClaim(actor, { claimId: claim.id, toId: to.id })).toMatchObject({ reason: "taken" });
    expect(await assignClaim(admin, { claimId: claim.id, toId: to.id })).toMatchObject({ ok: true });
  });

  test("of one who takes it and two who give it away at once, one gets it", async () => {
    const [one, two, three] = [
      await makeUser("reviewer"),
      await makeUser("reviewer"),
      await makeUser("reviewer"),
    ];
    const claim = await makeClaim();
    const results = await Promise.all([
      takeClaim(one, claim.id),
      assignClaim(two, { claimId: claim.id, toId: three.id }),
      assignClaim(three, { claimId: claim.id, toId: two.id }),
    ]);
    const { assigneeId } = await stored(claim.id);
    expect([one.id, two.id, three.id]).toContain(assigneeId);
    expect(results.some(({ ok }) => ok)).toBe(true);
    const assigned = (await historyOf([claim.id], 5)).filter(({ verb }) => verb === "claim.assigned");
    expect(assigned[0]?.data).toEqual({ to: assigneeId });
    expect(assigned).toHaveLength(results.filter(({ ok }) => ok).length);
  });
});

test("a day is set and taken away, with an event each, and none where nothing changed", async () => {
  const [actor, claim] = [await makeUser("reviewer"), await makeClaim()];
  for (const dueOn of ["2030-01-31", "2030-01-31", null])
    expect(await setReviewDue(actor, { claimId: claim.id, dueOn })).toMatchObject({ ok: true });
  expect((await stored(claim.id)).reviewDueOn).toBeNull();
  expect((await historyOf([claim.id], 5)).map(({ data }) => data)).toEqual([
    { on: null },
    { on: "2030-01-31" },
  ]);
});

test("several at once: each is checked on its own row, and told by itself", async () => {
  const [actor, other] = [await makeUser("reviewer"), await makeUser("reviewer")];
  const [mine, theirs, gone] = [
    await makeClaim({ assigneeId: actor.id, assignedAt: new Date() }),
    await makeClaim({ assigneeId: other.id, assignedAt: new Date() }),
    await makeClaim({ status: "withdrawn", withdrawnReason: "x" }),
  ];
  const result = await changeQueue(actor, {
    claimIds: [mine.id, theirs.id, gone.id, mine.id],
    act: "due",
    dueOn: "2030-01-31",
  });
  if (!result.ok) throw new Error(result.reason);
  expect(result.value.rows.map(({ refusal }) => refusal?.reason ?? null)).toEqual([
    null,
    "taken",
    "claim_withdrawn",
  ]);
  const due = (await stored(mine.id)).reviewDueOn;
  expect(due && isoDay(due)).toBe("2030-01-31");
  expect((await stored(theirs.id)).reviewDueOn).toBeNull();
});

test("what somebody has is not open; filters by speaker, language, day and due day leave what fits", async () => {
  const [me, other] = [await makeUser("reviewer"), await makeUser("reviewer")];
  const free = await makeClaim({ saidOn: new Date("2024-08-05"), saidPrecision: "day" });
  const speaker = (await db().speaker.findUniqueOrThrow({ where: { id: free.speakerId } })).slug;
  const held = await makeClaim({ speakerId: free.speakerId, assigneeId: other.id, assignedAt: new Date() });
  const found = async (filter: Partial<QueueFilter>) =>
    (await reviewQueue({ tab: "open", speaker, ...filter }, me.id)).rows.map(({ id }) => id);
  expect(await found({})).toEqual([free.id]);
  expect(await found({ tab: "held" })).toEqual([held.id]);
  expect(await found({ lang: "zh" })).toEqual([]);
  expect(await found({ from: "2024-08-05", until: "2024-08-05" })).toEqual([free.id]);
  expect(await found({ until: "2024-08-04" })).toEqual([]);
  expect(await found({ due: "none" })).toEqual([free.id]);
  await setReviewDue(me, { claimId: free.id, dueOn: "2020-01-01" });
  expect(await found({ due: "over" })).toEqual([free.id]);
  expect(await found({ due: "none" })).toEqual([]);
});
