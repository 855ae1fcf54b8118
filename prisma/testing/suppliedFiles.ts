import { gzipSync } from "node:zlib";
import { warcOfSupplied } from "@/lib/captures/warc";
import { writeWacz } from "@/lib/web/wacz/write";

/* Files that hold several pages; the first of them is the one that is read. */

type Pack = (pages: readonly string[]) => Promise<Uint8Array<ArrayBuffer>>;

const AT = new Date("2026-01-02");
const addressOf = (nth: number) => `https://harbour.example/${nth === 0 ? "passengers" : `other/${nth}`}`;
const own = (bytes: Uint8Array) => new Uint8Array(bytes);

export const asWarc: Pack = async (pages) => {
  const records = pages.map((html, nth) =>
    warcOfSupplied({ bytes: Buffer.from(html), contentType: "text/html", at: AT, url: addressOf(nth) }),
  );
  return own(Buffer.concat(await Promise.all(records)));
};

const asWacz: Pack = async (pages) => {
  const archives = [{ name: "data.warc.gz", bytes: await asWarc(pages) }];
  return own(await writeWacz({ archives, pages: [], title: "", software: "test", created: AT }));
};

/** As servers answer, compressed. */
export const asAnswers: Pack = async (pages) =>
  own(
    Buffer.concat(
      pages.map((html, nth) => {
        const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
        const block = Buffer.concat([Buffer.from(head), gzipSync(html)]);
        const about = `WARC-Target-URI: ${addressOf(nth)}\r\nContent-Length: ${block.length}`;
        const record = Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\n${about}\r\n\r\n`);
        return Buffer.concat([record, block, Buffer.from("\r\n\r\n")]);
      }),
    ),
  );

const cutOff: Pack = async (pages) =>
  (await asWarc([...pages, "<html>The end is missing</html>"])).slice(0, -30);

const withOtherHashes: Pack = async (pages) => {
  const bytes = Buffer.from(await asWacz(pages));
  const at = bytes.indexOf("sha256:") + "sha256:".length;
  bytes.write(bytes.toString("latin1", at, at + 1) === "0" ? "1" : "0", at, "latin1");
  return own(bytes);
};

const asMhtml: Pack = async (pages) =>
  own(
    Buffer.from(
      [
        `Snapshot-Content-Location: ${addressOf(0)}`,
        'Content-Type: multipart/related; type="text/html"; boundary="b"',
        ...pages.flatMap((html) => ["", "--b", "Content-Type: text/html", "", html]),
        "--b--\r\n",
      ].join("\r\n"),
    ),
  );

export const PACKED = {
  WARC: asWarc,
  WACZ: asWacz,
  "compressed answers": asAnswers,
  "a WARC that was cut off": cutOff,
  "a WACZ that names other hashes": withOtherHashes,
  MHTML: asMhtml,
};
