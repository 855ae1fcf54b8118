import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { stopThreads } from "@/lib/threadPool";
import { makeSource } from "@/prisma/testing/captures";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { COPIED, makeCopy, quoting } from "@/prisma/testing/quotes";
import { ok } from "@/prisma/testing/verdicts";
import { checkQuotes } from "./checkQuotes.mutations";
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
        differences: ["words"],
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
    expect(await now()).toMatchObject({ latest: { result: "differs" } });
  });
});
