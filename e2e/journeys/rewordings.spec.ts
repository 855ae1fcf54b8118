import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { pairPath } from "@/lib/site/pairPath";
import { makeUser } from "@/prisma/testing/factories";
import { makePublicClaim, makePublicPromise } from "@/prisma/testing/publicFactories";
import { ok } from "@/prisma/testing/verdicts";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { type Account, signIn } from "../session";
import { open } from "../visit";
import { isLit, wordsOf } from "../wordings";

const PLEDGE =
  "We are dedicating 20% of the compute we’ve secured to date over the next four years to solving the problem of superintelligence alignment.";
const RESTATED =
  "as we said last july, we’re committed to allocating at least 20% of the computing resources to safety efforts across the entire company";

/** Two public wordings of a promise, put up for comparison and compared by the program. */
async function putUp() {
  const { promise, promisorId } = await makePublicPromise(0, { titleEn: "A fifth of the compute" });
  const said = (date: string, quote: string) =>
    makePublicClaim({
      kind: "promise",
      promiseId: promise.id,
      speakerId: promisorId,
      saidOn: new Date(date),
      saidPrecision: "day",
      quote,
    });
  const [earlier, later] = [await said("2023-07-05", PLEDGE), await said("2024-08-01", RESTATED)];
  const pair = { earlierClaimId: earlier.id, laterClaimId: later.id };
  const { rewordingId } = await ok(proposeRewording(await makeUser("editor"), pair));
  return { rewordingId, address: `/en${pairPath(promise.slug, earlier.slug, later.slug)}` };
}

async function pageOf(
  browser: Browser,
  who: Account | null,
  options: { colorScheme?: "dark"; js?: false } = {},
) {
  const { colorScheme, js = true } = options;
  const page = await (await browser.newContext({ colorScheme, javaScriptEnabled: js })).newPage();
  if (who) await signIn(page, who);
  return page;
}

/** Selects words inside one wording, as a press and a drag of the pointer do. */
async function select(page: Page, side: "earlier" | "later", words: string) {
  await page.locator(`[data-side="${side}"]`).evaluate((section, sought) => {
    const parts = [...section.querySelectorAll("[data-at]")].map((part) => part.firstChild as Text);
    const whole = parts.map(({ data }) => data).join("");
    const place = (at: number): [Text, number] => {
      let left = at;
      for (const part of parts) {
        if (left <= part.length) return [part, left];
        left -= part.length;
      }
      throw new Error("Outside the wording");
    };
    const start = whole.indexOf(sought);
    document.getSelection()?.setBaseAndExtent(...place(start), ...place(start + sought.length));
  }, words);
}

test("from what the program suggests to what readers see: corrected, added to, flagged, confirmed", async ({
  browser,
}) => {
  const { rewordingId, address } = await putUp();
  const reader = await pageOf(browser, null, { js: false });
  await reader.goto(address);
  await expect(reader.getByText("Compared by the program; nobody has checked it")).toBeVisible();
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);

  const first = await pageOf(browser, "reviewer");
  await open(first, `/en/desk/rewordings/${rewordingId}`);
  const rows = first.locator("li[data-rows]");
  const said = await rows.count();
  expect(said).toBeGreaterThanOrEqual(3);
  await expect(first.getByLabel("Was the change announced?")).toHaveValue("claims_continuity");

  await test.step("a row and its words light together, by focus and by pointer", async () => {
    const amount = rows.filter({ has: first.locator('select[data-cell="term"]') });
    const row = await amount.evaluateAll((all) =>
      all.findIndex((one) => one.querySelector<HTMLInputElement>('[data-cell="to"]')?.value.includes("20%")),
    );
    expect(await isLit(wordsOf(first, "later", row + 1))).toBe(false);
    await rows.nth(row).getByLabel("Later words").focus();
    expect(await isLit(wordsOf(first, "earlier", row + 1))).toBe(true);
    expect(await isLit(wordsOf(first, "later", row + 1))).toBe(true);
    await wordsOf(first, "earlier", row + 1).click();
    await expect(rows.nth(row).getByLabel("Earlier words")).toBeFocused();
  });

  await test.step("a row is corrected, and what the program said stays beside it", async () => {
    await rows.first().getByLabel("Effect").selectOption("unclear");
    await expect(rows.first()).toContainText("changed by a reviewer");
    await first.getByText("What the program said").click();
    await expect(first.getByText("row 1, changed")).toBeVisible();
  });

  await test.step("words are picked by selecting them", async () => {
    await select(first, "later", "as we said last july");
    await first.getByRole("button", { name: "Use in a new row" }).click();
    const added = rows.nth(said);
    await expect(added.getByLabel("Later words")).toHaveValue("as we said last july");
    await expect(added.getByLabel("Term")).toBeFocused();
    await added.getByLabel("Term").selectOption("measurability");
    await added.getByLabel("Effect").selectOption("added");
    await expect(added).toContainText("added by a reviewer");
    await select(first, "later", "safety efforts");
    await expect(first.getByRole("button", { name: `Add to row ${said + 1}` })).toBeVisible();
  });

  await first.getByLabel("Reasons in English").fill("Every safety effort counts now.");
  await first.getByText("The speaker’s response").click();
  await first.getByLabel("Response in English").fill("We stand by it.");
  await expectAccessible(first);
  await first.keyboard.press("Control+Enter");
  await expect(first.getByText("You wrote some of this, so another reviewer confirms it.")).toBeVisible();
  await expect(first.getByRole("button", { name: "Confirm" })).toHaveCount(0);
  await expect(first.locator("#to-decide")).toBeFocused();
  await expect(first.locator("[data-outcome]")).toContainText("The rewording is flagged.");

  const second = await pageOf(browser, "second", { colorScheme: "dark" });
  await open(second, `/en/desk/rewordings/${rewordingId}`);
  await expect(second.getByText("rows differ now")).toBeVisible();
  await expectAccessible(second);
  await second.getByRole("button", { name: "Confirm" }).click();
  const signature = "Flagged by Wei Lindqvist, confirmed by Amara Okoye";
  await expect(second.getByText(signature)).toBeVisible();
  await expect(second.locator("#decided")).toBeFocused();
  await expect(second.locator("[data-outcome]")).toHaveText("The rewording is confirmed.");
  const row = await db().rewording.findUniqueOrThrow({ where: { id: rewordingId } });
  expect(row.status).toBe("confirmed");

  await reader.goto(address);
  await expect(reader.getByText(signature)).toBeVisible();
  await expect(reader.getByText("We stand by it.")).toBeVisible();
  await expect(reader.getByRole("row").filter({ hasText: "as we said last july" })).toContainText("Added");
  await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`/en/rewordings/${rewordingId}$`),
  );
});

test("rows are added, moved and removed from the keyboard", async ({ browser }) => {
  const { rewordingId } = await putUp();
  const page = await pageOf(browser, "reviewer");
  await open(page, `/en/desk/rewordings/${rewordingId}`);
  const rows = page.locator("li[data-rows]");
  const said = await rows.count();
  await page.getByRole("button", { name: "Add a term" }).focus();
  await page.keyboard.press("Enter");
  await expect(rows.nth(said).getByLabel("Term")).toBeFocused();
  await rows.nth(said).getByLabel("Later words").fill("at least 20%");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect(rows.nth(said - 1).getByLabel("Later words")).toBeFocused();
  await expect(rows.nth(said - 1).getByLabel("Later words")).toHaveValue("at least 20%");
  await page.keyboard.press("Alt+Shift+Backspace");
  await expect(rows).toHaveCount(said);
});

test("another reviewer's save is shown beside what was typed, the reply too", async ({ browser }) => {
  const { rewordingId } = await putUp();
  const [one, other] = [await pageOf(browser, "reviewer"), await pageOf(browser, "second")];
  for (const page of [one, other]) await open(page, `/en/desk/rewordings/${rewordingId}`);
  for (const [page, words] of [
    [one, "From the first."],
    [other, "From the second."],
  ] as const) {
    await page.getByLabel("Reasons in English").fill(words);
    await page.getByText("The speaker’s response").click();
    await page.getByLabel("Response in English").fill(`${words} A reply.`);
    await page.keyboard.press("Control+Enter");
    if (page === one) await expect(page.getByText("You wrote some of this")).toBeVisible();
  }
  const conflict = other.getByRole("alert").filter({ hasText: "saved while you were writing" });
  await expect(conflict).toContainText("From the first. A reply.");
  await expect(conflict).toContainText("From the second. A reply.");
  await expectAccessible(other);
});

test("on a phone, in Chinese, the review screen is accessible, light and dark", async ({ page }) => {
  const { rewordingId } = await putUp();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "reviewer");
  await open(page, `/zh/desk/rewordings/${rewordingId}`);
  await page.getByText("程序怎么说").click();
  await expectAccessibleInBothSchemes(page);
  await expectNoOverflow(page);
});
