import http, { type IncomingMessage, type ServerResponse } from "node:http";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type LookupFunction,
  type Socket,
} from "node:net";
import zlib, { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { filteringAgent } from "../publicAddress";
import { type Copied, type Copy, type CopyOptions, fetchCopy } from "./fetchCopy";

const PAGE = Buffer.from("<p>The boats are due in 2026. 渡轮。</p>");
const LIMIT = 50_000;
const ZEROS = Buffer.alloc(LIMIT * 100);

let origin = "";
let port = 0;
let asked: string[] = [];

const packed = (name: string, bytes: Buffer) => (response: ServerResponse) =>
  response.setHeader("content-encoding", name).end(bytes);
const text =
  (status: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(PAGE);
const unchanged = ({ headers }: IncomingMessage) =>
  headers["if-none-match"] === '"v1"' || headers["if-modified-since"] === "Sat, 28 Nov 2026 10:00:00 GMT";

const ROUTES: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  "/page": text(200, { "x-two": "a", etag: '"v1"' }),
  "/missing": text(404),
  "/gone": text(410),
  "/broken": text(503, { "retry-after": "120" }),
  "/slow-down": text(429),
  "/pdf": (response) => response.setHeader("content-type", "application/pdf").end("%PDF"),
  "/untyped": (response) => response.end(PAGE),
  "/empty": (response) => response.end(),
  "/nothing": (response) => response.writeHead(204).end(),
  "/nowhere": (response) => response.writeHead(302).end("moved"),
  "/conditional": (response, request) =>
    unchanged(request) ? response.writeHead(304).end() : text(200)(response),
  "/gzip": packed("gzip", gzipSync(PAGE)),
  "/x-gzip": packed("X-GZIP", gzipSync(PAGE)),
  "/br": packed("br", brotliCompressSync(PAGE)),
  "/deflate": packed("deflate", deflateSync(PAGE)),
  "/raw": packed("deflate", deflateRawSync(PAGE)),
  "/identity": packed("identity", PAGE),
  "/twice": packed("gzip, br", brotliCompressSync(gzipSync(PAGE))),
  "/four": packed("gzip, gzip, gzip, gzip", gzipSync(gzipSync(gzipSync(gzipSync(PAGE))))),
  "/odd": packed("aes128gcm", PAGE),
  "/not-gzip": packed("gzip", PAGE),
  "/not-br": packed("br", PAGE),
  "/cut-gzip": packed("gzip", gzipSync(PAGE).subarray(0, 20)),
  "/bomb-gzip": packed("gzip", gzipSync(ZEROS)),
  "/bomb-br": packed("br", brotliCompressSync(ZEROS)),
  "/bomb-deflate": packed("deflate", deflateSync(ZEROS)),
  "/bomb-twice": packed("gzip, gzip", gzipSync(gzipSync(ZEROS))),
  "/full": (response) => response.end(Buffer.alloc(LIMIT, "a")),
  "/stated-large": (response) => response.setHeader("content-length", LIMIT + 1).flushHeaders(),
  "/endless": (response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(10_000, "a")), 1);
    response.on("close", () => clearInterval(timer));
  },
  "/silent": () => {},
  "/hang-up": (response) => response.socket?.destroy(),
  "/loop": (response) => response.writeHead(302, { location: "/loop" }).end(),
};

const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://x");
  asked.push(pathname);
  const to = searchParams.get("to");
  const left = Number(searchParams.get("left") ?? -1);
  if (to !== null) response.writeHead(307, { location: Buffer.from(to).toString("latin1") }).end("moved");
  else if (left > 0) response.writeHead(301, { location: `/hop?left=${left - 1}` }).end(`to ${left}`);
  else if (left === 0) response.writeHead(303, { location: "/page" }).end("to the page");
  else (ROUTES[pathname] ?? ((other) => other.writeHead(404).end()))(response, request);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  origin = `http://127.0.0.1:${port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const agentFor = () => new http.Agent();
const fetchHere = (path: string, options: CopyOptions = {}) =>
  fetchCopy(origin + path, { agentFor, timeoutMs: 5_000, maxBytes: LIMIT, ...options });
const redirect = (to: string) => `/go?to=${encodeURIComponent(to)}`;

function copied(copy: Copy): Copied {
  if (!copy.ok) throw new Error(`Not copied: ${copy.reason} ${copy.detail ?? ""}`);
  return copy;
}

/** What came to nothing, without the times; each exchange by its status and what is missing of its body. */
function refused(copy: Copy) {
  if (copy.ok) throw new Error(`Copied: ${copy.status}`);
  const { reason, detail, exchanges } = copy;
  const seen = exchanges.map(({ status, truncated }) => (truncated ? `${status} ${truncated}` : `${status}`));
  return [reason, detail ?? null, seen];
}

describe("what a server answers", () => {
  it("is there byte for byte, with what was asked", async () => {
    const now = new Date("2026-01-02T03:04:05Z");
    const copy = copied(await fetchHere("/page#part", { now: () => now }));
    const { exchanges, headers, ...rest } = copy;
    expect(rest).toEqual({
      ok: true,
      finalUrl: `${origin}/page`,
      status: 200,
      contentType: "text/html; charset=utf-8",
      wire: PAGE,
      decoded: PAGE,
      startedAt: now,
      finishedAt: now,
    });
    expect(headers).toMatchObject({ "x-two": "a", etag: '"v1"', "content-type": "text/html; charset=utf-8" });
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]).toMatchObject({
      url: `${origin}/page`,
      at: now,
      ip: "127.0.0.1",
      status: 200,
      wire: PAGE,
    });
  });

  it.each([
    ["/missing", 404],
    ["/gone", 410],
    ["/broken", 503],
    ["/slow-down", 429],
    ["/untyped", 200],
  ])("is an answer whatever its status and type: %s", async (path, status) => {
    expect(copied(await fetchHere(path))).toMatchObject({ status, decoded: PAGE });
  });

  it("is an answer without a page too", async () => {
    expect(copied(await fetchHere("/pdf"))).toMatchObject({
      contentType: "application/pdf",
      wire: Buffer.from("%PDF"),
    });
    for (const path of ["/empty", "/nothing"])
      expect(copied(await fetchHere(path)).wire, path).toEqual(Buffer.alloc(0));
    expect(copied(await fetchHere("/untyped")).contentType).toBe("");
    // A redirect that says not where to.
    expect(copied(await fetchHere("/nowhere"))).toMatchObject({ status: 302, wire: Buffer.from("moved") });
  });

  it("has not changed where it says so, and came whole where it has", async () => {
    const by = (conditional: CopyOptions["conditional"]) => fetchHere("/conditional", { conditional });
    const lastModified = "Sat, 28 Nov 2026 10:00:00 GMT";
    for (const conditional of [{ etag: '"v1"' }, { lastModified }, { etag: '"v1"', lastModified }])
      expect(copied(await by(conditional))).toMatchObject({ status: 304, wire: Buffer.alloc(0) });
    for (const conditional of [undefined, {}, { etag: '"v0"' }])
      expect(copied(await by(conditional))).toMatchObject({ status: 200, wire: PAGE });
  });

  const zstd = (zlib as { zstdCompressSync?: (bytes: Buffer) => Buffer }).zstdCompressSync;
  it.each(["/gzip", "/x-gzip", "/br", "/deflate", "/raw", "/identity", "/twice"])(
    "is unpacked, and kept as it came: %s",
    async (path) => {
      const { wire, decoded } = copied(await fetchHere(path));
      expect(Buffer.from(decoded)).toEqual(PAGE);
      expect(Buffer.from(wire).equals(PAGE)).toBe(path === "/identity");
    },
  );

  it("may be packed by zstd where Node can unpack it, and only there it is asked for", async () => {
    ROUTES["/zstd"] = packed("zstd", zstd?.(PAGE) ?? PAGE);
    const copy = await fetchHere("/zstd");
    const [{ requestHead } = { requestHead: "" }] = copy.exchanges;
    expect(/^accept-encoding: .*\bzstd$/m.test(requestHead.replaceAll("\r", ""))).toBe(zstd !== undefined);
    if (zstd) expect(Buffer.from(copied(copy).decoded)).toEqual(PAGE);
    else expect(refused(copy)).toEqual(["bad_encoding", "zstd", ["200"]]);
  });
});

describe("redirects", () => {
  it("are followed five times and kept, each with its body", async () => {
    const copy = copied(await fetchHere("/hop?left=4"));
    expect(copy.finalUrl).toBe(`${origin}/page`);
    expect(copy.exchanges.map(({ status, wire }) => [status, Buffer.from(wire).toString()])).toEqual([
      [301, "to 4"],
      [301, "to 3"],
      [301, "to 2"],
      [301, "to 1"],
      [303, "to the page"],
      [200, PAGE.toString()],
    ]);
    expect(copy.exchanges[0]?.responseHead).toMatch(
      /^HTTP\/1\.1 301 Moved Permanently\r\nlocation: \/hop\?left=3\r\n/,
    );
  });

  it("are not followed a sixth time", async () => {
    const six = ["301", "301", "301", "301", "301", "303"];
    expect(refused(await fetchHere("/hop?left=5"))).toEqual(["too_many_redirects", null, six]);
    expect(refused(await fetchHere("/loop"))).toEqual(["too_many_redirects", null, Array(6).fill("302")]);
    expect(asked.filter((path) => path === "/loop")).toHaveLength(6);
  });

  it.each([
    ["file:///etc/passwd", "file:"],
    ["ftp://example.org/", "ftp:"],
    ["data:text/html,x", "data:"],
    ["http://a:b@example.org/", "credentials"],
    ["http://example.org:25/", "port"],
    ["http://[", "address"],
  ])("lead nowhere but to the web: %s", async (to, detail) => {
    expect(refused(await fetchHere(redirect(to)))).toEqual(["not_public", detail, ["307 length"]]);
    expect(refused(await fetchCopy(to))).toEqual(["not_public", detail, []]);
  });

  it.each([
    "127.0.0.1",
    "localhost",
    "2130706433",
    "[::1]",
    "[::ffff:7f00:1]",
    "10.0.0.1",
    "169.254.169.254",
  ])("lead to no address of this machine or its networks: %s", async (host) => {
    const onlyFirst = (url: URL) => (url.pathname === "/go" ? new http.Agent() : filteringAgent(url));
    const copy = await fetchHere(redirect(`http://${host}:${port}/page`), { agentFor: onlyFirst });
    expect(refused(copy).slice(0, 2)).toEqual(["not_public", null]);
    expect(copy.exchanges.map(({ status }) => status)).toEqual([307]);
    expect(refused(await fetchCopy(`http://${host}:${port}/page`))).toEqual(["not_public", null, []]);
    expect(asked).toEqual(["/go"]);
  });

  it("that stall or never end hold nobody up", async () => {
    const heads = (length: string) => `HTTP/1.1 302 Found\r\nlocation: ${origin}/page\r\n${length}\r\n\r\n`;
    const stalled = await served((socket) => socket.write(heads("content-length: 10")), {});
    expect(copied(stalled).exchanges.map(({ truncated }) => truncated)).toEqual(["time", undefined]);
    const long = await served((socket) => socket.write(heads("content-length: 99999999")), {});
    expect(copied(long).exchanges.map(({ truncated }) => truncated)).toEqual(["length", undefined]);
    const cut = await served((socket) => socket.end(heads("content-length: 10")), {});
    expect(copied(cut).exchanges.map(({ truncated }) => truncated)).toEqual(["disconnect", undefined]);
  });
});

describe("a name that changes its mind", () => {
  /** A name that is somewhere else each time it is looked up. */
  const changing = (...answers: string[][]): { lookup: LookupFunction; asked: () => number } => {
    let nth = 0;
    const lookup: LookupFunction = (_, __, answer) => {
      const found = answers[Math.min(nth, answers.length - 1)] ?? [];
      nth++;
      answer(
        null,
        found.map((address) => ({ address, family: 4 })),
      );
    };
    return { lookup, asked: () => nth };
  };

  it("is looked up once a connection, and held to that answer", async () => {
    const names = changing(["127.0.0.1"], ["93.184.216.34"]);
    const copy = await fetchCopy(`http://harbour.example:${port}/page`, { lookup: names.lookup });
    expect([refused(copy), names.asked(), asked]).toEqual([["not_public", null, []], 1, []]);
  });

  it("is refused at the redirect where it has become this machine", async () => {
    const names = changing(["127.0.0.1"]);
    const onlyFirst = (url: URL) => (url.pathname === "/go" ? new http.Agent() : filteringAgent(url));
    const path = redirect(`http://harbour.example:${port}/page`);
    const copy = await fetchCopy(`http://harbour.example:${port}${path}`, { ...names, agentFor: onlyFirst });
    expect(refused(copy)).toEqual(["not_public", null, ["307"]]);
    expect([names.asked(), asked]).toEqual([2, ["/go"]]);
  });

  it("is refused where one of its addresses is not public", async () => {
    const names = changing(["93.184.216.34", "10.0.0.1"]);
    expect(refused(await fetchCopy("http://harbour.example/", names))).toEqual(["not_public", null, []]);
  });
});

/** A server that does with each connection what it likes, once something was asked of it. */
async function served(act: (socket: Socket) => void, options: CopyOptions, path = "/"): Promise<Copy> {
  const raw = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => act(socket));
  });
  const sockets = new Set<Socket>();
  raw.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => raw.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(raw.address() as AddressInfo).port}${path}`;
  try {
    return await fetchCopy(address, { agentFor, timeoutMs: 10_000, maxBytes: LIMIT, ...options });
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => raw.close(resolve));
  }
}

/** Writes the same again and again until nobody reads it. */
const again = (first: string, dripped: string, ms: number) => (socket: Socket) => {
  socket.write(first);
  const timer = setInterval(() => socket.write(dripped), ms);
  socket.on("close", () => clearInterval(timer));
};

const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n";

describe("a server that stalls", () => {
  it.each([
    ["before it answers", () => {}, []],
    ["in its first line", again("HTTP/1.1 2", "", 50), []],
    ["in endless hints", again("", "HTTP/1.1 103 Early Hints\r\n\r\n", 20), []],
    ["in its head, drop by drop", again(HEAD, "x", 20), []],
    ["in its body, drop by drop", again(`${HEAD}content-length: 9999\r\n\r\n`, "x", 20), ["200 time"]],
    [
      "in its chunks, drop by drop",
      again(`${HEAD}transfer-encoding: chunked\r\n\r\n`, "1\r\nx\r\n", 20),
      ["200 time"],
    ],
    ["in a body without a length", again(`${HEAD}connection: close\r\n\r\n`, "x", 20), ["200 time"]],
  ])("is waited for until the time is over: %s", async (_, act, exchanges) => {
    expect(refused(await served(act, { timeoutMs: 400 }))).toEqual(["timed_out", null, exchanges]);
  });

  it("is not waited for when the copy is given up", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    const silent = await fetchHere("/silent", { signal: stop.signal });
    expect(refused(silent)).toEqual(["cancelled", null, []]);
    expect(refused(await fetchHere("/page", { signal: stop.signal }))).toEqual(["cancelled", null, []]);
  });
});

describe("a server that lies", () => {
  const says = (answer: string) => (socket: Socket) => socket.end(answer);
  it.each([
    [
      "says more than it sends",
      says(`${HEAD}content-length: 100\r\n\r\nx`),
      ["unreachable", "ECONNRESET", ["200 disconnect"]],
    ],
    [
      "ends between chunks",
      says(`${HEAD}transfer-encoding: chunked\r\n\r\n1\r\nx\r\n`),
      ["unreachable", "ECONNRESET", ["200 disconnect"]],
    ],
    [
      "sends no chunks",
      says(`${HEAD}transfer-encoding: chunked\r\n\r\n<p>x`),
      ["unreachable", "ECONNRESET", ["200 disconnect"]],
    ],
    [
      "states two lengths",
      says(`${HEAD}content-length: 1\r\ncontent-length: 2\r\n\r\nxy`),
      ["unreachable", "HPE_UNEXPECTED_CONTENT_LENGTH", []],
    ],
    [
      "states a length in words",
      says(`${HEAD}content-length: many\r\n\r\nxy`),
      ["unreachable", "HPE_INVALID_CONTENT_LENGTH", []],
    ],
    ["speaks no HTTP", says("220 mail.example ESMTP\r\n"), ["unreachable", "HPE_INVALID_CONSTANT", []]],
    ["says nothing", says(""), ["unreachable", "ECONNRESET", []]],
    [
      "changes the protocol",
      says("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
      ["unreachable", "101", []],
    ],
    [
      "has endless headers",
      again(HEAD, `x-${"a".repeat(500)}: ${"b".repeat(500)}\r\n`, 1),
      ["unreachable", "HPE_HEADER_OVERFLOW", []],
    ],
    [
      "has one endless header",
      again(`${HEAD}x: `, "b".repeat(1_000), 1),
      ["unreachable", "HPE_HEADER_OVERFLOW", []],
    ],
    [
      "has endless chunks",
      again(`${HEAD}transfer-encoding: chunked\r\n\r\n`, `2710\r\n${"a".repeat(10_000)}\r\n`, 1),
      ["too_large", null, ["200 length"]],
    ],
  ])("is believed nothing: %s", async (_, act, outcome) => {
    expect(refused(await served(act, {}))).toEqual(outcome);
  });

  it("and sends more than it says is read as far as it said", async () => {
    const copy = copied(await served(says(`${HEAD}content-length: 4\r\n\r\n<p>x and more`), {}));
    expect(Buffer.from(copy.wire).toString()).toBe("<p>x");
  });

  it.each([
    ["/odd", "aes128gcm"],
    ["/not-gzip", "Z_DATA_ERROR"],
    ["/cut-gzip", "Z_BUF_ERROR"],
    ["/four", "gzip, gzip, gzip, gzip"],
  ])("about the encoding is told apart, with the bytes as they came: %s", async (path, detail) => {
    const copy = await fetchHere(path);
    expect(refused(copy)).toEqual(["bad_encoding", detail, ["200"]]);
    expect(copy.exchanges[0]?.wire.length).toBeGreaterThan(0);
  });

  it("about the encoding is told apart for br too", async () => {
    expect(refused(await fetchHere("/not-br"))).toEqual([
      "bad_encoding",
      expect.stringMatching(/^ERR_/),
      ["200"],
    ]);
  });
});

describe("the limits", () => {
  it("hold for what is sent and stated", async () => {
    expect(copied(await fetchHere("/full")).wire).toHaveLength(LIMIT);
    for (const path of ["/endless", "/stated-large"])
      expect(refused(await fetchHere(path)), path).toEqual(["too_large", null, ["200 length"]]);
  });

  it.each(["/bomb-gzip", "/bomb-br", "/bomb-deflate", "/bomb-twice"])(
    "hold for what is unpacked: %s",
    async (path) => {
      expect(refused(await fetchHere(path))).toEqual(["too_large", null, ["200"]]);
    },
  );

  it("are given up at for a connection that fails", async () => {
    expect(refused(await fetchHere("/hang-up"))).toEqual(["unreachable", "ECONNRESET", []]);
  });
});

it("the heads are what went over the line, byte for byte", async () => {
  let sent = "";
  const answer = Buffer.concat([
    Buffer.from("HTTP/1.1 203 Not  Quite\r\nX-Case: a\r\nset-cookie: a=1\r\nSet-Cookie: b=渡\r\n"),
    Buffer.from(Array.from({ length: 3_000 }, (_, nth) => `h: ${nth}\r\n`).join("")),
    Buffer.from("content-length: 1\r\n\r\nx"),
  ]);
  const raw = createTcpServer((socket) =>
    socket.once("data", (data) => {
      sent = data.toString("latin1");
      socket.end(answer);
    }),
  );
  await new Promise<void>((resolve) => raw.listen(0, "127.0.0.1", resolve));
  const copy = copied(
    await fetchCopy(`http://127.0.0.1:${(raw.address() as AddressInfo).port}/a?b=渡`, { agentFor }),
  );
  await new Promise((resolve) => raw.close(resolve));
  const [exchange] = copy.exchanges;
  expect(exchange?.requestHead).toBe(sent);
  expect(sent).toMatch(
    /^GET \/a\?b=%E6%B8%A1 HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\nconnection: close\r\nuser-agent: .+Stet/,
  );
  expect(Buffer.from(exchange?.responseHead ?? "", "latin1").equals(answer.subarray(0, -1))).toBe(true);
});
