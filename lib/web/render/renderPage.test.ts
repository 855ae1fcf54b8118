import { createSocket } from "node:dgram";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import http, { type ServerResponse } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findChromium, installChromium } from "@/prisma/testing/chromium";
import { type NotRendered, type Rendered, type RenderOptions, renderPage } from "./renderPage";

/** A page whose words are made by its script, with a banner; `reach` is what its script tries to load. */
const page = (script: string) => (response: ServerResponse) =>
  response
    .setHeader("content-type", "text/html; charset=utf-8")
    .end(`<!doctype html><title>渡轮</title><main></main><script>${script}</script>`);
const words = "document.querySelector('main').innerHTML = '<p>The boats are due in 2026. 渡轮。</p>';";

let port = 0;
let datagrams = 0;
let asked: string[] = [];
const udp = createSocket("udp4");

const ROUTES: Record<string, (response: ServerResponse) => void> = {
  "/words": page(words),
  "/reaches": (response) =>
    page(`
      const tries = ["http://127.0.0.1:${port}/secret", "http://localhost:${port}/secret",
        "http://inside.example:${port}/secret", "http://[::1]:${port}/secret", "http://2130706433:${port}/secret",
        "http://169.254.169.254/latest/meta-data", "file:///etc/passwd"];
      Promise.allSettled(tries.map((one) => fetch(one, { mode: "no-cors" }))).then((all) => {
        document.querySelector("main").textContent = all.map(({ status }) => status).join(" ");
      });
      const one = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${udp.address().port}" }] });
      one.createDataChannel("x"); one.createOffer().then((offer) => one.setLocalDescription(offer));`)(
      response,
    ),
  "/secret": (response) => response.end("secret"),
  "/away": (response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` }).end(),
  "/moved": (response) => response.writeHead(301, { location: "/words" }).end(),
  "/missing": (response) => {
    response.statusCode = 404;
    page(words)(response);
  },
  "/never": page("for (;;);"),
  "/silent": () => undefined,
  "/file": (response) => response.setHeader("content-type", "application/zip").end("PK"),
  "/high": page(`${words} document.body.style.height = "4000000px";`),
  "/asks": page(
    `alert(1); confirm(2); window.open("/secret"); window.onbeforeunload = () => "stay"; ${words}`,
  ),
  "/heavy": page(`for (let n = 0; n < 20; n++) fetch("/zeros?" + n); ${words}`),
};

const server = http.createServer((request, response) => {
  const [path = ""] = (request.url ?? "").split("?");
  asked.push(path);
  if (path === "/zeros") return void response.end(Buffer.alloc(1_000_000));
  (ROUTES[path] ?? ((missing) => missing.writeHead(404).end()))(response);
});

/** One name leads to this machine's server, as if it were one of the web; every other is looked up and refused. */
const lookup: LookupFunction = (hostname, options, callback) => {
  if (hostname !== "pages.example") return callback(Object.assign(new Error(), { code: "ENOTFOUND" }), "", 4);
  const found = { address: "127.0.0.1", family: 4 };
  if (options.all) callback(null, [found]);
  else callback(null, found.address, found.family);
};

/** Of this test alone: whatever else shows pages on this machine has its folders elsewhere. */
const folder = mkdtempSync(join(tmpdir(), "stet-render-"));

const chromium = findChromium() ?? installChromium() ?? "";
/** The tests may run as root, which the browser never does. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
const show = (path: string, options: RenderOptions = {}) =>
  renderPage(`http://pages.example:${port}${path}`, chromium, {
    ...{ proxy: { lookup }, ...(user && { user }) },
    ...options,
  });
const htmlOf = (seen: Rendered | NotRendered) =>
  seen.ok ? Buffer.from(seen.html).toString("utf8") : seen.reason;

beforeAll(async () => {
  // The browser's user passes through it.
  chmodSync(folder, 0o711);
  vi.stubEnv("TMPDIR", folder);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve));
  udp.on("message", () => datagrams++);
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  udp.close();
  server.closeAllConnections();
  server.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  asked = [];
});

describe("a page in a browser", () => {
  it("is the document after its scripts ran, and a picture", async () => {
    const seen = await show("/words");
    expect(seen).toMatchObject({ ok: true, status: 200, url: `http://pages.example:${port}/words` });
    expect(htmlOf(seen)).toContain("The boats are due in 2026. 渡轮。");
    expect(
      seen.ok &&
        Buffer.from(seen.picture ?? [])
          .subarray(1, 4)
          .toString(),
    ).toBe("PNG");
  });

  it("is followed to where it moved, and says its status", async () => {
    expect(await show("/moved")).toMatchObject({ ok: true, url: `http://pages.example:${port}/words` });
    expect(await show("/missing")).toMatchObject({ ok: true, status: 404 });
  });

  it("reaches nothing of this machine or its networks, by no way", async () => {
    const seen = await show("/reaches");
    expect(htmlOf(seen)).toMatch(/<main>(?:(?:rejected|fulfilled) ?){7}<\/main>/);
    expect(asked.filter((path) => path === "/secret")).toEqual([]);
    expect(datagrams).toBe(0);
    expect(await show("/away")).toMatchObject({ ok: false, reason: "unreachable" });
    expect(
      await renderPage(`http://inside.example:${port}/secret`, chromium, {
        proxy: { lookup },
        ...(user && { user }),
      }),
    ).toMatchObject({
      ...{ ok: false, reason: "unreachable" },
    });
    expect(asked.filter((path) => path === "/secret")).toEqual([]);
  });

  it("opens no window and waits for no answer to a question", async () => {
    expect(htmlOf(await show("/asks"))).toContain("due in 2026");
  });

  it("that is endlessly high has a picture of its beginning", async () => {
    const seen = await show("/high");
    const picture = Buffer.from((seen.ok && seen.picture) || []);
    expect(picture.readUInt32BE(20)).toBe(12_000);
  });

  it("that loads too much is not taken for the whole", async () => {
    expect(await show("/heavy", { proxy: { lookup, maxBytes: 3_000_000 } })).toEqual({
      ok: false,
      reason: "too_large",
    });
  });

  it("that never answers, never ends or is none says so", async () => {
    expect(await show("/silent", { timeoutMs: 3_000 })).toMatchObject({ ok: false, reason: "timed_out" });
    expect(await show("/never", { timeoutMs: 3_000 })).toMatchObject({ ok: false, reason: "timed_out" });
    expect(await show("/file")).toMatchObject({ ok: false, reason: "unreachable" });
  }, 60_000);

  it("is given up when the worker stops", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1_000);
    expect(await show("/silent", { signal: stop.signal })).toEqual({ ok: false, reason: "cancelled" });
  });

  it("is not shown by what is no browser, nor as root", async () => {
    const other = await renderPage(`http://pages.example:${port}/words`, "/bin/false", {
      ...(user && { user }),
    });
    expect(other).toMatchObject({ ok: false, reason: "no_browser" });
    if (user)
      expect(await renderPage("http://pages.example/", chromium)).toMatchObject({ reason: "no_browser" });
  });

  it("leaves nothing behind", () => {
    expect(readdirSync(folder)).toEqual([]);
  });
});
