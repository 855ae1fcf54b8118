import { expect, test } from "@playwright/test";
import { readCheckpoint } from "@/lib/audit/checkpoint";
import { GrowingTree, leafHash, rootFromProof } from "@/lib/audit/merkle";
import { isSignedBy, readVerifier } from "@/lib/audit/note";
import { proofAnswer } from "@/lib/audit/proof";
import { sha256 } from "@/lib/hash";
import { pathOf } from "./sample";

/** The entries of a bundle, each after its length. */
function entriesIn(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    const length = bundle.readUInt16BE(at);
    entries.push(bundle.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}

test("the log's entries amount to the root that is signed", async ({ request }) => {
  const checkpoint = await request.get("/log/checkpoint", { maxRedirects: 0 });
  expect(checkpoint.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  const note = await checkpoint.text();
  const keys = (await (await request.get("/log/key")).text()).trim().split("\n").map(readVerifier);
  expect(isSignedBy(note, keys)).toBe(true);
  const { size, root } = readCheckpoint(note);
  expect(size).toBeGreaterThan(256);
  const tree = new GrowingTree();
  for (let index = 0; index * 256 < size; index++) {
    const width = Math.min(256, size - index * 256);
    const path = `${String(index).padStart(3, "0")}${width < 256 ? `.p/${width}` : ""}`;
    const bundle = await request.get(`/log/tile/entries/${path}`);
    const hashes = await (await request.get(`/log/tile/0/${path}`)).body();
    const entries = entriesIn(await bundle.body());
    expect(Buffer.concat(entries.map((entry) => leafHash(entry)))).toEqual(hashes);
    expect(bundle.headers()["cache-control"]).toBe(
      width < 256 ? "no-cache" : "public, max-age=31536000, immutable",
    );
    for (const entry of entries) tree.add(leafHash(entry));
    // Neither people's addresses nor what is typed at the desk.
    expect(Buffer.concat(entries).toString()).not.toMatch(/@|password|comment/);
  }
  expect(tree.root()).toEqual(root);
});

test("what is no tile of this log is not found", async ({ request }) => {
  for (const path of ["0/999", "0/000.p/0", "9/000", "entries/x001/000", "entries", "0/..%2f..%2fkey"])
    expect((await request.get(`/log/tile/${path}`)).status(), path).toBe(404);
});

test("a verdict's page leads to its proof, which holds without the page", async ({ page, request }) => {
  await page.goto(`/en${await pathOf("claim", request)}`);
  await page.getByRole("link", { name: "See the proof" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Proof: version");
  const download = page.getByRole("link", { name: "Download the proof" });
  const answer = await request.get((await download.getAttribute("href")) ?? "");
  const { row, inEntry, inLog, checkpoint, tlogProof } = proofAnswer.parse(await answer.json());
  await expect(page.getByText(row.canonical, { exact: true })).toBeVisible();
  expect(sha256(row.canonical)).toBe(row.hash);
  expect(inEntry.leaf).toContain(row.hash);
  const path = inEntry.path.map((hash) => Buffer.from(hash, "hex"));
  const rows = rootFromProof(leafHash(inEntry.leaf), inEntry.index, inEntry.count, path)?.toString("hex");
  expect(JSON.parse(inLog.entry).event.rows.root).toBe(rows);
  const head = readCheckpoint(checkpoint);
  const up = inLog.path.map((hash) => Buffer.from(hash, "base64"));
  expect(rootFromProof(leafHash(inLog.entry), inLog.index, head.size, up)).toEqual(head.root);
  expect(tlogProof.startsWith(`c2sp.org/tlog-proof@v1\nindex ${inLog.index}\n`)).toBe(true);
  expect(tlogProof.endsWith(checkpoint)).toBe(true);
});

test("a rewording has its proof too; what is not public has none", async ({ page, request }) => {
  await page.goto(`/zh${await pathOf("rewording", request)}`);
  await page.getByRole("link", { name: "查看证明" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("证明：一处经确认的改写");
  for (const path of ["verdict/0190a3c0-0000-7000-8000-000000000001", "verdict/x", "event/1"]) {
    expect((await request.get(`/api/proof/${path}`)).status(), path).toBe(404);
    expect((await request.get(`/en/proof/${path}`)).status(), path).toBe(404);
  }
});
