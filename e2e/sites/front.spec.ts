import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Actor } from "@/lib/auth/can";
import { disconnect } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { retractVerdict } from "@/lib/verdicts/publish.mutations";
import type { Serving } from "@/prisma/commands/serve";
import type { Running } from "@/prisma/process/lifecycle";
import { freePort } from "@/prisma/process/ports";
import { makeUser } from "@/prisma/testing/factories";
import { makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import { hasVarnish, startVarnish } from "@/prisma/testing/varnish";
import { type OwnDatabase, onServer, ownDatabase, ownSite } from "../ownSite";

/* A Varnish in front of a server, by the file that people are given for it. */

const WHY = "The source was forged.";
const SECRET = randomBytes(32).toString("hex");
const before = process.env.DATABASE_URL;
let folder: string;
let database: OwnDatabase;
let site: Serving;
let varnish: Running;
let front: string;
let reviewer: Actor;

test.describe.configure({ mode: "serial" });
test.skip(!hasVarnish(), "left out: Debian's varnish is not installed");
test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), "stet-front-"));
  chmodSync(folder, 0o755);
  database = await ownDatabase("front");
  await onServer(`ALTER DATABASE ${database.name} SET stet.unlogged = 'on'`);
  await disconnect();
  setEnvironment({ DATABASE_URL: database.url });
  reviewer = await makeUser("reviewer");
  const place = { host: "127.0.0.1", port: await freePort(4_100) };
  front = `http://${place.host}:${place.port}`;
  site = await ownSite({ DATABASE_URL: database.url, STET_FRONT_URL: front, STET_FRONT_SECRET: SECRET });
  const behind = { host: "127.0.0.1", port: Number(new URL(site.address).port) };
  varnish = await startVarnish(folder, place, behind, SECRET);
});
test.afterAll(async () => {
  await disconnect();
  setEnvironment({ DATABASE_URL: before });
  await varnish?.stop();
  await site?.stop();
  await database?.drop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** An answer, and whether Varnish gave it from what it keeps: it names the request then by which that came. */
async function read(path: string, init: RequestInit = {}) {
  const answer = await fetch(front + path, { redirect: "manual", ...init });
  const isKept = (answer.headers.get("x-varnish") ?? "").split(" ").length === 2;
  return { answer, isKept, text: await answer.text() };
}

test("a page is kept in front, asked for by its ETag and sent without a word of that to browsers", async () => {
  const { slug } = await makePublicClaim({}, null);
  const path = `/en/claims/${slug}`;
  await expect.poll(async () => (await read(path)).isKept, { intervals: [20] }).toBe(true);
  const { answer } = await read(path);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect(answer.headers.get("surrogate-control")).toBeNull();
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'none'");
  const etag = answer.headers.get("etag") ?? "";
  const again = await read(path, { headers: { "if-none-match": etag } });
  expect([again.answer.status, again.isKept]).toEqual([304, true]);
  const plain = await read(path, { headers: { "accept-encoding": "identity" } });
  expect(plain.answer.headers.get("content-encoding")).toBeNull();
  expect(plain.text).toContain("</html>");
});

test("what is retracted is gone from there too, and stays gone", async () => {
  for (let round = 0; round < 3; round++) {
    const { id, slug } = await makePublicClaim({}, null);
    const { id: verdictId } = await makeVerdict(id);
    const path = `/en/claims/${slug}`;
    await expect.poll(async () => (await read(path)).isKept, { intervals: [20] }).toBe(true);
    expect((await read(path)).text).not.toContain(WHY);
    expect((await retractVerdict(reviewer, { verdictId, reasonEn: WHY, reasonZh: null })).ok).toBe(true);
    await expect.poll(async () => (await read(path)).text, { intervals: [5] }).toContain(WHY);
    await expect.poll(async () => (await read(path)).isKept, { intervals: [20] }).toBe(true);
    expect((await read(path)).text).toContain(WHY);
  }
});

test("the desk, the API, lists by their query and what nobody may keep go through", async () => {
  const others = ["/en/desk", "/en/signin", "/api/search?q=a", "/en/search?q=a", "/en/verdicts?rating=true"];
  for (const path of [...others, "/en/claims/none", "/api/health", "/en/compare"])
    for (let n = 0; n < 3; n++) expect((await read(path)).isKept, path).toBe(false);
});

test("nobody else has what is kept dropped", async () => {
  await expect.poll(async () => (await read("/en")).isKept, { intervals: [20] }).toBe(true);
  for (const secret of ["", "x".repeat(32)]) {
    const { answer } = await read("/", { method: "BAN", headers: { "x-stet-secret": secret } });
    expect(answer.status).toBe(403);
  }
  expect((await read("/", { method: "BAN", headers: { "x-stet-secret": SECRET } })).answer.status).toBe(200);
});
