import { expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { linkWording } from "@/lib/promises/link.mutations";
import { makeUser } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { ok } from "@/prisma/testing/verdicts";
import { expectAccessible, expectNoOverflow } from "../axe";
import { signIn } from "../session";
import { open, untilHydrated } from "../visit";
import { openSuggestion, pledgeAndArticle, saveRestatement } from "./restatement";

test("an editor saves a restatement; the reviewer finds it suggested, with the comparison filled in", async ({
  browser,
}) => {
  const made = await pledgeAndArticle();
  const editor = await (await browser.newContext()).newPage();
  await signIn(editor, "editor");
  await saveRestatement(editor, made);
  const reviewer = await (await browser.newContext()).newPage();
  await signIn(reviewer, "reviewer");
  await openSuggestion(reviewer, made);
  const rewording = await db().rewording.findFirstOrThrow({
    where: { earlierClaimId: made.pledge.id },
    include: { changes: true, records: true, laterClaim: true },
  });
  expect(rewording).toMatchObject({ status: "suggested", byProgram: true, promiseId: made.promise.id });
  expect(rewording.laterClaim.quote).toContain(made.restated);
  expect(rewording.laterClaim.promiseId).toBeNull();
  expect(rewording.records).toHaveLength(1);
  expect(rewording.changes.length).toBeGreaterThan(0);
  await expectAccessible(reviewer);
});

/** A promise of three wordings that nobody has compared. */
async function promiseOfThree() {
  const editor = await makeUser("editor");
  const claims = [];
  for (const [at, quote] of [
    ["2021", "We will repair every bridge."],
    ["2022", "All bridges will be repaired."],
    ["2023", "We will plant a tree at every school."],
  ] as const) {
    claims.push(await wording(at, { quote }));
  }
  const [first, ...others] = claims.map(({ id }) => id);
  const { promiseId, slug } = await makePromise(first ?? "");
  for (const claimId of others) await ok(linkWording(editor, { promiseId, claimId }));
  const titled = { titleEn: `Bridges ${slug}`, titleZh: "桥梁" };
  return db().promise.update({ where: { id: promiseId }, data: titled });
}

for (const [scheme, width] of [
  ["light", 1280],
  ["dark", 390],
] as const) {
  test(`a promise is split and merged again from the keyboard, ${scheme}, ${width} px wide`, async ({
    browser,
  }) => {
    const promise = await promiseOfThree();
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await signIn(page, "editor");
    await open(page, `/en/desk/promises/${promise.slug}`);
    await page.getByText("These are two promises").press("Enter");
    await page.getByText("This promise and another are one").press("Enter");
    await expectAccessible(page);
    await expectNoOverflow(page);
    const split = page.locator("form", { has: page.getByRole("button", { name: "Split off" }) });
    await split.getByRole("button", { name: "Split off" }).press("Enter");
    await expect(split.getByText("This is needed.").first()).toBeVisible();
    await split.getByRole("checkbox", { name: /tree at every school/ }).press("Space");
    await split.getByLabel("Title in English").fill(`Trees ${promise.slug}`);
    await split.getByLabel("Reason").fill("Trees are no bridges.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: `Trees ${promise.slug}` })).toBeVisible();
    await expect(page.getByText(/began the promise with wordings of/)).toBeVisible();
    await untilHydrated(page);
    await page.getByText("This promise and another are one").press("Enter");
    const into = page.getByRole("combobox", { name: "Goes into", exact: true });
    await into.fill(`Bridges ${promise.slug}`);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByLabel("Reason").last().fill("They were promised as one.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: promise.titleEn ?? "" })).toBeVisible();
    await expect(page.getByText("We will plant a tree at every school.").first()).toBeVisible();
    const trees = await db().promise.findFirstOrThrow({ where: { titleEn: `Trees ${promise.slug}` } });
    await open(page, `/en/desk/promises/${trees.slug}`);
    await expect(page).toHaveURL(new RegExp(`${promise.slug}$`));
  });
}
