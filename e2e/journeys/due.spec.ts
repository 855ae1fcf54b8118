import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { readDeadlinesAnew } from "@/lib/deadlines/read.mutations";
import { putVerdictOn } from "@/prisma/testing/deadlines";
import { wording } from "@/prisma/testing/promises";
import { expectAccessible, expectAccessibleInBothSchemes } from "../axe";
import { signIn } from "../session";
import { open } from "../visit";

/** A public promise whose deadline passed after its verdict. */
async function passed(quote = "We will close the base by 1 March 2020.") {
  const statementEn = `The base is to be closed, case ${randomUUID()}.`;
  const at = new Date("2019-06-01T00:00:00Z");
  const claim = await wording("2019-01-01", { quote, statementEn, status: "checked", publicSince: at });
  await putVerdictOn(claim.id, "2019-06-01");
  await readDeadlinesAnew({ claimId: claim.id });
  return { ...claim, statement: statementEn };
}

const rowOf = (page: Page, statement: string) => page.getByRole("listitem").filter({ hasText: statement });

/** Its line on the list, on whichever page of it. */
async function find(page: Page, address: string, statement: string) {
  await open(page, address);
  const [row, older] = [rowOf(page, statement), page.getByRole("link", { name: /^(?:Older|更早)/ })];
  await expect(row.or(older).first()).toBeVisible();
  while (!(await row.isVisible())) {
    const before = page.url();
    await older.press("Enter");
    await expect(page).not.toHaveURL(before);
    await expect(row.or(older).first()).toBeVisible();
  }
  return row;
}

test("a promise whose day is over comes to a reviewer, who begins the next verdict from there", async ({
  page,
}) => {
  const claim = await passed();
  await signIn(page, "reviewer");
  await open(page, "/en/desk");
  await page.getByRole("link", { name: "All that are due" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Deadlines", level: 1 })).toBeVisible();
  const row = await find(page, "/en/desk/due", claim.statement);
  await expect(row).toContainText("Due by 1 March 2020");
  await expect(row).toContainText("by 1 March 2020");
  await expect(row).toContainText("Last verdict, of 1 June 2019");
  await expect(row).toContainText("Stalled");
  await expectAccessible(page);
  await row.getByRole("link", { name: `Review: ${claim.statement}` }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`/desk/review/${claim.slug}\\?correct=1$`));
  await expect(page.getByRole("heading", { name: /version 2/i })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Deadlines" })).toBeVisible();
  await expectAccessible(page);
  await putVerdictOn(claim.id, "2020-04-01");
  await open(page, `/en/desk/review/${claim.slug}`);
  await expect(page.getByText(/overdue/)).toBeVisible();
  await open(page, "/en/desk/due");
  await expect(rowOf(page, claim.statement)).toHaveCount(0);
});

test("a reviewer corrects a day on a phone, in Chinese, and puts the promise off with a reason", async ({
  page,
}) => {
  const claim = await passed();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "reviewer");
  const row = await find(page, "/zh/desk/due", claim.statement);
  await row.getByRole("button", { name: /^更正期限/ }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("日期").fill("Easter");
  await dialog.getByLabel("理由").fill("原文另有说明。");
  await dialog.getByRole("button", { name: "保存" }).press("Enter");
  await expect(dialog.getByText("日期请写成 2024、2024-08 或 2024-08-01。")).toBeVisible();
  await expect(dialog.getByLabel("理由")).toHaveValue("原文另有说明。");
  await expectAccessibleInBothSchemes(page);
  await dialog.getByLabel("日期").fill("2020-06");
  await dialog.getByRole("button", { name: "保存" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, claim.statement)).toContainText("2020\u2060年\u20606\u2060月底到期");
  await expect(rowOf(page, claim.statement)).toContainText("原文另有说明。");
  await rowOf(page, claim.statement).getByRole("button", { name: /^推迟/ }).press("Enter");
  await dialog.getByLabel("推迟到").fill("2999-01-01");
  await dialog.getByLabel("理由").fill("报告尚未发表。");
  await dialog.getByRole("button", { name: "保存" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, claim.statement)).toHaveCount(0);
  const off = await find(page, "/zh/desk/due?tab=off", claim.statement);
  await expect(off).toContainText("报告尚未发表。");
  await expectAccessibleInBothSchemes(page);
  expect(await db().event.count({ where: { subjectId: claim.id, verb: { startsWith: "deadline." } } })).toBe(
    2,
  );
});
