import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { expectAccessible, expectAccessibleNarrowAndDark, expectToFit, lookWide } from "../axe";
import { CLAIM } from "../public/sample";
import { signIn } from "../session";
import { open } from "../visit";

test("a reader reports an error without scripts and without an account, and sees what a reviewer answers", async ({
  browser,
  page,
}) => {
  const words = `The day is wrong (${randomUUID()}).`;
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const reader = await stranger.newPage();
  await reader.goto(`/en${CLAIM}`);
  await reader.getByRole("link", { name: "Report an error" }).click();
  await expect(reader.getByRole("heading", { name: "Report an error" })).toBeVisible();

  // What was typed comes back with what is wrong with it.
  await reader.getByLabel("What should be corrected").fill(words);
  await reader.getByLabel(/^Source/).fill("not an address");
  await reader.getByRole("button", { name: "Send" }).click();
  await expect(reader.getByRole("link", { name: "Source: This is not a web address" })).toBeVisible();
  await expect(reader.getByLabel("What should be corrected")).toHaveValue(words);
  await expect(reader.getByLabel(/^Source/)).toHaveAccessibleDescription(/This is not a web address/);
  await expect(reader.locator(":focus")).toContainText("One thing needs correcting");
  await reader.getByLabel(/^Source/).fill("https://example.org/post");
  await reader.getByRole("button", { name: "Send" }).click();
  await expect(reader.getByRole("heading", { name: "Your report" })).toBeVisible();
  await expect(reader.getByText(words)).toBeVisible();
  const own = reader.url();
  expect(own).toMatch(/\/en\/report\/[\w-]{43}$/);
  expect(await stranger.cookies()).toEqual([]);

  await signIn(page, "reviewer");
  const { id } = await db().report.findFirstOrThrow({ where: { words } });
  await open(page, `/en/desk/reports/${id}`);
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByRole("button", { name: "Leave it to somebody else" })).toBeVisible();
  await reader.goto(own);
  await expect(reader.locator("[aria-current=step]")).toContainText("Being looked at");

  await page.getByLabel("What the reader is told").fill("You are right: it was the sixth.");
  await page.getByLabel("Where what changed is seen").fill(CLAIM);
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.locator("#report-state")).toContainText("Answered by");
  await reader.goto(own);
  await expect(reader.getByText("You are right: it was the sixth.")).toBeVisible();
  await expect(reader.getByRole("link", { name: "See what changed" })).toHaveAttribute("href", `/en${CLAIM}`);
  await stranger.close();

  await lookWide(page);
  await open(page, new URL(own).pathname);
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
});

test("an editor is not asked about errors, and an address with another token leads nowhere", async ({
  page,
}) => {
  const report = await db().report.create({
    data: {
      kind: "error",
      tokenHash: randomUUID().replaceAll("-", "").padEnd(64, "0"),
      path: "/",
      lang: "en",
      words: "x",
    },
  });
  await signIn(page, "editor");
  await open(page, `/en/desk/reports/${report.id}`);
  await expect(page.getByText("answered by reviewers")).toBeVisible();
  await expect(page.getByRole("button", { name: "Look at it" })).toHaveCount(0);
  expect((await page.request.get(`/en/report/${"a".repeat(43)}`)).status()).toBe(404);
});

test("an admin writes who is behind the site; readers see it at once, with its versions", async ({
  page,
}) => {
  const text = `We are a test (${randomUUID()}).`;
  await signIn(page, "admin");
  await open(page, "/en/desk/settings/pages/funding");
  await page.getByLabel("In English").fill(text);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("This is needed.")).toBeVisible();
  await page.getByLabel("Why you change it").fill("It was missing.");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.locator("#page-state")).toContainText("Version");
  await lookWide(page);
  await expectAccessible(page);
  await open(page, "/en/about/funding");
  await expect(page.getByText(text)).toBeVisible();
  await page.getByRole("link", { name: "Versions of this page" }).click();
  await expect(page.getByText("It was missing.").first()).toBeVisible();
});
