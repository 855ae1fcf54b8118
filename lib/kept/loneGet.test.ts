import { createServer, type IncomingHttpHeaders } from "node:http";
import { Duplex } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readLoneGet } from "./loneGet";

type Read = { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders };

/** A connection of which the other end is this test. */
const newLine = () => new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
const PROBE = "GET /probe HTTP/1.1\r\nHost: probe\r\n\r\n";

/** The requests that Node reads of a chunk with another request behind it, which it finds if the first ends there. */
function readByNode(chunk: Buffer): Promise<Read[] | "refused"> {
  return new Promise((resolve) => {
    const read: Read[] = [];
    const server = createServer(({ method, url, headers }, response) => {
      read.push({ method, url, headers });
      response.end();
    });
    const line = newLine();
    server.on("clientError", () => resolve("refused"));
    server.on("upgrade", () => resolve("refused"));
    server.emit("connection", line);
    line.push(chunk);
    line.push(PROBE);
    line.push(null);
    line.on("close", () => resolve(read)).on("finish", () => resolve(read));
  });
}

async function expectTheSame(text: string): Promise<boolean> {
  const chunk = Buffer.from(text, "latin1");
  const asked = readLoneGet(chunk);
  if (!asked) return false;
  const [first, probe, ...others] = (await readByNode(chunk)) as Read[];
  expect([probe?.url, others]).toEqual(["/probe", []]);
  expect(asked).toEqual({
    method: first?.method,
    url: first?.url,
    isForPage: first?.headers.rsc === undefined && first?.headers["next-action"] === undefined,
    accepts: first?.headers["accept-encoding"],
    ifNoneMatch: first?.headers["if-none-match"],
  });
  return true;
}

const heads = (...lines: string[]) => `${lines.join("\r\n")}\r\n\r\n`;
const BROWSER = heads(
  "GET /en/claims/one?from=%E4%B8%80 HTTP/1.1",
  "Host: stet.example:3000",
  "Connection: keep-alive",
  'sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24"',
  "User-Agent: Mozilla/5.0 (X11; Linux x86_64)",
  "Accept:\ttext/html,*/*;q=0.8 ",
  "Accept-Encoding: gzip, deflate, br, zstd",
  'If-None-Match: W/"one", "two"',
  "Cookie: a=b; c=d",
);

test("what a browser asks is read", async () => {
  expect(await expectTheSame(BROWSER)).toBe(true);
  expect(await expectTheSame(BROWSER.replace("GET", "HEAD"))).toBe(true);
  expect(await expectTheSame(heads("GET / HTTP/1.1", "host:x"))).toBe(true);
  expect(await expectTheSame(heads("GET / HTTP/1.1", "Host: x", "Accept-Encoding:", "RSC: 1"))).toBe(true);
  expect(readLoneGet(Buffer.from(BROWSER))).toMatchObject({ url: "/en/claims/one?from=%E4%B8%80" });
});

const GET = "GET / HTTP/1.1";
test.each([
  ["two requests", heads(GET, "Host: x") + heads(GET, "Host: x")],
  ["the beginning of another", `${heads(GET, "Host: x")}G`],
  ["a part of one", heads(GET, "Host: x").slice(0, -1)],
  ["the rest of one", "ost: x\r\n\r\n"],
  ["nothing", ""],
  ["an empty line before", `\r\n${heads(GET, "Host: x")}`],
  ["no host", heads(GET, "Accept: */*")],
  ["an empty host", heads(GET, "Host: ")],
  ["no header", heads(GET)],
  ["two hosts", heads(GET, "Host: x", "host: x")],
  ["a header of concern twice", heads(GET, "Host: x", "Accept-Encoding: br", "accept-encoding: gzip")],
  ["two versions known", heads(GET, "Host: x", 'If-None-Match: "a"', 'If-None-Match: "b"')],
  ["a body", heads(GET, "Host: x", "Content-Length: 0")],
  ["pieces of a body", heads(GET, "Host: x", "Transfer-Encoding: chunked")],
  ["another protocol", heads(GET, "Host: x", "Upgrade: websocket")],
  ["a question before it", heads(GET, "Host: x", "Expect: 100-continue")],
  ["the last request", heads(GET, "Host: x", "Connection: close")],
  ["a connection of more words", heads(GET, "Host: x", "Connection: keep-alive, Upgrade")],
  ["an old word for it", heads(GET, "Host: x", "Proxy-Connection: close")],
  ["a form", heads("POST / HTTP/1.1", "Host: x")],
  ["a method in small letters", heads("get / HTTP/1.1", "Host: x")],
  ["an older protocol", heads("GET / HTTP/1.0", "Host: x")],
  ["no protocol", heads("GET /", "Host: x")],
  ["a whole address", heads("GET http://x/ HTTP/1.1", "Host: x")],
  ["a place in a page", heads("GET /#a HTTP/1.1", "Host: x")],
  ["two spaces", heads("GET  / HTTP/1.1", "Host: x")],
  ["lines that end otherwise", heads(GET, "Host: x").replaceAll("\r", "")],
  ["one line that ends otherwise", heads(GET, "A: b\nHost: x")],
  ["a line that goes on", heads(GET, "Host: x", "A: b", " c")],
  ["a space before a colon", heads(GET, "Host : x")],
  ["a line without a colon", heads(GET, "Host: x", "A")],
  ["a control character", heads(GET, "Host: x", "A: b\0")],
  ["a letter beyond ASCII", heads(GET, "Host: x", "A: é")],
  ["a letter beyond ASCII in the address", heads("GET /é HTTP/1.1", "Host: x")],
  ["a long head", heads(GET, "Host: x", `A: ${"b".repeat(8 * 1024)}`)],
  ["many headers", heads(GET, "Host: x", ...Array.from({ length: 200 }, (_, n) => `A${n}: b`))],
])("%s is left to Node", (_, text) => {
  expect(readLoneGet(Buffer.from(text, "latin1"))).toBeNull();
});

const name = fc.constantFrom(
  ...["Host", "host", "Accept-Encoding", "ACCEPT-ENCODING", "If-None-Match", "RSC", "Next-Action", "Cookie"],
  ...["Connection", "Content-Length", "Transfer-Encoding", "Upgrade", "Expect", "Proxy-Connection", "TE"],
  ...["X", "__proto__", "constructor", "Keep-Alive", "Trailer", "Range", "Content-Type", "!#$%&'*+.^_`|~-"],
);
const value = fc.oneof(
  fc.constantFrom(
    "x",
    "br, gzip",
    "*",
    '"a"',
    'W/"a", "b"',
    "keep-alive",
    "Keep-Alive",
    "close",
    "0",
    "chunked",
  ),
  fc.string({
    unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    maxLength: 20,
  }),
);
const space = fc.constantFrom("", " ", "\t", "  ", " \t");
const line = fc
  .tuple(name, space, value, space)
  .map(([key, before, said, after]) => `${key}:${before}${said}${after}`);
const path = fc.string({
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  maxLength: 20,
});
const head = fc
  .tuple(fc.constantFrom("GET", "HEAD"), path, fc.array(line, { maxLength: 6 }))
  .map(([method, rest, lines]) => heads(`${method} /${rest} HTTP/1.1`, "Host: x", ...lines));
const broken = fc.oneof(
  fc.constantFrom(
    "\r",
    "\n",
    "\r\n",
    "\r\n\r\n",
    " ",
    "\t",
    ":",
    "\0",
    "\x7f",
    "\x80",
    "\xff",
    "#",
    "\r\n ",
    heads(GET, "Host: y"),
  ),
  fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
);
/** A head in which something was put, or from which something was taken. */
const mutated = fc
  .tuple(head, fc.array(fc.tuple(fc.nat(), broken, fc.nat({ max: 3 })), { maxLength: 2 }))
  .map(([text, changes]) =>
    changes.reduce((all, [at, put, taken]) => {
      const place = at % (all.length + 1);
      return all.slice(0, place) + put + all.slice(place + taken);
    }, text),
  );

test("whatever is read here Node reads the same, and finds the next request behind it", async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(head, mutated), async (text) => {
      if (await expectTheSame(text)) taken++;
    }),
    { numRuns: 2_000 },
  );
  expect(taken).toBeGreaterThan(200);
});
