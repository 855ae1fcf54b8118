import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { pairPath } from "@/lib/site/pairPath";
import { makeUser } from "@/prisma/testing/factories";
import { NAMES, publicRenamedPair } from "@/prisma/testing/renames";
import { ok } from "@/prisma/testing/verdicts";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { signIn } from "../session";
import { open } from "../visit";

/** Two public wordings that call a team by two names, compared by the program. */
async function compared() {
  const { promise, speakerId, earlier, later } = await publicRenamedPair();
  const pair = { earlierClaimId: earlier.id, laterClaimId: later.id };
  const { rewordingId } = await ok(proposeRewording(await makeUser("editor"), pair));
  return { rewordingId, speakerId, promise, address: pairPath(promise.slug, earlier.slug, later.slug) };
}

const program = (page: Page) => page.getByRole("main").getByRole("table");

test("a reviewer says once that two names are of one thing; all is read so, and readers are told", async ({
  page,
  browser,
}) => {
  const { rewordingId, speakerId, promise, address } = await compared();
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`/en${address}`);
  await expect(program(reader).first()).toBeVisible();
  await signIn(page, "reviewer");
  await open(page, `/en/desk/rewordings/${rewordingId}`);
  await expect(page.getByText(`Is ${NAMES.to} a new name of ${NAMES.from}?`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Yes: Superalignment Team and/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main").getByText("are read as one name now.")).toBeVisible();
  await expect(async () => {
    await open(page, `/en/desk/rewordings/${rewordingId}`);
    await page.getByText("What the program said").first().click();
    await expect(page.getByText(`Read as one name: ${NAMES.from} / ${NAMES.to}.`)).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 45_000 });
  await reader.goto(`/en${address}`);
  await expect(
    reader.getByText(
      /^The program reads Superalignment Team and Frontier Safety Team as one name, confirmed on/,
    ),
  ).toBeVisible();
  await expect(program(reader)).toHaveCount(0);
  await expectAccessibleInBothSchemes(reader);
  await open(page, `/en/desk/promises/${promise.slug}`);
  await page.getByRole("button", { name: /^Withdraw/ }).press("Enter");
  await page.getByRole("dialog").getByLabel("Why").fill("They are two teams.");
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).press("Enter");
  await expect(page.getByText(/Withdrawn on .*: They are two teams\./)).toBeVisible();
  await reader.goto(`/en${address}`);
  await expect(reader.getByText(/^Until .* withdrew that: They are two teams\.$/)).toBeVisible();
  await expect(program(reader).first()).toBeVisible();
  expect(await db().rename.count({ where: { speakerId } })).toBe(1);
});

test("an editor adds two names on a phone, in Chinese; somebody else answers them", async ({
  page,
  browser,
}) => {
  const { promise } = await compared();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "editor");
  await open(page, `/zh/desk/promises/${promise.slug}`);
  await page.getByText("添加两个名称").press("Enter");
  await page.getByLabel("先前的名称").fill("股东大会");
  await page.getByLabel("后来的名称").fill("股東大會");
  await page.getByRole("button", { name: "添加名称" }).press("Enter");
  await expect(page.getByText("两个名称写法相同。")).toBeVisible();
  await page.getByLabel("后来的名称").fill("股东会");
  await page.getByRole("button", { name: "添加名称" }).press("Enter");
  await expect(page.locator("#rename-added")).toBeVisible();
  await expect(page.getByText("股东会是股东大会的新名称吗？")).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await expectNoOverflow(page);
  const reviewer = await (await browser.newContext()).newPage();
  await signIn(reviewer, "reviewer");
  await open(reviewer, "/zh/desk/rewordings");
  await reviewer.getByRole("link", { name: "同一事物的名称" }).click();
  await reviewer
    .getByRole("button", { name: "不是：股东大会与股东会不是同一事物的名称" })
    .last()
    .press("Enter");
  await expect(reviewer.getByText("股东会是股东大会的新名称吗？")).toHaveCount(0);
  await open(reviewer, "/zh/desk/renames?tab=ended");
  await expect(reviewer.getByText("股东大会与股东会是两个事物。").first()).toBeVisible();
  await expectAccessibleInBothSchemes(reviewer);
  await expectNoOverflow(reviewer);
});
