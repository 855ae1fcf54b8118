import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WARCParser, WARCRecord, WARCSerializer } from "warcio";
import { sha256 } from "@/lib/hash";
import type { Exchange } from "../copy/exchange";
import { pageRecord } from "./payload";
import { bodyOf, readWarc, WarcRefused } from "./read";
import { writeWarc } from "./write";

const PAGE = "<p>The boats are due in 2026. 渡轮。</p>";
const PACKED = gzipSync(PAGE);
const at = new Date("2026-11-28T10:20:30.456Z");
const software = "Stet/0.1";

const exchange = (url: string, responseHead: string, wire: Uint8Array): Exchange => ({
  url,
  at,
  ip: "93.184.216.34",
  requestHead: `GET / HTTP/1.1\r\nhost: ferries.example\r\naccept: */*\r\n\r\n`,
  responseHead,
  status: Number(responseHead.slice(9, 12)),
  wire,
});
const moved = exchange(
  "http://ferries.example/",
  // UTF-8 in a header, as its bytes are read.
  `HTTP/1.1 302 Found\r\nLocation: ${Buffer.from("/渡轮").toString("latin1")}\r\n\r\n`,
  Buffer.from("moved"),
);
const found = exchange(
  "http://ferries.example/%E6%B8%A1%E8%BD%AE",
  "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n",
  PACKED,
);
const exchanges = [moved, found];

/** What another program reads of it. */
async function readByWarcio(file: Uint8Array) {
  const records = [];
  for await (const record of new WARCParser([file])) {
    const content = await record.readFully(true);
    const head = (name: string) => record.warcHeader(name);
    records.push({
      record,
      head,
      type: record.warcType,
      url: record.warcTargetURI,
      content: Buffer.from(content),
    });
  }
  return records;
}

describe("a WARC of ours", () => {
  it("is read by another program: what was asked and answered, in order, with the body unpacked", async () => {
    const records = await readByWarcio(await writeWarc({ exchanges }, { software }));
    expect(records.map(({ type, url }) => [type, url ?? null])).toEqual([
      ["warcinfo", null],
      ["request", moved.url],
      ["response", moved.url],
      ["request", found.url],
      ["response", found.url],
    ]);
    const [info, , redirect, asked, answer] = records;
    expect(info?.content.toString()).toBe(`software: ${software}\r\nformat: WARC file version 1.1\r\n`);
    expect([redirect?.record.httpHeaders?.statusCode, redirect?.content.toString()]).toEqual([302, "moved"]);
    expect(answer?.record.httpHeaders?.statusCode).toBe(200);
    expect(answer?.content.toString()).toBe(PAGE);
    expect(answer?.head("WARC-Concurrent-To")).toBe(asked?.head("WARC-Record-ID"));
    expect(answer?.head("WARC-IP-Address")).toBe("93.184.216.34");
    expect(answer?.head("WARC-Date")).toBe("2026-11-28T10:20:30.456Z");
  });

  it("names the hash of the body as it came", async () => {
    const records = await readByWarcio(await writeWarc({ exchanges }, { software }));
    expect(records.at(-1)?.head("WARC-Payload-Digest")).toBe(`sha256:${sha256(PACKED)}`);
  });

  it("holds to ISO 28500 line by line", async () => {
    const file = Buffer.from(await writeWarc({ exchanges }, { software }));
    const records = await readWarc(file);
    const ids = records.map(({ headers }) => headers.find(([name]) => name === "WARC-Record-ID")?.[1]);
    expect(new Set(ids).size).toBe(5);
    let end = 0;
    for (const { offset, length, block, headers } of records) {
      expect(offset).toBe(end);
      end = offset + length;
      // Each member of gzip is one record: its version, its headers, an empty line, its block, two line ends.
      const bytes = gunzipSync(file.subarray(offset, end));
      const lines = ["WARC/1.1", ...headers.map(([name, value]) => `${name}: ${value}`), "", ""];
      expect(bytes).toEqual(Buffer.concat([Buffer.from(lines.join("\r\n")), block, Buffer.from("\r\n\r\n")]));
      const names = headers.map(([name]) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const needed of ["WARC-Type", "WARC-Record-ID", "WARC-Date", "Content-Length", "Content-Type"])
        expect(names).toContain(needed);
      const said = Object.fromEntries(headers);
      expect(said["Content-Length"]).toBe(String(block.length));
      expect(said["WARC-Record-ID"]).toMatch(/^<urn:uuid:[0-9a-f-]{36}>$/);
      if (said["WARC-Block-Digest"]) expect(said["WARC-Block-Digest"]).toBe(`sha256:${sha256(block)}`);
    }
    expect(end).toBe(file.length);
    const [, request, redirect, , answer] = records;
    expect(Buffer.from(request?.block ?? []).toString("latin1")).toBe(moved.requestHead);
    expect(Buffer.from(redirect?.block ?? []).toString("latin1")).toBe(`${moved.responseHead}moved`);
    const kept = found.responseHead.replace("Transfer-Encoding", "X-Orig-Transfer-Encoding");
    expect(Buffer.from(answer?.block ?? [])).toEqual(Buffer.concat([Buffer.from(kept), PACKED]));
  });

  it("says of a body that did not come whole why", async () => {
    const cut = { ...found, wire: new Uint8Array(), truncated: "time" as const };
    const records = await readByWarcio(await writeWarc({ exchanges: [cut] }, { software }));
    expect(records.at(-1)?.head("WARC-Truncated")).toBe("time");
  });

  it("gives the last body back, as it came and unpacked", async () => {
    const body = await bodyOf(await writeWarc({ exchanges }, { software }));
    expect(body).toEqual({
      url: found.url,
      status: 200,
      contentType: "text/html; charset=utf-8",
      wire: expect.anything(),
      decoded: Buffer.from(PAGE),
    });
    expect(Buffer.from(body?.wire ?? [])).toEqual(PACKED);
  });

  it("refers to an earlier copy of the same body", async () => {
    const revisitOf = {
      url: "http://ferries.example/old",
      at: new Date("2026-01-02T03:04:05Z"),
      payloadSha256: sha256(PACKED),
    };
    const file = await writeWarc({ exchanges }, { software, revisitOf });
    const records = await readByWarcio(file);
    expect(records.map(({ type }) => type)).toEqual([
      "warcinfo",
      "request",
      "response",
      "request",
      "revisit",
    ]);
    const { head, content, record } = records.at(-1) ?? records[0] ?? expect.fail();
    expect(content).toHaveLength(0);
    expect(record.httpHeaders?.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(head("WARC-Profile")).toBe("http://netpreserve.org/warc/1.1/revisit/identical-payload-digest");
    expect(head("WARC-Refers-To-Target-URI")).toBe("http://ferries.example/old");
    expect(head("WARC-Refers-To-Date")).toBe("2026-01-02T03:04:05.000Z");
    expect(head("WARC-Payload-Digest")).toBe(`sha256:${sha256(PACKED)}`);
    expect(await bodyOf(file)).toBeNull();
  });
});

/** A WARC that another program has written. */
async function byWarcio(options: {
  gzip: boolean;
  body: string;
  headers?: Record<string, string>;
  warcVersion?: "WARC/1.0" | "WARC/1.1";
}): Promise<Buffer> {
  const info = WARCRecord.createWARCInfo({ filename: "a.warc" }, { software: "another" });
  const response = WARCRecord.create(
    {
      url: "https://ferries.example/page",
      date: at.toISOString(),
      type: "response",
      warcVersion: options.warcVersion ?? "WARC/1.1",
      httpHeaders: { "Content-Type": "text/html", ...options.headers },
      statusline: "HTTP/1.1 200 OK",
    },
    [Buffer.from(options.body, "latin1")],
  );
  const { gzip } = options;
  const parts = [
    await WARCSerializer.serialize(info, { gzip }),
    await WARCSerializer.serialize(response, { gzip }),
  ];
  return Buffer.concat(parts);
}

describe("a WARC of others", () => {
  const chunked = { "Transfer-Encoding": "chunked" };
  it.each([
    ["packed", { gzip: true, body: "<p>x" }],
    ["unpacked", { gzip: false, body: "<p>x" }],
    ["of version 1.0", { gzip: true, body: "<p>x", warcVersion: "WARC/1.0" as const }],
    [
      "with the chunks of its transfer",
      { gzip: true, body: "3\r\n<p>\r\n1;a=b\r\nx\r\n0\r\n\r\n", headers: chunked },
    ],
    ["that says chunked and is not", { gzip: false, body: "<p>x", headers: chunked }],
    [
      "with a packed body",
      { gzip: true, body: gzipSync("<p>x").toString("latin1"), headers: { "Content-Encoding": "gzip" } },
    ],
  ])("is read: %s", async (_, options) => {
    const file = await byWarcio(options);
    const body = await bodyOf(file);
    expect(Buffer.from(body?.decoded ?? []).toString()).toBe("<p>x");
    expect(body).toMatchObject({
      url: "https://ferries.example/page",
      status: 200,
      contentType: "text/html",
    });
    expect((await readWarc(file)).map(({ type }) => type)).toEqual(["warcinfo", "response"]);
  });

  it("is read where all of it is one member of gzip", async () => {
    const body = await bodyOf(gzipSync(await byWarcio({ gzip: false, body: "<p>x" })));
    expect(Buffer.from(body?.decoded ?? []).toString()).toBe("<p>x");
  });

  it("has the page that was looked at among what the page needed", async () => {
    const picture = exchange(
      "http://a.example/i.png",
      "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n",
      PACKED,
    );
    const pdf = exchange(
      "http://a.example/a.pdf",
      "HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\n\r\n",
      PACKED,
    );
    const missing = exchange(
      "http://a.example/no",
      "HTTP/1.1 404 No\r\ncontent-type: text/html\r\n\r\n",
      PACKED,
    );
    const pageOf = async (...all: Exchange[]) =>
      pageRecord(await readWarc(await writeWarc({ exchanges: all }, { software })))?.url;
    expect(await pageOf(picture, moved, pdf, found, picture)).toBe(found.url);
    expect(await pageOf(missing, picture, pdf)).toBe(pdf.url);
    expect(await pageOf(missing, picture)).toBe(picture.url);
    expect(await pageOf(missing)).toBeUndefined();
  });
});

describe("what is no WARC, or a hostile one", () => {
  const record = (length: string, block = "") =>
    Buffer.from(`WARC/1.1\r\nContent-Length: ${length}\r\n\r\n${block}`);
  const bomb = gzipSync(Buffer.alloc(3_000_000));
  it.each([
    ["nothing", Buffer.alloc(0), "damaged"],
    ["a page", Buffer.from(PAGE), "damaged"],
    ["a length beyond the end", record("9", "x"), "damaged"],
    ["a negative length", record("-1", "x"), "damaged"],
    ["no length", Buffer.from("WARC/1.1\r\nA: b\r\n\r\n"), "damaged"],
    ["a length in words", record("1e3", "x"), "damaged"],
    ["a head without an end", Buffer.alloc(1_000_000, "WARC/1.1\r\nA: b\r\n"), "damaged"],
    ["packed zeros", bomb, "too_large"],
    [
      "packed zeros in many members",
      Buffer.concat(Array.from({ length: 50 }, () => gzipSync(Buffer.alloc(50_000, "\n")))),
      "too_large",
    ],
    ["too much, unpacked", Buffer.alloc(2_000_001, "\n"), "too_large"],
    ["too many records", Buffer.alloc(40 * 200, record("0")), "too_large"],
    ["half a member", gzipSync(record("0")).subarray(0, 30), "damaged"],
    ["a member without its sum", gzipSync(record("0")).subarray(0, -5), "damaged"],
    ["something behind the members", Buffer.concat([gzipSync(record("0")), Buffer.from("x")]), "damaged"],
    ["a name without an end", Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 0, 65, 65]), "damaged"],
  ])("is refused: %s", async (_, file, reason) => {
    await expect(readWarc(file, { maxBytes: 2_000_000, maxRecords: 100 })).rejects.toMatchObject({ reason });
  });

  it("is refused where one byte of it was altered", async () => {
    const file = Buffer.from(await writeWarc({ exchanges }, { software }));
    file[file.length - 12] = (file[file.length - 12] ?? 0) ^ 1;
    await expect(readWarc(file)).rejects.toMatchObject({ reason: "damaged" });
  });

  it("is refused where a body unpacks to more than a body may have", async () => {
    const zeros = exchange(found.url, found.responseHead, gzipSync(Buffer.alloc(51 * 1024 * 1024)));
    const file = await writeWarc({ exchanges: [zeros] }, { software });
    await expect(bodyOf(file)).rejects.toMatchObject({ reason: "too_large" });
  });

  it("is refused, whatever it is, and never breaks the reader", async () => {
    const file = Buffer.from(gunzipSync(await writeWarc({ exchanges }, { software })));
    const altered = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(altered, fc.boolean(), async (changes, packed) => {
        const bytes = Buffer.from(file);
        for (const [place, value] of changes) bytes[place] = value;
        const read = await bodyOf(packed ? gzipSync(bytes) : bytes).catch((error: unknown) => error);
        expect(read === null || read instanceof WarcRefused || Object.hasOwn(Object(read), "decoded")).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });
});
