import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeClaim } from "@/prisma/testing/factories";
import { makePublicClaim, makePublicPromise, makeRewording } from "@/prisma/testing/publicFactories";
import { pairPath } from "./pairPath";
import { publicPair } from "./wordingPair.queries";

const WITHDRAWN = { status: "withdrawn", withdrawnReason: "Somebody else said it." } as const;

async function twoWordings() {
  const { promise, claims } = await makePublicPromise(2);
  const [earlier, later] = claims as [(typeof claims)[0], (typeof claims)[0]];
  const pair = { promiseId: promise.id, earlierClaimId: earlier.id, laterClaimId: later.id };
  const read = () => publicPair(promise.slug, earlier.slug, later.slug);
  return { promise, earlier, later, pair, read };
}

const rowOf = (found: Awaited<ReturnType<typeof publicPair>>) => {
  if (!found || "movedTo" in found) throw new Error(`Found no pair but ${JSON.stringify(found)}.`);
  return found.row;
};

describe("two wordings at their own address", () => {
  test("are there for readers as soon as both are public, for the program to compare", async () => {
    const { earlier, later, promise, read } = await twoWordings();
    const row = rowOf(await read());
    expect([row.earlier.id, row.later.id, row.promise.id]).toEqual([earlier.id, later.id, promise.id]);
    expect([row.rewording, row.mayCompare]).toEqual([null, true]);
  });

  test.each([
    ["suggested", { flaggedById: null, disclosure: "claims_continuity" }],
    ["flagged", { rationaleEn: "SECRET" }],
  ] as const)("tell nothing of a comparison that is %s", async (status, fields) => {
    const { pair, read } = await twoWordings();
    await makeRewording(pair, { status, ...fields });
    const row = rowOf(await read());
    expect([row.rewording, row.mayCompare]).toEqual([null, true]);
    expect(JSON.stringify(row)).not.toMatch(/SECRET|claims_continuity|suggested|flagged/);
  });

  test("show what two reviewers confirmed, in its newest version", async () => {
    const { pair, read } = await twoWordings();
    await makeRewording(pair);
    const second = await makeRewording(pair, { version: 2, replyEn: "We stand by it." });
    await makeRewording(pair, { version: 3, status: "flagged" });
    const row = rowOf(await read());
    expect(row.rewording).toMatchObject({ id: second.id, replyEn: "We stand by it.", newer: null });
    expect(row.mayCompare).toBe(false);
  });

  test("leave aside what the program says once a person has dismissed it, and tell nothing of that", async () => {
    const { pair, read } = await twoWordings();
    await makeRewording(pair, { status: "dismissed", dismissReason: "SECRET" });
    const row = rowOf(await read());
    expect([row.rewording, row.mayCompare]).toEqual([null, false]);
    expect(JSON.stringify(row)).not.toMatch(/SECRET|dismissed/);
  });

  test("are not there while one of them is not public, is of another promise or of none, or is the other", async () => {
    const { promise, earlier, later } = await twoWordings();
    const other = await twoWordings();
    const draft = await makeClaim({ kind: "promise", promiseId: promise.id });
    const alone = await makePublicClaim({ kind: "promise" });
    for (const { slug } of [draft, alone, other.later, earlier, { slug: randomUUID() }]) {
      expect(await publicPair(promise.slug, earlier.slug, slug)).toBeNull();
      expect(await publicPair(promise.slug, slug, earlier.slug)).toBeNull();
    }
    expect(await publicPair("no-such-promise", earlier.slug, later.slug)).toBeNull();
    const hidden = await makePublicPromise(2, { publicSince: null });
    const [a, b] = hidden.claims.map(({ slug }) => slug) as [string, string];
    expect(await publicPair(hidden.promise.slug, a, b)).toBeNull();
    expect(await publicPair(hidden.promise.slug, earlier.slug, later.slug)).toBeNull();
    for (const slug of ["\0", "x".repeat(9_000), "%", "😀"]) {
      expect(await publicPair(slug, earlier.slug, later.slug)).toBeNull();
      expect(await publicPair(promise.slug, slug, later.slug)).toBeNull();
    }
  });

  test("with a withdrawn wording stay readable only where two reviewers had confirmed them", async () => {
    const { promise, earlier, pair } = await twoWordings();
    const gone = await makePublicClaim({
      kind: "promise",
      promiseId: promise.id,
      saidOn: new Date("2024-01-01"),
      saidPrecision: "day",
      ...WITHDRAWN,
    });
    const read = () => publicPair(promise.slug, earlier.slug, gone.slug);
    expect(await read()).toBeNull();
    const rewording = await makeRewording({ ...pair, laterClaimId: gone.id });
    const row = rowOf(await read());
    expect([row.rewording?.id, row.later.withdrawnReason]).toEqual([rewording.id, WITHDRAWN.withdrawnReason]);
  });
});

describe("one pair has one address", () => {
  test("the other order, and old addresses of the promise and of a claim, lead to it", async () => {
    const { promise, earlier, later } = await twoWordings();
    const to = { movedTo: pairPath(promise.slug, earlier.slug, later.slug) };
    expect(await publicPair(promise.slug, later.slug, earlier.slug)).toEqual(to);
    const old = async (kind: "claim" | "promise", subjectId: string) => {
      const slug = `old-${randomUUID()}`;
      await db().slug.create({ data: { kind, slug, subjectId } });
      return slug;
    };
    expect(await publicPair(await old("promise", promise.id), earlier.slug, later.slug)).toEqual(to);
    expect(await publicPair(promise.slug, await old("claim", earlier.id), later.slug)).toEqual(to);
  });

  test("where the dates do not tell, the order is the one that reviewers confirmed", async () => {
    const { promise } = await makePublicPromise(0);
    const undated = () => makePublicClaim({ kind: "promise", promiseId: promise.id });
    const [one, two] = [await undated(), await undated()];
    expect(rowOf(await publicPair(promise.slug, two.slug, one.slug)).earlier.id).toBe(two.id);
    await makeRewording({ promiseId: promise.id, earlierClaimId: one.id, laterClaimId: two.id });
    expect(await publicPair(promise.slug, two.slug, one.slug)).toEqual({
      movedTo: pairPath(promise.slug, one.slug, two.slug),
    });
  });
});
