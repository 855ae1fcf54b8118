import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { makeClaim } from "@/prisma/testing/factories";
import { asOwner } from "@/prisma/testing/freshDatabase";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { asRoleWithoutTables, useVectorDatabase } from "@/prisma/testing/vectorDatabase";
import { log } from "./configured";
import { fakeEmbedder } from "./fixtures/fakeEmbedder";
import { embedChangedClaims, embedClaims } from "./mutations";
import { claimChangeCounter, nearestClaims, unembeddedClaims } from "./queries";

const configured = vi.hoisted(() => ({ embedder: null as import("./embedder").Embedder | null }));
vi.mock("./configured", async (load) => ({
  ...(await load<typeof import("./configured")>()),
  embedder: async () => configured.embedder,
  embedderNow: () => configured.embedder,
}));

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useVectorDatabase();
});
beforeEach(() => {
  configured.embedder = fakeEmbedder();
  setEnvironment({ STET_EMBEDDINGS: "/made/for/the/test" });
});
afterEach(async () => {
  setEnvironment({ STET_EMBEDDINGS: undefined });
  // Nothing that was public can be deleted.
  await db().claim.updateMany({ data: { status: "withdrawn", withdrawnReason: "The test is over." } });
  await asOwner((client) => client.query("DROP TABLE IF EXISTS stet_meaning.vector, stet_meaning.model"));
});
afterAll(() => drop());

const ids = async (text: string, audience: "public" | "desk", limit = 10) =>
  (await nearestClaims(text, limit, audience)).map(({ claimId }) => claimId);

const words = (quote: string) => ({ quote, statementEn: quote });

test("a role that owns nothing has its tables made for it, also in place of those of another model", async () => {
  const rent = await makePublicClaim(words("rent"));
  await asRoleWithoutTables(async () => {
    expect(await embedClaims()).toBe(true);
    expect(await ids("lease", "public")).toEqual([rent.id]);
    configured.embedder = fakeEmbedder({ name: "another", dimensions: 6 });
    expect(await embedClaims()).toBe(true);
    expect(await ids("lease", "public")).toEqual([rent.id]);
    await expect(db().$executeRaw`DROP TABLE stet_meaning.vector`).rejects.toThrow(/must be owner/);
  });
});

test("claims of the same meaning are found in other words and in the other language, nearest first", async () => {
  const rent = await makePublicClaim(words("rent"));
  const chinese = await makePublicClaim(words("房租 car"));
  await makePublicClaim(words("car"));
  expect(await embedClaims()).toBe(true);
  expect(await ids("lease", "public")).toEqual([rent.id, chinese.id]);
  const [best] = await nearestClaims("lease", 1, "public");
  expect(best?.similarity).toBeGreaterThan(0.9);
});

test("the public never finds what is not public or was withdrawn, also since the vectors were made", async () => {
  const shown = await makePublicClaim(words("rent"));
  const hidden = await makeClaim(words("rent"));
  const gone = await makePublicClaim(words("rent"));
  const before = await makePublicClaim({ ...words("rent"), status: "withdrawn", withdrawnReason: "Wrong." });
  await embedClaims();
  await db().claim.update({
    where: { id: gone.id },
    data: { status: "withdrawn", withdrawnReason: "Wrong." },
  });
  expect(await ids("rent", "public")).toEqual([shown.id]);
  expect(new Set(await ids("rent", "desk"))).toEqual(new Set([shown.id, hidden.id]));
  expect(await ids("rent", "desk")).not.toContain(before.id);
  await embedClaims();
  const kept = await db().$queryRaw<{ claimId: string }[]>`SELECT "claimId" FROM stet_meaning.vector`;
  expect(new Set(kept.map(({ claimId }) => claimId))).toEqual(new Set([shown.id, hidden.id]));
});

test("claims that are not public do not crowd out public ones", async () => {
  for (let n = 0; n < 100; n++) await makeClaim(words("rent"));
  const shown = await makePublicClaim(words("lease"));
  await embedClaims();
  expect(await ids("rent", "public", 5)).toEqual([shown.id]);
});

test("a claim is embedded once, and again when it changes or becomes public", async () => {
  const embedded: string[] = [];
  configured.embedder = fakeEmbedder({ embedded });
  const claim = await makeClaim(words("rent"));
  await embedClaims();
  await embedClaims();
  expect(embedded).toEqual(["rent"]);
  await db().claim.update({ where: { id: claim.id }, data: { ...words("car"), revision: 2 } });
  await embedClaims();
  expect(embedded).toEqual(["rent", "car"]);
  expect(await ids("automobile", "desk")).toEqual([claim.id]);
  expect(await ids("lease", "desk")).toEqual([]);
  await db().claim.update({ where: { id: claim.id }, data: { publicSince: new Date() } });
  await embedClaims();
  expect(await ids("automobile", "public")).toEqual([claim.id]);
});

test("another model starts from nothing, and the vectors of the one before are not used", async () => {
  const claim = await makePublicClaim(words("rent"));
  await embedClaims();
  configured.embedder = fakeEmbedder({ name: "other", dimensions: 7 });
  expect(await ids("rent", "public")).toEqual([]);
  await embedClaims();
  expect(await ids("rent", "public")).toEqual([claim.id]);
  const models = await db().$queryRaw`SELECT name, dimensions FROM stet_meaning.model`;
  expect(models).toEqual([{ name: "other", dimensions: 7 }]);
});

test("many claims are embedded in batches, and a run continues where the last one was cut off", async () => {
  const made: string[] = [];
  for (let n = 0; n < 150; n++) made.push((await makePublicClaim(words("rent"))).id);
  const embedded: string[] = [];
  configured.embedder = fakeEmbedder({ embedded });
  expect(await embedClaims(0)).toBe(false);
  expect(await embedClaims()).toBe(true);
  expect(embedded.length).toBe(made.length);
  expect(await unembeddedClaims("00000000-0000-0000-0000-000000000000", 10)).toEqual([]);
  const plan = await db().$queryRaw<{ "QUERY PLAN": string }[]>`
    EXPLAIN SELECT "claimId" FROM stet_meaning.vector WHERE "isPublic" = true
    ORDER BY embedding <#> '[1,0,0,0]'::vector LIMIT 5`;
  expect(JSON.stringify(plan)).toContain("vector_public");
});

test("all claims are checked again when one has changed, and until none is left", async () => {
  let [looked, isDone, changes] = [0, false, 7n as bigint | null];
  const look = async () => {
    const embed = async () => {
      looked++;
      return isDone;
    };
    await embedChangedClaims(embed, async () => changes);
    return looked;
  };
  expect([await look(), await look()]).toEqual([1, 2]);
  isDone = true;
  expect([await look(), await look()]).toEqual([3, 3]);
  changes = 8n;
  expect([await look(), await look()]).toEqual([4, 4]);
  // Without a counter nobody knows whether a claim has changed.
  changes = null;
  expect([await look(), await look()]).toEqual([5, 6]);
});

test("every change of a claim is counted, sooner or later", async () => {
  const before = (await claimChangeCounter()) ?? 0n;
  await makeClaim(words("rent"));
  await vi.waitUntil(async () => ((await claimChangeCounter()) ?? 0n) > before, {
    timeout: 50_000,
    interval: 200,
  });
});

describe("whatever fails, search works and it is logged once", () => {
  const warn = vi.spyOn(log, "warn").mockImplementation(() => undefined);
  beforeEach(() => warn.mockClear());

  test("without a model nothing is found and nothing is made", async () => {
    configured.embedder = null;
    await makePublicClaim(words("rent"));
    expect(await embedClaims()).toBe(true);
    expect(await ids("rent", "public")).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });

  test("a model that fails", async () => {
    await makePublicClaim(words("rent"));
    await embedClaims();
    configured.embedder = { ...fakeEmbedder(), embed: () => Promise.reject(new Error("out of memory")) };
    for (let n = 0; n < 3; n++) expect(await ids("rent", "public")).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(1);
    await makePublicClaim(words("car"));
    for (let n = 0; n < 3; n++) await embedClaims();
    expect(warn).toHaveBeenCalledTimes(2);
  });

  test("a model that never answers", async () => {
    await makePublicClaim(words("rent"));
    await embedClaims();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const isAsked = new Promise<void>((resolve) => {
      const embed = () => {
        resolve();
        return new Promise<never>(() => undefined);
      };
      configured.embedder = { ...fakeEmbedder(), embed };
    });
    const found = ids("rent", "public");
    await isAsked;
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await found).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  test("a model with more dimensions than can be indexed", async () => {
    configured.embedder = fakeEmbedder({ name: "vast", dimensions: 2001 });
    for (let n = 0; n < 3; n++) expect(await embedClaims()).toBe(true);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  test.each(["", "  \n", "x".repeat(100_000), '\'; DROP TABLE "Claim" --', "\ud800", "😀 ()|&:*!<->"])(
    "a hostile query %#",
    async (text) => {
      await makePublicClaim(words("rent"));
      await embedClaims();
      expect(Array.isArray(await ids(text, "public"))).toBe(true);
      expect(warn).not.toHaveBeenCalled();
    },
  );
});
