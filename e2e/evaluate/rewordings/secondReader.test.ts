import { afterEach, describe, expect, test } from "vitest";
import { type FakeReader, fakeReader, type Reply, TOKENS } from "@/prisma/testing/fakeReader";
import type { Labelled } from "./pairs";
import { costLine, readAll, readerAt, sampleOf } from "./secondReader";

const PAIRS: Labelled[] = ["one", "two", "three", "four"].map((id) => ({
  ...{ id, lang: "en", changed: true, kinds: ["strength"], tier: "t", origin: "" },
  ...{ earlier: `We will do ${id}.`, later: `We may do ${id}.` },
  ...(id === "one" && { saidOn: ["2020", "2024-02"] as [string, string] }),
}));
const ROW = { term: "strength", effect: "weaker", earlier: "will", later: "may", why: "It may." };

let server: FakeReader;
afterEach(() => server.close());

/** What the reader says of each pair, the first to the last time it is asked. */
async function serve(replies: Record<string, Reply[]>) {
  server = await fakeReader(({ body }) => {
    const id = PAIRS.find(({ earlier }) => body.messages[1]?.content.includes(earlier))?.id ?? "";
    return replies[id]?.shift() ?? JSON.stringify({ answer: "same", rows: [] });
  });
  return readerAt(server.url, "test:7b");
}
const busy: Reply = (response) => response.writeHead(503, { "retry-after": "9" }).end();

describe("a second reader is measured", () => {
  test("by what it says of each pair, with what it took", async () => {
    const settings = await serve({
      one: [JSON.stringify({ answer: "changed", rows: [ROW, { ...ROW, later: "must" }] })],
      two: ["{", JSON.stringify({ answer: "cannot_tell", rows: [] })],
      three: ["junk", "junk"],
    });
    const { told, cost } = await readAll(PAIRS, settings);
    expect(told.get("one")).toMatchObject({
      ...{ changed: true, answer: "changed", kinds: ["strength"], likelihood: 1 },
      effects: [{ term: "strength", effect: "weaker" }],
    });
    const answers = PAIRS.map(({ id }) => [told.get(id)?.answer, told.get(id)?.likelihood]);
    expect(answers.slice(1)).toEqual([
      ["cannot_tell", 0.5],
      ["cannot_tell", 0.5],
      ["same", 0],
    ]);
    expect(cost).toMatchObject({
      requests: 6,
      tokens: 6 * TOKENS,
      untold: 0,
      leftOut: 1,
      rows: 2,
      dropped: 1,
    });
    expect(costLine(cost)).toContain(`4 pairs in 6 requests: ${6 * TOKENS} tokens (1851 a pair)`);
    expect(server.asked[0]?.body.messages[1]?.content).toContain("said 2024-02");
  });

  test("and waited for while it is busy, as long as it asks for or longer each time", async () => {
    const settings = await serve({ one: [busy, (response) => response.writeHead(500).end(), busy] });
    const pauses: number[] = [];
    const { told } = await readAll(PAIRS.slice(0, 1), settings, async (ms) => pauses.push(ms));
    expect(told.get("one")?.answer).toBe("same");
    expect(pauses).toEqual([9_000, 2_000, 9_000]);
  });

  test("but not for ever: one that does not answer ends it", async () => {
    const settings = await serve({ one: Array.from({ length: 9 }, () => busy) });
    await expect(readAll(PAIRS, settings, async () => undefined)).rejects.toThrow(
      /does not answer: busy 503/,
    );
    expect(server.asked).toHaveLength(5);
  });

  test("on a sample that is the same each time", async () => {
    await serve({});
    const some = sampleOf(PAIRS, "2").map(({ id }) => id);
    expect(some).toHaveLength(2);
    expect(sampleOf(PAIRS.toReversed(), "2").map(({ id }) => id)).toEqual(some);
    expect(sampleOf(PAIRS, undefined)).toEqual(PAIRS);
    for (const size of ["0", "-1", "half"]) expect(() => sampleOf(PAIRS, size)).toThrow(/--sample/);
  });

  test("only where its address and its model are right", async () => {
    await serve({});
    expect(() => readerAt("localhost:11434", "test:7b")).toThrow(/STET_READER_URL must be/);
    expect(() => readerAt(server.url, "the best")).toThrow(/STET_READER_MODEL must be/);
  });
});
