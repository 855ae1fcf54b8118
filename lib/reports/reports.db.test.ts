import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { ReportKind, Role } from "@/lib/generated/prisma/enums";
import { sha256 } from "@/lib/hash";
import { noticesOf } from "@/lib/notices/queries";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { ok } from "@/prisma/testing/verdicts";
import { ABUSE_KEPT_MS, EMAIL_KEPT_MS, MOST_PER_DAY, REPORTS_PER_HOUR } from "./limits";
import { answerReport, putReportBack, releaseReport, setReportAside, takeReport } from "./mutations";
import { pruneReports } from "./prune.mutations";
import { reportByToken, reportCounts, reportForDesk, reportsPage } from "./queries";
import { receiveReport } from "./receive.mutations";
import { newReport, reportFilters } from "./schema";

const people = {} as Record<"none" | Role, Actor>;
let drop: () => Promise<void>;
afterAll(() => drop());
beforeAll(async () => {
  drop = await useFreshDatabase();
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
});

const token = () => randomBytes(32).toString("base64url");
const typed = (more: Record<string, string> = {}) =>
  newReport.parse({
    once: token(),
    kind: "error",
    page: "/claims/a-claim",
    locale: "en",
    words: "The day is wrong.",
    ...more,
  });
let asker = 0;
/** Each asks from an address of its own, so that limits are met only where they are looked for. */
const another = () => `192.0.2.${++asker}`;

async function received(more: Record<string, string> = {}) {
  const input = typed(more);
  await ok(receiveReport(input, another()));
  const { id } = await db().report.findUniqueOrThrow({ where: { tokenHash: sha256(input.once) } });
  return { reportId: id, token: input.once };
}
const statusOf = async (id: string) => (await db().report.findUniqueOrThrow({ where: { id } })).status;
const verbsOf = async (subjectId: string) =>
  (await db().event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(({ verb }) => verb);
const answer = (reportId: string, more: object = {}) => ({
  reportId,
  outcome: "answer" as const,
  answer: "It is corrected now.",
  answerUrl: "/claims/a-claim",
  ...more,
});

describe("what a reader sends", () => {
  test("is found by its token alone, of which a hash is kept", async () => {
    const { token: once, reportId } = await received({ email: "Reader@Example.org" });
    expect(await reportByToken(once)).toMatchObject({ status: "received", words: "The day is wrong." });
    expect(await reportByToken(token())).toBeNull();
    expect(await reportByToken(reportId)).toBeNull();
    const row = await db().report.findUniqueOrThrow({ where: { id: reportId } });
    expect(JSON.stringify(row)).not.toContain(once);
    expect(row.email).toBe("reader@example.org");
    expect(await reportForDesk(reportId)).toMatchObject({ isMailed: true });
    expect(JSON.stringify(await reportForDesk(reportId))).not.toContain("example.org");
  });

  test("is one report, however often and at once the form is sent", async () => {
    const input = typed();
    const address = another();
    const sent = await Promise.all([1, 2, 3].map(() => receiveReport(input, address)));
    expect(sent.map((one) => one.ok)).toEqual([true, true, true]);
    await ok(receiveReport(input, address));
    expect(await db().report.count({ where: { tokenHash: sha256(input.once) } })).toBe(1);
  });

  test("is bounded for each address", async () => {
    const address = another();
    for (let n = 0; n < REPORTS_PER_HOUR.requests; n++) await ok(receiveReport(typed(), address));
    expect(await receiveReport(typed(), address)).toMatchObject({ ok: false, reason: "too_many_requests" });
    await ok(receiveReport(typed(), another()));
  });

  test("is told once a day to those who take care of it", async () => {
    await received({ kind: "suggestion" });
    await received({ kind: "suggestion" });
    const kinds = async (actor: Actor) =>
      (await noticesOf(actor, {})).rows.map(({ notice }) => notice.kind).sort();
    expect(await kinds(people.editor)).toEqual(["suggestion_sent"]);
    expect(await kinds(people.reviewer)).toEqual(["error_reported", "suggestion_sent"]);
    expect(await kinds(people.none)).toEqual([]);
  });
});

describe("who takes care of it", () => {
  const MAY: Record<ReportKind, readonly (keyof typeof people)[]> = {
    error: ["reviewer", "admin"],
    suggestion: ["editor", "reviewer", "admin"],
  };
  for (const kind of ["error", "suggestion"] as const) {
    for (const who of ["none", "editor", "reviewer", "admin"] as const) {
      const may = MAY[kind].includes(who);
      test(`${who} ${may ? "takes, leaves, answers and sets aside" : "is refused all of"} a reader's ${kind}`, async () => {
        const actor = () => people[who];
        const expected = may ? { ok: true } : { ok: false, reason: "forbidden" };
        const { reportId } = await received({ kind });
        const aside = await received({ kind });
        expect(await takeReport(actor(), { reportId })).toMatchObject(expected);
        expect(await releaseReport(actor(), { reportId })).toMatchObject(expected);
        expect(await answerReport(actor(), answer(reportId))).toMatchObject(expected);
        expect(await setReportAside(actor(), aside)).toMatchObject(expected);
        expect(await putReportBack(actor(), aside)).toMatchObject(expected);
        expect(await statusOf(reportId)).toBe(may ? "answered" : "received");
        expect(await verbsOf(reportId)).toEqual(
          may ? ["report.taken", "report.released", "report.answered"] : [],
        );
      });
    }
  }
});

describe("an answer", () => {
  test("is seen at the report's address, with the way there", async () => {
    const { reportId, token: once } = await received();
    await ok(takeReport(people.reviewer, { reportId }));
    expect(await reportByToken(once)).toMatchObject({ status: "looking", answer: null });
    await ok(answerReport(people.reviewer, answer(reportId)));
    const seen = await reportByToken(once);
    expect(seen).toMatchObject({
      status: "answered",
      answer: "It is corrected now.",
      answerUrl: "/claims/a-claim",
    });
    expect(JSON.stringify(seen)).not.toContain(people.reviewer.name);
  });

  test("is given once, also where two people answer at once", async () => {
    const { reportId } = await received();
    const results = await Promise.all(
      [people.reviewer, people.admin].map((actor) => answerReport(actor, answer(reportId))),
    );
    expect(results.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(results.find((one) => !one.ok)).toMatchObject({ reason: "report_state" });
    expect(await setReportAside(people.admin, { reportId })).toMatchObject({ reason: "report_state" });
  });

  test("asks for a mail only where the reader asked for one", async () => {
    const jobsFor = async (reportId: string) =>
      db().$queryRaw<
        unknown[]
      >`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'mail_report_answer'
        AND key LIKE ${`%${reportId}%`}`;
    const silent = await received();
    const mailed = await received({ email: "reader@example.org" });
    for (const { reportId } of [silent, mailed])
      await ok(answerReport(people.reviewer, answer(reportId, { outcome: "decline" })));
    expect(await statusOf(mailed.reportId)).toBe("declined");
    expect(await jobsFor(silent.reportId)).toHaveLength(0);
    expect(await jobsFor(mailed.reportId)).toHaveLength(1);
  });

  test("and what it answers are kept by the database", async () => {
    const { reportId } = await received();
    await ok(answerReport(people.reviewer, answer(reportId)));
    await expect(db().report.update({ where: { id: reportId }, data: { words: "Else." } })).rejects.toThrow();
    await expect(
      db().report.update({ where: { id: reportId }, data: { answer: "Else." } }),
    ).rejects.toThrow();
    await expect(
      db().report.update({ where: { id: reportId }, data: { email: "a@b.example" } }),
    ).rejects.toThrow();
    await expect(db().report.delete({ where: { id: reportId } })).rejects.toThrow();
  });
});

test("what was set aside can be put back, and is cleared away after its time; an answered report stays", async () => {
  const [aside, back, done] = [
    await received({ email: "spam@example.org" }),
    await received(),
    await received({ email: "reader@example.org" }),
  ];
  for (const one of [aside, back]) await ok(setReportAside(people.reviewer, one));
  await ok(putReportBack(people.reviewer, back));
  await ok(answerReport(people.reviewer, answer(done.reportId)));
  expect(await db().report.findUnique({ where: { id: aside.reportId } })).toMatchObject({ email: null });
  const at = (ms: number) => new Date(Date.now() + ms);
  await pruneReports(at(0));
  expect(await statusOf(aside.reportId)).toBe("abuse");
  await pruneReports(at(Math.max(ABUSE_KEPT_MS, EMAIL_KEPT_MS) + 60_000));
  expect(await reportByToken(aside.token)).toBeNull();
  expect(await statusOf(back.reportId)).toBe("received");
  expect(await db().report.findUnique({ where: { id: done.reportId } })).toMatchObject({
    status: "answered",
    email: null,
  });
});

describe("the desk's list", () => {
  test("is filtered, counted and paged, the longest waiting first", async () => {
    const all = reportFilters.parse({ status: "received", kind: "suggestion" });
    const before = (await reportCounts("suggestion")).received ?? 0;
    const made = [await received({ kind: "suggestion" }), await received({ kind: "suggestion" })];
    expect((await reportCounts("suggestion")).received).toBe(before + 2);
    const { rows } = await reportsPage(all);
    expect(rows.every((row) => row.kind === "suggestion" && row.status === "received")).toBe(true);
    expect(rows.slice(-2).map(({ id }) => id)).toEqual(made.map(({ reportId }) => reportId));
    expect(reportFilters.parse({ status: "no such", kind: "none", after: "x" })).toEqual({
      status: "received",
    });
  });
});

describe("a day's number of reports", () => {
  beforeEach(async () => {
    const left = MOST_PER_DAY - 1 - (await db().report.count());
    await db().report.createMany({
      data: Array.from({ length: left }, () => ({
        kind: "error" as const,
        tokenHash: sha256(token()),
        path: "/",
        lang: "en" as const,
        words: "x",
      })),
    });
  });

  test("is bounded for all together, also of several at once", async () => {
    const sent = await Promise.all([1, 2, 3].map(() => receiveReport(typed(), another())));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.find(({ ok }) => !ok)).toMatchObject({ reason: "reports_full" });
    expect(await db().report.count()).toBe(MOST_PER_DAY);
  });
});
