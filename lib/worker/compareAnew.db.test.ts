import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { confirmRename, dismissRename, withdrawRename } from "@/lib/renames/mutations";
import { COMPARER_VERSION } from "@/lib/rewordings/comparerRecord";
import { rewordingForDesk } from "@/lib/rewordings/desk.queries";
import { flagRewording } from "@/lib/rewordings/flag.mutations";
import { makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { written } from "@/prisma/testing/promises";
import { NAMES, NEW, OLD, offerOf, renamedPair } from "@/prisma/testing/renames";
import { doJobs, savePromise } from "@/prisma/testing/suggestions";
import { ok } from "@/prisma/testing/verdicts";
import { compareAnew } from "./compareAnew.mutations";

let reviewer: Actor;
// Jobs are of a whole site.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
  reviewer = await makeUser("reviewer");
});
afterAll(() => drop());

const records = (rewordingId: string) =>
  db().comparerRecord.findMany({ where: { rewordingId }, orderBy: { id: "asc" } });
const latest = async (rewordingId: string) => {
  const rewording = await rewordingForDesk(rewordingId);
  const { changed, renames, comparerVersion } = rewording?.program ?? {};
  return { isEmpty: rewording?.changes.length === 0, changed, renames, comparerVersion };
};

describe("a rename that was confirmed", () => {
  test("has what nobody has looked at read anew, and what was said before stays on record", async () => {
    const { speakerId, rewordingId } = await renamedPair();
    expect(await latest(rewordingId)).toMatchObject({ changed: true, renames: [], isEmpty: false });
    const { id: renameId } = await offerOf(speakerId);
    await ok(confirmRename(reviewer, { renameId }));
    await doJobs();
    expect(await latest(rewordingId)).toMatchObject({
      ...{ changed: false, isEmpty: true, renames: [[NAMES.from, NAMES.to]] },
    });
    expect((await records(rewordingId)).map(({ changed }) => changed)).toEqual([true, false]);
    await doJobs();
    expect(await records(rewordingId)).toHaveLength(2);
    await ok(withdrawRename(reviewer, { renameId, reason: "Two firms." }));
    await doJobs();
    expect(await latest(rewordingId)).toMatchObject({ changed: true, renames: [], isEmpty: false });
    expect((await records(rewordingId)).map(({ changed }) => changed)).toEqual([true, false, true]);
    expect(await db().rename.count({ where: { speakerId } })).toBe(1);
  });

  test("leaves what a person wrote, and the wordings of others, as they are", async () => {
    const flagged = await renamedPair();
    const other = await renamedPair();
    const { revision } = await db().rewording.findUniqueOrThrow({ where: { id: flagged.rewordingId } });
    await ok(flagRewording(reviewer, written(flagged.rewordingId, revision)));
    await ok(confirmRename(reviewer, { renameId: (await offerOf(flagged.speakerId)).id }));
    await doJobs();
    expect(await records(flagged.rewordingId)).toHaveLength(1);
    expect(await latest(other.rewordingId)).toMatchObject({ changed: true, renames: [] });
  });

  test("hides no rewording for ever: when it is withdrawn, both wordings are suggested", async () => {
    const speakerId = (await makeSpeaker({ kind: "organization" })).id;
    const first = await savePromise(OLD, { speakerId, saidOn: "2013-02-05" });
    const second = await savePromise(NEW, { speakerId, saidOn: "2022-05-02" });
    await doJobs();
    const { id: renameId } = await offerOf(speakerId);
    await ok(confirmRename(reviewer, { renameId }));
    const third = await savePromise(NEW.replace("decides", "then decides"), {
      speakerId,
      saidOn: "2023-05-02",
    });
    await doJobs();
    const pairs = () =>
      db().rewording.findMany({ where: { earlierClaimId: first.id }, select: { laterClaimId: true } });
    expect(await pairs()).toEqual([{ laterClaimId: second.id }]);
    await ok(withdrawRename(reviewer, { renameId, reason: "Two firms." }));
    await doJobs();
    expect((await pairs()).map(({ laterClaimId }) => laterClaimId)).toContain(third.id);
  });
});

test("names that are two things stay a change, and are not asked about when it is compared again", async () => {
  const { speakerId, rewordingId } = await renamedPair();
  await ok(dismissRename(reviewer, { renameId: (await offerOf(speakerId)).id }));
  await asOwner((client) =>
    client.query(
      `ALTER TABLE "ComparerRecord" DISABLE TRIGGER USER; UPDATE "ComparerRecord" SET "comparerVersion" = '1';
       ALTER TABLE "ComparerRecord" ENABLE TRIGGER USER`,
    ),
  );
  await compareAnew({});
  await doJobs();
  expect(await latest(rewordingId)).toMatchObject({ changed: true, comparerVersion: COMPARER_VERSION });
  expect(await db().rename.count({ where: { speakerId } })).toBe(1);
});

test("suggestions of an earlier version of the comparer are read anew, all of them, in portions, and once", async () => {
  const made: string[] = [];
  for (let n = 0; n < 23; n++) made.push((await renamedPair()).rewordingId);
  await asOwner((client) =>
    client.query(
      `ALTER TABLE "ComparerRecord" DISABLE TRIGGER USER; UPDATE "ComparerRecord" SET "comparerVersion" = '1';
       ALTER TABLE "ComparerRecord" ENABLE TRIGGER USER`,
    ),
  );
  await compareAnew({});
  const versions = async () =>
    Promise.all(
      made.map(async (id) => (await records(id)).map(({ comparerVersion }) => comparerVersion).join(" ")),
    );
  expect(new Set(await versions())).toContain("1");
  await doJobs();
  expect(new Set(await versions())).toEqual(new Set([`1 ${COMPARER_VERSION}`]));
  await compareAnew({});
  await doJobs();
  expect(new Set(await versions())).toEqual(new Set([`1 ${COMPARER_VERSION}`]));
});
