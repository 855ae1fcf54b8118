import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { stopThreads } from "@/lib/threadPool";
import { writeWacz } from "@/lib/web/wacz/write";
import { type Resource, writeResourceWarc } from "@/lib/web/warc/write";
import { readSupplied, resourceIn } from "./readSupplied";
import { suppliedKind } from "./suppliedKind";

const AT = new Date("2026-03-04T05:06:07Z");
const SOFTWARE = { software: "test" };
const SOURCE = "https://ferries.example/boats?from=north";
const words = (what: string) =>
  `The board says of ${what} that two million passengers crossed the bay in 2023, as many as in no year before it, and that it will build a second pier for them by the end of 2030.`;
const html = (what: string) =>
  Buffer.from(
    `<html lang="en"><head><title>On ${what}</title></head><body><h1>On ${what}</h1><p>${words(what)}</p><p>The pier will have room for four boats at a time, the board says, and the old one will be kept for fishermen and for whoever wants to sit there in the evening.</p></body></html>`,
  );
const record = (url: string, what: string, contentType = "text/html"): Resource => ({
  ...{ url, at: AT, contentType, bytes: html(what) },
});
const warcOf = async (...records: Resource[]) =>
  Buffer.concat(await Promise.all(records.map((one) => writeResourceWarc(one, SOFTWARE))));
const waczOf = async (warc: Uint8Array, listed: string[]) =>
  writeWacz({
    archives: [{ name: "data.warc.gz", bytes: warc }],
    pages: listed.map((url) => ({ url, at: AT, title: "" })),
    ...{ title: "", software: "test", created: AT },
  });
const read = (bytes: Uint8Array, url: string | null = SOURCE) =>
  readSupplied(bytes, suppliedKind(bytes), url);

afterAll(() => stopThreads());

const other = record("https://ferries.example/", "other things");
const own = record(`${SOURCE}&utm_source=mail`, "boats");

describe("which page of an archive is read", () => {
  it("is the one at the address of the source", async () => {
    const warc = await warcOf(other, own);
    for (const file of [warc, await waczOf(warc, [other.url])])
      expect(await read(file)).toMatchObject({
        ...{ detail: "page_at_address", statedUrl: own.url, statedAt: AT },
        reading: { kind: "page", title: "On boats", text: expect.stringContaining(words("boats")) },
      });
  });

  it("else the first that a WACZ lists", async () => {
    const third = record("https://ferries.example/third", "a third");
    const file = await waczOf(await warcOf(other, third), [third.url, other.url]);
    expect(await read(file)).toMatchObject({ detail: "page_listed", reading: { title: "On a third" } });
  });

  it("else the first that is a page", async () => {
    const script = record("https://ferries.example/a.js", "scripts", "text/javascript");
    const file = await warcOf(script, other);
    expect(await read(file, null)).toMatchObject({
      detail: "page_first",
      reading: { title: "On other things" },
    });
  });
});

describe("what cannot be read is told", () => {
  const zeros = Buffer.alloc(1_000_000);
  it.each([
    ["a WARC cut off", async () => (await warcOf(own)).subarray(0, -20), "unread_damaged"],
    ["a gzip of anything", async () => gzipSync("a letter"), "unread_damaged"],
    [
      "a WARC that lies about its length",
      async () => Buffer.from("WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 999999999999\r\n\r\nx"),
      "unread_damaged",
    ],
    [
      "compressed zeros without end",
      async () => Buffer.concat(Array.from({ length: 300 }, () => gzipSync(zeros))),
      "unread_damaged",
    ],
    [
      "a record of zeros, compressed",
      async () =>
        gzipSync(
          Buffer.concat([
            Buffer.from("WARC/1.1\r\nContent-Length: 0\r\n"),
            Buffer.alloc(260_000_000, "a: b\r\n"),
          ]),
        ),
      "unread_too_large",
    ],
    [
      "a WACZ whose archive unpacks to more than an archive may be",
      async () =>
        zipOf({ "datapackage.json": Buffer.from("{}"), "archive/a.warc": Buffer.alloc(210_000_000) }),
      "unread_too_large",
    ],
    [
      "a WARC without a page",
      async () =>
        writeResourceWarc(record("urn:x", "x"), SOFTWARE).then((all) => all.subarray(0, firstMember(all))),
      "unread_no_page",
    ],
    [
      "a zip that only names a package",
      async () => Buffer.from("PK\x03\x04 datapackage.json", "latin1"),
      "unread_damaged",
    ],
    [
      "a saved page with multiparts within multiparts",
      async () => Buffer.from(nested(400)),
      "unread_no_page",
    ],
  ])("%s", async (_, make, why) => {
    const file = await make();
    expect(await read(file)).toMatchObject({
      detail: why,
      reading: { kind: "unread", text: "" },
      statedUrl: null,
    });
  });
});

async function zipOf(files: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const nested = (depth: number): string =>
  depth === 0
    ? `Content-Type: text/html\r\n\r\n${html("depth").toString()}`
    : `Content-Type: multipart/related; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--`;

/** Where the second member of gzip begins. */
const firstMember = (file: Buffer) => file.indexOf(Buffer.from([0x1f, 0x8b, 8]), 3);

it("a page, a PDF and a text become a resource of ours; what is an archive already does not", async () => {
  const resourceOf = (bytes: Uint8Array) => resourceIn(bytes, suppliedKind(bytes).mediaType);
  expect(await resourceOf(html("boats"))).toMatchObject({ contentType: "text/html" });
  expect(await resourceOf(Buffer.from("A letter."))).toMatchObject({ contentType: "text/plain" });
  const mhtml = Buffer.from(
    `Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${html("boats").toString()}\r\n--b--`,
  );
  const saved = await read(mhtml);
  expect(saved).toMatchObject({ detail: null, statedAt: null, reading: { title: "On boats" } });
  expect(Buffer.from((await resourceOf(mhtml))?.bytes ?? []).toString()).toBe(html("boats").toString());
  expect(await resourceOf(await warcOf(own))).toBeNull();
});
