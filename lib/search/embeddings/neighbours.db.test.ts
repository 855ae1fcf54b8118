import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { findSimilarClaims, searchClaims } from "../claims/queries";
import { indexChangedClaims } from "../claims/refresh.mutations";
import { LIKELY } from "../rank/model";
import { searchQuery } from "../schema";
import type { Neighbour } from "./queries";

/** The neighbours that a model would find. The model and the vectors have tests of their own. */
const model = vi.hoisted(() => ({
  neighbours: [] as import("./queries").Neighbour[],
  calls: [] as unknown[],
}));
vi.mock("./queries", () => ({
  nearestClaims: async (...call: unknown[]): Promise<Neighbour[]> => {
    model.calls.push(call);
    return model.neighbours;
  },
}));
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());
afterEach(() => {
  model.neighbours = [];
  model.calls = [];
});

const setNeighbours = (...ids: string[]) => {
  model.neighbours = ids.map((claimId, nth) => ({ claimId, similarity: 0.9 - nth / 100 }));
};
const search = async (address: Record<string, string>) => {
  await indexChangedClaims();
  return searchClaims(searchQuery.parse(address));
};
/** Words that stand nowhere else. */
const word = () =>
  randomUUID().replace(/[0-9-]/g, (sign) => (sign === "-" ? "" : String.fromCharCode(Number(sign) + 103)));
const words = (text: string) => ({ quote: text, statementEn: text });

describe("a neighbour by embedding", () => {
  test("joins the hits by words, after those that are likely the same", async () => {
    const [one, other] = [word(), word()];
    const same = await makePublicClaim(words(`The ${one} of the ${other} grew by 40 percent.`));
    const far = await makePublicClaim(words(`Nothing of all that was seen.`));
    setNeighbours(far.id);
    const text = `The ${one} of the ${other} grew by 40 percent.`;
    const results = await search({ q: text });
    expect(results.claims.map(({ id }) => id)).toEqual([same.id, far.id]);
    expect(results.total).toBe(2);
    expect(results.claims[0]?.likelihood).toBeGreaterThanOrEqual(LIKELY);
    expect(results.claims[1]?.likelihood).toBeLessThan(LIKELY);
    expect(results.claims.map(({ why }) => why.meaning)).toEqual([undefined, true]);
    const scores = results.claims.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const similar = await findSimilarClaims({ text });
    expect(similar.map(({ id }) => id).slice(0, 2)).toEqual([same.id, far.id]);
    expect(similar[1]?.likelihood).toBeGreaterThan(0.05);
    expect(model.calls).toEqual([
      [text, expect.any(Number), "public"],
      [text, expect.any(Number), "desk"],
    ]);
  });

  test("is found although it has none of the words", async () => {
    const claim = await makePublicClaim(words("It was so."));
    expect((await search({ q: word() })).total).toBe(0);
    setNeighbours(claim.id);
    expect((await search({ q: word() })).claims.map(({ id }) => id)).toEqual([claim.id]);
  });

  test("passes the filters, is counted in the facets, and is not found by a phrase", async () => {
    const speaker = await makeSpeaker();
    const theirs = await makePublicClaim({ ...words("It was so."), kind: "quantity", speakerId: speaker.id });
    const other = await makePublicClaim({ ...words("It was so."), kind: "event" });
    setNeighbours(other.id, theirs.id);
    const q = word();
    const results = await search({ q, speaker: speaker.slug });
    expect(results.claims.map(({ id }) => id)).toEqual([theirs.id]);
    const { facets, total } = await search({ q, kind: "event" });
    expect(total).toBe(1);
    expect(facets.kind).toEqual([
      { value: "event", count: 1 },
      { value: "quantity", count: 1 },
    ]);
    expect((await search({ q, kind: "promise" })).total).toBe(0);
    expect((await search({ q: `"${q} ${q}"` })).total).toBe(0);
    const similar = await findSimilarClaims({ text: q, kind: "quantity", excludedIds: [other.id] });
    expect(similar.map(({ id }) => id)).toEqual([theirs.id]);
    expect(await findSimilarClaims({ text: q, excludedIds: [other.id, theirs.id] })).toEqual([]);
  });

  test("is never shown to readers when it is not public", async () => {
    const hidden = await makeClaim(words("It was so."));
    const gone = await makePublicClaim({ ...words("So."), status: "withdrawn", withdrawnReason: "Wrong." });
    setNeighbours(hidden.id, gone.id);
    const results = await search({ q: word() });
    expect([results.total, results.claims, results.facets.kind]).toEqual([0, [], []]);
    expect((await findSimilarClaims({ text: word() })).map(({ id }) => id)).toEqual([hidden.id]);
  });

  test("that has the words too moves up, and no hit is lost", async () => {
    const common = word();
    const claims = [];
    for (let n = 0; n < 30; n++)
      claims.push(await makePublicClaim(words(`${common} ${word()} ${word()} ${word()}`)));
    const q = `${common} ${word()} ${word()}`;
    const before = (await search({ q })).claims.map(({ id }) => id);
    const last = before.at(-1) ?? "";
    setNeighbours(last);
    const after = (await search({ q })).claims.map(({ id }) => id);
    expect(after.indexOf(last)).toBeLessThan(before.indexOf(last));
    expect((await search({ q })).total).toBe(30);
  });
});
