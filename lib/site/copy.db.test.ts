import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WARCParser } from "warcio";
import type { Actor } from "@/lib/auth/can";
import { checkQuotes } from "@/lib/captures/checkQuotes.mutations";
import { deskCopyById } from "@/lib/captures/copy.queries";
import { filesOf } from "@/lib/captures/copyFiles";
import { reviewCopy } from "@/lib/captures/review.mutations";
import { suppliedCopy } from "@/lib/captures/schema";
import { bytesOf, copyToServe } from "@/lib/captures/served.queries";
import { supplyCopy } from "@/lib/captures/supply.mutations";
import { nearestCopy, timemapPage } from "@/lib/captures/timemap.queries";
import { deleteCopy, hideCopy, showCopy } from "@/lib/captures/withhold.mutations";
import { db } from "@/lib/db";
import { settings } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import { listenForPublications } from "@/lib/kept/listen.queries";
import { newPublications } from "@/lib/kept/publications";
import { postgresStore } from "@/lib/store/postgres.mutations";
import { stopThreads } from "@/lib/threadPool";
import { readWacz } from "@/lib/web/wacz/read";
import { makeSource, makeSupplied } from "@/prisma/testing/captures";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { foundIn, keptCopy } from "@/prisma/testing/keptCopies";
import { makeEvidence, makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { copiesOfSource, publicCopy } from "./copy.queries";
import { passagesOf } from "./passages.queries";

let drop: () => Promise<void>;
let admin: Actor;
beforeAll(async () => {
  drop = await useFreshDatabase();
  admin = await makeUser("admin");
});
afterAll(async () => {
  await stopThreads();
  await drop();
});

const TEXT = `${"Before it. ".repeat(60)}两百万名乘客。We will build a second pier by 2030. ${"After it. ".repeat(60)}`;
const QUOTE = "We will build a second pier by 2030.";

/** A copy of the source of a claim that readers see, unless another is given. */
async function publicOne(claimId?: string) {
  const copy = await keptCopy({ text: TEXT, html: `<p>${Math.random()}</p>` });
  const claim = claimId ?? (await makePublicClaim()).id;
  const evidence = await makeEvidence(claim, { sourceId: copy.sourceId, quote: QUOTE, quoteLang: "en" });
  await foundIn(copy.readingId, evidence);
  return { ...copy, evidenceId: evidence.id };
}

/** The first line of the list of a source's copies. */
async function listed(sourceId: string) {
  const found = await copiesOfSource(sourceId);
  return found && !("movedTo" in found) ? found.rows[0] : undefined;
}

describe("publicCopy", () => {
  it("shows the words around a quotation, and no more of the text", async () => {
    const { captureId } = await publicOne();
    const shown = await publicCopy(captureId);
    expect(shown?.passages).toMatchObject([
      { result: "found", parts: [{ words: QUOTE, isCut: { before: true, after: true } }] },
    ]);
    const [part] = shown?.passages[0]?.parts ?? [];
    expect(TEXT).toContain(`${part?.before}${part?.words}${part?.after}`);
    expect([...(part?.before ?? "")]).toHaveLength(240);
    expect([...(part?.after ?? "")]).toHaveLength(240);
    expect(JSON.stringify(shown).length).toBeLessThan(TEXT.length + 2_500);
    // Who asked is nobody's business but the desk's.
    expect(shown).not.toHaveProperty("askedById");
  });

  it("is nobody's whose source bears on nothing public, or that has not ended", async () => {
    const hidden = await publicOne((await makeClaim({ status: "draft" })).id);
    expect(await publicCopy(hidden.captureId)).toBeNull();
    expect(await copiesOfSource(hidden.sourceId)).toBeNull();
    expect(await timemapPage(hidden.url, 1)).toBeNull();
    expect(await copyToServe(hidden.captureId)).toMatchObject({ isPublic: false });
    expect(await deskCopyById(hidden.captureId)).toMatchObject({ isPublic: false });
    const { sourceId } = await publicOne();
    const waiting = await db().capture.create({ data: { sourceId, address: "https://a.example/" } });
    expect(await publicCopy(waiting.id)).toBeNull();
    expect(await publicCopy("no id")).toBeNull();
    // Evidence that was taken off before readers saw it made nothing public.
    const taken = await publicOne((await makePublicClaim({ publicSince: new Date() })).id);
    await db().evidence.update({
      where: { id: taken.evidenceId },
      data: { removedAt: new Date("2020-01-01"), removedReason: "x" },
    });
    expect(await publicCopy(taken.captureId)).toBeNull();
  });

  it("tells every process that keeps pages when a job found words of it", async () => {
    const { sourceId } = await keptCopy({ text: TEXT, html: `<p>${Math.random()}</p>` });
    await makeEvidence((await makePublicClaim()).id, { sourceId, quote: QUOTE, quoteLang: "en" });
    const publications = newPublications();
    const listener = listenForPublications(settings().DATABASE_URL ?? "", publications);
    await vi.waitFor(() => expect(publications.isDeaf).toBe(false), { timeout: 60_000 });
    const { version } = publications;
    await checkQuotes(sourceId);
    await vi.waitFor(() => expect(publications.version).toBeGreaterThan(version), { timeout: 60_000 });
    await listener.stop();
  });

  it("tells the desk alone what stands in a copy that waits for a second person, or was not accepted", async () => {
    const reviewer = await makeUser("reviewer");
    const { captureId, sourceId } = await makeSupplied({ text: TEXT });
    const { url } = await db().source.findUniqueOrThrow({ where: { id: sourceId } });
    if (!url) throw new Error("A source of the tests has an address.");
    const claim = await makePublicClaim();
    await makeEvidence(claim.id, { sourceId, quote: QUOTE, quoteLang: "en" });
    await checkQuotes(sourceId);
    const onDesk = () => passagesOf(captureId, { isShown: true, isForDesk: true });
    const found = [{ result: "found", parts: [{ words: QUOTE.replace(/\.$/, "") }] }];
    expect(await publicCopy(captureId)).toMatchObject({ review: { said: "waits" }, passages: [] });
    expect(await onDesk()).toMatchObject(found);
    expect((await listed(sourceId))?.unconfirmed).toBe("waits");
    expect(await timemapPage(url, 1)).toBeNull();
    await ok(reviewCopy(reviewer, { captureId, counts: false, reason: "Written by hand." }));
    expect(await publicCopy(captureId)).toMatchObject({ review: { said: "refused" }, passages: [] });
    expect(await onDesk()).toMatchObject(found);
    expect((await listed(sourceId))?.unconfirmed).toBe("refused");
    expect(await timemapPage(url, 1)).toBeNull();
    expect(await nearestCopy(url, undefined)).toBeNull();
    await ok(reviewCopy(reviewer, { captureId, counts: true, reason: null }));
    expect(await publicCopy(captureId)).toMatchObject({ review: { said: "counts" }, passages: found });
    expect((await listed(sourceId))?.unconfirmed).toBeNull();
    expect(await timemapPage(url, 1)).toMatchObject({ mementos: [{ id: captureId }] });
  });

  it("tells what was hidden or deleted, with no words but the quotation", async () => {
    const { captureId } = await publicOne();
    await ok(hideCopy(admin, { captureId, reason: "A court forbade it." }));
    const hidden = await publicCopy(captureId);
    expect(hidden?.withheld).toMatchObject({ what: "hidden", reason: "A court forbade it." });
    expect(hidden?.passages[0]?.parts).toMatchObject([{ before: "", words: QUOTE, after: "" }]);
    await ok(deleteCopy(admin, { captureId, reason: "For good." }, postgresStore));
    const deleted = await publicCopy(captureId);
    expect(deleted?.withheld).toMatchObject({ what: "deleted", reason: "For good." });
    expect(deleted?.passages).toMatchObject([
      { result: "found", parts: [{ before: "", words: QUOTE, after: "" }] },
    ]);
  });
});

const served = async (id: string, part: Parameters<typeof bytesOf>[2]) => {
  const found = await copyToServe(id);
  if (!found) throw new Error("No such copy.");
  const bytes = await bytesOf(postgresStore, found.copy, part);
  if (typeof bytes === "string") throw new Error(bytes);
  return bytes;
};

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** Type, address and payload's digest of each record, as another program reads them. */
async function recordsOf(warc: Uint8Array) {
  const found: string[][] = [];
  for await (const record of new WARCParser(once(warc))) {
    const body = await record.readFully(true);
    found.push([record.warcType ?? "", record.warcTargetURI ?? "", sha256(body ?? "")]);
  }
  return found;
}

it("that was hidden and shown again says so, with the reason", async () => {
  const { captureId, sourceId } = await keptCopy({ day: "2026-03-01" });
  await makeEvidence((await makePublicClaim()).id, { sourceId, quote: QUOTE, quoteLang: "en" });
  await ok(hideCopy(admin, { captureId, reason: "A court forbade it." }));
  expect(await publicCopy(captureId)).toMatchObject({ withheld: { what: "hidden" }, shown: null });
  await ok(showCopy(admin, { captureId, reason: "The court lifted it." }));
  expect(await publicCopy(captureId)).toMatchObject({
    withheld: null,
    shown: { reason: "The court lifted it." },
  });
});

describe("the bytes of a copy", () => {
  it("have the hash that is told of them, each part", async () => {
    const { captureId } = await publicOne();
    const copy = await publicCopy(captureId);
    const files = copy ? filesOf(copy) : [];
    expect(files.map(({ what }) => what)).toEqual(["decoded", "wire", "warc", "wacz"]);
    for (const { part, sha256: told, size } of files) {
      const { bytes, sha256: tag } = await served(captureId, part);
      expect(sha256(bytes)).toBe(tag);
      expect(tag).toBe(told ?? tag);
      expect(bytes.length).toBe(size ?? bytes.length);
    }
  });

  it("are read by another program: the body in the WARC, and in the WARC of the WACZ", async () => {
    const { captureId, url, decodedSha256 } = await publicOne();
    const warc = await served(captureId, "copy.warc");
    const wacz = await served(captureId, "copy.wacz");
    const { archives, mainUrl } = await readWacz(wacz.bytes);
    expect(mainUrl).toBe(url);
    for (const bytes of [warc.bytes, archives[0]?.bytes ?? new Uint8Array()])
      expect(await recordsOf(bytes)).toContainEqual(["response", url, decodedSha256]);
  });

  it("are the same WACZ whenever it is packed", async () => {
    const { captureId } = await publicOne();
    const first = await served(captureId, "copy.wacz");
    // As after a restart.
    delete (globalThis as { stetLastMade?: unknown }).stetLastMade;
    expect((await served(captureId, "copy.wacz")).sha256).toBe(first.sha256);
  });

  it("of what was supplied are kept once, and are a web archive whenever one is asked for", async () => {
    const html = `<!doctype html><title>A page</title><p>${QUOTE}</p>`;
    const mhtml = `Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b--`;
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]);
    for (const [content, within] of [
      [html, html],
      [mhtml, html],
      [picture, picture],
    ] as const) {
      const source = await makeSource();
      await makeEvidence((await makePublicClaim()).id, {
        sourceId: source.id,
        quote: QUOTE,
        quoteLang: "en",
      });
      const file = new File([content], "file");
      const input = suppliedCopy.parse({ sourceId: source.id, file, how: "Saved in my browser." });
      const { captureId } = await ok(supplyCopy(admin, input, postgresStore));
      expect(await db().captureBlob.count({ where: { captureId } })).toBe(1);
      const copy = await publicCopy(captureId);
      const parts = copy ? filesOf(copy).map(({ part, sha256: told }) => [part, told]) : [];
      expect(parts).toEqual([
        ["body", sha256(content)],
        ["copy.warc", null],
        ["copy.wacz", null],
      ]);
      expect(sha256((await served(captureId, "body")).bytes)).toBe(sha256(content));
      const warc = await served(captureId, "copy.warc");
      delete (globalThis as { stetLastMade?: unknown }).stetLastMade;
      expect((await served(captureId, "copy.warc")).sha256).toBe(warc.sha256);
      const { archives } = await readWacz((await served(captureId, "copy.wacz")).bytes);
      expect(sha256(archives[0]?.bytes ?? "")).toBe(warc.sha256);
      expect(await recordsOf(warc.bytes)).toContainEqual(["resource", source.url, sha256(within)]);
    }
  });

  it("are not served when they are missing, or others than were kept", async () => {
    const { captureId, warcSha256 } = await publicOne();
    const found = await copyToServe(captureId);
    if (!found) throw new Error("No such copy.");
    const gone = { ...postgresStore, get: async () => null };
    expect(await bytesOf(gone, found.copy, "body")).toBe("missing");
    const other = { ...postgresStore, get: async () => Buffer.from("other") };
    expect(await bytesOf(other, found.copy, "body")).toBe("altered");
    expect((await served(captureId, "copy.warc")).sha256).toBe(warcSha256);
  });
});

describe("copies of an address", () => {
  it("are listed in pages, the earliest first, without failed attempts", async () => {
    const source = await makeSource();
    const evidence = { sourceId: source.id, quote: QUOTE, quoteLang: "en" } as const;
    await makeEvidence((await makePublicClaim()).id, evidence);
    const days = ["2026-03-05", "2026-03-01", "2026-03-03"];
    const made = new Map<string, string>();
    for (const day of days) made.set(day, (await keptCopy({ sourceId: source.id, day })).captureId);
    const at = new Date("2026-03-02");
    const times = { askedAt: at, startedAt: at, finishedAt: at };
    await db().capture.create({
      data: { sourceId: source.id, address: source.url, outcome: "not_found", ...times },
    });
    const [first, second, third] = [...days].sort().map((day) => made.get(day));
    const url = source.url ?? "";
    expect(await timemapPage(url, 1, 2)).toMatchObject({
      original: url,
      isLast: false,
      mementos: [{ id: first }, { id: second }],
    });
    expect(await timemapPage(`${url}#part`, 2, 2)).toMatchObject({ isLast: true, mementos: [{ id: third }] });
    expect(await timemapPage(url, 3, 2)).toBeNull();
    expect((await nearestCopy(url, undefined))?.found.id).toBe(third);
    expect((await nearestCopy(url, new Date("2026-03-02T18:00:00Z")))?.found.id).toBe(second);
    expect((await nearestCopy(url, new Date("1999-01-01")))?.found.id).toBe(first);
    expect(await copiesOfSource(source.id)).toMatchObject({
      rows: ["page", "page", "not_found", "page"].map((outcome) => ({ outcome })),
    });
  });

  it("of a source that was merged into another are at that one's address, to which the old one leads", async () => {
    const [from, into, strange] = [await makeSource(), await makeSource(), await makeSource()];
    await makeEvidence((await makePublicClaim()).id, { sourceId: into.id, quote: QUOTE, quoteLang: "en" });
    await db().source.update({ where: { id: from.id }, data: { mergedIntoId: into.id } });
    expect(await copiesOfSource(from.id)).toEqual({ movedTo: into.id });
    await db().source.update({ where: { id: from.id }, data: { mergedIntoId: strange.id } });
    expect(await copiesOfSource(from.id)).toBeNull();
  });

  it("of an address whose source was merged into another are told with that one's", async () => {
    const [from, into] = [await makeSource(), await makeSource()];
    await makeEvidence((await makePublicClaim()).id, { sourceId: into.id, quote: QUOTE, quoteLang: "en" });
    await db().source.update({ where: { id: from.id }, data: { mergedIntoId: into.id } });
    const { captureId } = await keptCopy({ sourceId: into.id, day: "2026-03-01" });
    const url = from.url ?? "";
    expect((await timemapPage(url, 1))?.mementos).toMatchObject([{ id: captureId }]);
    expect((await nearestCopy(url, undefined))?.found.id).toBe(captureId);
  });
});
