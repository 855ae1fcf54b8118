import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CDXIndexer, getSurt } from "warcio";
import { ZipFile } from "yazl";
import { sha256 } from "@/lib/hash";
import type { Exchange } from "../copy/exchange";
import { readWarc } from "../warc/read";
import { writeWarc } from "../warc/write";
import { cdxjOf, surtOf } from "./cdxj";
import { readWacz } from "./read";
import { unzip } from "./unzip";
import { writeWacz } from "./write";

const at = new Date("2026-11-28T10:20:30.456Z");
const url = "https://www.ferries.example/boats?b=2&a=渡轮";
const exchange = (of: string, head: string, body: string): Exchange => ({
  url: of,
  at,
  ip: null,
  requestHead: "GET / HTTP/1.1\r\nhost: a\r\n\r\n",
  responseHead: `HTTP/1.1 ${head}\r\n\r\n`,
  status: Number(head.slice(0, 3)),
  wire: Buffer.from(body),
});
const warc = await writeWarc(
  {
    exchanges: [
      exchange("http://ferries.example/", `301 Moved\r\nlocation: ${url}`, "moved"),
      exchange(new URL(url).href, "200 OK\r\ncontent-type: text/html; charset=utf-8", "<p>渡轮"),
    ],
  },
  { software: "Stet/0.1" },
);
const toPack = {
  archives: [{ name: "data.warc.gz", bytes: warc }],
  pages: [{ url: new URL(url).href, at, title: "Boats 渡轮" }],
  title: "A copy",
  software: "Stet/0.1",
  created: at,
};
const everything = { isWanted: () => true, maxBytes: 10_000_000, maxFiles: 100 };

async function* once(bytes: Uint8Array) {
  yield bytes;
}

describe("the index", () => {
  it("sorts addresses as other archives do", () => {
    for (const address of [
      url,
      "http://WWW2.Ferries.Example:8080/A/b?z&Y=1&a",
      "https://ferries.example",
      "http://127.0.0.1/x",
      "urn:pageinfo:x",
    ])
      expect(surtOf(address), address).toBe(getSurt(address));
  });

  it("is the one that another program makes of the same archive", async () => {
    const index = cdxjOf([{ name: "data.warc.gz", records: await readWarc(warc) }]);
    const indexer = new CDXIndexer({ format: "cdxj" });
    const lines: string[] = [];
    for await (const one of indexer.iterIndex([{ filename: "data.warc.gz", reader: once(warc) }]))
      lines.push(indexer.serialize(one));
    const readable = (line: string) => {
      const [key, time, ...json] = line.trim().split(" ");
      const { offset, length, status, mime, url: of, digest, filename } = JSON.parse(json.join(" "));
      return {
        key,
        time,
        offset: Number(offset),
        length: Number(length),
        status: Number(status),
        mime,
        of,
        // The other program leaves out by which hash.
        digest: String(digest).replace(/^sha256:/, ""),
        filename,
      };
    };
    const theirs = lines.map(readable);
    expect(index.trim().split("\n").map(readable)).toEqual(
      theirs.toSorted((one, other) => ((one.key ?? "") < (other.key ?? "") ? -1 : 1)),
    );
    expect(theirs).toHaveLength(2);
  });
});

describe("a WACZ of ours", () => {
  it("has five files, each with its hash, and the archive as it is", async () => {
    const files = await unzip(await writeWacz(toPack), everything);
    expect([...files.keys()]).toEqual([
      "archive/data.warc.gz",
      "indexes/index.cdx",
      "pages/pages.jsonl",
      "datapackage.json",
      "datapackage-digest.json",
    ]);
    const text = (name: string) => files.get(name)?.toString("utf8") ?? "";
    const said = JSON.parse(text("datapackage.json"));
    expect(said).toMatchObject({
      profile: "data-package",
      wacz_version: "1.1.1",
      mainPageUrl: toPack.pages[0]?.url,
    });
    expect(said.resources).toHaveLength(3);
    for (const { path, hash, bytes } of said.resources) {
      expect(hash).toBe(`sha256:${sha256(files.get(path) ?? "")}`);
      expect(bytes).toBe(files.get(path)?.length);
    }
    const digest = { path: "datapackage.json", hash: `sha256:${sha256(text("datapackage.json"))}` };
    expect(JSON.parse(text("datapackage-digest.json"))).toEqual(digest);
    const [head, page, end] = text("pages/pages.jsonl").split("\n");
    expect(JSON.parse(head ?? "")).toMatchObject({ format: "json-pages-1.0" });
    expect(JSON.parse(page ?? "")).toMatchObject({
      url: toPack.pages[0]?.url,
      ts: at.toISOString(),
      title: "Boats 渡轮",
    });
    expect(end).toBe("");
    expect(files.get("archive/data.warc.gz")?.equals(warc)).toBe(true);
  });

  it("is read back", async () => {
    const { archives, mainUrl } = await readWacz(await writeWacz(toPack));
    expect(archives.map(({ name }) => name)).toEqual(["data.warc.gz"]);
    expect(Buffer.from(archives[0]?.bytes ?? []).equals(warc)).toBe(true);
    expect(mainUrl).toBe(toPack.pages[0]?.url);
  });
});

/** A zip of these files, packed. */
async function zipped(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
const described = (hash: string, more = {}) =>
  JSON.stringify({ resources: [{ path: "archive/a.warc.gz", hash }], ...more });

describe("a WACZ of others", () => {
  it("names its page in the list where its package does not", async () => {
    const pages = '{"format":"json-pages-1.0"}\nnot json\n{"url":"https://a.example/"}\n';
    const file = await zipped({
      "archive/a.warc.gz": Buffer.from(warc),
      "pages/pages.jsonl": pages,
      "datapackage.json": described(""),
    });
    expect((await readWacz(file)).mainUrl).toBe("https://a.example/");
    const without = await zipped({
      "archive/a.warc.gz": Buffer.from(warc),
      "datapackage.json": described(""),
    });
    expect((await readWacz(without)).mainUrl).toBeNull();
  });

  it.each([
    ["nothing", async () => Buffer.alloc(0), "damaged"],
    ["no zip", async () => readFileSync("package.json"), "damaged"],
    ["half of one", async () => Buffer.from(await writeWacz(toPack)).subarray(0, -40), "damaged"],
    ["a zip without a package", () => zipped({ "archive/a.warc.gz": "x" }), "damaged"],
    ["one without archives", () => zipped({ "datapackage.json": described("") }), "damaged"],
    [
      "an archive of another hash",
      () => zipped({ "archive/a.warc.gz": "x", "datapackage.json": described(`sha256:${sha256("y")}`) }),
      "damaged",
    ],
    [
      "packed zeros",
      () => zipped({ "archive/a.warc.gz": Buffer.alloc(3_000_000), "datapackage.json": described("") }),
      "too_large",
    ],
    [
      "too many files",
      () => zipped(Object.fromEntries(Array.from({ length: 51 }, (_, nth) => [`f${nth}`, ""]))),
      "too_large",
    ],
  ])("is refused: %s", async (_, make, reason) => {
    await expect(readWacz(await make(), { maxBytes: 2_000_000, maxFiles: 50 })).rejects.toMatchObject({
      reason,
    });
  });

  it("is refused where it states another length than it has, or a name that leads out", async () => {
    const file = await zipped({
      "archive/a.warc.gz": Buffer.alloc(3_000_000),
      "datapackage.json": described(""),
    });
    const central = file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    file.writeUInt32LE(10, central + 24);
    await expect(readWacz(file)).rejects.toMatchObject({ reason: "damaged" });
    const outside = Buffer.from(
      (await zipped({ "aa/etc": "x" })).toString("latin1").replaceAll("aa/etc", "../etc"),
      "latin1",
    );
    await expect(unzip(outside, everything)).rejects.toMatchObject({ reason: "damaged" });
  });
});
