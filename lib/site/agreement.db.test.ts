import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { confirmRewording, dismissRewording } from "@/lib/rewordings/decide.mutations";
import { flagRewording } from "@/lib/rewordings/flag.mutations";
import { setOnePersonMode } from "@/lib/settings/mutations";
import { makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { suggested, written } from "@/prisma/testing/promises";
import { doJobs, PLEDGE, RESTATED, savePromise } from "@/prisma/testing/suggestions";
import { ok } from "@/prisma/testing/verdicts";
import { reviewerAgreement } from "./agreement.queries";

let first: Actor;
let second: Actor;
let admin: Actor;
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
  first = await makeUser("reviewer");
  second = await makeUser("reviewer");
  admin = await makeUser("admin");
});
afterAll(() => drop());

/** A suggestion of the program, with the table that it filled in. */
async function byProgram() {
  const speaker = await makeSpeaker();
  await savePromise(PLEDGE, { speakerId: speaker.id });
  const later = await savePromise(RESTATED, { speakerId: speaker.id, saidOn: "2024" });
  await doJobs();
  return db().rewording.findFirstOrThrow({ where: { laterClaimId: later.id }, include: { changes: true } });
}

const dismissal = (rewordingId: string, revision: number) => ({ rewordingId, revision, reason: "The same." });

it("counts nothing before anybody decided", async () => {
  const none = { confirmed: 0, dismissed: 0 };
  expect(await reviewerAgreement()).toEqual({ second: none, program: none, rows: { all: 0, unchanged: 0 } });
});

it("counts what a second person decided, what became of suggestions, and the rows that stood", async () => {
  const kept = await byProgram();
  const rows = kept.changes.map(({ term, from, to, effect }) => ({ term, from, to, effect }));
  const edited = [{ term: "amount", from: "20%", to: "some", effect: "weaker" }, ...rows.slice(1)];
  await ok(flagRewording(first, written(kept.id, 1, { changes: JSON.stringify(edited) })));
  await ok(confirmRewording(second, { rewordingId: kept.id, revision: 2 }));
  const refused = await byProgram();
  await ok(dismissRewording(first, dismissal(refused.id, 1)));
  const { rewordingId } = await suggested();
  await ok(flagRewording(first, written(rewordingId, 1)));
  await ok(dismissRewording(second, dismissal(rewordingId, 2)));
  expect(await reviewerAgreement()).toEqual({
    second: { confirmed: 1, dismissed: 1 },
    program: { confirmed: 1, dismissed: 1 },
    rows: { all: rows.length, unchanged: rows.length - 1 },
  });
});

it("leaves out what one person decided alone: there was nobody to agree", async () => {
  const before = await reviewerAgreement();
  await ok(setOnePersonMode(admin, true));
  const { rewordingId } = await suggested();
  await ok(flagRewording(first, written(rewordingId, 1)));
  await ok(confirmRewording(first, { rewordingId, revision: 2 }));
  expect((await reviewerAgreement()).second).toEqual(before.second);
});
