import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyRecord } from "@/lib/audit/verify.queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { stopThreads } from "@/lib/threadPool";
import { submitVerdict } from "@/lib/verdicts/mutations";
import { publishVerdict } from "@/lib/verdicts/publish.mutations";
import { makeSource } from "@/prisma/testing/captures";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { ok, outcome, readNow, words } from "@/prisma/testing/verdicts";
import { checkQuotes } from "./checkQuotes.mutations";
import { quoteStatesOf } from "./quoteState.queries";

const TEXT =
  "The board met in May. We will build a second pier by the end of 2030. The works begin in autumn.";

let drop: () => Promise<void>;
let editor: Actor;
let author: Actor;
let second: Actor;

beforeAll(async () => {
  drop = await useFreshDatabase();
  editor = await makeUser("editor");
  [author, second] = [await makeUser("reviewer"), await makeUser("reviewer")];
});
afterAll(async () => {
  await stopThreads();
  await drop();
});

/** A copy of a source as it was read on a day. */
async function makeCopy(sourceId: string, day: string, text: string | null) {
  const [id, at] = [newId(), new Date(day)];
  const address = `https://${randomUUID()}.example/`;
  await db().capture.create({
    data: { id, sourceId, address, outcome: "page", startedAt: at, finishedAt: at, httpStatus: 200 },
  });
  const kind = text === null ? "unread" : "page";
  await db().reading.create({
    data: { id: newId(), captureId: id, kind, extractorVersion: "test-1", text: text ?? "" },
  });
  return id;
}

async function quoting(quote: string, more: { claimId?: string; sourceId?: string } = {}) {
  const claimId =
    more.claimId ?? (await makeClaim({ saidOn: new Date("2024-05-01"), saidPrecision: "day" })).id;
  const sourceId = more.sourceId ?? (await makeSource()).id;
  const input = { from: "known", claimId, sourceId, stance: "supports", quote, quoteLang: "en" };
  const { evidenceId } = await ok(attachEvidence(editor, newEvidence.parse(input)));
  const state = async () => (await quoteStatesOf(claimId)).get(evidenceId)?.evidence;
  return { claimId, sourceId, evidenceId, state };
}

describe("a quotation of a source", () => {
  it("is told apart while it has no copy, none that is read, and none in which anybody looked", async () => {
    const { sourceId, state } = await quoting("a second pier");
    expect(await state()).toEqual({ state: "no_copy" });
    await makeCopy(sourceId, "2026-05-01", null);
    expect(await state()).toEqual({ state: "unread" });
    await makeCopy(sourceId, "2026-05-02", TEXT);
    expect(await state()).toEqual({ state: "waiting" });
    await checkQuotes(sourceId);
    expect(await state()).toMatchObject({ state: "checked", latest: { result: "found" } });
    const paper = await quoting("a second pier", { sourceId: (await makeSource(null)).id });
    expect(await paper.state()).toEqual({ state: "paper" });
  });

  it("is checked by a job that attaching it asks for, once for each copy, however often the job runs", async () => {
    const { sourceId, evidenceId, state } = await quoting("a second pier by the end of 2035");
    const asked = await db().$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = 'check_quotes' AND key LIKE ${`%${sourceId}%`}`;
    expect(Number(asked[0]?.n)).toBe(1);
    await makeCopy(sourceId, "2026-05-01", TEXT);
    await Promise.all([checkQuotes(sourceId), checkQuotes(sourceId)]);
    await checkQuotes(sourceId);
    expect(await db().quoteCheck.count({ where: { evidenceId } })).toBe(1);
    expect(await state()).toMatchObject({
      latest: {
        result: "differs",
        differences: ["words"],
        pieces: [{ found: "a second pier by the end of 2030" }],
      },
    });
  });

  it("stands in the copy in which it stood, when the page says something else afterwards", async () => {
    const { sourceId, state } = await quoting("We will build a second pier");
    const first = await makeCopy(sourceId, "2026-05-01", TEXT);
    const later = await makeCopy(sourceId, "2026-06-01", "The board met in May. There is no news of it.");
    await checkQuotes(sourceId);
    expect(await state()).toMatchObject({
      latest: { captureId: later, result: "not_found" },
      before: { captureId: first, result: "found" },
    });
  });

  it("is, of an origin, also the claim's own words as they are now", async () => {
    const claim = await makeClaim({ quote: "We will build a second pier", quoteLang: "en" });
    const { id: sourceId } = await makeSource();
    const input = { from: "known", claimId: claim.id, sourceId, stance: "origin" };
    const { evidenceId } = await ok(attachEvidence(editor, newEvidence.parse(input)));
    await makeCopy(sourceId, "2026-05-01", TEXT);
    await checkQuotes(sourceId);
    const now = async () => (await quoteStatesOf(claim.id)).get(evidenceId)?.claim;
    expect(await now()).toMatchObject({ latest: { result: "found" } });
    await db().claim.update({ where: { id: claim.id }, data: { quote: "We will build a third pier" } });
    expect(await now()).toEqual({ state: "waiting" });
    await checkQuotes(sourceId);
    expect(await now()).toMatchObject({ latest: { result: "differs" } });
  });

  it("is hashed with the record once readers see it, and never changed", async () => {
    const { sourceId, claimId, evidenceId } = await quoting("a second pier");
    await makeCopy(sourceId, "2026-05-01", TEXT);
    await checkQuotes(sourceId);
    const { verdictId } = await ok(submitVerdict(author, words(claimId)));
    await ok(publishVerdict(second, await readNow(verdictId)));
    expect(await verifyRecord()).toMatchObject([]);
    await expect(
      db().quoteCheck.updateMany({ where: { evidenceId }, data: { result: "not_found" } }),
    ).rejects.toThrow();
    await expect(db().verdictEvidence.deleteMany({ where: { verdictId } })).rejects.toThrow();
  });
});

describe("a verdict that rests on it", () => {
  const missing = async () => {
    const quoted = await quoting("The mayor opened a school");
    await makeCopy(quoted.sourceId, "2026-05-01", TEXT);
    await checkQuotes(quoted.sourceId);
    return quoted;
  };

  it("is not submitted while the words are not found, unless the reviewer says why, which readers see", async () => {
    const { claimId, evidenceId } = await missing();
    const refused = await submitVerdict(author, words(claimId));
    expect(refused).toMatchObject({
      reason: "verdict_incomplete",
      fields: { quoteReason: "quote_reason_required" },
    });
    const { verdictId } = await ok(submitVerdict(author, words(claimId, { quoteReason: "It is a scan." })));
    await ok(publishVerdict(second, await readNow(verdictId)));
    const row = await db().verdict.findUniqueOrThrow({
      where: { id: verdictId },
      include: { decisive: true },
    });
    expect(row).toMatchObject({ quoteReason: "It is a scan.", decisive: [{ evidenceId }] });
  });

  it("keeps no reason for words that were found", async () => {
    const { claimId, sourceId } = await quoting("a second pier");
    await makeCopy(sourceId, "2026-05-01", TEXT);
    await checkQuotes(sourceId);
    const { verdictId } = await ok(submitVerdict(author, words(claimId, { quoteReason: "It is a scan." })));
    await ok(publishVerdict(second, await readNow(verdictId)));
    expect(await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })).toMatchObject({
      quoteReason: null,
    });
  });

  it("names what decides where there are several, of its own claim alone", async () => {
    const { claimId, evidenceId } = await missing();
    const other = await quoting("a second pier", { claimId });
    await makeCopy(other.sourceId, "2026-05-01", TEXT);
    await checkQuotes(other.sourceId);
    const strange = await quoting("a second pier");
    const submit = (decisive: string) => submitVerdict(author, words(claimId, { decisive }));
    expect(await submit("")).toMatchObject({ fields: { decisive: "decisive_required" } });
    expect(await submit(strange.evidenceId)).toMatchObject({ fields: { decisive: "decisive_required" } });
    expect(await submit(`${evidenceId} ${other.evidenceId}`)).toMatchObject({
      fields: { quoteReason: "quote_reason_required" },
    });
    expect(await outcome(submit(other.evidenceId))).toBe("done");
  });

  it("is not published when a copy came meanwhile in which its words are not found", async () => {
    const { claimId, sourceId } = await quoting("The mayor opened a school");
    const { verdictId } = await ok(submitVerdict(author, words(claimId)));
    const read = await readNow(verdictId);
    await makeCopy(sourceId, "2026-05-01", TEXT);
    await checkQuotes(sourceId);
    expect(await outcome(publishVerdict(second, read))).toBe("changed_since_read");
    expect(await outcome(publishVerdict(second, await readNow(verdictId)))).toBe("decisive_not_found");
    expect(await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })).toMatchObject({
      status: "submitted",
    });
  });
});
