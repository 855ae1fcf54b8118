import { randomUUID } from "node:crypto";
import { type Browser, expect, test } from "@playwright/test";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { makeUser } from "@/prisma/testing/factories";
import { makePublicClaim, makePublicPromise } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { type Account, signIn } from "../session";
import { open } from "../visit";

/** Two public wordings of a promise of somebody of whom nothing else is said, put up for comparison. */
async function putUp() {
  const { promise, promisorId } = await makePublicPromise(0, {
    titleEn: `Plastic ${randomUUID().slice(0, 8)}`,
  });
  const said = (date: string, quote: string) =>
    makePublicClaim({
      kind: "promise",
      promiseId: promise.id,
      speakerId: promisorId,
      saidOn: new Date(date),
      saidPrecision: "day",
      quote,
    });
  const earlier = await said("2019-10-07", "We will cut our plastic by 50% by 2025 for all of our brands.");
  const later = await said("2024-04-19", "We will cut our plastic by 30% by 2026 for our drinks.");
  const pair = { earlierClaimId: earlier.id, laterClaimId: later.id };
  const { rewordingId } = await ok(proposeRewording(await makeUser("editor"), pair));
  return { rewordingId, promise, earlier, later };
}

async function pageOf(browser: Browser, who: Account | null) {
  const page = await (await browser.newContext()).newPage();
  if (who) await signIn(page, who);
  return page;
}

test("a headline and labels, from the desk to the top of the home page", async ({ browser }) => {
  const { rewordingId, promise, earlier, later } = await putUp();
  const tag = randomUUID().slice(0, 8);
  const headline = `The maker of ${tag} promised half. Five years later it was 30%.`;

  await test.step("a reviewer writes them", async () => {
    const first = await pageOf(browser, "reviewer");
    await open(first, `/en/desk/rewordings/${rewordingId}`);
    const rows = first.locator("li[data-rows]");
    await expect(rows.first()).toBeVisible();
    await first.getByRole("button", { name: "Add a term" }).click();
    const added = rows.last();
    await added.getByLabel("Term").selectOption("beneficiary");
    await added.getByLabel("Earlier words").fill("for all of our brands");
    await added.getByLabel("Later words").fill("for our drinks");
    await added.getByLabel("Effect").selectOption("narrower");
    await added.getByRole("button", { name: "Short labels" }).click();
    await added.getByLabel("Earlier label in English").fill("every brand");
    await added.getByLabel("Later label in English").fill("drinks alone");
    await first.getByLabel("Was the change announced?").selectOption("announced");
    await first.getByLabel("Headline in English").fill(headline);
    await first.getByLabel("Headline in Chinese").fill(`${tag}先说减半，五年后只减三成。`);
    await first.getByLabel("Reasons in English").fill("Less, later, and for fewer brands.");
    await expectAccessible(first);
    await first.keyboard.press("Control+Enter");
    await expect(first.getByText("You wrote some of this, so another reviewer confirms it.")).toBeVisible();
  });

  await test.step("another reads both, as lists will show them, and confirms", async () => {
    const second = await pageOf(browser, "second");
    await open(second, `/en/desk/rewordings/${rewordingId}`);
    await expect(second.getByText(headline)).toBeVisible();
    await expect(second.getByText("drinks alone").first()).toBeVisible();
    await second.getByRole("button", { name: "Confirm" }).click();
    await expect(second.locator("#main").getByText("The rewording is confirmed.")).toBeVisible();
  });

  const reader = await pageOf(browser, null);
  await test.step("readers find it in the list, with what each term says now", async () => {
    await reader.goto("/en/rewordings?term=beneficiary&effect=narrower");
    const row = reader.getByRole("listitem").filter({ hasText: headline });
    await expect(row).toContainText("every brand");
    await expect(row).toContainText("drinks alone");
    await expect(row).toContainText("50%");
    await expect(row.locator("del").first()).toBeVisible();
    await expect(row.getByRole("link", { name: "By when" })).toHaveAttribute("href", /term=deadline/);
  });

  await test.step("the promise says it before its words, and both claims beside theirs", async () => {
    for (const path of [`/promises/${promise.slug}`, `/claims/${earlier.slug}`, `/claims/${later.slug}`]) {
      await reader.goto(`/en${path}`);
      await expect(reader.getByText(headline)).toBeVisible();
      await reader.goto(`/zh${path}`);
      await expect(reader.getByText(`${tag}先说减半`)).toBeVisible();
    }
  });

  await test.step("an admin puts it first, and the newest again", async () => {
    const admin = await pageOf(browser, "admin");
    await open(admin, "/en/desk/settings");
    await admin.getByLabel("Rewording", { exact: true }).selectOption({ label: `${headline} (2024)` });
    const form = admin.locator("form").filter({ has: admin.getByLabel("Rewording", { exact: true }) });
    await form.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByRole("main").getByText("Saved. Readers see it now.")).toBeVisible();
    for (const path of ["/en", "/zh"]) {
      await reader.goto(path);
      await expect(reader.getByRole("heading", { level: 1 })).toContainText(tag);
      await expectAccessibleInBothSchemes(reader);
      await reader.setViewportSize({ width: 390, height: 844 });
      await expectNoOverflow(reader);
    }
    await admin.getByLabel("Rewording", { exact: true }).selectOption("newest");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByLabel("Rewording", { exact: true })).toHaveValue("newest");
  });
});

test("each count on the home page leads to a list of that many", async ({ page }) => {
  await page.goto("/en");
  const reworded = page
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: "Reworded", exact: true }) });
  await reworded.getByRole("link").click();
  await expect(page).toHaveURL(/\/promises\?reworded=yes$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Promises");
});
