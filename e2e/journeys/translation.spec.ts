import { randomUUID } from "node:crypto";
import { type Browser, expect, test } from "@playwright/test";
import { makePublicClaim } from "@/prisma/testing/publicFactories";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { type Account, signIn } from "../session";
import { open } from "../visit";

async function pageOf(browser: Browser, who: Account | null) {
  const page = await (await browser.newContext()).newPage();
  if (who) await signIn(page, who);
  return page;
}

test("our translation of a quote: proposed in the claim's form, accepted, and read beside the words", async ({
  browser,
}) => {
  const name = randomUUID().slice(0, 8);
  const claim = await makePublicClaim({
    statementEn: `A minister promised ten schools (${name}).`,
    quote: `We will build ten schools (${name}).`,
    quoteLang: "en",
  });
  const ours = `我们将建十所学校（${name}）。`;
  const [editor, reviewer, reader] = [
    await pageOf(browser, "editor"),
    await pageOf(browser, "reviewer"),
    await pageOf(browser, null),
  ];
  await open(editor, `/en/desk/claims/${claim.slug}`);
  await editor.getByText("Exact words, place, whom it is about").click();
  const form = editor.getByRole("form", { name: "Change the words" });
  const field = form.getByLabel("Our translation of the words");
  await expect(field).toHaveAttribute("lang", "zh-Hans");
  await field.fill(ours);
  await form.getByLabel("Why this should change").fill("For readers of Chinese.");
  await expectAccessible(editor);
  await form.getByRole("button", { name: "Propose this change" }).click();
  await expect(form.getByText("Proposed. Where it stands")).toBeVisible();

  await reader.goto(`/zh/claims/${claim.slug}`);
  await expect(reader.getByText(ours)).toHaveCount(0);

  await open(reviewer, `/en/desk/claims/${claim.slug}`);
  await reviewer.getByRole("link", { name: /^Add to a claim/ }).click();
  await expect(reviewer.getByRole("row", { name: /Our translation of the words/ })).toContainText(ours);
  await reviewer.getByRole("button", { name: "Accept" }).click();
  await expect(reviewer.getByText("Accepted by")).toBeVisible();

  await reader.goto(`/zh/claims/${claim.slug}`);
  const under = (name: RegExp) =>
    reader.locator("section").filter({ has: reader.getByRole("heading", { name }) });
  const said = under(/的原话$/);
  await expect(said.getByText(claim.quote)).toBeVisible();
  await expect(said.getByText("本站译文")).toBeVisible();
  await expect(said.getByText(ours)).toBeVisible();
  await expect(reader.getByRole("heading", { name: "我们的结论" })).toBeVisible();
  await expectAccessibleInBothSchemes(reader);
  await expectNoOverflow(reader);
  await reader.goto(`/en/claims/${claim.slug}`);
  await expect(under(/exact words$/)).not.toContainText("Our translation");
});
