import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { changeClaim, withdrawClaim } from "@/lib/claims/mutations";
import { changedClaim } from "@/lib/claims/schema";
import { isoDay, startOfDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { putVerdictOn } from "@/prisma/testing/deadlines";
import { makeUser } from "@/prisma/testing/factories";
import { asApp, asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { promiseOf, wording } from "@/prisma/testing/promises";
import { makeRewording } from "@/prisma/testing/publicFactories";
import { doJobs, savePromise } from "@/prisma/testing/suggestions";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { dueCounts, dueList } from "./due.queries";
import { addDeadline, correctDeadline, putOffDeadline, removeDeadline } from "./mutations";
import { readDeadlinesAnew } from "./read.mutations";
import { READER_VERSION } from "./readDeadlines";
import { reportDeadlines } from "./report.mutations";
import { addedDeadline, correctedDeadline, putOffDeadline as putOff, removedDeadline } from "./schema";

let reviewer: Actor;
// The list and the job are of a whole site.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
  reviewer = await makeUser("reviewer");
});
afterAll(() => drop());
beforeEach(() =>
  asOwner((client) =>
    client.query(
      `ALTER TABLE "Deadline" DISABLE TRIGGER USER; DELETE FROM "Deadline"; DELETE FROM "DeadlineReading";
       ALTER TABLE "Deadline" ENABLE TRIGGER USER; UPDATE "Claim" SET kind = 'quantity', "promiseId" = NULL
       WHERE kind = 'promise'`,
    ),
  ).then(() => undefined),
);

const rowsOf = (claimId: string) => db().deadline.findMany({ where: { claimId }, orderBy: { id: "asc" } });
const told = async (claimId: string) =>
  (await rowsOf(claimId)).map(({ words, day }) => `${words}: ${day ? isoDay(day) : "?"}`);
const listed = async (tab: "due" | "off" | "unknown", today: string) =>
  (await dueList(tab, today)).rows.map(({ claimId }) => claimId);

const WORDS = "We will close the base by 1 March 2027.";

async function readPromise(quote = WORDS, fields: Partial<Prisma.ClaimUncheckedCreateInput> = {}) {
  const claim = await wording("2024-10-01", { quote, ...fields });
  await readDeadlinesAnew({ claimId: claim.id });
  return claim;
}
const only = async (claimId: string) => {
  const [row, ...others] = await rowsOf(claimId);
  if (!row || others.length > 0) throw new Error(`Not one deadline, but ${others.length + 1}.`);
  return row;
};
const which = ({ id, revision }: { id: string; revision: number }) => ({ deadlineId: id, revision });
const corrected = (row: { id: string; revision: number }, on: string, kind = "due") =>
  correctedDeadline.parse({ ...which(row), kind, on, reason: "The hand-over is on that day." });
const off = (row: { id: string; revision: number }, until: string) =>
  putOff.parse({ ...which(row), until, reason: "The report comes out then." });

describe("reading", () => {
  test("follows a claim as it is written and changed", async () => {
    const claim = await savePromise(WORDS, { saidOn: "2024-10-01" });
    await doJobs();
    expect(await told(claim.id)).toEqual(["by 1 March 2027: 2027-03-01"]);
    const input = { ...claim, claimId: claim.id, saidOn: "2024-10-01" };
    const quote = "We will close the base within 10 days.";
    const fields = Object.fromEntries(
      Object.entries({ ...input, quote, givenBy: undefined }).filter(([, value]) => value !== null),
    );
    await ok(changeClaim(reviewer, changedClaim.parse(fields)));
    await doJobs();
    expect(await told(claim.id)).toEqual(["within 10 days: 2024-10-11"]);
  });

  test("is done once a version, and anew where another version read the words", async () => {
    const claim = await readPromise();
    const before = await only(claim.id);
    await readDeadlinesAnew({});
    expect((await only(claim.id)).id).toBe(before.id);
    await db().deadlineReading.update({ where: { claimId: claim.id }, data: { readerVersion: "1.0" } });
    await db().deadline.update({
      where: { id: before.id },
      data: { readerVersion: "1.0", on: startOfDay("2026-03-01"), day: startOfDay("2026-03-01") },
    });
    await readDeadlinesAnew({});
    expect(await only(claim.id)).toMatchObject({
      id: before.id,
      readerVersion: READER_VERSION,
      day: startOfDay("2027-03-01"),
      revision: 2,
    });
  });

  test("goes on until all are read", async () => {
    const made = [];
    for (let n = 0; n < 53; n++) made.push((await wording("2024-10-01", { quote: WORDS })).id);
    await readDeadlinesAnew({});
    expect(await db().deadlineReading.count()).toBe(50);
    await doJobs();
    expect(await db().deadline.count({ where: { claimId: { in: made } } })).toBe(53);
  });

  test("never goes over what a person set or took away", async () => {
    const claim = await readPromise("We will close the base by 1 March 2027 and the port by 2030.");
    const [base, port] = await rowsOf(claim.id);
    if (!base || !port) throw new Error("Two deadlines were not read.");
    await ok(correctDeadline(reviewer, corrected(base, "2027-04")));
    await ok(removeDeadline(reviewer, removedDeadline.parse({ ...which(port), reason: "A slip." })));
    await db().deadlineReading.deleteMany({});
    await readDeadlinesAnew({});
    expect(await told(claim.id)).toEqual(["by 1 March 2027: 2027-04-30", "by 2030: 2030-12-31"]);
    expect((await rowsOf(claim.id)).map(({ removed }) => removed)).toEqual([false, true]);
    const change = (sql: string) => asApp((client) => client.query(sql, [base.id]));
    await expect(change(`DELETE FROM "Deadline" WHERE id = $1`)).rejects.toThrow(/what a person said/);
    await expect(change(`UPDATE "Deadline" SET kind = 'starts', day = "on" WHERE id = $1`)).rejects.toThrow(
      /what a person said/,
    );
  });
});

describe("the list", () => {
  test("has a promise from the day after its deadline until a verdict is published after that day", async () => {
    const claim = await readPromise();
    expect(await listed("due", "2027-03-01")).toEqual([]);
    expect(await listed("due", "2027-03-02")).toEqual([claim.id]);
    await putVerdictOn(claim.id, "2027-03-01");
    expect(await listed("due", "2027-03-05")).toEqual([claim.id]);
    await putVerdictOn(claim.id, "2027-03-04");
    expect(await listed("due", "2027-03-05")).toEqual([]);
    await asOwner((client) =>
      client.query(
        `UPDATE "Verdict" SET status = 'retracted', "endedAt" = now(), "retractionEn" = 'Wrong.'
         WHERE "claimId" = $1 AND status = 'published'`,
        [claim.id],
      ),
    );
    expect(await listed("due", "2027-03-05")).toEqual([claim.id]);
  });

  test("counts a month and a year by their last day", async () => {
    const claim = await readPromise("We will close the base by March 2027.");
    const other = await readPromise("We will close the port by 2027.");
    expect(await listed("due", "2027-03-31")).toEqual([]);
    expect(await listed("due", "2027-04-01")).toEqual([claim.id]);
    expect(await listed("due", "2028-01-01")).toEqual([claim.id, other.id]);
  });

  test("leaves out what is withdrawn, not open yet, or no promise, and what only begins", async () => {
    const claim = await readPromise();
    await readPromise(WORDS, { status: "draft" });
    await readPromise(WORDS, { kind: "quantity" });
    await readPromise("From 1 March 2027 the base is shut.");
    expect(await listed("due", "2027-06-01")).toEqual([claim.id]);
    await ok(withdrawClaim(reviewer, { claimId: claim.id, reason: "Never said." }));
    expect(await listed("due", "2027-06-01")).toEqual([]);
    const row = await only(claim.id);
    expect(await outcome(correctDeadline(reviewer, corrected(row, "2027")))).toBe("claim_withdrawn");
  });

  test("has each wording by its own deadline, also one that was reworded", async () => {
    const { promiseId, claimIds } = await promiseOf(["2023", "2024"]);
    const [first, second] = claimIds;
    if (!first || !second) throw new Error("Two wordings were not made.");
    const quotes = ["We close it by 2025.", "We close it by 2026."];
    for (const [nth, id] of [first, second].entries())
      await db().claim.update({ where: { id }, data: { quote: quotes[nth] } });
    await readDeadlinesAnew({});
    await makeRewording({ promiseId, earlierClaimId: first, laterClaimId: second });
    expect(await listed("due", "2026-02-01")).toEqual([first]);
    expect(await listed("due", "2027-02-01")).toEqual([first, second]);
    await putVerdictOn(second, "2027-01-15");
    expect(await listed("due", "2027-02-01")).toEqual([first]);
  });

  test("keeps words that name no day apart until somebody says which", async () => {
    const claim = await readPromise("Within 100 days of taking office I will act.");
    expect(await listed("unknown", "2027-06-01")).toEqual([claim.id]);
    await ok(correctDeadline(reviewer, corrected(await only(claim.id), "2025-04-30")));
    expect(await listed("unknown", "2027-06-01")).toEqual([]);
    expect(await listed("due", "2027-06-01")).toEqual([claim.id]);
  });

  test("goes on page after page", async () => {
    for (let n = 0; n < 27; n++) await wording("2024-10-01", { quote: WORDS });
    await readDeadlinesAnew({});
    const first = await dueList("due", "2027-06-01");
    const second = await dueList("due", "2027-06-01", first.next ?? undefined);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(27);
    expect(second.next).toBeNull();
    expect(await dueCounts("2027-06-01")).toEqual({ due: 27, off: 0, unknown: 0 });
  });
});

describe("putting off", () => {
  test("takes it from the list until the day, with a line in the log", async () => {
    const claim = await readPromise();
    const today = "2027-03-10";
    await ok(putOffDeadline(reviewer, off(await only(claim.id), "2027-04-01"), today));
    expect(await listed("due", "2027-03-31")).toEqual([]);
    expect(await listed("off", "2027-03-31")).toEqual([claim.id]);
    expect(await listed("due", "2027-04-01")).toEqual([claim.id]);
    const line = await db().event.findFirstOrThrow({
      where: { subjectId: claim.id, verb: "deadline.put_off" },
    });
    expect(line.data).toMatchObject({ until: "2027-04-01", reason: "The report comes out then." });
  });

  test("is refused before the deadline, to a day that is over, and from an older state", async () => {
    const row = await only((await readPromise()).id);
    expect(await outcome(putOffDeadline(reviewer, off(row, "2027-04-01"), "2027-03-01"))).toBe("not_due");
    expect(await outcome(putOffDeadline(reviewer, off(row, "2027-03-10"), "2027-03-10"))).toBe(
      "day_not_ahead",
    );
    await ok(putOffDeadline(reviewer, off(row, "2027-04-01"), "2027-03-10"));
    expect(await outcome(putOffDeadline(reviewer, off(row, "2027-05-01"), "2027-03-10"))).toBe(
      "deadline_changed",
    );
    expect(putOff.safeParse({ ...off(row, "2027-04-01"), until: "2027-04" }).success).toBe(false);
  });
});

describe("adding", () => {
  const added = (claimId: string, words: string) =>
    addedDeadline.parse({ claimId, words, kind: "due", on: "2027-06-30", reason: "It says so." });

  test("needs words of the claim, once", async () => {
    const claim = await readPromise("We will close the base when summer begins.");
    expect(await outcome(addDeadline(reviewer, added(claim.id, "when autumn begins")))).toBe("not_in_words");
    await ok(addDeadline(reviewer, added(claim.id, "when summer begins")));
    expect(await outcome(addDeadline(reviewer, added(claim.id, "when summer begins")))).toBe(
      "deadline_exists",
    );
    await db().deadlineReading.deleteMany({});
    await readDeadlinesAnew({});
    expect(await told(claim.id)).toEqual(["when summer begins: 2027-06-30"]);
  });
});

test.each([null, "editor"] as const)("a person with the role %s changes no deadline", async (role) => {
  const claim = await readPromise();
  const row = await only(claim.id);
  const somebody = await makeUser(role);
  const tries = [
    correctDeadline(somebody, corrected(row, "2027")),
    removeDeadline(somebody, removedDeadline.parse({ ...which(row), reason: "No." })),
    putOffDeadline(somebody, off(row, "2028-01-01"), "2027-06-01"),
    addDeadline(
      somebody,
      addedDeadline.parse({ claimId: claim.id, words: "base", kind: "due", on: "2027", reason: "So." }),
    ),
  ];
  expect(await Promise.all(tries.map(outcome))).toEqual(Array(4).fill("forbidden"));
  expect(await only(claim.id)).toEqual(row);
});

describe("telling", () => {
  const notices = async (promiseId: string) =>
    (await db().notice.findMany({ where: { subjectId: promiseId }, orderBy: { id: "asc" } })).map(
      ({ kind, data }): Record<string, unknown> => ({ kind, ...(data as object) }),
    );

  /** A wording of a promise, known to the site since before its day. */
  async function ofPromise(quote: string) {
    const { claimIds, promiseId } = await promiseOf(["2024"]);
    const claimId = claimIds[0] ?? "";
    await db().claim.update({ where: { id: claimId }, data: { quote } });
    await readDeadlinesAnew({ claimId });
    return { claimId, promiseId };
  }

  test("14 days before, and on the day after, each once, also after days of standstill", async () => {
    const { promiseId } = await ofPromise(WORDS);
    await reportDeadlines("2027-02-14");
    expect(await notices(promiseId)).toEqual([]);
    await reportDeadlines("2027-02-17");
    await reportDeadlines("2027-02-18");
    expect(await notices(promiseId)).toMatchObject([
      { kind: "promise_due_soon", on: "2027-03-01", days: 12 },
    ]);
    await reportDeadlines("2027-03-01");
    await Promise.all([reportDeadlines("2027-03-06"), reportDeadlines("2027-03-06")]);
    await reportDeadlines("2027-03-07");
    expect((await notices(promiseId)).map(({ kind }) => kind)).toEqual(["promise_due_soon", "promise_due"]);
  });

  test("of the first day from which something is to hold", async () => {
    const { promiseId } = await ofPromise("From 1 March 2027 the base is shut.");
    await reportDeadlines("2027-02-28");
    expect(await notices(promiseId)).toEqual([]);
    await reportDeadlines("2027-03-01");
    await reportDeadlines("2027-03-02");
    expect(await notices(promiseId)).toMatchObject([{ kind: "promise_first_day", on: "2027-03-01" }]);
  });

  test("not of what was over when it came to the record, nor of what has its verdict", async () => {
    const old = await ofPromise("We close it by 1 June 2025.");
    const judged = await ofPromise(WORDS);
    await putVerdictOn(judged.claimId, "2027-03-04");
    await reportDeadlines("2027-03-05");
    expect(await notices(old.promiseId)).toEqual([]);
    expect(await notices(judged.promiseId)).toEqual([]);
    expect(await listed("due", "2027-03-05")).toEqual([old.claimId]);
  });

  test("anew where a person moved the day", async () => {
    const { promiseId, claimId } = await ofPromise(WORDS);
    await reportDeadlines("2027-02-20");
    await ok(correctDeadline(reviewer, corrected(await only(claimId), "2027-04-01")));
    await reportDeadlines("2027-03-20");
    expect((await notices(promiseId)).map(({ on }) => on)).toEqual(["2027-03-01", "2027-04-01"]);
  });

  test("of a wording that belongs to no promise the list alone tells", async () => {
    const claim = await readPromise();
    await reportDeadlines("2027-03-05");
    expect(await db().notice.count({ where: { subjectId: { in: [claim.id, newId()] } } })).toBe(0);
    expect((await only(claim.id)).toldReached).toEqual(startOfDay("2027-03-01"));
  });
});
