import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { checkQuotes } from "@/lib/captures/checkQuotes.mutations";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { makeSupplied } from "@/prisma/testing/captures";
import { foundIn, keptCopy } from "@/prisma/testing/keptCopies";
import { makeEvidence, makePublicClaim } from "@/prisma/testing/publicFactories";
import { expectAccessible, expectAccessibleNarrowAndDark, expectToFit } from "../axe";
import { expectHead } from "../head";
import { signIn } from "../session";
import { open } from "../visit";

const QUOTE = "We will build a second pier by the end of 2030.";
const TEXT = `The board met in May. ${QUOTE} 渡轮公司在声明中表示。`;
const HTML = `<!doctype html><html lang="en"><head><title>A second pier</title><script>document.title = "run"</script></head><body><h1>A second pier</h1><p>${TEXT}</p></body></html>`;

test.describe.configure({ mode: "serial" });

/** A copy of the source of a new public claim. */
async function publicOne(day?: string) {
  const html = HTML.replace("</body>", `<!-- ${Math.random()} --></body>`);
  const copy = await keptCopy({ html, text: TEXT, ...(day && { day }) });
  const claim = await makePublicClaim();
  const evidence = await makeEvidence(claim.id, { sourceId: copy.sourceId, quote: QUOTE, quoteLang: "en" });
  await foundIn(copy.readingId, evidence);
  return { ...copy, slug: claim.slug, html };
}

/** Lets everybody download what copies keep, or not. */
async function publish(on: boolean): Promise<void> {
  const key = "publish_copies";
  await db().setting.upsert({ where: { key }, create: { key, value: on }, update: { value: on } });
}
test.afterAll(() => publish(false));

const part = (id: string, of: string) => `/api/copies/${id}/${of}`;
const statusOf = async (request: APIRequestContext, path: string) => (await request.get(path)).status();

test("a reader finds the copy from the claim, with its hashes and the words around the quotation", async ({
  page,
}) => {
  const copy = await publicOne();
  await open(page, `/en/claims/${copy.slug}`);
  await expect(page.getByText("Found word for word in the copy of 3 March 2026")).toBeVisible();
  await page.getByRole("link", { name: "the copy", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Copy of 3 March 2026" })).toBeVisible();
  await expect(page.locator("mark")).toHaveText(QUOTE);
  for (const hash of [copy.wireSha256, copy.decodedSha256, copy.warcSha256])
    await expect(page.getByText(hash)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Save/ })).toHaveCount(0);
  await expect(page.getByText("Only people of this site can download these files.")).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  await page.getByRole("link", { name: "All copies of this source" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Copies of this source" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Copy of 3 March 2026" })).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);
  const { pathname } = new URL(page.url());
  for (const path of [`/copies/${copy.captureId}`, pathname.replace(/^\/en/, "")])
    await expectHead(page.request, path);
  await open(page, `/zh/copies/${copy.captureId}`);
  await expect(
    page.getByRole("heading", { level: 1, name: "2026\u2060年\u20603\u2060月\u20603\u2060日的副本" }),
  ).toBeVisible();
  await expectAccessible(page);
  await expectToFit(page);
});

test("what was no copy is told as that, and what is not public is nobody's", async ({ page, request }) => {
  const { sourceId, url } = await publicOne();
  const at = new Date("2026-03-03T08:00:00Z");
  const times = { askedAt: at, startedAt: at, finishedAt: at };
  const absent = await db().capture.create({
    data: { sourceId, address: url, outcome: "not_found", httpStatus: 404, ...times },
  });
  await open(page, `/en/copies/${absent.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Absent on 3 March 2026" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/deleted/i);
  await expectAccessible(page);
  const { captureId, sourceId: own } = await keptCopy();
  for (const path of [`/en/copies/${captureId}`, `/en/copies/of/${own}`, part(captureId, "body")])
    expect(await statusOf(request, path), path).toBe(404);
});

test("the files are for people of the site until it publishes them, and have the hashes that are told", async ({
  page,
  request,
}) => {
  const copy = await publicOne();
  await publish(false);
  expect(await statusOf(request, part(copy.captureId, "body"))).toBe(403);
  await signIn(page, "editor");
  const told = { body: copy.decodedSha256, wire: copy.wireSha256, "copy.warc": copy.warcSha256 };
  for (const [of, hash] of Object.entries(told)) {
    const answer = await page.request.get(part(copy.captureId, of));
    expect(sha256(await answer.body()), of).toBe(hash);
    expect(answer.headers()).toMatchObject({
      etag: `"${hash}"`,
      "x-content-type-options": "nosniff",
      "content-disposition": expect.stringMatching(/^attachment; /),
      "content-type": of === "copy.warc" ? "application/warc" : "application/octet-stream",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
  }
  await publish(true);
  await page.context().clearCookies();
  await open(page, `/en/copies/${copy.captureId}`);
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save: The document, unpacked" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("copy-2026-03-03.html");
  expect(sha256(readFileSync(await saved.path()))).toBe(copy.decodedSha256);
  await expectAccessible(page);
});

test("the commands that a page names say what it says", async ({ request }) => {
  const copy = await publicOne();
  await publish(true);
  const folder = mkdtempSync(join(tmpdir(), "stet-copy-"));
  try {
    const warc = join(folder, "copy.warc.gz");
    writeFileSync(warc, await (await request.get(part(copy.captureId, "copy.warc"))).body());
    const shell = (command: string) => execFileSync("sh", ["-c", command], { encoding: "utf8" });
    expect(shell(`sha256sum ${warc}`)).toContain(copy.warcSha256);
    const lines = shell(`gzip -dc ${warc} | grep -a '^WARC-Payload-Digest'`).trim().split("\n");
    expect(lines.at(-1)?.trim()).toBe(`WARC-Payload-Digest: sha256:${copy.wireSha256}`);
    expect(shell(`npx --no-install warcio cdx-index ${warc}`)).toContain(copy.wireSha256);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("pieces, HEAD, and copies of an address are answered as the standards have them", async ({
  request,
  baseURL,
}) => {
  const copy = await publicOne();
  await publish(true);
  const body = part(copy.captureId, "body");
  const head = await request.head(body);
  expect(head.headers()).toMatchObject({
    "content-length": String(copy.decodedSize),
    "accept-ranges": "bytes",
    "memento-datetime": "Tue, 03 Mar 2026 10:20:30 GMT",
  });
  for (const rel of ["original", "timemap", "timegate"])
    expect(head.headers().link).toContain(`rel="${rel}"`);
  const piece = await request.get(body, { headers: { range: "bytes=2-8" } });
  expect(piece.status()).toBe(206);
  expect(await piece.text()).toBe("doctype");
  expect(piece.headers()).toMatchObject({
    "content-range": `bytes 2-8/${copy.decodedSize}`,
    "content-length": "7",
  });
  expect((await request.get(body, { headers: { range: `bytes=${copy.decodedSize}-` } })).status()).toBe(416);
  const other = await request.get(body, { headers: { range: "bytes=2-8", "if-range": '"other"' } });
  expect(other.status()).toBe(200);

  const encoded = encodeURIComponent(copy.url);
  for (const address of [encoded, copy.url]) {
    const list = await request.get(`/api/timemap/link/${address}`);
    expect(list.headers()["content-type"]).toBe("application/link-format");
    expect(await list.text()).toContain(
      `${body}>; rel="first last memento"; datetime="Tue, 03 Mar 2026 10:20:30 GMT"`,
    );
  }
  const json = await (await request.get(`/api/timemap/json/${encoded}`)).json();
  expect(json).toMatchObject({ original_uri: copy.url, next_page: null, mementos: { list: [{}] } });
  const gate = await fetch(`${baseURL}/api/timegate/${encoded}`, {
    redirect: "manual",
    headers: { "accept-datetime": "Mon, 02 Mar 2026 00:00:00 GMT" },
  });
  expect(gate.status).toBe(302);
  expect(gate.headers.get("location")).toContain(body);
  expect(gate.headers.get("vary")).toContain("accept-datetime");
  expect(await statusOf(request, "/api/timemap/link/https%3A%2F%2Fno.example%2F")).toBe(404);
});

test("a player of web archives opens the WACZ from here", async ({ page, baseURL }) => {
  const copy = await publicOne();
  await publish(true);
  const files = Object.fromEntries(
    ["ui.js", "sw.js"].map((name) => [`/${name}`, readFileSync(`node_modules/replaywebpage/${name}`)]),
  );
  const source = `${baseURL}${part(copy.captureId, "copy.wacz")}`;
  const player = `<!doctype html><title>Player</title><script src="/ui.js"></script>
    <replay-web-page source="${source}" url="${copy.url}" replayBase="/" embed="replayonly" style="height:600px"></replay-web-page>`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://x");
    const file = files[pathname];
    response.setHeader("content-type", file ? "text/javascript" : "text/html").end(file ?? player);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // The player shows what it replays in a frame of its own, some frames down.
    const replayed = async () => {
      const frame = page.frames().find((one) => one.url().includes("mp_/"));
      return (await frame?.locator("body").textContent({ timeout: 1_000 })) ?? "";
    };
    await expect.poll(() => replayed().catch(() => ""), { timeout: 60_000 }).toContain("A second pier");
    expect(await replayed()).toContain("渡轮公司在声明中表示");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("a second person sees how a supplied copy was come by and what stands in it, and readers are told what came of it", async ({
  page,
}) => {
  const { captureId, sourceId } = await makeSupplied({ text: TEXT });
  const { slug, id } = await makePublicClaim();
  await makeEvidence(id, { sourceId, quote: QUOTE, quoteLang: "en" });
  await checkQuotes(sourceId);
  await open(page, `/en/copies/${captureId}`);
  await expect(page.getByText("No second person has looked at this copy yet")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("No quotation of a published claim was looked for");
  await expect(page.locator("mark")).toHaveCount(0);
  // What else is told of it stands where its words would: no column is empty.
  await expect(page.locator(".cols > div")).toContainText("Saved in my browser.");
  await expectAccessible(page);

  await signIn(page, "reviewer");
  await open(page, "/en/desk/copies");
  await expectAccessible(page);
  await expectToFit(page);
  await page.locator(`a[href$="${captureId}"]`).click();
  await expect(page.getByText("How it was obtained: Saved in my browser.")).toBeVisible();
  await expect(page.getByText("Readers are told this once the copy is confirmed.")).toBeVisible();
  await expect(page.locator("mark")).toHaveText(QUOTE.replace(/\.$/, ""));
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await page.getByRole("button", { name: "Do not accept" }).click();
  await page.getByLabel("Why not, told to readers").fill("Written by hand.");
  await page.getByRole("dialog").getByRole("button", { name: "Do not accept" }).click();
  await expect(page.locator("#review")).toBeFocused();
  await expect(page.getByText("Readers are told nothing of this.")).toBeVisible();
  await open(page, `/en/claims/${slug}`);
  await expect(page.getByText("A copy that was supplied waits")).toHaveCount(0);
  await page.getByRole("link", { name: "Copies of this source" }).click();
  await expect(page.getByText("not accepted by a second person")).toBeVisible();
  await expectAccessible(page);

  await open(page, `/en/desk/copies/${captureId}`);
  await page.getByRole("button", { name: "Confirm this copy" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm this copy" }).click();
  await expect(page.getByText(/^Confirmed by /)).toBeVisible();
  await open(page, `/en/copies/${captureId}`);
  await expect(page.locator("mark")).toHaveText(QUOTE.replace(/\.$/, ""));
});

test("an admin hides a copy, and deletes another: readers are told, and nobody gets the bytes", async ({
  page,
  request,
}) => {
  const copy = await publicOne();
  await publish(true);
  const body = part(copy.captureId, "body");
  expect(await statusOf(request, body)).toBe(200);
  await signIn(page, "editor");
  await open(page, `/en/desk/copies/${copy.captureId}`);
  await expect(page.getByRole("link", { name: "Save: The document, unpacked" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Hide" })).toHaveCount(0);
  await expectAccessible(page);
  await signIn(page, "admin");
  await open(page, `/en/desk/copies/${copy.captureId}`);
  await page.getByRole("button", { name: "Hide" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Hide" }).click();
  await expect(page.getByText("This is needed.")).toBeVisible();
  await page.getByLabel("Reason, told to readers").fill("A court forbade it.");
  await page.getByRole("dialog").getByRole("button", { name: "Hide" }).click();
  await expect(page.getByText("The reason given: A court forbade it.")).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  expect((await page.request.get(body)).status()).toBe(200);
  expect(await statusOf(request, body)).toBe(403);
  const editor = await page.context().browser()?.newContext();
  if (!editor) throw new Error("No browser.");
  await signIn(editor.request, "editor");
  expect(await statusOf(editor.request, page.url().replace(/\/en\/.*/, body))).toBe(403);
  await editor.close();

  await publish(false);
  await page.getByRole("button", { name: "Delete for good" }).click();
  await page.getByLabel("Reason, told to readers").fill("Nobody may have it.");
  await page.getByRole("dialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText(/^Deleted on /)).toBeVisible();
  expect((await page.request.get(body)).status()).toBe(410);
  expect(await db().$queryRaw`SELECT 1 FROM "BlobBytes" WHERE sha256 = ${copy.warcSha256}`).toEqual([]);
  await open(page, `/en/copies/${copy.captureId}`);
  await expect(page.getByText("The reason given: Nobody may have it.")).toBeVisible();
  await expect(page.getByText(copy.decodedSha256)).toBeVisible();
  await expect(page.locator("mark")).toHaveText(QUOTE);
  await expect(page.locator("main")).not.toContainText("The board met in May");
  // Nobody of the site has the files either.
  await expect(page.locator("main")).not.toContainText("Only people of this site can download these files");
  await expectAccessible(page);
});

test("an admin lets everybody download copies, and no longer", async ({ page }) => {
  await publish(false);
  await signIn(page, "admin");
  await open(page, "/en/desk/settings");
  await page.getByRole("button", { name: "Let everybody download copies" }).click();
  const said = page.locator("[data-outcome]");
  await expect(said).toHaveText("Everybody can download the files of public copies.");
  await expect(page.locator("#setting-copies")).toBeFocused();
  await expect(page.locator("#setting-copies")).toContainText("On: everybody can download");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep copies to the people of this site" }).click();
  await expect(said).toHaveText("Only people of this site can download copies.");
});
