import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage } from "./fetchPage";
import { filteringAgent, isOutsidePublicIpv6 } from "./publicAddress";

const PAGE = "<p>The boats are due in 2026. 渡轮。</p>";
const LIMIT = 50_000;

let origin = "";
let port = 0;
let asked: string[] = [];

const ROUTES: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  "/page": (response) => response.setHeader("content-type", "text/html; charset=utf-8").end(PAGE),
  "/untyped": (response) => response.end(PAGE),
  "/pdf": (response) => response.setHeader("content-type", "application/pdf").end("%PDF"),
  "/gone": (response) => response.writeHead(410).end(),
  "/broken": (response) => response.writeHead(503).end("later"),
  "/nowhere": (response) => response.writeHead(302).end(),
  "/gzip": (response) => response.setHeader("content-encoding", "gzip").end(gzipSync(PAGE)),
  "/br": (response) => response.setHeader("content-encoding", "br").end(brotliCompressSync(PAGE)),
  "/deflate": (response) => response.setHeader("content-encoding", "deflate").end(deflateSync(PAGE)),
  "/raw": (response) => response.setHeader("content-encoding", "deflate").end(deflateRawSync(PAGE)),
  "/odd": (response) => response.setHeader("content-encoding", "zstd").end(PAGE),
  "/cut-gzip": (response) =>
    response.setHeader("content-encoding", "gzip").end(gzipSync(PAGE).subarray(0, 20)),
  "/bomb": (response) =>
    response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(LIMIT * 100))),
  "/full": (response) => response.end(Buffer.alloc(LIMIT, "a")),
  "/stated-large": (response) => response.setHeader("content-length", LIMIT + 1).flushHeaders(),
  "/endless": (response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(10_000, "a")), 1);
    response.on("close", () => clearInterval(timer));
  },
  "/drip": (response) => {
    const timer = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/silent": () => {},
  "/hang-up": (response) => response.socket?.destroy(),
  "/cut": (response) => {
    response.setHeader("content-length", 1000);
    response.write("a", () => response.socket?.destroy());
  },
  "/cut-chunks": (response) => {
    response.write("<p>one</p>", () => response.socket?.end());
  },
  "/loop": (response) => response.writeHead(302, { location: "/loop" }).end(),
};

const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://x");
  asked.push(pathname);
  const to = searchParams.get("to");
  const left = Number(searchParams.get("left") ?? -1);
  if (to !== null) response.writeHead(307, { location: Buffer.from(to).toString("latin1") }).end("moved");
  else if (left > 0) response.writeHead(301, { location: `/hop?left=${left - 1}` }).end();
  else if (left === 0) response.writeHead(303, { location: "/page" }).end();
  else (ROUTES[pathname] ?? ((other) => other.writeHead(404).end()))(response, request);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  origin = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const agentFor = () => new http.Agent();
const fetchHere = (path: string, timeoutMs = 5_000) =>
  fetchPage(origin + path, { agentFor, timeoutMs, maxBytes: LIMIT });
const redirect = (to: string) => `/go?to=${encodeURIComponent(to)}`;

describe("a page", () => {
  it("comes with what the server said of it", async () => {
    const now = new Date("2026-01-02T03:04:05Z");
    expect(await fetchPage(`${origin}/page#part`, { agentFor, now: () => now })).toEqual({
      ok: true,
      finalUrl: `${origin}/page`,
      status: 200,
      contentType: "text/html; charset=utf-8",
      bytes: new TextEncoder().encode(PAGE),
      redirects: [],
      fetchedAt: now,
    });
    expect(await fetchHere("/untyped")).toMatchObject({ ok: true, contentType: "" });
  });

  it.each(["/gzip", "/br", "/deflate", "/raw"])("is unpacked: %s", async (path) => {
    expect(await fetchHere(path)).toMatchObject({ ok: true, bytes: new TextEncoder().encode(PAGE) });
  });

  it("is found behind five redirects and not behind six", async () => {
    const found = await fetchHere("/hop?left=4");
    expect(found).toMatchObject({ ok: true, finalUrl: `${origin}/page` });
    expect(found.ok && found.redirects).toHaveLength(5);
    expect(await fetchHere("/hop?left=5")).toEqual({ ok: false, reason: "too_many_redirects" });
    expect(await fetchHere("/loop")).toEqual({ ok: false, reason: "too_many_redirects" });
  });

  it("is found where the redirect is written in UTF-8", async () => {
    expect(await fetchHere(redirect("/page?q=渡轮"))).toMatchObject({
      ok: true,
      finalUrl: `${origin}/page?q=%E6%B8%A1%E8%BD%AE`,
    });
  });
});

describe("what is no page", () => {
  it.each([
    ["/missing", { reason: "not_found", detail: "404" }],
    ["/gone", { reason: "not_found", detail: "410" }],
    ["/broken", { reason: "http_error", detail: "503" }],
    ["/nowhere", { reason: "http_error", detail: "302" }],
    ["/pdf", { reason: "not_a_page", detail: "application/pdf" }],
    ["/odd", { reason: "not_a_page", detail: "zstd" }],
    ["/cut-gzip", { reason: "not_a_page", detail: "Z_BUF_ERROR" }],
    ["/hang-up", { reason: "unreachable", detail: "ECONNRESET" }],
    ["/cut", { reason: "unreachable", detail: "ECONNRESET" }],
  ])("is said to be so: %s", async (path, refusal) => {
    expect(await fetchHere(path)).toEqual({ ok: false, ...refusal });
  });

  it("is a closed port", async () => {
    const free = createTcpServer();
    await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
    const { port: closed } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const answer = await fetchPage(`http://127.0.0.1:${closed}/`, { agentFor });
    expect(answer).toEqual({ ok: false, reason: "unreachable", detail: "ECONNREFUSED" });
  });
});

/** A server that says no length: a body ends where its connection does. Sends the parts and stays, or hangs up. */
async function servedUntilClosed<T>(
  head: string,
  dripped: string,
  read: (address: string) => Promise<T>,
): Promise<T> {
  const raw = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.write(`${head}\r\n\r\n`);
    const timer = setInterval(() => socket.write(dripped), 20);
    socket.on("close", () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => raw.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(raw.address() as AddressInfo).port}/`;
  try {
    return await read(address);
  } finally {
    await new Promise((resolve) => raw.close(resolve));
  }
}

describe("a page of which only the beginning came", () => {
  it.each([
    ["without a length", "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close", "<p>x"],
    ["of HTTP/1.0", "HTTP/1.0 200 OK\r\ncontent-type: text/html", "<p>x"],
    ["of a stated length", "HTTP/1.1 200 OK\r\ncontent-length: 9999", "<p>x"],
    ["in chunks", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked", "4\r\n<p>x\r\n"],
  ])("when its time was over is none: %s", async (_, head, dripped) => {
    const answer = await servedUntilClosed(head, dripped, (address) =>
      fetchPage(address, { agentFor, timeoutMs: 150 }),
    );
    expect(answer).toEqual({ ok: false, reason: "timeout" });
  });

  it.each(["/cut", "/cut-chunks"])("when the connection was cut is none: %s", async (path) => {
    expect(await fetchHere(path)).toEqual({ ok: false, reason: "unreachable", detail: "ECONNRESET" });
  });
});

describe("the limits", () => {
  it("hold for what is sent, stated and unpacked", async () => {
    expect(await fetchHere("/full")).toMatchObject({ ok: true });
    for (const path of ["/endless", "/stated-large", "/bomb"]) {
      expect(await fetchHere(path), path).toEqual({ ok: false, reason: "too_large" });
    }
  });

  it.each(["/silent", "/drip"])("hold for the time: %s", async (path) => {
    expect(await fetchHere(path, 200)).toEqual({ ok: false, reason: "timeout" });
  });
});

describe("addresses of this machine and its networks", () => {
  const HOSTS = [
    "127.0.0.1",
    "localhost",
    "LocalHost",
    "127.1",
    "2130706433",
    "0x7f.0.0.1",
    "0x7f000001",
    "017700000001",
    "0177.0.0.01",
    "①②⑦.0.0.1",
    "0.0.0.0",
    "0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[fe80::1]",
    "[fec0::1]",
    "[2002:7f00:1::]",
    "[2001:db8::1]",
    "[fd00:ec2::254]",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.100.100.200",
    "169.254.169.254",
    "168.63.129.16",
    "224.0.0.1",
    "255.255.255.255",
  ];

  it.each(HOSTS)("are refused: %s", async (host) => {
    asked = [];
    const answer = await fetchPage(`http://${host}:${port}/page`, { timeoutMs: 3_000 });
    expect(answer).toEqual({ ok: false, reason: "private_address" });
    expect(asked).toEqual([]);
  });

  it.each(HOSTS)("are refused behind a redirect: %s", async (host) => {
    const first = (url: URL) => (url.pathname === "/go" ? new http.Agent() : filteringAgent(url));
    const path = redirect(`http://${host}:${port}/page`);
    asked = [];
    expect(await fetchPage(origin + path, { agentFor: first, timeoutMs: 3_000 })).toEqual({
      ok: false,
      reason: "private_address",
    });
    expect(asked).toEqual(["/go"]);
  });

  it("leave public ones alone", () => {
    for (const address of ["2606:4700::1111", "3fff::1", "2a00:1450:4001::8a", "93.184.216.34"]) {
      expect(isOutsidePublicIpv6(address), address).toBe(false);
    }
  });

  it("are refused over TLS", async () => {
    expect(await fetchPage(`https://127.0.0.1:${port}/`)).toEqual({ ok: false, reason: "private_address" });
    expect(await fetchPage("https://[::1]/")).toEqual({ ok: false, reason: "private_address" });
  });

  it("are refused in every private IPv4 range, however they are written", async () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const privateAddress = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    );
    const written = fc.constantFrom(
      (bytes: number[]) => bytes.join("."),
      (bytes: number[]) => String(bytes.reduce((sum, part) => sum * 256 + part, 0)),
      (bytes: number[]) => bytes.map((part) => `0x${part.toString(16)}`).join("."),
      (bytes: number[]) => bytes.map((part) => `0${part.toString(8)}`).join("."),
      (bytes: number[]) => `[::ffff:${bytes.join(".")}]`,
    );
    await fc.assert(
      fc.asyncProperty(privateAddress, written, async (bytes, write) => {
        const answer = await fetchPage(`http://${write(bytes)}/`, { timeoutMs: 3_000 });
        expect(answer).toEqual({ ok: false, reason: "private_address" });
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is not the web's", () => {
  it.each([
    ["", "address"],
    ["example.org/page", "address"],
    ["http://", "address"],
    ["ftp://example.org/", "ftp:"],
    ["file:///etc/passwd", "file:"],
    ["javascript:alert(1)", "javascript:"],
    ["data:text/html,x", "data:"],
    ["http://user@example.org/", "credentials"],
    ["http://user:word@example.org/", "credentials"],
    ["http://example.org:25/", "port"],
  ])("is refused unasked: %j", async (address, detail) => {
    expect(await fetchPage(address)).toEqual({ ok: false, reason: "not_http", detail });
  });

  it("is refused behind a redirect too", async () => {
    for (const to of [
      "file:///etc/passwd",
      "ftp://example.org/",
      "http://a:b@example.org/",
      "data:text/html,x",
    ]) {
      expect(await fetchHere(redirect(to)), to).toMatchObject({ ok: false, reason: "not_http" });
    }
  });
});
