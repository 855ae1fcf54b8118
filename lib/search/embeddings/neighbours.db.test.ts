import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { findAlike, searchClaims } from "../claims/queries";
import { LIKELY } from "../rank/model";
import { searchQuery } from "../schema";
import type { MeantAlike } from "./queries";

/** What a model would say, without one: the vectors themselves are tested beside this folder. */
const meant = vi.hoisted(() => ({ alike: [] as import("./queries").MeantAlike[], asked: [] as unknown[] }));
vi.mock("./queries", () => ({
  meantAlike: async (...asked: unknown[]): Promise<MeantAlike[]> => {
    meant.asked.push(asked);
    return meant.alike;
  },
}));
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());
afterEach(() => {
  meant.alike = [];
  meant.asked = [];
});

const near = (...ids: string[]) => {
  meant.alike = ids.map((claimId, nth) => ({ claimId, likeness: 0.9 - nth / 100 }));
};
const search = (address: Record<string, string>) => searchClaims(searchQuery.parse(address));
/** Words that stand nowhere else. */
const word = () =>
  randomUUID().replace(/[0-9-]/g, (sign) => (sign === "-" ? "" : String.fromCharCode(Number(sign) + 103)));
const words = (text: string) => ({ quote: text, statementEn: text });

describe("what is meant alike", () => {
  test("joins what the words find, after what they say is likely the same", async () => {
    const [one, other] = [word(), word()];
    const same = await makePublicClaim(words(`The ${one} of the ${other} grew by 40 percent.`));
    const far = await makePublicClaim(words(`Nothing of all that was seen.`));
    near(far.id);
    const question = `The ${one} of the ${other} grew by 40 percent.`;
    const found = await search({ q: question });
    expect(found.claims.map(({ id }) => id)).toEqual([same.id, far.id]);
    expect(found.total).toBe(2);
    expect(found.claims[0]?.likelihood).toBeGreaterThanOrEqual(LIKELY);
    expect(found.claims[1]?.likelihood).toBeLessThan(LIKELY);
    expect(found.claims.map(({ why }) => why.meaning)).toEqual([undefined, true]);
    const scores = found.claims.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const alike = await findAlike({ text: question });
    expect(alike.map(({ id }) => id).slice(0, 2)).toEqual([same.id, far.id]);
    expect(alike[1]?.likelihood).toBeGreaterThan(0.05);
    expect(meant.asked).toEqual([
      [question, expect.any(Number), "public"],
      [question, expect.any(Number), "desk"],
    ]);
  });

  test("is found where no word is", async () => {
    const claim = await makePublicClaim(words("It was so."));
    expect((await search({ q: word() })).total).toBe(0);
    near(claim.id);
    expect((await search({ q: word() })).claims.map(({ id }) => id)).toEqual([claim.id]);
  });

  test("passes the filters, is counted with the rest, and is not found where a phrase is asked for", async () => {
    const speaker = await makeSpeaker();
    const theirs = await makePublicClaim({ ...words("It was so."), kind: "quantity", speakerId: speaker.id });
    const other = await makePublicClaim({ ...words("It was so."), kind: "event" });
    near(other.id, theirs.id);
    const q = word();
    const found = await search({ q, speaker: speaker.slug });
    expect(found.claims.map(({ id }) => id)).toEqual([theirs.id]);
    const { facets, total } = await search({ q, kind: "event" });
    expect(total).toBe(1);
    expect(facets.kind).toEqual([
      { value: "event", count: 1 },
      { value: "quantity", count: 1 },
    ]);
    expect((await search({ q, kind: "promise" })).total).toBe(0);
    expect((await search({ q: `"${q} ${q}"` })).total).toBe(0);
    const alike = await findAlike({ text: q, kind: "quantity", not: [other.id] });
    expect(alike.map(({ id }) => id)).toEqual([theirs.id]);
    expect(await findAlike({ text: q, not: [other.id, theirs.id] })).toEqual([]);
  });

  test("never shows readers what is not public, even were it said to be alike", async () => {
    const hidden = await makeClaim(words("It was so."));
    const gone = await makePublicClaim({ ...words("So."), status: "withdrawn", withdrawnReason: "Wrong." });
    near(hidden.id, gone.id);
    const found = await search({ q: word() });
    expect([found.total, found.claims, found.facets.kind]).toEqual([0, [], []]);
    expect((await findAlike({ text: word() })).map(({ id }) => id)).toEqual([hidden.id]);
  });

  test("brings forward what both found, and leaves nothing out", async () => {
    const common = word();
    const claims = [];
    for (let n = 0; n < 30; n++)
      claims.push(await makePublicClaim(words(`${common} ${word()} ${word()} ${word()}`)));
    const q = `${common} ${word()} ${word()}`;
    const before = (await search({ q })).claims.map(({ id }) => id);
    const last = before.at(-1) ?? "";
    near(last);
    const after = (await search({ q })).claims.map(({ id }) => id);
    expect(after.indexOf(last)).toBeLessThan(before.indexOf(last));
    expect((await search({ q })).total).toBe(30);
  });
});
