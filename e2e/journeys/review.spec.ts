import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import { makeEvidence, makeMention } from "@/prisma/testing/publicFactories";
import { submitted } from "@/prisma/testing/verdicts";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { type Account, signIn } from "../session";
import { follow, open, reload, untilHydrated } from "../visit";

const SUMMARY = "Both companies confirmed it.";
const REASONS = "OpenAI said so on 5 August, Anthropic on the day after.";

/** A page of somebody's own browser. */
async function pageOf(browser: Browser, who: Account | null, colorScheme: "light" | "dark" = "light") {
  const page = await (await browser.newContext({ colorScheme })).newPage();
  if (who) await signIn(page, who);
  return page;
}

/** A claim with a date, in an article. */
async function newClaim() {
  const mark = randomUUID().slice(0, 8);
  const said = { saidOn: new Date("2024-08-05"), saidPrecision: "day" } as const;
  const claim = await makeClaim({
    statementEn: `Somebody said ${mark}.`,
    quote: `the words ${mark}`,
    ...said,
  });
  await makeMention(claim.id, (await makeArticle(`words of ${mark}`)).version.id);
  return claim;
}

async function write(page: Page, rating: string) {
  await page.getByRole("radio", { name: rating, exact: true }).check();
  await page.getByLabel("Summary").fill(SUMMARY);
  await page.getByLabel("Reasons").fill(REASONS);
}

/** Brings a claim to a published verdict by the two reviewers of the sample. */
async function publish(browser: Browser, slug: string) {
  const first = await pageOf(browser, "reviewer");
  await open(first, `/en/desk/review/${slug}`);
  await write(first, "True");
  await first.getByRole("button", { name: "Submit" }).click();
  await expect(first.getByRole("heading", { name: "Waiting for a second reviewer" })).toBeVisible();
  const second = await pageOf(browser, "second");
  await open(second, `/en/desk/review/${slug}`);
  await expect(second.getByText("No source is attached. A reader will ask where")).toBeVisible();
  await second.getByRole("button", { name: "Publish" }).click();
  await expect(second.getByRole("heading", { name: "The verdict that readers see" })).toBeVisible();
  return { first, second };
}

test("without a source and a date a claim is published with the reasons why, which readers see", async ({
  browser,
}) => {
  const claim = await makeClaim();
  await submitted(await makeUser("reviewer"), claim.id);
  const page = await pageOf(browser, "second");
  await open(page, `/en/desk/review/${claim.slug}`);
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(dialog.getByText("It names no source")).toBeVisible();
  await expect(dialog.getByText("It names no date")).toBeVisible();
  await dialog.getByLabel("Why it is published without a source").fill("She said it to our reporter.");
  await dialog.getByLabel("Why it is published without a date").fill("Nobody remembers the day.");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("heading", { name: "The verdict that readers see" })).toBeVisible();
  await page.goto(`/en/claims/${claim.slug}`);
  await expect(page.getByText("She said it to our reporter.")).toBeVisible();
  await expect(page.getByText("Nobody remembers the day.")).toBeVisible();
  await expect(page.getByText("When it was said is not on record.")).toBeVisible();
});

test("one reviewer takes, attaches, writes and submits; another publishes; readers see it at once", async ({
  browser,
}) => {
  const claim = await newClaim();
  const first = await pageOf(browser, "reviewer");
  await open(first, "/en/desk/review?tab=open&kind=event");
  await expectAccessible(first);
  await open(first, `/en/desk/review/${claim.slug}`);
  await first.getByRole("button", { name: "Take", exact: true }).click();
  await expect(first.getByText("You have had this claim since")).toBeVisible();

  await first.getByRole("button", { name: "Attach a source" }).click();
  await first.getByLabel("Address").fill(`sources.example/${claim.slug}?utm_source=mail`);
  await first.getByRole("button", { name: "Attach a source" }).click();
  await expect(first.getByText("This is needed.").first()).toBeVisible();
  await first.getByLabel("Title", { exact: true }).fill("A statement");
  await first.getByLabel("Publisher or author").fill("A company");
  await expectAccessible(first);
  await first.getByRole("button", { name: "Attach a source" }).click();
  await expect(first.getByRole("link", { name: "A statement" })).toBeVisible();

  await first.getByLabel("Summary").fill(SUMMARY);
  await first.getByRole("radio", { name: "Mostly true" }).check();
  await expect(first.getByText("Draft kept")).toBeVisible();
  await reload(first);
  await expect(first.getByLabel("Summary")).toHaveValue(SUMMARY);
  await first.getByRole("button", { name: "Submit" }).click();
  await expect(first.getByLabel("Reasons")).toHaveAttribute("aria-invalid", "true");
  await first.getByLabel("Reasons").fill(REASONS);
  await first.getByRole("button", { name: "Submit" }).click();
  await expect(first.getByText("You wrote some of this, so another reviewer publishes it.")).toBeVisible();
  await expect(first.getByRole("button", { name: "Publish" })).toHaveCount(0);

  const reader = await pageOf(browser, null);
  expect((await reader.goto(`/en/claims/${claim.slug}`))?.status()).toBe(404);
  const second = await pageOf(browser, "second", "dark");
  await open(second, `/en/desk/review/${claim.slug}`);
  await expectAccessible(second);
  await expect(second.getByText("No source is attached. A reader will ask where")).toHaveCount(0);
  await second.getByRole("button", { name: "Publish" }).click();
  await expect(second.getByRole("heading", { name: "The verdict that readers see" })).toBeVisible();
  await reader.goto(`/en/claims/${claim.slug}`);
  await expect(reader.getByText(SUMMARY)).toBeVisible();
  await expect(reader.getByText("Mostly true").first()).toBeVisible();
});

test("a returned verdict comes back with its comment and its words", async ({ browser }) => {
  const claim = await newClaim();
  const first = await pageOf(browser, "reviewer");
  await open(first, `/en/desk/review/${claim.slug}`);
  await write(first, "True");
  await first.getByRole("button", { name: "Submit" }).click();
  await expect(first.getByRole("heading", { name: "Waiting for a second reviewer" })).toBeVisible();
  const second = await pageOf(browser, "second");
  await open(second, `/en/desk/review/${claim.slug}`);
  await second.getByRole("button", { name: "Return", exact: true }).click();
  const dialog = second.getByRole("dialog");
  await expectAccessible(second);
  await dialog.getByRole("button", { name: "Return" }).click();
  await expect(dialog.getByText("This is needed.")).toBeVisible();
  await dialog.getByLabel("Comment").fill("Which day?");
  await dialog.getByRole("button", { name: "Return" }).click();
  await expect(dialog).toHaveCount(0);
  await reload(first);
  await expect(first.getByText("Which day?")).toBeVisible();
  await expect(first.getByLabel("Summary")).toHaveValue(SUMMARY);
});

test("the first save leaves the form as it is: what is typed on stays, and where", async ({ browser }) => {
  const claim = await newClaim();
  const page = await pageOf(browser, "reviewer");
  await open(page, `/en/desk/review/${claim.slug}`);
  await write(page, "True");
  await page.getByLabel("Reasons").press("Control+Enter");
  await page.getByLabel("Reasons").pressSequentially(" More.");
  await expect(page.getByRole("button", { name: "Release" })).toBeVisible();
  await expect(page.getByLabel("Reasons")).toBeFocused();
  await expect(page.getByLabel("Reasons")).toHaveValue(`${REASONS} More.`);
});

test("two windows on one draft: both sides are shown, none is lost", async ({ browser }) => {
  const claim = await newClaim();
  const page = await pageOf(browser, "reviewer");
  await open(page, `/en/desk/review/${claim.slug}`);
  await write(page, "True");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("main").getByText("Draft saved.")).toBeVisible();
  const other = await page.context().newPage();
  await open(other, `/en/desk/review/${claim.slug}`);
  await page.getByLabel("Summary").fill("From the first window.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("main").getByText("Draft saved.")).toBeVisible();
  await other.getByLabel("Summary").fill("From the second window.");
  await other.keyboard.press("Control+Enter");
  const conflict = other.getByRole("alert").filter({ hasText: "saved while you were writing" });
  await expect(conflict).toContainText("From the first window.");
  await expect(other.getByLabel("Summary")).toHaveValue("From the second window.");
  await expectAccessible(other);
  await conflict.getByRole("button", { name: "Take this over" }).click();
  await expect(other.getByLabel("Summary")).toHaveValue("From the first window.");
  await other.getByLabel("Reasons").fill("Both together.");
  await other.keyboard.press("Control+Enter");
  await expect(other.getByRole("main").getByText("Draft saved.")).toBeVisible();
  const [row] = await db().verdict.findMany({ where: { claimId: claim.id } });
  expect(row).toMatchObject({ summaryEn: "From the first window.", rationaleEn: "Both together." });
});

test("a correction tells readers what changed; a retraction says why and keeps the words", async ({
  browser,
}) => {
  const claim = await newClaim();
  const { first, second } = await publish(browser, claim.slug);
  await reload(first);
  await follow(first, first.getByRole("link", { name: "Correct" }));
  await untilHydrated(first);
  await expect(first.getByLabel("Summary")).toHaveValue(SUMMARY);
  await first.getByLabel("Summary").fill("One company confirmed it.");
  await first.getByRole("button", { name: "Submit" }).click();
  await expect(first.getByLabel("What changed, and why")).toHaveAttribute("aria-invalid", "true");
  await first.getByLabel("What changed, and why").fill("Only one did.");
  await first.getByRole("button", { name: "Submit" }).click();
  await expect(first.getByRole("heading", { name: "Waiting for a second reviewer" })).toBeVisible();
  await reload(second);
  await second.getByRole("button", { name: "Publish" }).click();
  await expect(second.getByRole("button", { name: "Publish" })).toHaveCount(0);

  const reader = await pageOf(browser, null);
  await reader.goto(`/en/claims/${claim.slug}`);
  const corrected = reader.locator(".notice", { hasText: /The verdict was corrected on/ });
  await expect(corrected).toContainText("Only one did.");
  await expectAccessible(reader);
  await follow(reader, corrected.getByRole("link", { name: "What it said before" }));
  await expect(reader).toHaveURL(/\/versions\/1$/);
  await expect(reader.getByText(SUMMARY)).toBeVisible();
  await second.getByRole("button", { name: "Retract" }).click();
  await second
    .getByRole("dialog")
    .getByLabel("Reason for readers, in English")
    .fill("The source was forged.");
  await second.getByRole("dialog").getByRole("button", { name: "Retract" }).click();
  await expect(second.getByRole("dialog")).toHaveCount(0);
  await reader.goto(`/en/claims/${claim.slug}`);
  await expect(reader.getByText("The source was forged.")).toBeVisible();
});

test("a form that is sent before the page’s scripts are there stays, with what was typed", async ({
  page,
}) => {
  const claim = await newClaim();
  await signIn(page, "reviewer");
  let come = () => {};
  const scripts = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(`/en/desk/review/${claim.slug}`, { waitUntil: "commit" });
  await page.getByLabel("Summary").fill("Typed early.");
  await page.getByRole("button", { name: "Submit" }).click();
  come();
  await untilHydrated(page);
  await expect(page).toHaveURL(new RegExp(`/en/desk/review/${claim.slug}$`));
  await expect(page.getByLabel("Summary")).toHaveValue("Typed early.");
  await page.getByLabel("Summary").press("End");
  await page.getByLabel("Summary").pressSequentially(" And late.");
  await expect(page.getByLabel("Summary")).toHaveValue("Typed early. And late.");
});

test("who checks a restatement sees what was said before, and what was found about it", async ({
  browser,
}) => {
  const page = await pageOf(browser, "reviewer");
  await open(page, "/en/desk/review/altman-at-least-20-percent-company-wide");
  const before = page.getByRole("region", { name: "Said before" });
  await expect(before.getByRole("listitem")).toHaveCount(0);
  await before.locator("summary").press("Enter");
  const rows = before.getByRole("listitem");
  await expect(rows.first()).toContainText("We are dedicating 20% of the compute we’ve secured to date");
  await expect(rows.first()).toContainText("Stalled");
  await expect(before.locator('a[href$="/altman-at-least-20-percent-company-wide"]')).toHaveCount(0);
  const wordings = page.getByRole("region", { name: "Other wordings of this promise" });
  await expect(wordings.getByRole("listitem").first()).toContainText("Stalled");
  await expectAccessible(page);
});

test("the page of a review is read in this order: the words, the evidence, the form, the places", async ({
  page,
}) => {
  const claim = await makeClaim({ statementEn: `Somebody said ${randomUUID()}.` });
  await makeMention(claim.id, (await makeArticle(`words of ${claim.slug}`)).version.id);
  await makeEvidence(claim.id);
  await signIn(page, "reviewer");
  await open(page, `/en/desk/review/${claim.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(claim.statementEn ?? "");
  const order = ["The exact words", "Evidence", "Your verdict", "Where it stands"];
  const headings = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  expect(headings.filter((heading) => order.includes(heading))).toEqual(order);
  for (const name of order) {
    const part = page
      .getByRole("main")
      .getByRole("region", { name })
      .or(page.getByRole("main").getByRole("form", { name }));
    await expect(part).toHaveCount(1);
  }
});

test("the page of a review of what was merged leads on to the claim that stays", async ({ page }) => {
  const stays = await makeClaim({ statementEn: `This one stays ${randomUUID()}.` });
  const merged = await makeClaim({
    statementEn: `This one went ${randomUUID()}.`,
    ...{ status: "withdrawn", withdrawnReason: "It says the same.", duplicateOfId: stays.id },
  });
  await signIn(page, "reviewer");
  await open(page, `/en/desk/review/${merged.slug}`);
  const name = stays.statementEn ?? "";
  await page.getByRole("main").getByRole("link", { name }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("a reviewer is told of a promise that is linked to none, and where it is linked", async ({ page }) => {
  const claim = await makeClaim({ kind: "promise", statementEn: `We will do it ${randomUUID()}.` });
  await signIn(page, "reviewer");
  await open(page, `/en/desk/review/${claim.slug}`);
  await expect(page.getByText("readers do not find it under Promises")).toBeVisible();
  await page.getByRole("link", { name: "Link it" }).press("Enter");
  await expect(page.getByText("This claim is not linked to a promise yet.")).toBeVisible();
});

for (const path of [
  "review",
  "rewordings?tab=decided",
  "promises",
  "promises/openai-compute-pledge",
  "sources",
]) {
  test(`axe finds nothing on /desk/${path}, light and dark, on a phone and in Chinese`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await signIn(page, "reviewer");
    await page.goto(`/zh/desk/${path}`);
    await expectAccessibleInBothSchemes(page);
    await expectNoOverflow(page);
  });
}
