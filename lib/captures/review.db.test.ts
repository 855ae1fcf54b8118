import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "@/lib/audit/findings";
import { verifyRecord } from "@/lib/audit/verify.queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { stopThreads } from "@/lib/threadPool";
import { makeSource, makeSupplied } from "@/prisma/testing/captures";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makeEvidence, makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import { COPIED, makeCopy } from "@/prisma/testing/quotes";
import { ok } from "@/prisma/testing/verdicts";
import { checkQuotes } from "./checkQuotes.mutations";
import { quoteStatesOf, toldQuoteStatesOf } from "./quoteState.queries";
import { reviewCopy } from "./review.mutations";
import { copiesToReview, copiesWaiting, reviewOf } from "./review.queries";
import { reviewedCopy } from "./schema";

const QUOTE = "We will build a second pier";
const GONE = "The board met in May. There is no news of it.";
const REASON = "The file was written by hand.";

let drop: () => Promise<void>;
let editor: Actor;
let reviewer: Actor;
let admin: Actor;

beforeAll(async () => {
  drop = await useFreshDatabase();
  [editor, reviewer, admin] = await Promise.all([
    makeUser("editor"),
    makeUser("reviewer"),
    makeUser("admin"),
  ]);
});
afterAll(async () => {
  await stopThreads();
  await drop();
});

/** A public claim that relies on words of a source. */
async function published() {
  const { id: sourceId } = await makeSource();
  const { id: claimId } = await makePublicClaim();
  const { id } = await makeEvidence(claimId, { sourceId, quote: QUOTE, quoteLang: "en" });
  const told = async () => (await toldQuoteStatesOf(claimId)).get(id)?.evidence;
  const onDesk = async () => (await quoteStatesOf(claimId)).get(id)?.evidence;
  return { sourceId, claimId, told, onDesk };
}

/** The same, with the words found in a copy that the program fetched. */
async function foundIn() {
  const claim = await published();
  const fetched = await makeCopy(claim.sourceId, "2026-03-03", COPIED);
  await checkQuotes(claim.sourceId);
  return { ...claim, fetched };
}

async function supplied(sourceId: string, text: string, { by = editor.id, day = "2026-05-05" } = {}) {
  const { captureId } = await makeSupplied({ sourceId, text, day, askedById: by });
  await checkQuotes(sourceId);
  return captureId;
}

const said = (captureId: string, counts: "yes" | "no", reason = "") =>
  reviewedCopy.parse({ captureId, counts, reason });

describe("a copy that one person supplied", () => {
  it("is told to the reviewers once, as soon as words of a public claim were looked for in it", async () => {
    const { sourceId } = await foundIn();
    const captureId = await supplied(sourceId, COPIED);
    await checkQuotes(sourceId);
    const told = await db().notice.findMany({
      where: { kind: "copy_waits", subjectId: sourceId },
      select: { key: true, recipients: { select: { userId: true } } },
    });
    expect(told.map(({ key }) => key)).toEqual([`copy waits ${captureId}`]);
    const people = told.flatMap(({ recipients }) => recipients.map(({ userId }) => userId));
    expect(people).toEqual(expect.arrayContaining([reviewer.id, admin.id]));
    expect(people).not.toContain(editor.id);
  });

  it("turns no finding that readers see into its contrary, until a second person confirms it", async () => {
    const { sourceId, fetched, told, onDesk } = await foundIn();
    const captureId = await supplied(sourceId, GONE);
    const found = { latest: { captureId: fetched, result: "found" }, before: null };
    expect(await told()).toMatchObject(found);
    expect(await onDesk()).toMatchObject({ latest: { captureId, result: "not_found" } });
    expect(await reviewOf(captureId)).toEqual({ said: "waits" });

    expect(await reviewCopy(reviewer, said(captureId, "yes"))).toMatchObject({ ok: true });
    // Which copy has it stays told beside the one that has it no more.
    expect(await told()).toMatchObject({
      latest: { captureId, result: "not_found" },
      before: { captureId: fetched, result: "found" },
    });
    expect(await reviewOf(captureId)).toMatchObject({ said: "counts", by: reviewer.name });

    expect(await reviewCopy(admin, said(captureId, "no", REASON))).toMatchObject({ ok: true });
    expect(await told()).toMatchObject(found);
    const faults: Finding[] = [];
    await verifyRecord((finding) => faults.push(finding));
    const rows = await db().copyReview.findMany({ where: { captureId }, select: { id: true } });
    const named = await db().eventRow.findMany({ where: { rowId: { in: rows.map(({ id }) => id) } } });
    expect(named.map(({ table }) => table)).toEqual(["CopyReview", "CopyReview"]);
    expect(faults.filter((one) => "table" in one && one.table === "CopyReview")).toEqual([]);
  });

  it("makes nothing found that the program did not find, either", async () => {
    const { sourceId, told } = await published();
    await makeCopy(sourceId, "2026-03-03", GONE);
    const captureId = await supplied(sourceId, COPIED);
    expect(await told()).toMatchObject({ latest: { result: "not_found" }, before: null });
    await reviewCopy(reviewer, said(captureId, "yes"));
    expect(await told()).toMatchObject({ latest: { captureId, result: "found" } });
  });

  it("is told as waiting where there is no other", async () => {
    const { sourceId, told } = await published();
    await supplied(sourceId, COPIED);
    expect(await told()).toEqual({ state: "unconfirmed" });
  });

  it("is told as none where it was not accepted", async () => {
    const { sourceId, told } = await published();
    const captureId = await supplied(sourceId, COPIED);
    await ok(reviewCopy(reviewer, said(captureId, "no", REASON)));
    expect(await told()).toEqual({ state: "no_copy" });
    await supplied(sourceId, COPIED, { day: "2026-05-04" });
    expect(await told()).toEqual({ state: "unconfirmed" });
  });

  it("counts where another person published a verdict after it was looked through", async () => {
    const { sourceId, claimId, told } = await published();
    const captureId = await supplied(sourceId, COPIED);
    const publish = (version: number, secondId: string) =>
      makeVerdict(claimId, { version, status: "superseded", secondId });
    await publish(2, editor.id);
    expect(await told()).toEqual({ state: "unconfirmed" });
    await publish(3, reviewer.id);
    expect(await told()).toMatchObject({ latest: { captureId, result: "found" } });
    expect(await reviewOf(captureId)).toBeNull();
  });

  it("does not silence a copy that the program fetches: both days are told", async () => {
    const { sourceId, fetched, told } = await foundIn();
    const later = await makeCopy(sourceId, "2026-05-05", GONE);
    await checkQuotes(sourceId);
    expect(await told()).toMatchObject({
      latest: { captureId: later, result: "not_found" },
      before: { captureId: fetched, result: "found" },
    });
  });
});

describe("whoever says whether it counts", () => {
  it("is a reviewer or an admin, and not the one who supplied it", async () => {
    const { sourceId } = await foundIn();
    const captureId = await supplied(sourceId, GONE, { by: reviewer.id });
    const [none, other] = await Promise.all([makeUser(null), makeUser("editor")]);
    for (const actor of [none, editor, other])
      expect(await reviewCopy(actor, said(captureId, "yes"))).toMatchObject({ reason: "forbidden" });
    expect(await reviewCopy(reviewer, said(captureId, "yes"))).toMatchObject({
      reason: "needs_second_person",
    });
    const own = await supplied(sourceId, GONE, { by: admin.id, day: "2026-05-06" });
    expect(await reviewCopy(admin, said(own, "no", REASON))).toMatchObject({ reason: "needs_second_person" });
    expect(await db().copyReview.count({ where: { captureId: { in: [captureId, own] } } })).toBe(0);
    expect(await reviewCopy(admin, said(captureId, "yes"))).toMatchObject({ ok: true });
    expect(await reviewCopy(admin, said(captureId, "yes"))).toMatchObject({ reason: "copy_reviewed" });
  });

  it("says why not, and says nothing of what the program fetched", async () => {
    expect(reviewedCopy.safeParse({ captureId: editor.id, counts: "no", reason: " " }).success).toBe(false);
    const { fetched } = await foundIn();
    expect(await reviewCopy(reviewer, said(fetched, "no", REASON))).toMatchObject({ reason: "not_found" });
  });

  it("finds it in a list, which leaves out their own where they are counted", async () => {
    const { sourceId } = await foundIn();
    const before = await copiesWaiting(reviewer.id, false);
    const captureId = await supplied(sourceId, GONE);
    const own = await supplied(sourceId, GONE, { by: reviewer.id, day: "2026-05-06" });
    expect(await copiesWaiting(reviewer.id, false)).toBe(before + 1);
    expect(await copiesWaiting(reviewer.id, true)).toBeGreaterThan(before + 1);
    const listed = (await copiesToReview()).rows.map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining([captureId, own]));
    await reviewCopy(admin, said(captureId, "no", REASON));
    expect((await copiesToReview()).rows.map(({ id }) => id)).not.toContain(captureId);
  });
});
