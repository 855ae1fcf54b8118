import { expect, test } from "@playwright/test";
import { db, transaction } from "@/lib/db";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { makeSource } from "@/prisma/testing/captures";
import { makeClaim } from "@/prisma/testing/factories";
import { jobOf } from "@/prisma/testing/jobs";
import { makeEvidence } from "@/prisma/testing/publicFactories";
import { expectAccessible, expectAccessibleNarrowAndDark, expectToFit } from "../axe";
import { signIn } from "../session";
import { open, reload } from "../visit";

const SAVED =
  "<html><head><title>Passengers</title></head><body><p>The harbour board counted two million passengers in 2023, as many as in no year before.</p></body></html>";

test("an editor asks for a copy of what cannot be reached, cancels the next try, and supplies one", async ({
  page,
}) => {
  const source = await makeSource();
  await signIn(page, "editor");
  await open(page, `/en/desk/sources/${source.id}`);
  const copies = page.getByRole("region", { name: "Copies" });
  await expect(copies.getByText("No copy yet.")).toBeVisible();
  await copies.getByRole("button", { name: "Capture now" }).click();
  // The page looks again by itself.
  await expect(copies.getByText("Could not be reached")).toBeVisible({ timeout: 60_000 });
  await expect(copies.getByText("will be tried again")).toBeVisible();
  await expect(copies.getByRole("button", { name: "Capture now" })).toHaveCount(0);
  await expectAccessible(page);
  await copies.getByRole("button", { name: /^Cancel the capture/ }).click();
  await expect(copies.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(copies.getByRole("button", { name: "Capture now" })).toBeVisible();

  await copies.getByRole("button", { name: "Supply a copy" }).click();
  await copies.getByRole("button", { name: "Keep this copy" }).click();
  await expect(copies.getByText("This is needed.")).toHaveCount(2);
  await expectAccessible(page);
  const file = { name: "page.html", mimeType: "text/html", buffer: Buffer.from(SAVED) };
  await copies.getByLabel("File").setInputFiles(file);
  await copies.getByLabel("How did you get it").fill("Saved in my browser while signed in.");
  await copies.getByLabel("Address of a copy in another archive").fill("https://archive.example/1/page");
  await copies.getByRole("button", { name: "Keep this copy" }).click();
  await expect(copies.getByText("Supplied by a person as a page saved by a browser")).toBeVisible();
  await expect(copies.getByText("Saved in my browser while signed in.")).toBeVisible();
  await expect(copies.getByRole("link", { name: "archive.example" })).toBeVisible();
  await copies.getByText("What was read in it").click();
  await expect(copies.getByText("counted two million passengers")).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);

  const claim = await makeClaim();
  await makeEvidence(claim.id, { sourceId: source.id });
  await makeEvidence(claim.id);
  await open(page, `/en/desk/review/${claim.slug}`);
  await expect(page.getByText(/copy kept \d/)).toBeVisible();
  await expect(page.getByText(/no address$/)).toBeVisible();
  await open(page, `/zh/desk/sources/${source.id}`);
  await expect(
    page.getByRole("region", { name: "副本" }).getByText("由人提供 以浏览器保存的网页形式"),
  ).toBeVisible();
});

/** As a browser saves a page, with an address and a date of its own. */
const MHTML = [
  "Snapshot-Content-Location: https://harbour.example/passengers",
  "Date: Sat, 28 Nov 2020 10:20:30 +0000",
  'Content-Type: multipart/related; boundary="b"',
  "",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  SAVED.replace("<title>Passengers</title>", "<title>Passengers of 2023</title>"),
  "--b--",
].join("\r\n");

test("what a file says of itself, and a copy in another archive, stand beside a source", async ({ page }) => {
  const source = await makeSource(null);
  await signIn(page, "editor");
  await open(page, `/en/desk/sources/${source.id}`);
  const copies = page.getByRole("region", { name: "Copies", exact: true });
  await copies.getByRole("button", { name: "Supply a copy" }).click();
  const file = { name: "page.mhtml", mimeType: "multipart/related", buffer: Buffer.from(MHTML) };
  await copies.getByLabel("File").setInputFiles(file);
  await copies.getByLabel("How did you get it").fill("Saved in my browser.");
  await copies.getByRole("button", { name: "Keep this copy" }).click();
  await expect(
    copies.getByText(/The file says: saved from https:\/\/harbour.example\/passengers on .*2020/),
  ).toBeVisible();
  const broken = {
    name: "page.wacz",
    mimeType: "application/zip",
    buffer: Buffer.from("PK\x03\x04datapackage.json"),
  };
  await copies.getByRole("button", { name: "Supply a copy" }).click();
  await copies.getByLabel("File").setInputFiles(broken);
  await copies.getByLabel("How did you get it").fill("Somebody sent it.");
  await copies.getByRole("button", { name: "Keep this copy" }).click();
  await expect(copies.getByText("(it is damaged, or no web archive)")).toBeVisible();
  const says = page.getByRole("region", { name: "The copy says otherwise" });
  await says.getByRole("button", { name: "Take into the form: Title “Passengers of 2023”" }).click();
  const title = page.locator('input[name="title"]');
  await expect(title).toHaveValue("Passengers of 2023");
  await expect(title).toBeFocused();

  const elsewhere = page.getByRole("region", { name: "Copies elsewhere" });
  await elsewhere.getByRole("button", { name: "Name a copy elsewhere" }).click();
  await elsewhere.getByLabel("Its address").fill("harbour");
  await elsewhere.getByRole("button", { name: "Add", exact: true }).click();
  await expect(elsewhere.getByLabel("Its address")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
  await elsewhere
    .getByLabel("Its address")
    .fill("https://web.archive.org/web/20240131120000/https://harbour.example/passengers");
  await elsewhere.getByRole("button", { name: "Add", exact: true }).click();
  await expect(elsewhere.getByRole("link", { name: "web.archive.org" })).toBeVisible();
  await expect(elsewhere.getByText("of 31 January 2024, as its address says")).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  await elsewhere.getByRole("button", { name: "Remove the copy at web.archive.org" }).click();
  await page.getByRole("dialog").getByLabel("Why").fill("It shows another page.");
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(elsewhere.getByText(/removed by .*: It shows another page\./)).toBeVisible();
});

test("an admin sees the store of copies, what is missing in it, and has all of it verified", async ({
  page,
}) => {
  const source = await makeSource(null);
  const captureId = newId();
  const hash = "ab".repeat(32);
  await db().blob.create({
    data: {
      sha256: hash,
      size: 7,
      mediaType: "text/plain",
      place: "postgres",
      state: "missing",
      verifiedAt: new Date(),
    },
  });
  await db().capture.create({
    data: {
      ...{
        id: captureId,
        sourceId: source.id,
        outcome: "supplied",
        suppliedAs: "file",
        suppliedHow: "Found.",
      },
      ...{ askedById: source.createdById, startedAt: new Date(), finishedAt: new Date() },
    },
  });
  await db().captureBlob.create({ data: { captureId, role: "file", sha256: hash } });
  await signIn(page, "admin");
  await open(page, "/en/desk/jobs");
  await page.getByRole("link", { name: "Store of copies" }).click();
  await expect(page.getByRole("heading", { name: "Store of copies" })).toBeVisible();
  await expect(page.getByText(hash)).toBeVisible();
  await expect(page.getByRole("link", { name: source.title })).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  await page.getByRole("button", { name: "Verify all now" }).click();
  await expect
    .poll(
      async () =>
        (await db().event.findFirst({ where: { verb: "job.run_again" }, orderBy: { seq: "desc" } }))?.data,
    )
    .toEqual({ name: "verify_blobs" });
});

test("an admin sees what waits and what failed, runs it again and drops it", async ({ page }) => {
  const [captureId, other] = [newId(), newId()];
  const runAt = new Date(Date.now() + 86_400_000);
  await transaction((tx) => addJobs(tx, "capture_source", [{ captureId }, { captureId: other }], { runAt }));
  const [failing, waiting] = [await jobOf(captureId), await jobOf(other)];
  await db()
    .$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 16, last_error = 'No space left on the device'
    WHERE id = ${failing}::bigint`;
  await signIn(page, "admin");
  await open(page, "/en/desk/jobs?show=failed");
  await expect(page.getByRole("heading", { name: "Jobs" })).toBeVisible();
  await expect(page.getByText("No space left on the device")).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  // What it would copy is not there: it is done at once.
  await page.getByRole("button", { name: `Run again: Copy a source, no. ${failing}` }).click();
  await expect(async () => {
    await reload(page);
    await expect(page.getByText("No space left on the device")).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await open(page, "/en/desk/jobs");
  await page.getByRole("button", { name: `Drop: Copy a source, no. ${waiting}` }).click();
  await expect(page.getByRole("button", { name: `no. ${waiting}` })).toHaveCount(0);
  await signIn(page, "editor");
  expect((await page.goto("/en/desk/jobs"))?.ok()).toBe(true);
  await expect(page.getByRole("heading", { name: "Jobs" })).toHaveCount(0);
});
