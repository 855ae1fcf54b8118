import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { stopThreads } from "@/lib/threadPool";
import { makeSource } from "@/prisma/testing/captures";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { COPIED, makeCopy, quoting } from "@/prisma/testing/quotes";
import { ok } from "@/prisma/testing/verdicts";
import { checkQuotes, checkQuotesAnew } from "./checkQuotes.mutations";
import { quoteStatesOf } from "./quoteState.queries";

let drop: () => Promise<void>;
let editor: Actor;

beforeAll(async () => {
  drop = await useFreshDatabase();
  editor = await makeUser("editor");
});
afterAll(async () => {
  await stopThreads();
  await drop();
});

/** An earlier way of looking found the words in a copy. */
async function lookedBefore(evidenceId: string, captureId: string) {
  const { id: readingId } = await db().reading.findFirstOrThrow({ where: { captureId } });
  const { quote } = await db().evidence.findUniqueOrThrow({ where: { id: evidenceId } });
  const words = quote ?? "";
  const check = { of: "evidence", words, wordsSha256: sha256(words), version: 0, result: "found" } as const;
  await db().quoteCheck.create({
    data: { id: newId(), evidenceId, readingId, ...check, differences: [], pieces: [] },
  });
}

describe("a quotation of a source", () => {
  it("is told apart while it has no copy, none that is read, and none in which anybody looked", async () => {
    const { sourceId, state } = await quoting(editor, "a second pier");
    expect(await state()).toEqual({ state: "no_copy" });
    await makeCopy(sourceId, "2026-05-01", null);
    expect(await state()).toEqual({ state: "unread" });
    await makeCopy(sourceId, "2026-05-02", COPIED);
    expect(await state()).toEqual({ state: "waiting" });
    await checkQuotes(sourceId);
    expect(await state()).toMatchObject({ state: "checked", latest: { result: "found" } });
    const paper = await quoting(editor, "a second pier", { sourceId: (await makeSource(null)).id });
    expect(await paper.state()).toEqual({ state: "paper" });
  });

  it("is checked by a job that attaching it asks for, once for each copy, however often the job runs", async () => {
    const { sourceId, evidenceId, state } = await quoting(editor, "a second pier by the end of 2035");
    const asked = await db().$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = 'check_quotes' AND key LIKE ${`%${sourceId}%`}`;
    expect(Number(asked[0]?.n)).toBe(1);
    await makeCopy(sourceId, "2026-05-01", COPIED);
    await Promise.all([checkQuotes(sourceId), checkQuotes(sourceId)]);
    await checkQuotes(sourceId);
    expect(await db().quoteCheck.count({ where: { evidenceId } })).toBe(1);
    expect(await state()).toMatchObject({
      latest: {
        result: "differs",
        differences: ["date"],
        pieces: [{ found: "a second pier by the end of 2030" }],
      },
    });
  });

  it("stands in the copy in which it stood, when the page says something else afterwards", async () => {
    const { sourceId, state } = await quoting(editor, "We will build a second pier");
    const first = await makeCopy(sourceId, "2026-05-01", COPIED);
    const later = await makeCopy(sourceId, "2026-06-01", "The board met in May. There is no news of it.");
    await checkQuotes(sourceId);
    expect(await state()).toMatchObject({
      latest: { captureId: later, result: "not_found" },
      before: { captureId: first, result: "found" },
    });
  });

  it("stands where it stood, however many copies came since", async () => {
    const { sourceId, evidenceId, state } = await quoting(editor, "We will build a second pier");
    const first = await makeCopy(sourceId, "2025-01-01", COPIED);
    for (let n = 0; n < 60; n++)
      await makeCopy(sourceId, isoDay(new Date(Date.UTC(2025, 1, 1 + n))), "There is no news of it.");
    const stands = { latest: { result: "not_found" }, before: { captureId: first, result: "found" } };
    await checkQuotes(sourceId);
    expect(await db().quoteCheck.count({ where: { evidenceId } })).toBe(61);
    expect(await state()).toMatchObject(stands);
    const later = await quoting(editor, "a second pier by the end of 2030", { sourceId });
    await checkQuotes(sourceId);
    expect(await later.state()).toMatchObject(stands);
  });

  it("stands where an earlier way of looking found it, of a copy in which nobody can look again", async () => {
    const { sourceId, evidenceId, state } = await quoting(editor, "We will build a second pier");
    const first = await makeCopy(sourceId, "2026-05-01", COPIED);
    await lookedBefore(evidenceId, first);
    await db().reading.updateMany({ where: { captureId: first }, data: { erasedAt: new Date(), text: "" } });
    await makeCopy(sourceId, "2026-06-01", "There is no news of it.");
    await checkQuotes(sourceId);
    expect(await state()).toMatchObject({
      latest: { result: "not_found" },
      before: { captureId: first, result: "found" },
    });
  });

  it("is looked for anew when there is another way of looking, in each copy that is there", async () => {
    const { sourceId, evidenceId } = await quoting(editor, "We will build a second pier");
    for (const day of ["2026-05-01", "2026-05-02"])
      await lookedBefore(evidenceId, await makeCopy(sourceId, day, COPIED));
    const asked = async () => {
      await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
      await checkQuotesAnew();
      return db().$queryRaw<
        unknown[]
      >`SELECT key FROM graphile_worker.jobs WHERE key LIKE ${`%${sourceId}%`}`;
    };
    expect(await asked()).toHaveLength(1);
    await checkQuotes(sourceId);
    expect(await asked()).toHaveLength(0);
    const versions = await db().quoteCheck.findMany({ where: { evidenceId }, select: { version: true } });
    expect(versions.map(({ version }) => version).sort()).toEqual([0, 0, 2, 2]);
  });

  it("is, of an origin, also the claim's own words as they are now", async () => {
    const claim = await makeClaim({ quote: "We will build a second pier", quoteLang: "en" });
    const { id: sourceId } = await makeSource();
    const input = { from: "known", claimId: claim.id, sourceId, stance: "origin" };
    const { evidenceId } = await ok(attachEvidence(editor, newEvidence.parse(input)));
    await makeCopy(sourceId, "2026-05-01", COPIED);
    await checkQuotes(sourceId);
    const now = async () => (await quoteStatesOf(claim.id)).get(evidenceId)?.claim;
    expect(await now()).toMatchObject({ latest: { result: "found" } });
    await db().claim.update({ where: { id: claim.id }, data: { quote: "We will build a third pier" } });
    expect(await now()).toEqual({ state: "waiting" });
    await checkQuotes(sourceId);
    expect(await now()).toMatchObject({ latest: { result: "differs", differences: ["number"] } });
  });
});
