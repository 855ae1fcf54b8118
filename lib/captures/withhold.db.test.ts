import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "@/lib/audit/findings";
import { verifyChain } from "@/lib/audit/queries";
import { verifyRecord } from "@/lib/audit/verify.queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { sha256 } from "@/lib/hash";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { stopThreads } from "@/lib/threadPool";
import { makeAttempt, makeSource, memoryStore, serveCopies } from "@/prisma/testing/captures";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makeEvidence, makePublicClaim } from "@/prisma/testing/publicFactories";
import { asAnswers, asWarc, PACKED } from "@/prisma/testing/suppliedFiles";
import { ok } from "@/prisma/testing/verdicts";
import { askAgain } from "./ask.mutations";
import { auditBlobs } from "./blobAudit.queries";
import { captureSource } from "./capture.mutations";
import { checkQuotes } from "./checkQuotes.mutations";
import { attemptsOf } from "./queries";
import { quoteStatesOf } from "./quoteState.queries";
import { suppliedCopy } from "./schema";
import { supplyCopy } from "./supply.mutations";
import { verifyBlobs } from "./verify.mutations";
import { warcOfSupplied } from "./warc";
import { deleteCopy, hideCopy, showCopy } from "./withhold.mutations";

const WORDS =
  "The harbour board says that two million passengers crossed the bay in 2023, as many as in no year before, and that it will build a second pier for them by the end of 2030.";
const page = (words: string) =>
  `<html lang="en"><head><title>Passengers</title></head><body><h1>Passengers</h1><p>${words}</p></body></html>`;

let site: Awaited<ReturnType<typeof serveCopies>>;
let drop: () => Promise<void>;
let admin: Actor;
let editor: Actor;
let visits = 0;

beforeAll(async () => {
  drop = await useFreshDatabase();
  [admin, editor] = await Promise.all([makeUser("admin"), makeUser("editor")]);
  site = await serveCopies(
    Object.fromEntries(
      ["/a", "/b", "/c", "/d", "/e", "/f", "/g"].map((path) => [
        path,
        (response) => response.setHeader("content-type", "text/html").end(page(`${WORDS} At ${path}.`)),
      ]),
    ),
  );
});
afterAll(async () => {
  await site.close();
  await stopThreads();
  await drop();
});

const store = memoryStore();
const REASON = "A court forbade it.";

const rowOf = (id: string) =>
  db().capture.findUniqueOrThrow({
    where: { id },
    include: { blobs: { include: { blob: true } }, readings: { include: { checks: true } } },
  });

async function captured(path: string, into = store) {
  const made = await makeAttempt(`${site.origin}${path}`);
  await captureSource(made.captureId, undefined, { copy: site.copy, store: into });
  return { ...made, row: await rowOf(made.captureId) };
}

/** Another attempt of the same source. */
async function again(sourceId: string, into = store) {
  await ok(askAgain(editor, { sourceId }));
  const next = await db().capture.findFirstOrThrow({ where: { sourceId, outcome: null } });
  await captureSource(next.id, undefined, { copy: site.copy, store: into });
  return rowOf(next.id);
}

const supply = async (bytes: string | Uint8Array<ArrayBuffer>, into = store) => {
  const { id: sourceId } = await makeSource(null);
  const file = new File([bytes], "a.html");
  return supplyCopy(editor, suppliedCopy.parse({ sourceId, file, how: "Saved." }), into);
};

const innocent = page("Nothing of it stands here, the board says, and nobody has asked for it so far.");
describe("who may hide and delete", () => {
  it.each([
    ["none", false],
    ["editor", false],
    ["reviewer", false],
    ["admin", true],
  ] as const)("%s may: %s", async (role, may) => {
    const actor = await makeUser(role === "none" ? null : (role as Role));
    const own = memoryStore();
    const file = page(`${WORDS} ${visits++}`);
    const { captureId } = await ok(supply(file, own));
    const input = { captureId, reason: REASON };
    const hidden = await hideCopy(actor, input);
    expect(hidden.ok ? "done" : hidden.reason).toBe(may ? "done" : "forbidden");
    const deleted = await deleteCopy(actor, input, own);
    expect(deleted.ok ? "done" : deleted.reason).toBe(may ? "done" : "forbidden");
    expect(own.kept.has(sha256(file))).toBe(!may);
    const { readings } = await rowOf(captureId);
    expect(readings.every(({ text }) => (text === "") === may)).toBe(true);
  });
});

describe("hideCopy", () => {
  it("hides the bytes wherever the same body is kept, and what comes later with it; nothing is lost", async () => {
    const { sourceId, captureId, row } = await captured("/a");
    const other = await captured("/a");
    await ok(hideCopy(admin, { captureId, reason: REASON }));
    const later = await again(sourceId);
    for (const { blobs, outcome, readings } of [
      await rowOf(captureId),
      await rowOf(other.captureId),
      later,
    ]) {
      expect(outcome).toBe("page");
      expect(blobs).toMatchObject([
        { blob: { state: "kept", hiddenById: admin.id, hiddenReason: REASON, hiddenAt: expect.any(Date) } },
      ]);
      expect(readings[0]?.text).toContain(WORDS);
      expect(store.kept.has(blobs[0]?.sha256 ?? "")).toBe(true);
    }
    expect(later.revisitOfId).toBeNull();
    expect(row.blobs[0]?.blob.hiddenAt).toBeNull();
    const [event] = await db().event.findMany({
      where: { verb: "capture.hidden" },
      orderBy: { seq: "desc" },
    });
    expect(event).toMatchObject({
      actorId: admin.id,
      subjectId: sourceId,
      data: { captureId, reason: REASON },
    });
    expect(await hideCopy(admin, { captureId, reason: REASON })).toMatchObject({
      reason: "copy_has_no_bytes",
    });
  });
});

describe("of a hidden copy", () => {
  it("neither the words that stand there otherwise nor the beginning of what was read is told", async () => {
    const { sourceId, captureId } = await captured("/g");
    const claim = await makeClaim();
    const quote = "it will build a second pier for them by the end of 2035";
    const input = { from: "known", claimId: claim.id, sourceId, stance: "supports", quote, quoteLang: "en" };
    await ok(attachEvidence(editor, newEvidence.parse(input)));
    await checkQuotes(sourceId);
    const told = async () => {
      const [states] = [...(await quoteStatesOf(claim.id)).values()];
      return JSON.stringify([states, (await attemptsOf(sourceId)).rows.map(({ reading }) => reading)]);
    };
    for (const words of ["2030", "two million"]) expect(await told()).toContain(words);
    await ok(hideCopy(admin, { captureId, reason: REASON }));
    for (const words of ["2030", "two million"]) expect(await told()).not.toContain(words);
    expect(await told()).toContain('"result":"differs"');
  });
});

describe("deleteCopy", () => {
  it("takes bytes and words, wherever the same body is kept; hashes and what was found stay", async () => {
    const { sourceId, captureId, row } = await captured("/b");
    const later = await again(sourceId);
    expect(later.revisitOfId).toBe(captureId);
    const claim = await makeClaim();
    const quote = "it will build a second pier for them by the end of 2035";
    const input = { from: "known", claimId: claim.id, sourceId, stance: "supports", quote, quoteLang: "en" };
    await ok(attachEvidence(editor, newEvidence.parse(input)));
    await checkQuotes(sourceId);
    expect((await rowOf(captureId)).readings[0]?.checks[0]?.pieces).toMatchObject([
      { found: expect.stringContaining("2030") },
    ]);
    await ok(deleteCopy(admin, { captureId, reason: REASON }, store));
    for (const id of [captureId, later.id]) {
      const now = await rowOf(id);
      expect(now).toMatchObject({
        outcome: "page",
        wireSha256: row.wireSha256,
        decodedSize: row.decodedSize,
      });
      expect(now.blobs).toMatchObject([{ blob: { state: "deleted", deletedReason: REASON } }]);
      expect(store.kept.has(now.blobs[0]?.sha256 ?? "")).toBe(false);
      expect(now.readings).toMatchObject([{ text: "", around: null, title: "Passengers" }]);
      expect(now.readings[0]?.erasedAt).toBeInstanceOf(Date);
      expect(now.readings[0]?.checks).toMatchObject([
        { result: "differs", words: quote, pieces: [{ found: "", quoted: quote }] },
      ]);
    }
    // What was looked for is not looked for again in nothing.
    await checkQuotes(sourceId);
    expect(await db().quoteCheck.count({ where: { reading: { captureId } } })).toBe(1);
    expect(await deleteCopy(admin, { captureId, reason: "x" }, store)).toMatchObject({
      reason: "copy_has_no_bytes",
    });
  });

  it("is told by an attempt that brings the same body: it is not kept again, nor by hand", async () => {
    const { sourceId, captureId, row } = await captured("/c");
    await ok(deleteCopy(admin, { captureId, reason: REASON }, store));
    const before = store.kept.size;
    const next = await again(sourceId);
    expect(next).toMatchObject({ outcome: "withheld", wireSha256: row.wireSha256, blobs: [], readings: [] });
    expect(await supply(page(`${WORDS} At /c.`))).toMatchObject({ reason: "copy_was_deleted" });
    expect(store.kept.size).toBe(before);
  });

  it.each(["a WARC", "MHTML"])("refuses the same body in %s of somebody else", async (wrapping) => {
    const html = page(`${WORDS} In ${wrapping}.`);
    const { captureId } = await ok(supply(html));
    await ok(deleteCopy(admin, { captureId, reason: REASON }, store));
    const url = "https://harbour.example/passengers";
    const bytes = new TextEncoder().encode(html);
    const warc = await warcOfSupplied({ bytes, contentType: "text/html", url, at: new Date("2026-01-02") });
    const mhtml = [
      `Snapshot-Content-Location: ${url}`,
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      ...["", "--b", "Content-Type: text/html", "Content-Transfer-Encoding: binary"],
      ...[`Content-Location: ${url}`, "", html, "--b--", ""],
    ].join("\r\n");
    const before = store.kept.size;
    expect(await supply(wrapping === "MHTML" ? mhtml : new Uint8Array(warc))).toMatchObject({
      reason: "copy_was_deleted",
    });
    expect(store.kept.size).toBe(before);
  });

  it.each(Object.entries(PACKED))(
    "refuses the same body beside the page that is read: %s",
    async (kind, pack) => {
      const html = page(`${WORDS} Beside, ${kind}.`);
      const { captureId } = await ok(supply(html));
      const hidden = await ok(supply(page(`${WORDS} Hidden, ${kind}.`)));
      const beside = await ok(supply(await pack([innocent, html])));
      await ok(deleteCopy(admin, { captureId, reason: REASON }, store));
      const gone = await rowOf(beside.captureId);
      expect(gone.blobs.map(({ blob }) => blob.state)).toEqual(gone.blobs.map(() => "deleted"));
      const before = store.kept.size;
      expect(await supply(await pack([page(`Another first page, ${kind}.`), html]))).toMatchObject({
        reason: "copy_was_deleted",
      });
      expect(store.kept.size).toBe(before);
      await ok(hideCopy(admin, { captureId: hidden.captureId, reason: REASON }));
      const later = await ok(
        supply(await pack([page(`A third, ${kind}.`), page(`${WORDS} Hidden, ${kind}.`)])),
      );
      const { blobs } = await rowOf(later.captureId);
      expect(blobs.every(({ blob }) => blob.hiddenAt !== null)).toBe(true);
    },
  );

  it("refuses the page of an archive that was deleted, by itself; not what else lay in the archive", async () => {
    const [first, other] = [page(`${WORDS} The page.`), page(`${WORDS} What lay beside it.`)];
    const { captureId } = await ok(supply(await asWarc([first, other])));
    await ok(deleteCopy(admin, { captureId, reason: REASON }, store));
    expect(await supply(first)).toMatchObject({ reason: "copy_was_deleted" });
    expect(await supply(other)).toMatchObject({ ok: true });
  });

  it("of nothing is none: an empty body is like every other", async () => {
    const { captureId } = await ok(supply(await asAnswers([innocent, ""])));
    await ok(deleteCopy(admin, { captureId, reason: REASON }, store));
    const more = page("Another page of the board, with words of its own that nobody has asked for.");
    expect(await supply(await asAnswers([more, ""]))).toMatchObject({ ok: true });
  });

  it("that comes while the same bytes are being stored wins: what was stored goes again", async () => {
    const bytes = page(`${WORDS} Raced.`);
    const { captureId } = await ok(supply(bytes));
    const racing = {
      ...store,
      put: async (hash: string, given: Uint8Array) => {
        // Of the page and of the archive made of it: the second time nothing is left to delete.
        await deleteCopy(admin, { captureId, reason: REASON }, store);
        return store.put(hash, given);
      },
    };
    expect(await supply(bytes, racing)).toMatchObject({ reason: "copy_was_deleted" });
    expect(store.kept.has(sha256(bytes))).toBe(false);
  });

  it("and ten attempts at once: none keeps the body after it, whoever was first", async () => {
    const { captureId } = await captured("/d");
    const attempts = await Promise.all(Array.from({ length: 10 }, () => makeAttempt(`${site.origin}/d`)));
    await Promise.all([
      ...attempts.map((one) => captureSource(one.captureId, undefined, { copy: site.copy, store })),
      deleteCopy(admin, { captureId, reason: REASON }, store),
    ]);
    for (const one of attempts) {
      const { outcome, blobs, readings } = await rowOf(one.captureId);
      expect(["page", "withheld"]).toContain(outcome);
      for (const { blob } of blobs) expect(blob.state).toBe("deleted");
      for (const { text } of readings) expect(text).toBe("");
      for (const { sha256: hash } of blobs) expect(store.kept.has(hash)).toBe(false);
    }
    const known = await db().blob.findMany({ where: { state: { not: "deleted" } } });
    const kept = new Set(known.map(({ sha256: hash }) => hash));
    for (const hash of store.kept.keys()) expect(kept.has(hash)).toBe(true);
  });

  it("that is cut off after its write is finished by the job; until then the audit tells of it", async () => {
    const { captureId, row } = await captured("/e");
    const hash = row.blobs[0]?.sha256 ?? "";
    const dying = {
      ...store,
      remove: async () => {
        throw new Error("killed");
      },
    };
    await expect(deleteCopy(admin, { captureId, reason: REASON }, dying)).rejects.toThrow("killed");
    expect(store.kept.has(hash)).toBe(true);
    const told = async () => {
      const found: Finding[] = [];
      await auditBlobs(store, (finding) => found.push(finding));
      return found.filter((finding) => finding.what === "blob" && finding.sha256 === hash);
    };
    expect(await told()).toEqual([{ what: "blob", sha256: hash, state: "deleted" }]);
    await verifyBlobs(store, new Date(), 10_000);
    expect(store.kept.has(hash)).toBe(false);
    expect(await told()).toEqual([]);
  });
});

describe("showCopy", () => {
  it("shows again what one act hid and what came later with it; what was hidden by itself stays hidden", async () => {
    const html = page(`${WORDS} To be shown again.`);
    const { captureId } = await ok(supply(html));
    const archive = await ok(
      supply(await asWarc([page("It holds two pages, one of which is hidden."), html])),
    );
    await ok(hideCopy(admin, { captureId: archive.captureId, reason: "By itself." }));
    await ok(hideCopy(admin, { captureId, reason: REASON }));
    const later = await ok(supply(html));
    await ok(showCopy(admin, { captureId, reason: "The court lifted it." }));
    for (const id of [captureId, later.captureId])
      for (const { blob } of (await rowOf(id)).blobs)
        expect(blob).toMatchObject({
          ...{ hiddenAt: null, hiddenById: null, hiddenReason: null, state: "kept" },
          ...{ shownById: admin.id, shownReason: "The court lifted it.", shownAt: expect.any(Date) },
        });
    for (const { blob } of (await rowOf(archive.captureId)).blobs)
      expect(blob.hiddenReason).toBe("By itself.");
    expect(await showCopy(admin, { captureId, reason: "Again." })).toMatchObject({
      reason: "copy_not_hidden",
    });
    const next = await ok(supply(html));
    expect((await rowOf(next.captureId)).blobs.every(({ blob }) => blob.hiddenAt === null)).toBe(true);
  });

  it.each(["none", "editor", "reviewer"] as const)("is refused to %s", async (role) => {
    const { captureId } = await ok(supply(page(`${WORDS} Hidden from ${role}.`)));
    await ok(hideCopy(admin, { captureId, reason: REASON }));
    const actor = await makeUser(role === "none" ? null : role);
    expect(await showCopy(actor, { captureId, reason: "Please." })).toMatchObject({ reason: "forbidden" });
  });

  it("brings nothing back that was deleted", async () => {
    const { captureId } = await ok(supply(page(`${WORDS} Gone for good.`)));
    await ok(hideCopy(admin, { captureId, reason: REASON }));
    await ok(deleteCopy(admin, { captureId, reason: REASON }, store));
    expect(await showCopy(admin, { captureId, reason: "Please." })).toMatchObject({
      reason: "copy_not_hidden",
    });
  });
});

describe("the log", () => {
  it("names what was hidden and deleted of what readers see, and the record is as it says", async () => {
    const { sourceId, captureId } = await makeAttempt(`${site.origin}/f`);
    const claim = await makePublicClaim();
    await makeEvidence(claim.id, { sourceId, quote: "build a second pier", quoteLang: "en" });
    await captureSource(captureId, undefined, { copy: site.copy, store });
    await checkQuotes(sourceId);
    await ok(hideCopy(admin, { captureId, reason: REASON }));
    await ok(showCopy(admin, { captureId, reason: "The court lifted it." }));
    const shown: Finding[] = [];
    await verifyRecord((finding) => shown.push(finding));
    const { blobs: open } = await rowOf(captureId);
    expect(shown.filter((one) => "rowId" in one && one.rowId === open[0]?.blob.sha256)).toEqual([]);
    await ok(hideCopy(admin, { captureId, reason: REASON }));
    await ok(deleteCopy(admin, { captureId, reason: "For good." }, store));
    const { blobs, readings } = await rowOf(captureId);
    const named = await db().eventRow.findMany({
      where: { rowId: { in: [blobs[0]?.sha256 ?? "", readings[0]?.id ?? ""] } },
      orderBy: { seq: "asc" },
    });
    expect(named.map(({ table }) => table)).toEqual(expect.arrayContaining(["Blob", "Reading"]));
    expect(await verifyChain()).toMatchObject({ ok: true });
    const found: Finding[] = [];
    await verifyRecord((finding) => found.push(finding));
    const ids = [captureId, blobs[0]?.sha256, readings[0]?.id];
    expect(found.filter((finding) => "rowId" in finding && ids.includes(finding.rowId))).toEqual([]);
  });

  it("lets nobody bring words back, or change what was read", async () => {
    const { captureId } = await captured("/f", memoryStore());
    const { readings } = await rowOf(captureId);
    for (const { id } of readings) {
      await expect(db().reading.update({ where: { id }, data: { text: "other" } })).rejects.toThrow();
      await expect(db().reading.delete({ where: { id } })).rejects.toThrow();
    }
  });
});
