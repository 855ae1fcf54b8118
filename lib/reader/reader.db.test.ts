import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { parsePartialDate, startOfDay } from "@/lib/dates";
import { db, transaction } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { addJobs } from "@/lib/jobs";
import { dismissRewording } from "@/lib/rewordings/decide.mutations";
import { flagRewording } from "@/lib/rewordings/flag.mutations";
import { makeUser } from "@/prisma/testing/factories";
import { completion, type FakeReader, fakeReader, type Reply, TOKENS } from "@/prisma/testing/fakeReader";
import { asApp, asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { suggested, written } from "@/prisma/testing/promises";
import { makeReading, makeSuggestion } from "@/prisma/testing/readings";
import { doJobs } from "@/prisma/testing/suggestions";
import { ok } from "@/prisma/testing/verdicts";
import { readSuggestions } from "./mutations";
import { PROMPT_VERSION } from "./prompt";
import { readingOf } from "./queries";

let drop: () => Promise<void>;
let reviewer: Actor;
let reader: FakeReader;
let reply: (content: string) => Reply;
beforeAll(async () => {
  drop = await useFreshDatabase();
  reviewer = await makeUser("reviewer");
});
afterAll(() => drop());
beforeEach(async () => {
  reader = await fakeReader(({ body }) => reply(body.messages[1]?.content ?? ""));
  reply = () => SAID;
  configure();
});
afterEach(async () => {
  configure(null);
  await reader.close();
  // What a test leaves unread is not for the next one.
  await db().readerRequest.deleteMany();
  const decided = { decidedById: reviewer.id, decidedAt: new Date(), dismissReason: "A test." };
  await db().rewording.updateMany({
    where: { status: "suggested" },
    data: { status: "dismissed", ...decided },
  });
});

function configure(
  more: { model?: string; perMinute?: number; perDay?: number; seconds?: number } | null = {},
) {
  setEnvironment({
    STET_READER_URL: more ? reader.url : undefined,
    STET_READER_MODEL: more ? (more.model ?? "test:7b") : undefined,
    STET_READER_PER_MINUTE: more?.perMinute?.toString(),
    STET_READER_PER_DAY: more?.perDay?.toString(),
    STET_READER_SECONDS: more?.seconds?.toString(),
  });
}

const STRENGTH = { term: "strength", effect: "weaker", earlier: "will", later: "may", why: "It may." };
const SAID = JSON.stringify({ answer: "changed", rows: [STRENGTH, { ...STRENGTH, later: "shall" }] });

let made = 0;
/** Words that no other pair has. */
const words = () => ({ earlier: `We will plant ${++made} trees.`, later: `We may plant ${made} trees.` });
const saidOn = (quote: string, written: string) => {
  const date = parsePartialDate(written);
  return {
    ...{ quote, saidOn: date ? startOfDay(date.date) : null },
    saidPrecision: date?.precision ?? null,
  };
};
/** The reading of two wordings as a page asks for it: of their days as well. */
const readingWith = ({ earlier, later }: ReturnType<typeof words>, [was, is] = ["2023-07", "2024-08-01"]) =>
  readingOf(saidOn(earlier, was ?? ""), saidOn(later, is ?? ""));
const makeSome = async (count: number) => {
  const some = Array.from({ length: count }, words);
  for (const one of some) await makeSuggestion(one);
  return some;
};
/** Makes all requests older than they are: as if so much time had passed. */
const wait = (interval: string) =>
  db().$executeRaw`UPDATE "ReaderRequest" SET "createdAt" = "createdAt" - ${interval}::interval,
    "pausedUntil" = "pausedUntil" - ${interval}::interval`;
const requests = () => db().readerRequest.findMany({ orderBy: { id: "asc" } });

describe("a suggested pair", () => {
  test("is read by nobody unless a reader is configured", async () => {
    configure(null);
    await makeSome(1);
    await readSuggestions();
    expect([reader.asked.length, (await requests()).length]).toEqual([0, 0]);
  });

  test("is read once, and what was said is on record, without what it invented", async () => {
    const [one = words()] = await makeSome(1);
    await transaction((tx) => addJobs(tx, "read_suggestions", [{}]));
    await doJobs();
    await readSuggestions();
    expect(reader.asked).toHaveLength(1);
    expect(reader.asked[0]?.body.messages[1]?.content).toContain("said 2023-07\n");
    expect(await readingWith(one)).toMatchObject({
      ...{ model: "test:7b", promptVersion: PROMPT_VERSION, answer: "changed", dropped: 1, tokens: TOKENS },
      ...{ earlierSaid: "2023-07", laterSaid: "2024-08-01" },
      changes: [{ term: "strength", effect: "weaker", from: "will", to: "may", why: "It may." }],
    });
    expect(await requests()).toMatchObject([{ outcome: "answered", tokens: TOKENS }]);
  });

  test("stays as it was, with its table: nothing is decided or published by what was said", async () => {
    const one = words();
    const before = await makeSuggestion(one);
    const events = await db().event.count();
    await readSuggestions();
    expect(await readingWith(one)).not.toBeNull();
    expect(await db().rewording.findUniqueOrThrow({ where: { id: before.id } })).toEqual(before);
    expect(await db().termChange.count({ where: { rewordingId: before.id } })).toBe(0);
    expect(await db().event.count()).toBe(events);
  });

  test("of the same words as another is read with it", async () => {
    const one = words();
    for (let n = 0; n < 3; n++) await makeSuggestion(one);
    await readSuggestions();
    expect(reader.asked).toHaveLength(1);
  });

  test("is read anew when its words or their day changed, and by another model", async () => {
    const one = words();
    const { laterClaimId: id } = await makeSuggestion(one);
    await readSuggestions();
    await db().claim.update({ where: { id }, data: { quote: `${one.later} Or not.` } });
    await wait("1 hour");
    await readSuggestions();
    await db().claim.update({
      where: { id },
      data: { saidPrecision: "year", saidOn: new Date("2024-01-01") },
    });
    await wait("1 hour");
    await readSuggestions();
    expect(reader.asked.at(-1)?.body.messages[1]?.content).toContain("said 2024\n");
    configure({ model: "other:70b" });
    await wait("1 hour");
    await readSuggestions();
    expect(reader.asked.map(({ body }) => body.model)).toEqual([
      "test:7b",
      "test:7b",
      "test:7b",
      "other:70b",
    ]);
    const changed = { ...one, later: `${one.later} Or not.` };
    const last = await readingWith(changed, ["2023-07", "2024"]);
    expect(last?.model).toBe("other:70b");
    expect(await readingWith(one)).toMatchObject({ model: "test:7b" });
    expect(await readingWith(changed)).toMatchObject({ model: "test:7b", laterSaid: "2024-08-01" });
    expect(await readingWith(one, ["2023-07", ""])).toBeNull();
    expect(await readingWith(one, ["2023", "2024-08-01"])).toBeNull();
  });

  test("that somebody flagged or dismissed is read no more", async () => {
    const { rewordingId } = await suggested();
    await ok(flagRewording(reviewer, written(rewordingId, 1)));
    const { id, revision } = await makeSuggestion(words());
    await ok(dismissRewording(reviewer, { rewordingId: id, revision, reason: "The same." }));
    await readSuggestions();
    expect(reader.asked).toEqual([]);
  });

  test("that is longer than a small model holds is left alone, and the next one is read", async () => {
    await makeSuggestion({ earlier: "言".repeat(10_000), later: "行" });
    const [one = words()] = await makeSome(1);
    await makeSuggestion({ earlier: "言".repeat(10_001), later: "行" });
    await readSuggestions();
    expect(reader.asked).toHaveLength(1);
    expect(await readingWith(one)).not.toBeNull();
  });
});

describe("the limits", () => {
  test("of a minute hold across runs, and end with the minute", async () => {
    configure({ perMinute: 2 });
    await makeSome(5);
    await readSuggestions();
    await readSuggestions();
    expect(reader.asked).toHaveLength(2);
    await wait("61 seconds");
    await readSuggestions();
    expect(reader.asked).toHaveLength(4);
  });

  test("of a day count the tokens that were used, and those that a request may use", async () => {
    configure({ perDay: 20_000 });
    const [one] = await makeSome(3);
    await readSuggestions();
    expect(reader.asked).toHaveLength(3);
    await db().readerRequest.updateMany({ data: { tokens: 6_200 } });
    await makeSome(1);
    await readSuggestions();
    expect(reader.asked).toHaveLength(3);
    await wait("25 hours");
    await readSuggestions();
    expect(reader.asked).toHaveLength(4);
    expect(one && (await readingWith(one))?.tokens).toBe(TOKENS);
  });

  test("hold for all who read at once, and each pair is read once", async () => {
    configure({ perMinute: 6 });
    const some = await makeSome(9);
    reply = () => (response) => {
      setTimeout(() => response.end(JSON.stringify(completion(SAID))), 100);
    };
    await Promise.all(Array.from({ length: 5 }, () => readSuggestions()));
    expect(reader.asked).toHaveLength(6);
    const read = reader.asked.map(({ body }) => body.messages[1]?.content);
    expect(new Set(read).size).toBe(6);
    expect(
      await db().readerRecord.count({ where: { earlierText: { in: some.map((s) => s.earlier) } } }),
    ).toBe(6);
  });

  test("are not reached by requests of past weeks, which are forgotten", async () => {
    await makeSome(1);
    await readSuggestions();
    await wait("8 days");
    await readSuggestions();
    expect(await requests()).toEqual([]);
  });
});

describe("a reader that fails", () => {
  const failing =
    (status: number, headers = {}) =>
    () =>
    (response: import("node:http").ServerResponse) => {
      response.writeHead(status, headers).end();
    };

  test("is asked again later, longer each time, and holds up no other pair", async () => {
    const [first = words(), second = words()] = await makeSome(2);
    reply = (content) => (content.includes(second.later) ? failing(500)() : SAID);
    await readSuggestions();
    expect(reader.asked).toHaveLength(1);
    await readSuggestions();
    expect(await readingWith(first)).not.toBeNull();
    await readSuggestions();
    expect(reader.asked).toHaveLength(2);
    await wait("3 minutes");
    await readSuggestions();
    expect(reader.asked).toHaveLength(3);
    await wait("3 minutes");
    await readSuggestions();
    expect(reader.asked).toHaveLength(3);
    reply = () => SAID;
    await wait("3 minutes");
    await readSuggestions();
    expect(await readingWith(second)).not.toBeNull();
    expect((await requests()).map(({ outcome, tokens }) => [outcome, tokens])).toEqual([
      ...[
        ["failed", 0],
        ["answered", TOKENS],
        ["failed", 0],
        ["answered", TOKENS],
      ],
    ]);
  });

  test("and says until when is left alone until then, with all pairs", async () => {
    await makeSome(2);
    reply = failing(429, { "retry-after": "600" });
    await readSuggestions();
    reply = () => SAID;
    await wait("9 minutes");
    await readSuggestions();
    expect(reader.asked).toHaveLength(1);
    await wait("2 minutes");
    await readSuggestions();
    expect(reader.asked).toHaveLength(3);
  });

  test("by taking too long has cost what it may have cost", async () => {
    configure({ seconds: 1 });
    await makeSome(1);
    reply = () => () => undefined;
    await readSuggestions();
    const [request] = await requests();
    expect(request?.outcome).toBe("failed");
    expect(request?.tokens).toBeGreaterThan(1000);
  });

  test("and is cut off by a stop is asked again", async () => {
    const [one = words()] = await makeSome(1);
    const stop = new AbortController();
    reply = () => () => stop.abort();
    await readSuggestions(stop.signal);
    expect(await readingWith(one)).toBeNull();
    reply = () => SAID;
    await wait("3 minutes");
    await readSuggestions();
    expect(await readingWith(one)).not.toBeNull();
  });

  test("to give an answer of the schema is asked once more, then left out", async () => {
    const [one = words()] = await makeSome(1);
    reply = () => "They differ a little.";
    await readSuggestions();
    expect(await readingWith(one)).toBeNull();
    await wait("3 minutes");
    await readSuggestions();
    expect(await readingWith(one)).toMatchObject({ answer: null, changes: [], tokens: TOKENS });
    await wait("1 day");
    await readSuggestions();
    expect(reader.asked).toHaveLength(2);
  });

  test("in a way that cannot be kept counts as no answer, and is left out after the second time", async () => {
    const [one = words()] = await makeSome(1);
    await asOwner((client) =>
      client.query(`ALTER TABLE "ReaderRecord" ADD CONSTRAINT unkept CHECK (dropped <> 7) NOT VALID`),
    );
    const invented = Array.from({ length: 7 }, () => ({ ...STRENGTH, later: "shall" }));
    reply = () => JSON.stringify({ answer: "changed", rows: invented });
    await readSuggestions();
    await wait("3 minutes");
    await readSuggestions();
    await wait("1 day");
    await readSuggestions();
    await asOwner((client) => client.query(`ALTER TABLE "ReaderRecord" DROP CONSTRAINT unkept`));
    expect(reader.asked).toHaveLength(2);
    expect(await requests()).toMatchObject([
      { outcome: "not_of_schema", tokens: TOKENS },
      { outcome: "not_of_schema", tokens: TOKENS },
    ]);
    expect(await readingWith(one)).toMatchObject({ answer: null, changes: [], tokens: TOKENS });
  });

  test("by quoting half a character loses that row, not the answer", async () => {
    const [one = words()] = await makeSome(1);
    await db().claim.updateMany({ where: { quote: one.earlier }, data: { quote: `${one.earlier} 🌳` } });
    const half = { ...STRENGTH, earlier: "trees. \ud83c" };
    reply = () => JSON.stringify({ answer: "changed", rows: [STRENGTH, half] });
    await readSuggestions();
    const read = await readingWith({ ...one, earlier: `${one.earlier} 🌳` });
    expect(read).toMatchObject({ answer: "changed", dropped: 1 });
    expect(read?.changes).toHaveLength(1);
  });

  test("once to give one, and then does, is heard", async () => {
    const [one = words()] = await makeSome(1);
    reply = () => (reader.asked.length === 1 ? "{" : SAID);
    await readSuggestions();
    await wait("3 minutes");
    await readSuggestions();
    expect(await readingWith(one)).toMatchObject({ answer: "changed", dropped: 1 });
  });
});

describe("what was said", () => {
  test("is written once: neither the app nor the owner of the tables changes or removes it", async () => {
    const { id } = await makeReading(words());
    const statements = [
      `UPDATE "ReaderRecord" SET answer = 'same' WHERE id = '${id}'`,
      `DELETE FROM "ReaderRecord" WHERE id = '${id}'`,
      `TRUNCATE "ReaderRecord"`,
    ];
    for (const sql of statements) {
      await expect(
        asApp((client) => client.query(sql)),
        sql,
      ).rejects.toThrow(/permission denied/);
      await expect(
        asOwner((client) => client.query(sql)),
        sql,
      ).rejects.toThrow();
    }
    expect(await db().readerRecord.findUniqueOrThrow({ where: { id } })).toMatchObject({ answer: "changed" });
  });

  test("has no rows without an answer, and is no twin of what is there", async () => {
    const one = words();
    const change = { term: "strength", effect: "weaker", from: "will", to: "may", why: "It may." };
    await expect(makeReading(one, { answer: null, changes: [change] })).rejects.toThrow(/left_out/);
    await makeReading(one);
    await expect(makeReading(one)).rejects.toThrow(/contentHash/);
  });
});
