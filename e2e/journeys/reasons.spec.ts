import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { makeClaim } from "@/prisma/testing/factories";
import { makeEvidence } from "@/prisma/testing/publicFactories";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { signIn } from "../session";
import { open, reload } from "../visit";

const REASONS = [
  "Both companies **confirmed** it [1], the second [in a letter](https://letters.example/2024#second) [2].",
  "> We did.",
  "- on *Monday*\n- on Tuesday",
  "<b>Never</b> a tag, nor a [9].",
].join("\n\n");

/** The same without the number that no source has. */
const KNOWN = REASONS.replace(", nor a [9]", "");

/** A claim with a date and two sources, in this order. */
async function newClaim() {
  const mark = randomUUID().slice(0, 8);
  const said = { saidOn: new Date("2024-08-05"), saidPrecision: "day" } as const;
  const claim = await makeClaim({
    statementEn: `Somebody confirmed ${mark}.`,
    quote: `words ${mark}`,
    ...said,
  });
  const evidence = [await makeEvidence(claim.id), await makeEvidence(claim.id)] as const;
  return { claim, evidence };
}

test("words are kept before a rating is chosen; without one nothing is submitted and nothing typed is lost", async ({
  page,
}) => {
  const { claim } = await newClaim();
  await signIn(page, "reviewer");
  await open(page, `/en/desk/review/${claim.slug}`);
  await page.getByRole("checkbox", { name: /^\[1\]/ }).check();
  await page.getByLabel("Summary").fill("Both companies confirmed it.");
  await page.getByLabel("Reasons").fill(REASONS);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Draft saved.").first()).toBeVisible();
  await reload(page);
  await expect(page.getByLabel("Reasons")).toHaveValue(REASONS);
  await page.getByLabel("Summary").fill("Both of them confirmed it.");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("group", { name: "Rating" })).toHaveAccessibleDescription("This is needed.");
  await expect(page.getByLabel("Summary")).toHaveValue("Both of them confirmed it.");
  await expectAccessible(page);
  await page.getByRole("radio", { name: "True", exact: true }).check();
  await page.getByLabel("Reasons").fill(KNOWN);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for a second reviewer" })).toBeVisible();
});

test("reasons are written with links, lists and numbers of sources, previewed and published", async ({
  browser,
}) => {
  const { claim, evidence } = await newClaim();
  const first = await (await browser.newContext()).newPage();
  await signIn(first, "reviewer");
  await open(first, `/en/desk/review/${claim.slug}`);
  await first.getByRole("checkbox", { name: /^\[1\]/ }).check();
  await first.getByLabel("Summary").fill("Both companies confirmed it.");
  await first.getByLabel("Reasons").fill(REASONS);
  await expect(first.getByText("No source has this number: [9].")).toBeVisible();
  await first.getByRole("button", { name: "Preview" }).click();
  const dialog = first.getByRole("dialog");
  await expect(dialog.getByText("Choose a rating first: the page begins with it.")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await first.getByRole("radio", { name: "True", exact: true }).check();
  await first.getByRole("button", { name: "Preview" }).click();
  await expect(dialog.getByRole("heading", { name: claim.statementEn ?? "" })).toBeVisible();
  await expect(dialog.getByRole("strong")).toHaveText("confirmed");
  await expect(dialog.getByRole("link", { name: /^\[2\]/ })).toHaveAttribute(
    "href",
    `#preview-en-source-${evidence[1].id}`,
  );
  await expectAccessible(first);
  await dialog.getByRole("button", { name: "Chinese" }).click();
  await expect(dialog.getByRole("heading", { name: "来源" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await first.getByRole("button", { name: "Submit" }).click();
  await expect(first.getByText("[9] names no source: this claim has 2 sources.")).toBeVisible();
  await expect(first.getByLabel("Reasons")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(first);
  await first.getByLabel("Reasons").fill(KNOWN);
  await first.getByRole("button", { name: "Submit" }).click();
  await expect(first.getByRole("heading", { name: "Waiting for a second reviewer" })).toBeVisible();

  const second = await (await browser.newContext()).newPage();
  await signIn(second, "second");
  await open(second, `/en/desk/review/${claim.slug}`);
  await expect(second.getByRole("link", { name: /^\[1\]/ })).toBeVisible();
  await second.getByRole("button", { name: "Publish" }).click();
  await expect(second.getByRole("heading", { name: "The verdict that readers see" })).toBeVisible();

  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`/en/claims/${claim.slug}`);
  const main = reader.getByRole("main");
  await expect(main.getByRole("link", { name: "in a letter" })).toHaveAttribute(
    "href",
    "https://letters.example/2024#second",
  );
  await expect(main.getByRole("blockquote").filter({ hasText: "We did." })).toBeVisible();
  await expect(main.getByText("<b>Never</b> a tag.")).toBeVisible();
  await main.getByRole("link", { name: /^\[2\]/ }).click();
  await expect(reader.locator(`#source-${evidence[1].id}`)).toBeInViewport();
  await expectAccessibleInBothSchemes(reader);
  await expectNoOverflow(reader);
  const review = await reader.locator('script[type="application/ld+json"]').allTextContents();
  expect(review.join()).toContain("Both companies confirmed it [1], the second in a letter (https://letters");
});

for (const locale of ["en", "zh"] as const) {
  test(`axe finds nothing on a review with its evidence beside it, in ${locale}`, async ({ page }) => {
    const { claim } = await newClaim();
    await signIn(page, "reviewer");
    await open(page, `/${locale}/desk/review/${claim.slug}`);
    await expectAccessibleInBothSchemes(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectAccessibleInBothSchemes(page);
    await expectNoOverflow(page);
  });
}
