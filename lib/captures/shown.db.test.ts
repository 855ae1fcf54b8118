import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { stopThreads } from "@/lib/threadPool";
import { makeAttempt, memoryStore, serveCopies } from "@/prisma/testing/captures";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { captureSource } from "./capture.mutations";
import type { Show } from "./shown";

const WORDS =
  "The harbour board says that it will build a second pier for two million passengers by the end of 2030, and that it has the money.";
const BANNER =
  "We use cookies to improve your experience on our website. Accept all cookies or manage your choices.";
const page = (body: string) =>
  `<html lang="en"><head><title>A second pier</title></head><body>${body}</body></html>`;
const article = page(
  `<div class="cookie-banner" role="dialog"><p>${BANNER}</p></div><main><h1>A second pier</h1><p>${WORDS}</p></main>`,
);
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]);

let site: Awaited<ReturnType<typeof serveCopies>>;
let drop: () => Promise<void>;
let asked: string[] = [];

const html = (body: string) => (response: import("node:http").ServerResponse) =>
  response.setHeader("content-type", "text/html; charset=utf-8").end(body);

beforeAll(async () => {
  drop = await useFreshDatabase();
  site = await serveCopies({
    "/page": html(article),
    "/scripted": html(page('<div id="app"></div><script src="/app.js"></script>')),
    "/login": html("<title>Sign in</title><p>You must sign in to read this page.</p>"),
    "/picture": (response) => response.setHeader("content-type", "image/png").end(PICTURE),
  });
});
afterAll(async () => {
  await site.close();
  await stopThreads();
  await drop();
});

/** A browser that shows the article wherever it is sent. */
const shows: Show = async (url) => {
  asked.push(url);
  return { ok: true, url, status: 200, html: Buffer.from(article), picture: PICTURE };
};
const fails: Show = async () => ({ ok: false, reason: "timed_out" });

async function captured(path: string, show: Show) {
  asked = [];
  const store = memoryStore();
  const { captureId } = await makeAttempt(site.origin + path);
  await captureSource(captureId, undefined, { copy: site.copy, store, show });
  const include = { blobs: { include: { blob: true } }, readings: { orderBy: { kind: "asc" } } } as const;
  return { store, row: await db().capture.findUniqueOrThrow({ where: { id: captureId }, include }) };
}

describe("a page that a browser shows too", () => {
  it("is kept as it was sent, as it was shown and as a picture, and is read twice, without its banner", async () => {
    const { row, store } = await captured("/page", shows);
    expect(row.outcome).toBe("page");
    expect(row.blobs.map(({ role }) => role).sort()).toEqual(["rendered", "screenshot", "warc"]);
    expect(row.blobs.every(({ blob }) => blob.state === "kept")).toBe(true);
    expect(Buffer.from((await store.get(sha256(PICTURE))) ?? [])).toEqual(PICTURE);
    expect(row.readings.map(({ kind }) => kind)).toEqual(["page", "rendered"]);
    for (const { text } of row.readings) {
      expect(text).toContain(WORDS);
      expect(text).not.toContain("cookies");
    }
  });

  it("counts as a copy where its answer was only the frame that scripts fill", async () => {
    const { row } = await captured("/scripted", shows);
    expect(row).toMatchObject({ outcome: "page", detail: null });
    expect(row.readings.find(({ kind }) => kind === "rendered")?.text).toContain(WORDS);
  });

  it("stays what its answer was where the browser fails, which is said", async () => {
    expect((await captured("/page", fails)).row).toMatchObject({
      outcome: "page",
      detail: "browser_timed_out",
    });
    const { row } = await captured("/scripted", fails);
    expect(row.outcome).toBe("nearly_empty");
    expect(row.blobs.map(({ role }) => role)).toEqual(["warc"]);
  });

  it("is not asked for where a wall or no page came", async () => {
    expect((await captured("/login", shows)).row.outcome).toBe("login");
    expect((await captured("/picture", shows)).row.outcome).toBe("page");
    expect(asked).toEqual([]);
  });

  it("that is cut off by the end of the worker is left to the next", async () => {
    const { captureId } = await makeAttempt(`${site.origin}/page`);
    const world = { copy: site.copy, store: memoryStore() };
    const cut: Show = async () => ({ ok: false, reason: "cancelled" });
    await expect(captureSource(captureId, undefined, { ...world, show: cut })).rejects.toThrow("cut off");
    await captureSource(captureId, undefined, { ...world, show: shows });
    const { outcome } = await db().capture.findUniqueOrThrow({ where: { id: captureId } });
    expect(outcome).toBe("page");
  });
});
