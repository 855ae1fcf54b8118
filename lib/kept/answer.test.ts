import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { whileAnswering } from "../answering";
import { pathOf } from "../requestHead";
import { type Answer, keptAnswers } from "./answer";
import { KeptPages } from "./pages";
import type { PageKind } from "./patterns";
import { publications, publish } from "./publications";

type Got = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer };

/** The record as readers see it, and how often a page of it was made. */
let words = "It stands.";
let made = 0;
/** What is done in the middle of the making of a page. */
let meanwhile: () => Promise<unknown> | unknown = () => undefined;
let now = Date.UTC(2031, 4, 4, 12);
let pages: KeptPages;
/** Whether caches in front were told of the last publication. */
let areTold = false;
let server: Server;
let origin: string;

const page = (text: string) => `<html><p>${text}</p><script>boot()</script></html>`;

const next: Answer = async (request, response) => {
  const path = new URL(request.url ?? "", "http://site").pathname;
  made++;
  const text = words;
  await meanwhile();
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", "default-src 'self'; script-src 'self'");
  response.setHeader("x-nextjs-cache", "MISS");
  if (path === "/en/fails") {
    response.setHeader("content-type", "text/plain");
    response.writeHead(500).end("It failed.");
    return;
  }
  if (path === "/en/breaks") throw new Error("broken");
  if (path === "/en/moved") {
    response.writeHead(308, { location: "/en/there" }).end();
    return;
  }
  if (path === "/zh/list") response.statusCode = 500;
  if (path === "/en/none") response.statusCode = 404;
  if (path === "/en/none/list") {
    response.statusCode = 404;
    response.end('<html id="__next_error__"><script>fill()</script></html>');
    return;
  }
  response.flushHeaders();
  response.write(page(text).slice(0, 10));
  response.end(page(text).slice(10));
};

function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(origin + path, { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: bytes.toString(),
          bytes,
        });
      });
    });
    asked.on("error", reject).end();
  });
}
const kindOf = (path: string): PageKind =>
  path.endsWith("/list") ? "document" : path.startsWith("/en") ? "kept" : null;
const isHit = ({ headers }: Got) => headers["cache-status"] === "stet; hit";

beforeEach(async () => {
  [words, made, meanwhile, now] = ["It stands.", 0, () => undefined, Date.UTC(2031, 4, 4, 12)];
  pages = new KeptPages(200_000, () => now);
  areTold = false;
  const kept = keptAnswers({
    missing: async (path) => `<html><p>Nothing at ${path}.</p></html>`,
    always: () => ({ "strict-transport-security": "max-age=1" }),
    mayShare: () => areTold,
    pages,
  });
  const through = kept.throughNext(next);
  server = createServer(async (request, response) => {
    if (kept.fromMemory(request, response)) return;
    await through(request, response, kindOf(pathOf(request.url ?? ""))).catch(() =>
      response.writeHead(500).end("Broken."),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => server.close(done)));

describe("a page that is the same for everybody", () => {
  test("is made once and sent as a document, in the encoding that was asked for", async () => {
    const first = await get("/en", { "accept-encoding": "gzip" });
    const second = await get("/en?from=elsewhere");
    expect([isHit(first), isHit(second), made]).toEqual([false, true, 1]);
    expect(second.body).toBe("<html><p>It stands.</p></html>");
    expect(gunzipSync(first.bytes).toString()).toBe(second.body);
    expect(first.headers).toMatchObject({
      "content-encoding": "gzip",
      "content-security-policy": "default-src 'self'; script-src 'none'",
      "content-length": String(first.bytes.length),
      vary: "Accept-Encoding",
      "strict-transport-security": "max-age=1",
    });
    expect(second.headers["content-encoding"]).toBeUndefined();
    expect(second.headers["x-nextjs-cache"]).toBeUndefined();
    expect(first.headers.etag).not.toBe(second.headers.etag);
  });

  test("may be kept in front for moments, while it is kept here and those in front were told", async () => {
    const forFronts = async (path: string, headers = {}) =>
      (await get(path, headers)).headers["surrogate-control"];
    expect([await forFronts("/en"), await forFronts("/en")]).toEqual([undefined, undefined]);
    areTold = true;
    expect([await forFronts("/en"), await forFronts("/en/other")]).toEqual(["max-age=10", "max-age=10"]);
    const { headers } = await get("/en");
    expect(await forFronts("/en", { "if-none-match": headers.etag })).toBe("max-age=10");
    expect(headers["cache-control"]).toBeUndefined();
    expect([await forFronts("/en/none"), await forFronts("/zh/list")]).toEqual([undefined, undefined]);
    meanwhile = () => publish();
    expect(await forFronts("/en/begun"), "begun before a publication").toBeUndefined();
    meanwhile = () => undefined;
    now = Date.UTC(2031, 4, 4, 23, 59, 56);
    expect(await forFronts("/en"), "until the day ends").toBe("max-age=4");
  });

  test("is not sent again to who has it", async () => {
    const { headers } = await get("/en");
    const etag = headers.etag as string;
    for (const ifNoneMatch of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await get("/en", { "if-none-match": ifNoneMatch });
      expect([again.status, again.body, again.headers.etag]).toEqual([304, "", etag]);
    }
    expect((await get("/en", { "if-none-match": '"other"' })).status).toBe(200);
    expect((await get("/en", { "if-none-match": etag, "accept-encoding": "br" })).status).toBe(200);
  });

  test("is kept whole when only its head was asked for", async () => {
    const head = await get("/en", {}, "HEAD");
    const whole = await get("/en");
    expect([head.body, isHit(whole), whole.body]).toEqual(["", true, "<html><p>It stands.</p></html>"]);
    expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
    expect(await get("/en", {}, "HEAD")).toMatchObject({
      status: 200,
      body: "",
      headers: { etag: whole.headers.etag },
    });
  });

  test("is made once for all who ask at once, also when the first of them leaves", async () => {
    meanwhile = () => sleep(30);
    const all = await Promise.all(Array.from({ length: 20 }, () => get("/en")));
    expect(made).toBe(1);
    expect(new Set(all.map(({ body }) => body)).size).toBe(1);
    publish();
    const leaving = httpRequest(`${origin}/en`).on("error", () => undefined);
    leaving.end();
    await sleep(10);
    const staying = get("/en");
    await sleep(5);
    leaving.destroy();
    expect((await staying).body).toContain("It stands.");
  });

  test("takes no more memory than it may, and none for what is not there", async () => {
    for (let n = 0; n < 300; n++) await get(`/en/${n}`);
    expect(pages.size).toBeLessThanOrEqual(200_000);
    expect(isHit(await get("/en/299"))).toBe(true);
    expect(isHit(await get("/en/0"))).toBe(false);
    const before = pages.size;
    expect(await get("/en/none")).toMatchObject({ status: 404, body: "<html><p>It stands.</p></html>" });
    expect(pages.size).toBe(before);
  });
});

describe("what is published", () => {
  test("is seen by whoever asks next", async () => {
    await get("/en");
    words = "It was withdrawn.";
    publish();
    expect((await get("/en")).body).toContain("withdrawn");
    expect(isHit(await get("/en"))).toBe(true);
  });

  test("is not undone by a page that was begun before", async () => {
    let during: Promise<Got> | undefined;
    meanwhile = async () => {
      meanwhile = () => undefined;
      words = "It was withdrawn.";
      publish();
      during = get("/en");
      // It asks while the first is still made, however long that takes.
      await sleep(30);
    };
    const before = get("/en");
    expect((await before).body).toContain("stands");
    expect((await during)?.body).toContain("withdrawn");
    expect((await get("/en")).body).toContain("withdrawn");
  });

  test("is not undone by the data of a page, for a script of the desk, that were begun before", async () => {
    const order: string[] = [];
    meanwhile = async () => {
      meanwhile = () => void order.push("page");
      publish();
      await sleep(50);
      order.push("data");
    };
    await Promise.all([get("/en", { rsc: "1" }), sleep(20).then(() => get("/en"))]);
    expect(order).toEqual(["data", "page"]);
  });

  test("is in no memory until the request that published it is answered, also where it fails or is left", async () => {
    const works: (() => void)[] = [];
    const state = {
      isBusy: false,
      isGone: false,
      isWhole: true,
      whenAnswered: (work: () => void) => void works.push(work),
    };
    await get("/en");
    whileAnswering(state, publish);
    expect(isHit(await get("/en"))).toBe(false);
    expect(isHit(await get("/en"))).toBe(false);
    for (const work of works) work();
    await get("/en");
    expect(isHit(await get("/en"))).toBe(true);
  });
});

describe("while publications of others are not heard", () => {
  beforeEach(() => {
    publications().isDeaf = true;
  });
  afterEach(() => {
    publications().isDeaf = false;
  });

  test("each page is made for who asks", async () => {
    for (let n = 0; n < 2; n++) expect(isHit(await get("/en"))).toBe(false);
    expect(made).toBe(2);
  });

  test("only so many are made at once, and others are told when to ask again", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    meanwhile = () => held;
    const refused: Got[] = [];
    const ask = async (path: string) => {
      const got = await get(path);
      if (got.status === 503) refused.push(got);
      if (refused.length === 16) release();
    };
    await Promise.all(Array.from({ length: 40 }, (_, n) => ask(`/en/${n}`)));
    expect([refused.length, made]).toEqual([16, 24]);
    expect(refused[0]).toMatchObject({ headers: { "retry-after": "10", "cache-control": "no-store" } });
    expect((await get("/en/1")).status).toBe(200);
    expect((await get("/desk")).status).toBe(200);
  });
});

test("an address that cannot be read is not answered from memory", async () => {
  await get("/en");
  expect(isHit(await get("/en?q=20%"))).toBe(true);
  expect(isHit(await get("/en?q=%00"))).toBe(false);
});

test("a page that counts days is made anew when the day ends", async () => {
  await get("/en");
  now = Date.UTC(2031, 4, 4, 23, 59, 59, 999);
  expect(isHit(await get("/en"))).toBe(true);
  now += 1;
  expect(isHit(await get("/en"))).toBe(false);
  expect(isHit(await get("/en"))).toBe(true);
});

test("a page that is made for each request is a document too, and in no memory", async () => {
  const [first, second] = [await get("/en/list?after=1"), await get("/en/list?after=1")];
  expect([first.body, isHit(second), made]).toEqual(["<html><p>It stands.</p></html>", false, 2]);
});

test("a page that only a script would fill in where nothing is gives way to one that says so", async () => {
  const { status, body } = await get("/en/none/list");
  expect([status, body]).toEqual([404, "<html><p>Nothing at /en/none/list.</p></html>"]);
});

test("what is the same for everybody can only be read", async () => {
  for (const method of ["POST", "DELETE", "PUT"])
    expect(await get("/en", {}, method)).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  expect(made).toBe(0);
});

test("a page that failed says so without scripts, with its reference", async () => {
  words = '<template data-dgst="4711"></template>';
  const failed = await get("/zh/list");
  expect(failed.status).toBe(500);
  expect(failed.body).toContain("4711");
  expect(failed.body).not.toContain("<script");
  expect(failed.headers["content-security-policy"]).toContain("default-src 'none'");
});

describe("what goes on to Next as it is", () => {
  test.each([
    ["an error of no page", "/en/fails", 500, "It failed."],
    ["a way to another address", "/en/moved", 308, ""],
    ["what broke", "/en/breaks", 500, "Broken."],
  ])("%s, and is asked for each time", async (_, path, status, body) => {
    for (let n = 0; n < 2; n++) expect(await get(path)).toMatchObject({ status, body });
    expect(made).toBe(2);
  });

  test.each([
    ["another page", "/desk", "GET", {}],
    ["the data of a page", "/en", "GET", { rsc: "1" }],
    ["a form", "/en/list", "POST", {}],
  ])("%s", async (_, path, method, headers) => {
    await get("/en");
    const { body } = await get(path, headers as Record<string, string>, method);
    expect(body).toContain("<script>");
  });
});
