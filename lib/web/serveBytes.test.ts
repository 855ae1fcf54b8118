import { expect, it } from "vitest";
import { sha256 } from "@/lib/hash";
import { serveBytes } from "./serveBytes";

const bytes = Buffer.from("0123456789");
const served = { bytes, sha256: sha256(bytes) };
const ETAG = `"${served.sha256}"`;

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  serveBytes(new Request("https://a.example/", { method, headers }), served, { "x-own": "1" });

it("answers with all of it, and its hash as the tag", async () => {
  const answer = ask();
  expect(answer.status).toBe(200);
  expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(served.sha256);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    etag: ETAG,
    "accept-ranges": "bytes",
    "x-body-length": "10",
    "x-own": "1",
    "cache-control": "private, no-cache, no-transform",
  });
});

it("answers HEAD without a body and with its length", async () => {
  const answer = ask({}, "HEAD");
  expect(answer.headers.get("x-body-length")).toBe("10");
  expect(await answer.text()).toBe("");
});

it.each([
  [{ range: "bytes=2-4" }, 206, "234", "bytes 2-4/10"],
  [{ range: "bytes=-2" }, 206, "89", "bytes 8-9/10"],
  [{ range: "bytes=2-4", "if-range": ETAG }, 206, "234", "bytes 2-4/10"],
  [{ range: "bytes=2-4", "if-range": '"other"' }, 200, "0123456789", null],
  [{ range: "bytes=2-4", "if-range": `W/${ETAG}` }, 200, "0123456789", null],
  [{ range: "bytes=10-" }, 416, "", "bytes */10"],
  [{ "if-none-match": ETAG }, 304, "", null],
  [{ "if-none-match": `"a", W/${ETAG}` }, 304, "", null],
  [{ "if-none-match": '"a"' }, 200, "0123456789", null],
] as [Record<string, string>, number, string, string | null][])(
  "asked with %o",
  async (headers, status, text, range) => {
    const answer = ask(headers);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get("content-range")).toBe(range);
  },
);
