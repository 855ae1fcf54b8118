import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { carryMentions } from "@/lib/claims/mentions.mutations";
import { db, transaction } from "@/lib/db";
import { makeArticle, makeClaim } from "@/prisma/testing/factories";
import { expectAccessibleInBothSchemes } from "../axe";
import { signIn } from "../session";
import { open } from "../visit";

const textOf = (page: Page) => page.getByRole("region", { name: "Text of the article" });

async function openText(page: Page, slug: string) {
  await open(page, `/en/desk/articles/${slug}`);
  await expect(textOf(page)).toBeFocused();
}

const PROMISE = "The city will run every bus on electricity by 2030.";
const REWORDED = PROMISE.replace("2030", "2032");
const STREET = ["The council met on Monday.", PROMISE, "No further questions were taken after the meeting."];

/** A promise that stands in the first version of a text, and other words in its place in the second. */
async function rewordedPromise(fields: Parameters<typeof makeClaim>[0] = {}) {
  const text = STREET.join("\n");
  const { article, version } = await makeArticle(text, { lang: "en", title: "Buses of the city" });
  const dated = { saidOn: new Date("2024-01-15"), saidPrecision: "day" } as const;
  const words = { quote: PROMISE, statementEn: `${PROMISE} (${randomUUID()})` };
  const claim = await makeClaim({ kind: "promise", ...dated, ...words, ...fields });
  const start = text.indexOf(PROMISE);
  const at = { exact: PROMISE, prefix: "", suffix: "", start, end: start + PROMISE.length };
  const createdById = claim.createdById;
  await db().mention.create({
    data: { ...at, claimId: claim.id, articleVersionId: version.id, createdById },
  });
  const later = {
    number: 2,
    text: text.replace("2030", "2032"),
    publishedText: text.replace("2030", "2032"),
  };
  const { id: _, ...before } = version;
  const next = await db().articleVersion.create({
    data: { ...before, blocks: before.blocks ?? [], notes: [], ...later },
  });
  const me = { id: createdById, name: "an editor", role: "editor" as const };
  await transaction((tx) => carryMentions(tx, me, version.id, next.id));
  return { article, claim };
}

test("2030 became 2032: old and new words stand side by side, and one step makes a new wording", async ({
  page,
}) => {
  const { article, claim } = await rewordedPromise();
  await signIn(page, "editor");
  await openText(page, article.slug);
  await textOf(page).locator("mark").click();
  const panel = page.getByRole("complementary", { name: "New claim" });
  await expect(panel.getByText("Place to be confirmed")).toBeVisible();
  await expect(panel.locator("del")).toHaveText("2030");
  await expect(panel.locator("ins")).toHaveText("2032");
  await expectAccessibleInBothSchemes(page);
  await panel.getByRole("button", { name: "New wording of this promise" }).click();
  await expect(panel.getByText("New wording saved as a draft")).toBeVisible();
  await page.getByRole("link", { name: "Go to the claim" }).click();
  await expect(page.getByText("A wording of")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(REWORDED);
  await open(page, `/en/desk/claims/${claim.slug}`);
  await expect(page.getByText("In version 2 its words became another wording:")).toBeVisible();
  await expect(page.locator("mark")).toHaveText(PROMISE);
  await expect(page.getByRole("link", { name: REWORDED })).toBeVisible();
  await openText(page, article.slug);
  await expect(textOf(page).locator("mark")).toHaveText(REWORDED);
  await textOf(page).locator("mark").click();
  await expect(panel.getByText("Place to be confirmed")).toBeHidden();
});

test("the same in Chinese, from the keyboard alone", async ({ page }) => {
  const { article } = await rewordedPromise();
  await signIn(page, "editor");
  await open(page, `/zh/desk/articles/${article.slug}`);
  const panel = page.getByRole("complementary", { name: "新的说法" });
  await page
    .getByRole("complementary", { name: "文中的说法" })
    .getByRole("button", { name: PROMISE })
    .press("Enter");
  await expect(panel.getByText("位置待确认")).toBeVisible();
  await expect(panel.locator("ins")).toHaveText("2032");
  await expectAccessibleInBothSchemes(page);
  await panel.getByRole("button", { name: "记为该承诺的新表述" }).press("Enter");
  await expect(panel.getByText("新表述已存为草稿，并归入该承诺。")).toBeVisible();
  await expect(page.getByRole("region", { name: "文章正文" })).toBeFocused();
});

test("a place that was found by likeness is told in words where a claim is reviewed, and confirmed there", async ({
  page,
}) => {
  const { article, claim } = await rewordedPromise();
  await signIn(page, "reviewer");
  for (const path of [`/zh/desk/review/${claim.slug}`, `/en/desk/claims/${claim.slug}`]) {
    await open(page, path);
    await expect(page.locator("del")).toHaveText("2030");
    await expect(page.locator("ins")).toHaveText("2032");
    await expectAccessibleInBothSchemes(page);
  }
  await open(page, `/en/desk/review/${claim.slug}`);
  await expect(page.getByText("Version 2 shows no mark until an editor confirms")).toBeVisible();
  await page.getByRole("button", { name: "Confirm the place in “Buses of the city”" }).click();
  await expect(page.getByText("Place to be confirmed")).toBeHidden();
  await openText(page, article.slug);
  await textOf(page).locator("mark").click();
  await expect(page.getByText("Place to be confirmed")).toBeHidden();
});

test("of a claim that readers see an editor is told that a reviewer confirms the place", async ({ page }) => {
  const { claim } = await rewordedPromise();
  await db().claim.update({ where: { id: claim.id }, data: { publicSince: new Date(), status: "checked" } });
  await signIn(page, "editor");
  await open(page, `/en/desk/claims/${claim.slug}`);
  await expect(page.getByText("Readers see no mark in version 2 until a reviewer confirms")).toBeVisible();
  await expect(page.getByText("Readers see this claim: a reviewer confirms its place.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Confirm the place/ })).toBeHidden();
});
