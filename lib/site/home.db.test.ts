import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { setLead } from "@/lib/rewordings/lead.mutations";
import { NO_VERDICT, type PromiseFilters, promiseFilters } from "@/lib/search/schema";
import { SETTINGS } from "@/lib/settings/schema";
import { retractVerdict } from "@/lib/verdicts/publish.mutations";
import type { PROMISE_RATINGS } from "@/lib/verdicts/ratings";
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
import { promiseStates } from "./promiseStates";
import { promiseLines } from "./rows.queries";

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

type PromiseRating = (typeof PROMISE_RATINGS)[number];

/** A public promise of wordings in time, with these ratings in force; where it is null the verdict was retracted. */
async function promiseRated(...ratings: (PromiseRating | null)[]) {
  const { promise, claims } = await makePublicPromise(ratings.length);
  for (const [n, { id: claimId }] of claims.entries()) {
    const { id } = await db().verdict.findFirstOrThrow({ where: { claimId } });
    const rating = ratings[n];
    if (rating) {
      await db().verdict.update({ where: { id }, data: { status: "superseded", endedAt: new Date() } });
      await makeVerdict(claimId, { version: 2, rating });
    } else {
      await ok(
        retractVerdict(await makeUser("reviewer"), { verdictId: id, reasonEn: "Wrong.", reasonZh: null }),
      );
    }
  }
  return promise;
}

test("a promise counts once, by the latest verdict that found something: each count is as long as its list, and all together as the list of all", async () => {
  const kept = await promiseRated("broken", "stalled", "kept");
  const broken = await promiseRated("broken", "not_yet_rated", null);
  const none = await promiseRated(null, null);
  await makePublicClaim({ kind: "event" }, { rating: "false" });
  const counts = await siteCounts();
  const found = async (rating: PromiseFilters["rating"]) => (await findPromises({ rating })).rows;
  expect(await found("kept")).toEqual([{ id: kept.id }]);
  expect(await found("broken")).toEqual([{ id: broken.id }]);
  expect(await found("none")).toEqual([{ id: none.id }]);
  for (const { rating, count } of counts.promises)
    expect([rating, count]).toEqual([rating, (await found(promiseFilters.parse({ rating }).rating)).length]);
  expect(counts.promises.map(({ count }) => count).reduce((a, b) => a + b)).toBe(counts.all);
  expect(counts.all).toBe((await findPromises({})).rows.length);
  expect(counts.reworded).toBe((await findPromises({ reworded: "yes" })).rows.length);
  const facts = counts.facts.find(({ rating }) => rating === "false")?.count;
  expect(facts).toBe((await findVerdicts({ rating: "false" })).rows.length);
});

test("a page groups promises by the same state as the counts", async () => {
  for (const ratings of [
    ["broken", "kept"],
    ["broken", "not_yet_rated"],
    ["not_yet_rated", null],
    [null],
  ] as const) {
    const { id } = await promiseRated(...ratings);
    const [state] = promiseStates(await promiseLines([{ id }]));
    const { rating } = promiseFilters.parse({ rating: state?.rating ?? NO_VERDICT });
    const { rows } = await findPromises({ rating });
    expect(rows).toContainEqual({ id });
  }
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
