import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { partialDateInput } from "@/lib/dates";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { newId } from "@/lib/id";
import { saidDate } from "@/lib/promises/saidDate";
import { confirmRewording, dismissRewording } from "@/lib/rewordings/decide.mutations";
import { flagRewording } from "@/lib/rewordings/flag.mutations";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { suggested, written } from "@/prisma/testing/promises";
import { makeReading, makeSuggestion } from "@/prisma/testing/readings";
import { ok } from "@/prisma/testing/verdicts";
import { secondReader } from "./secondReader.queries";

let first: Actor;
let second: Actor;
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
  first = await makeUser("reviewer");
  second = await makeUser("reviewer");
});
afterAll(async () => {
  use(undefined);
  await drop();
});

const use = (model: string | undefined) =>
  setEnvironment({ STET_READER_URL: model && "http://127.0.0.1:9/v1", STET_READER_MODEL: model });

let made = 0;
const words = () => ({ earlier: `We will plant ${++made} trees.`, later: `We may plant ${made} trees.` });

/** A suggestion that the second reader has read, and the program too where it is told what it said. */
async function read(answer: "changed" | "same" | "cannot_tell" | null, program?: boolean | null) {
  const some = words();
  const { id, revision } = await makeSuggestion(some);
  await makeReading(some, { answer });
  if (program === undefined) return { rewordingId: id, revision };
  const { earlier: earlierText, later: laterText } = some;
  const record = {
    comparerVersion: "1",
    earlierText,
    laterText,
    changed: program,
    likelihood: 0.7,
    changes: [],
  };
  await db().comparerRecord.create({ data: { id: newId(), rewordingId: id, ...record } });
  return { rewordingId: id, revision };
}
async function claim(id: string) {
  const found = await db().claim.findUniqueOrThrow({ where: { id } });
  const date = saidDate(found);
  return { quote: found.quote, said: date && partialDateInput(date) };
}
const dismiss = async (pair: { rewordingId: string; revision: number }) =>
  ok(dismissRewording(first, { ...pair, reason: "The same." }));

test("nothing is told where there never was one", async () => {
  expect(await secondReader()).toBeNull();
});

test("one that is configured and has read nothing is named, with nothing to count", async () => {
  use("test:7b");
  expect(await secondReader()).toEqual({
    used: "test:7b",
    models: [],
    decided: { total: 0, reader: 0, unsure: 0, program: 0 },
    both: { total: 0, same: 0 },
  });
});

test("what it, the program and people said of the same words is counted", async () => {
  use("test:7b");
  const { rewordingId, earlierClaimId, laterClaimId } = await suggested();
  const [earlier, later] = [await claim(earlierClaimId), await claim(laterClaimId)];
  const days = { earlierSaid: earlier.said, laterSaid: later.said };
  await makeReading({ earlier: earlier.quote, later: later.quote }, days);
  await ok(flagRewording(first, written(rewordingId, 1)));
  await ok(confirmRewording(second, { rewordingId, revision: 2 }));
  await dismiss(await read("same", true));
  await dismiss(await read("changed", true));
  await dismiss(await read("cannot_tell", false));
  await dismiss(await read(null, true));
  await read("changed", true);
  await read("same");
  await read("cannot_tell", null);
  const own = await db().comparerRecord.findFirstOrThrow({ where: { rewordingId } });
  const known = await secondReader();
  expect(known?.decided).toEqual({ total: 4, reader: 2, unsure: 1, program: own.changed ? 2 : 1 });
  expect(known?.both).toEqual({ total: 6, same: own.changed ? 4 : 3 });
});

test("a reading of the same words on other days is none of the pair", async () => {
  const before = await secondReader();
  const some = words();
  const { id, revision } = await makeSuggestion(some);
  const days = { earlierSaid: "2013-07", laterSaid: null };
  await makeReading(some, { answer: "same", ...days });
  await dismiss({ rewordingId: id, revision });
  const after = await secondReader();
  expect(after?.decided).toEqual(before?.decided);
  expect(after?.both).toEqual(before?.both);
});

test("only the latest reading of the words counts, and what was taken back does not", async () => {
  const both = async () => (await secondReader())?.both ?? { total: 0, same: 0 };
  const before = await both();
  const { rewordingId } = await read("same", true);
  expect(await both()).toEqual({ ...before, total: before.total + 1 });
  const { earlierText: earlier, laterText: later } = await db().comparerRecord.findFirstOrThrow({
    where: { rewordingId },
  });
  await makeReading({ earlier, later }, { answer: "changed", model: "other:70b" });
  expect(await both()).toEqual({ total: before.total + 1, same: before.same + 1 });
  expect((await secondReader())?.models.map(({ model }) => model)).toEqual(["test:7b", "other:70b"]);
  const { laterClaimId: id } = await db().rewording.findUniqueOrThrow({ where: { id: rewordingId } });
  const withdrawn = { status: "withdrawn" as const, withdrawnReason: "Wrong.", publicSince: new Date() };
  await db().claim.update({ where: { id }, data: withdrawn });
  expect(await both()).toEqual(before);
});

test("one that was switched off is still told of, with its days", async () => {
  use(undefined);
  const known = await secondReader();
  expect(known?.used).toBeNull();
  expect(known?.models[0]).toMatchObject({
    model: "test:7b",
    since: expect.any(Date),
    until: expect.any(Date),
  });
});
