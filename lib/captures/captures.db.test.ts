import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "@/lib/audit/findings";
import { verifyChain } from "@/lib/audit/queries";
import { verifyRecord } from "@/lib/audit/verify.queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import type { Role } from "@/lib/generated/prisma/enums";
import { sha256 } from "@/lib/hash";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { stopThreads } from "@/lib/threadPool";
import { makeAttempt, makeSource, memoryStore, serveCopies } from "@/prisma/testing/captures";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { askAgain, cancelAttempt } from "./ask.mutations";
import { auditBlobs } from "./blobAudit.queries";
import { storeBlob, sweepPending } from "./blobs.mutations";
import { captureSource } from "./capture.mutations";
import { suppliedCopy } from "./schema";
import { supplyCopy } from "./supply.mutations";
import { verifyBlobs } from "./verify.mutations";

const WORDS =
  "The harbour board says that two million passengers crossed the bay in 2023, as many as in no year before, and that it will build a second pier for them by the end of 2030.";
const page = (words: string) =>
  `<html lang="en"><head><title>Passengers of 2023</title><meta property="og:site_name" content="Harbour board"></head><body><h1>Passengers of 2023</h1><p>${words}</p></body></html>`;

let site: Awaited<ReturnType<typeof serveCopies>>;
let drop: () => Promise<void>;
let editor: Actor;
const held: (() => void)[] = [];
let visits = 0;

beforeAll(async () => {
  drop = await useFreshDatabase();
  editor = await makeUser("editor");
  site = await serveCopies({
    "/page": (response) => response.setHeader("content-type", "text/html; charset=utf-8").end(page(WORDS)),
    "/held": (response) => {
      held.push(() => response.setHeader("content-type", "text/html").end(page(WORDS)));
    },
    "/moved": (response) => response.writeHead(302, { location: "/moved/" }).end(),
    "/moved/": (response) => response.setHeader("content-type", "text/html").end(page(WORDS)),
    "/login": (response) =>
      response
        .setHeader("content-type", "text/html")
        .end("<title>Sign in</title><p>You must sign in to read this page.</p>"),
    "/busy": (response) => response.writeHead(503, { "retry-after": "7200" }).end("later"),
    "/gone": (response) => response.writeHead(410).end("gone"),
    "/picture": (response) =>
      response.setHeader("content-type", "image/png").end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])),
    "/hang-up": (response) => response.socket?.destroy(),
    "/changing": (response) =>
      response.setHeader("content-type", "text/html").end(page(`${WORDS} ${visits++}`)),
  });
});
afterAll(async () => {
  await site.close();
  await stopThreads();
  await drop();
});

/** Makes an attempt at a path, as the worker does. */
async function captured(path: string, store = memoryStore()) {
  const made = await makeAttempt(site.origin + path);
  await captureSource(made.captureId, undefined, { copy: site.copy, store });
  return { ...made, store, row: await rowOf(made.captureId) };
}

const rowOf = (id: string) =>
  db().capture.findUniqueOrThrow({
    where: { id },
    include: { blobs: { include: { blob: true } }, readings: true },
  });

const attemptsOf = (sourceId: string) =>
  db().capture.findMany({ where: { sourceId }, orderBy: { nth: "asc" } });

/** Nothing lies in the store that no row names, and no row names what is not there. */
async function isTidy({ kept }: ReturnType<typeof memoryStore>): Promise<void> {
  const rows = await db().blob.findMany({ where: { sha256: { in: [...kept.keys()] } } });
  expect(rows.map(({ sha256: hash }) => hash).sort()).toEqual([...kept.keys()].sort());
}

describe("captureSource", () => {
  it("keeps what came with its hash, reads it, and says so in the log", async () => {
    const { row, store, sourceId } = await captured("/page");
    const body = page(WORDS);
    expect(row).toMatchObject({
      outcome: "page",
      httpStatus: 200,
      mediaType: "text/html",
      finalUrl: `${site.origin}/page`,
      wireSha256: sha256(body),
      wireSize: body.length,
      decodedSha256: sha256(body),
      redirects: [],
    });
    expect(row.blobs).toMatchObject([{ role: "warc", blob: { state: "kept", place: "postgres" } }]);
    expect([...store.kept.keys()]).toEqual(row.blobs.map(({ sha256: hash }) => hash));
    expect(row.readings).toMatchObject([
      {
        kind: "page",
        text: expect.stringContaining(WORDS),
        title: "Passengers of 2023",
        publisher: "Harbour board",
        lang: "en",
      },
    ]);
    const events = await db().event.findMany({ where: { subjectId: sourceId }, orderBy: { seq: "desc" } });
    expect(events[0]).toMatchObject({ verb: "capture.finished", actorId: null, data: { outcome: "page" } });
  });

  it("follows redirects and lists them", async () => {
    const { row } = await captured("/moved");
    expect(row).toMatchObject({
      outcome: "page",
      finalUrl: `${site.origin}/moved/`,
      redirects: [`${site.origin}/moved`],
    });
  });

  it("tells what is no copy as what it is, and keeps it all the same", async () => {
    const found = await Promise.all(["/login", "/gone", "/nowhere"].map((path) => captured(path)));
    expect(found.map(({ row }) => row.outcome)).toEqual(["login", "gone", "not_found"]);
    expect(found.map(({ row }) => row.blobs.length)).toEqual([1, 1, 1]);
    for (const { sourceId } of found) expect(await attemptsOf(sourceId)).toHaveLength(1);
  });

  it("keeps a picture and says that it is unread", async () => {
    const { row } = await captured("/picture");
    expect(row).toMatchObject({
      outcome: "page",
      mediaType: "image/png",
      readings: [{ kind: "unread", text: "" }],
    });
  });

  it("tries a failing server again, no sooner than it asks for, and rests in the end", async () => {
    const { sourceId, row } = await captured("/busy");
    expect(row).toMatchObject({ outcome: "error_page", httpStatus: 503 });
    const [, next] = await attemptsOf(sourceId);
    expect(next).toMatchObject({ nth: 2, retryOfId: row.id, outcome: null, askedById: null });
    expect((next?.notBefore?.getTime() ?? 0) - (row.finishedAt?.getTime() ?? 0)).toBe(7_200_000);
    for (let left = await waiting(sourceId); left; left = await waiting(sourceId))
      await captureSource(left.id, undefined, { copy: site.copy, store: memoryStore() });
    const all = await attemptsOf(sourceId);
    expect(all.map(({ nth, outcome }) => [nth, outcome])).toEqual(
      [1, 2, 3, 4, 5].map((nth) => [nth, "error_page"]),
    );
  });

  it("tries an address again that could not be reached, with a job at that time", async () => {
    const { sourceId, row } = await captured("/hang-up");
    expect(row).toMatchObject({ outcome: "unreachable", blobs: [], readings: [] });
    const next = await waiting(sourceId);
    const jobs = await db().$queryRaw<{ run_at: Date }[]>`
      SELECT run_at FROM graphile_worker.jobs WHERE key = ${`capture_source {"captureId" : "${next?.id}"}`}
        OR key = ${`capture_source {"captureId":"${next?.id}"}`}`;
    expect(jobs.map(({ run_at }) => run_at)).toEqual([next?.notBefore]);
  });

  it("keeps the same body once: the next copy refers to the first", async () => {
    const { sourceId, row, store } = await captured("/page");
    await ok(askAgain(editor, { sourceId }));
    // The source's own address has a query, which the server does not mind.
    const next = await waiting(sourceId);
    await captureSource(next?.id ?? "", undefined, { copy: site.copy, store });
    const again = await rowOf(next?.id ?? "");
    expect(again).toMatchObject({ outcome: "page", revisitOfId: row.id, wireSha256: row.wireSha256 });
    const [first, second] = [row, again].map(({ blobs }) => blobs[0]?.blob.size ?? 0);
    expect(second).toBeGreaterThan(0);
    expect(first).not.toBe(second);
    expect(again.readings).toHaveLength(1);
  });

  it("keeps another body beside it", async () => {
    const { sourceId, row } = await captured("/changing");
    await ok(askAgain(editor, { sourceId }));
    const next = await waiting(sourceId);
    await captureSource(next?.id ?? "", undefined, { copy: site.copy, store: memoryStore() });
    const again = await rowOf(next?.id ?? "");
    expect(again).toMatchObject({ outcome: "page", revisitOfId: null });
    expect(again.wireSha256).not.toBe(row.wireSha256);
  });
});

const waiting = (sourceId: string) => db().capture.findFirst({ where: { sourceId, outcome: null } });

describe("two at once, and one that is cut off", () => {
  it("of two workers that take one attempt, one finishes it and nothing of the other stays", async () => {
    const store = memoryStore();
    const { captureId } = await makeAttempt(`${site.origin}/held`);
    const both = [1, 2].map(() => captureSource(captureId, undefined, { copy: site.copy, store }));
    await expect.poll(() => held.length).toBe(2);
    for (const answer of held.splice(0)) answer();
    await Promise.all(both);
    const row = await rowOf(captureId);
    expect(row).toMatchObject({ outcome: "page", readings: [{ kind: "page" }] });
    expect([...store.kept.keys()]).toEqual(row.blobs.map(({ sha256: hash }) => hash));
    await isTidy(store);
    expect(await db().event.count({ where: { verb: "capture.finished", subjectId: row.sourceId } })).toBe(1);
  });

  it("cancelled while it runs: nothing is kept, and it is not tried again", async () => {
    const store = memoryStore();
    const { captureId, sourceId } = await makeAttempt(`${site.origin}/held`);
    const running = captureSource(captureId, undefined, { copy: site.copy, store });
    await expect.poll(() => held.length).toBe(1);
    expect((await rowOf(captureId)).startedAt).not.toBeNull();
    await ok(cancelAttempt(editor, { captureId }));
    for (const answer of held.splice(0)) answer();
    await running;
    expect(await rowOf(captureId)).toMatchObject({
      outcome: "cancelled",
      cancelledById: editor.id,
      blobs: [],
      readings: [],
    });
    expect(store.kept.size).toBe(0);
    expect(await attemptsOf(sourceId)).toHaveLength(1);
    await isTidy(store);
  });

  it("killed after the bytes were stored: the next run makes one copy, and the sweep leaves no orphan", async () => {
    const store = memoryStore();
    const { captureId, sourceId } = await makeAttempt(`${site.origin}/page`);
    const killed = {
      ...store,
      put: async (hash: string, bytes: Uint8Array) => {
        await store.put(hash, bytes);
        throw new Error("killed");
      },
    };
    await expect(captureSource(captureId, undefined, { copy: site.copy, store: killed })).rejects.toThrow(
      "killed",
    );
    expect(await rowOf(captureId)).toMatchObject({ outcome: null, blobs: [] });
    expect(store.kept.size).toBe(1);
    await captureSource(captureId, undefined, { copy: site.copy, store });
    const row = await rowOf(captureId);
    expect(row).toMatchObject({ outcome: "page" });
    expect(await attemptsOf(sourceId)).toHaveLength(1);
    // The orphan of the first run is younger than an hour: it may be somebody's.
    expect(await sweepPending(store, new Date())).toBe(0);
    await sweepPending(store, new Date(Date.now() + 3_700_000));
    expect([...store.kept.keys()]).toEqual(row.blobs.map(({ sha256: hash }) => hash));
    await isTidy(store);
  });

  it("swept while it was being stored: the attempt begins again and loses nothing", async () => {
    const store = memoryStore();
    const { captureId } = await makeAttempt(`${site.origin}/page`);
    const slow = {
      ...store,
      put: async (hash: string, bytes: Uint8Array) => {
        const said = await store.put(hash, bytes);
        await sweepPending(store, new Date(Date.now() + 3_700_000));
        return said;
      },
    };
    await expect(captureSource(captureId, undefined, { copy: site.copy, store: slow })).rejects.toThrow(
      "swept",
    );
    expect(await rowOf(captureId)).toMatchObject({ outcome: null });
    await captureSource(captureId, undefined, { copy: site.copy, store });
    expect(await rowOf(captureId)).toMatchObject({ outcome: "page", blobs: [{ role: "warc" }] });
  });

  it("a worker that stops leaves the attempt to the next", async () => {
    const { captureId } = await makeAttempt(`${site.origin}/held`);
    const stop = new AbortController();
    const running = captureSource(captureId, stop.signal, { copy: site.copy, store: memoryStore() });
    await expect.poll(() => held.length).toBe(1);
    stop.abort();
    await expect(running).rejects.toThrow("cut off");
    held.splice(0);
    expect(await rowOf(captureId)).toMatchObject({ outcome: null });
  });

  it("a finished attempt is done and is not changed, whoever asks", async () => {
    const { captureId, row } = await captured("/page");
    await captureSource(captureId, undefined, { copy: site.copy, store: memoryStore() });
    expect(await rowOf(captureId)).toEqual(row);
    await expect(db().capture.update({ where: { id: captureId }, data: { detail: "x" } })).rejects.toThrow();
    await expect(db().reading.deleteMany({ where: { captureId } })).rejects.toThrow();
    const [blob] = row.blobs;
    await expect(db().blob.delete({ where: { sha256: blob?.sha256 ?? "" } })).rejects.toThrow();
  });
});

describe("asking and cancelling", () => {
  it.each([
    ["none", false],
    ["editor", true],
    ["reviewer", true],
    ["admin", true],
  ] as const)("%s may: %s", async (role, may) => {
    const actor = await makeUser(role === "none" ? null : (role as Role));
    const { id: sourceId } = await makeSource();
    const asked = await askAgain(actor, { sourceId });
    expect(asked.ok ? "done" : asked.reason).toBe(may ? "done" : "forbidden");
    const { captureId } = await makeAttempt(`${site.origin}/page`);
    const cancelled = await cancelAttempt(actor, { captureId });
    expect(cancelled.ok ? "done" : cancelled.reason).toBe(may ? "done" : "forbidden");
  });

  it("makes one attempt when ten ask at once", async () => {
    const { id: sourceId } = await makeSource();
    const results = await Promise.all(Array.from({ length: 10 }, () => askAgain(editor, { sourceId })));
    expect(results.filter(({ ok: isDone }) => isDone)).toHaveLength(1);
    expect(results.find(({ ok: isDone }) => !isDone)).toMatchObject({ reason: "capture_in_hand" });
    expect(await attemptsOf(sourceId)).toHaveLength(1);
  });

  it("refuses a source without an address, and what has ended", async () => {
    const { id: sourceId } = await makeSource(null);
    expect(await askAgain(editor, { sourceId })).toMatchObject({ reason: "capture_no_address" });
    const { captureId } = await captured("/page");
    expect(await cancelAttempt(editor, { captureId })).toMatchObject({ reason: "capture_ended" });
  });

  it("a source attached by its address is asked for in that write, once", async () => {
    const evidence = async (url: string | undefined, claimId: string) =>
      ok(
        attachEvidence(
          editor,
          newEvidence.parse({
            claimId,
            from: "new",
            stance: "supports",
            url,
            title: "A report",
            publisher: "A board",
            kind: "official",
          }),
        ),
      );
    const [one, other] = [await makeClaim(), await makeClaim()];
    const url = `https://attached.example/${one.slug}`;
    const { sourceId } = await evidence(url, one.id);
    expect(await attemptsOf(sourceId)).toMatchObject([
      { address: url, askedById: editor.id, nth: 1, outcome: null },
    ]);
    await evidence(url, other.id);
    expect(await attemptsOf(sourceId)).toHaveLength(1);
    const events = await db().event.findMany({ where: { subjectId: sourceId }, orderBy: { seq: "asc" } });
    expect(events.map(({ verb }) => verb)).toEqual(["source.created", "capture.asked"]);
    const paper = await evidence(undefined, one.id);
    expect(await attemptsOf(paper.sourceId)).toEqual([]);
  });
});

describe("supplyCopy", () => {
  const supplied = async (content: string | Uint8Array<ArrayBuffer>, name: string, actor = editor) => {
    const store = memoryStore();
    const { id: sourceId } = await makeSource(null);
    const file = new File([content], name);
    const input = suppliedCopy.parse({ sourceId, file, how: "Scanned from paper.", elsewhereUrl: "" });
    const result = await supplyCopy(actor, input, store);
    const row = await db().capture.findFirst({
      where: { sourceId },
      include: { blobs: true, readings: true },
    });
    return { result, row, store, sourceId };
  };

  it("keeps a page, told as supplied: who, when and how, by its bytes and not by its name", async () => {
    const { row, store, sourceId } = await supplied(page(WORDS), "picture.png");
    expect(row).toMatchObject({
      outcome: "supplied",
      suppliedAs: "page",
      suppliedHow: "Scanned from paper.",
      fileName: "picture.png",
      askedById: editor.id,
      address: null,
      elsewhereUrl: null,
      decodedSha256: sha256(page(WORDS)),
      readings: [{ kind: "page", text: expect.stringContaining(WORDS), title: "Passengers of 2023" }],
    });
    // The file as it came, once: its web archive is made when somebody asks for it.
    expect(row?.blobs.map(({ role }) => role)).toEqual(["file"]);
    expect([...store.kept.keys()]).toEqual([sha256(page(WORDS))]);
    const event = await db().event.findFirstOrThrow({ where: { subjectId: sourceId } });
    expect(event).toMatchObject({ verb: "capture.supplied", actorId: editor.id, data: { as: "page" } });
  });

  it.each([
    ["text", "fake.pdf", "Two million passengers crossed.", "text/plain", "text"],
    ["a page", "report.pdf", page(WORDS), "text/html", "page"],
    ["text", "page.wacz", "No archive at all.", "text/plain", "text"],
    ["the beginning of a PDF and no more", "cut.pdf", "%PDF-1.7\nnothing else", "application/pdf", "unread"],
    ["zeros", "scan.png", new Uint8Array(64), "application/octet-stream", "unread"],
  ])("takes %s that is called %s as what its bytes are", async (_, name, content, mediaType, kind) => {
    const { result, row, store } = await supplied(content, name);
    expect(result.ok).toBe(true);
    expect(row).toMatchObject({ fileName: name, mediaType, readings: [{ kind }] });
    expect(store.kept.size).toBe(1);
  });

  it("refuses an empty file beside its field, and a form without one", () => {
    const refused = (file: File) => {
      const parsed = suppliedCopy.safeParse({ sourceId: editor.id, file, how: "Scanned." });
      return parsed.error?.issues.map(({ path, message }) => [...path, message]);
    };
    expect(refused(new File([], "empty.pdf"))).toEqual([["file", "copy_empty"]]);
    // What a browser sends for a field in which nothing was chosen.
    expect(refused(new File([], ""))?.[0]).toEqual(["file", "required"]);
  });

  it("keeps pictures and office files unread, and reads a text and the page in a WARC of ours", async () => {
    const picture = await supplied(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), "a");
    expect(picture.row).toMatchObject({ suppliedAs: "screenshot", readings: [{ kind: "unread", text: "" }] });
    const office = await supplied(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]), "report.docx");
    expect(office.row).toMatchObject({ suppliedAs: "file", readings: [{ kind: "unread" }] });
    const text = await supplied("One line.\nAnother line.", "a.txt");
    expect(text.row).toMatchObject({
      suppliedAs: "file",
      readings: [{ kind: "text", text: "One line.\nAnother line." }],
    });
    const { store, row } = await captured("/page");
    const warc = store.kept.get(row.blobs[0]?.sha256 ?? "");
    const archive = await supplied(new Uint8Array(warc ?? []), "page.warc.gz");
    expect(archive.row).toMatchObject({
      suppliedAs: "warc",
      blobs: [{ role: "warc" }],
      readings: [{ kind: "page", text: expect.stringContaining(WORDS) }],
    });
  });

  it("keeps what begins like a web archive and is none as a file, and says that it is unread", async () => {
    const { row, store } = await supplied("WARC/1.1\r\nnothing", "a.warc");
    expect(row).toMatchObject({
      ...{ suppliedAs: "file", mediaType: "application/octet-stream", detail: "unread_damaged" },
      ...{ blobs: [{ role: "file" }], readings: [{ kind: "unread", text: "" }] },
    });
    expect(store.kept.size).toBe(1);
  });

  it("keeps what a file says of itself beside what is ours", async () => {
    const before = new Date();
    const mhtml = `Snapshot-Content-Location: https://ferries.example/boats\r\nDate: Sat, 28 Nov 2020 10:20:30 +0000\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page(WORDS)}\r\n--b--`;
    const { row } = await supplied(mhtml, "boats.mhtml");
    expect(row).toMatchObject({
      ...{ suppliedAs: "page", address: null, detail: null, statedUrl: "https://ferries.example/boats" },
      ...{ statedAt: new Date("2020-11-28T10:20:30Z"), readings: [{ text: expect.stringContaining(WORDS) }] },
    });
    expect(row?.finishedAt?.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it("refuses who may not; nothing of it stays", async () => {
    const stranger = await supplied(page(WORDS), "a.html", await makeUser(null));
    expect(stranger.result).toMatchObject({ reason: "forbidden" });
    for (const { row, store } of [stranger]) {
      expect(row).toBeNull();
      expect(store.kept.size).toBe(0);
    }
    // Whose role was taken after the page was opened: the write asks again.
    const gone = await makeUser(null);
    const late = await supplied(page(`${WORDS} Late.`), "a.html", { ...gone, role: "editor" });
    expect(late.result).toMatchObject({ reason: "forbidden" });
    expect(late.store.kept.size).toBe(0);
  });
});

describe("a store that is full", () => {
  afterEach(() => setEnvironment({ STET_STORE_QUOTA: undefined }));

  it("ends an attempt with the reason, refuses what is supplied, and stores nothing", async () => {
    const { _sum } = await db().blob.aggregate({
      where: { state: { not: "deleted" } },
      _sum: { size: true },
    });
    setEnvironment({ STET_STORE_QUOTA: String((_sum.size ?? 0) + 10) });
    const { row, store, sourceId } = await captured("/changing");
    expect(row).toMatchObject({
      outcome: "too_large",
      detail: "quota",
      httpStatus: 200,
      blobs: [],
      readings: [],
    });
    expect(store.kept.size).toBe(0);
    const file = new File([page(WORDS)], "a.html");
    const input = suppliedCopy.parse({ sourceId, file, how: "Saved." });
    expect(await supplyCopy(editor, input, store)).toMatchObject({ reason: "store_full" });
    const small = suppliedCopy.parse({ sourceId, file: new File(["short"], "a.txt"), how: "Saved." });
    // There is room for it: no web archive is stored beside it.
    await ok(supplyCopy(editor, small, store));
    expect(store.kept.size).toBe(1);
  });
});

describe("the log", () => {
  it("names a finished copy of what readers see, its reading, and what a source brings when it becomes public", async () => {
    const { sourceId, captureId } = await captured("/page");
    const named = () => db().eventRow.findMany({ where: { rowId: captureId } });
    expect(await named()).toEqual([]);
    const claim = await makePublicClaim();
    await db().evidence.create({
      data: { claimId: claim.id, sourceId, stance: "supports", createdById: editor.id },
    });
    await ok(askAgain(editor, { sourceId }));
    const next = await waiting(sourceId);
    await captureSource(next?.id ?? "", undefined, { copy: site.copy, store: memoryStore() });
    const rows = await db().eventRow.findMany({ where: { rowId: next?.id ?? "" } });
    expect(rows).toMatchObject([{ table: "Capture" }]);
    const [reading] = (await rowOf(next?.id ?? "")).readings;
    expect(await db().eventRow.findMany({ where: { rowId: reading?.id ?? "" } })).toMatchObject([
      { table: "Reading" },
    ]);
    expect(await verifyChain()).toMatchObject({ ok: true });
    const found: Finding[] = [];
    await verifyRecord((finding) => found.push(finding));
    const ids = [next?.id, reading?.id].map(String);
    expect(found.filter((finding) => ids.some((id) => JSON.stringify(finding).includes(id)))).toEqual([]);
  });
});

describe("verifyBlobs", () => {
  it("finds what is missing or altered, names it in the row, and what is there again", async () => {
    const store = memoryStore();
    const hashes: string[] = [];
    for (let n = 0; n < 3; n++) {
      const { row } = await captured("/changing", store);
      hashes.push(row.blobs[0]?.sha256 ?? "");
    }
    const [missing = "", altered = "", whole = ""] = hashes;
    const before = new Map(store.kept);
    store.kept.delete(missing);
    store.kept.set(altered, Buffer.from("something else"));
    const now = new Date();
    const look = async () => {
      await verifyBlobs(store, now, 10_000);
      const rows = await db().blob.findMany({ where: { sha256: { in: hashes } } });
      return Object.fromEntries(
        rows.map(({ sha256: hash, state, verifiedAt }) => [hash, [state, verifiedAt]]),
      );
    };
    expect(await look()).toEqual({
      [missing]: ["missing", now],
      [altered]: ["altered", now],
      [whole]: ["kept", now],
    });
    for (const [hash, bytes] of before) store.kept.set(hash, bytes);
    expect((await look())[missing]).toEqual(["kept", now]);
  });

  it("is told by the audit, by hash", async () => {
    const store = memoryStore();
    const { row } = await captured("/changing", store);
    const hash = row.blobs[0]?.sha256 ?? "";
    const ofIt = async () => {
      const found: Finding[] = [];
      expect(await auditBlobs(store, (finding) => found.push(finding))).toBeGreaterThan(0);
      return found.filter((finding) => finding.what === "blob" && finding.sha256 === hash);
    };
    expect(await ofIt()).toEqual([]);
    store.kept.set(hash, Buffer.from("x"));
    expect(await ofIt()).toEqual([{ what: "blob", sha256: hash, state: "altered" }]);
    store.kept.delete(hash);
    expect(await ofIt()).toEqual([{ what: "blob", sha256: hash, state: "missing" }]);
  });

  it("does not take another's pending bytes, which an attempt is about to keep", async () => {
    const store = memoryStore();
    const blob = await storeBlob(store, {
      role: "file",
      bytes: Buffer.from("pending"),
      mediaType: "text/plain",
    });
    await verifyBlobs(store, new Date(), 10_000);
    expect(await db().blob.findUnique({ where: { sha256: blob?.sha256 ?? "" } })).toMatchObject({
      state: "pending",
      verifiedAt: null,
    });
  });
});
