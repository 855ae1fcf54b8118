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
  await copies.getByLabel("How did you come by it").fill("Saved in my browser while signed in.");
  await copies.getByLabel("Address of a copy in another archive").fill("https://archive.example/1/page");
  await copies.getByRole("button", { name: "Keep this copy" }).click();
  await expect(copies.getByText("Supplied by a person as a page saved by a browser")).toBeVisible();
  await expect(copies.getByText("Saved in my browser while signed in.")).toBeVisible();
  await expect(copies.getByRole("link", { name: "A copy in another archive" })).toBeVisible();
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
  await expect(page.getByText("paper, no address")).toBeVisible();
  await open(page, `/zh/desk/sources/${source.id}`);
  await expect(
    page.getByRole("region", { name: "副本" }).getByText("由人提供 以浏览器保存的网页形式"),
  ).toBeVisible();
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
