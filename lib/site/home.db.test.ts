import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { setLead } from "@/lib/rewordings/lead.mutations";
import { SETTINGS } from "@/lib/settings/schema";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import {
  makePublicClaim,
  makePublicPromise,
  makeRewording,
  makeVerdict,
} from "@/prisma/testing/publicFactories";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { latest, leadChoices, siteCounts } from "./home.queries";
import { findPromises, findVerdicts } from "./lists.queries";

// The first page is of the whole site: other tests must not stand on it.
let drop: () => Promise<void>;
let admin: Actor;
beforeAll(async () => {
  drop = await useFreshDatabase();
  admin = await makeUser("admin");
});
afterAll(() => drop());

async function reworded() {
  const { promise, claims } = await makePublicPromise(2);
  const [earlierClaimId, laterClaimId] = claims.map(({ id }) => id) as [string, string];
  const pair = { promiseId: promise.id, earlierClaimId, laterClaimId };
  return { pair, promise, ...(await makeRewording(pair)) };
}

const first = async () => (await latest()).rewordings[0]?.id;
const history = () => historyOf([SETTINGS.lead_rewording.id], 10);

describe("which rewording leads", () => {
  beforeEach(async () => {
    await ok(setLead(admin, { lead: "newest" }));
  });

  test.each([null, "editor", "reviewer"] as const)("%s may not set it", async (role) => {
    const { id } = await reworded();
    expect(await outcome(setLead(await makeUser(role), { lead: id }))).toBe("forbidden");
    expect((await leadChoices()).lead).toBeNull();
  });

  test("is the newest, until an admin chooses one: an event says so", async () => {
    const [old, newest] = [await reworded(), await reworded()];
    expect(await first()).toBe(newest.id);
    await ok(setLead(admin, { lead: old.id }));
    expect(await first()).toBe(old.id);
    expect((await latest()).rewordings.filter(({ id }) => id === old.id)).toHaveLength(1);
    expect((await history())[0]).toMatchObject({
      data: { key: "lead_rewording", from: "newest", to: old.id },
    });
    const lines = (await history()).length;
    await ok(setLead(admin, { lead: old.id }));
    expect(await history()).toHaveLength(lines);
  });

  test("cannot be one that readers do not see, or that is none", async () => {
    const { pair } = await reworded();
    const open = await makeRewording(pair, { version: 2, status: "flagged" });
    for (const lead of [open.id, randomUUID()])
      expect(await outcome(setLead(admin, { lead }))).toBe("rewording_state");
  });

  test("stays the same pair in its later version, and is the newest once that is dismissed", async () => {
    const old = await reworded();
    const newest = await reworded();
    await ok(setLead(admin, { lead: old.id }));
    const second = await makeRewording(old.pair, { version: 2 });
    expect(await first()).toBe(second.id);
    expect((await leadChoices()).lead).toBe(second.id);
    const third = { version: 3, status: "dismissed", dismissReason: "It is the same." } as const;
    await makeRewording(old.pair, third);
    expect(await first()).toBe(newest.id);
  });
});

test("each count is as long as the list that it leads to, however many wordings a promise has", async () => {
  const { promise, claims } = await makePublicPromise(3);
  for (const { id } of claims) {
    const { id: verdictId } = await db().verdict.findFirstOrThrow({ where: { claimId: id } });
    await db().verdict.update({
      where: { id: verdictId },
      data: { status: "superseded", endedAt: new Date() },
    });
    await makeVerdict(id, { version: 2, rating: "broken" });
  }
  await makePublicClaim({ kind: "event" }, { rating: "false" });
  const counts = await siteCounts();
  const of = (rating: string, kind: string) =>
    counts.ratings.find((row) => row.rating === rating && row.kind === kind)?.count;
  expect(of("broken", "promise")).toBe(1);
  expect((await findPromises({ rating: "broken" })).rows).toEqual([{ id: promise.id }]);
  expect(of("false", "fact")).toBe((await findVerdicts({ rating: "false" })).rows.length);
  expect(counts.promises).toBe((await findPromises({})).rows.length);
  expect(counts.reworded).toBe((await findPromises({ reworded: "yes" })).rows.length);
});

test("verdicts that say what was found come before those that nobody can give yet", async () => {
  await makePublicClaim({ kind: "event" }, { rating: "true" });
  await makePublicClaim({ kind: "promise" }, { rating: "not_yet_rated" });
  const ratings = (await latest()).verdicts.map(({ claim }) => claim.verdicts[0]?.rating);
  expect(ratings).toContain("true");
  expect(ratings.lastIndexOf("true")).toBeLessThan(
    ratings.includes("not_yet_rated") ? ratings.indexOf("not_yet_rated") : ratings.length,
  );
});
