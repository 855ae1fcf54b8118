import { randomUUID } from "node:crypto";
import { type Browser, expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { makeArticle } from "@/prisma/testing/factories";
import { makeEvidence, makePublicClaim } from "@/prisma/testing/publicFactories";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { type Account, signIn } from "../session";
import { open, reload } from "../visit";

async function pageOf(browser: Browser, who: Account | null) {
  const page = await (await browser.newContext()).newPage();
  if (who) await signIn(page, who);
  return page;
}

const newClaim = () => makePublicClaim({ statementEn: `Somebody said ${randomUUID().slice(0, 8)}.` });

test("an editor proposes a source for a published claim, a reviewer accepts, and readers see it", async ({
  browser,
}) => {
  const claim = await newClaim();
  const [editor, reviewer, reader] = [
    await pageOf(browser, "editor"),
    await pageOf(browser, "reviewer"),
    await pageOf(browser, null),
  ];
  await open(editor, `/en/desk/claims/${claim.slug}`);
  await editor.getByRole("button", { name: "Attach a source" }).click();
  await editor.getByLabel("Title", { exact: true }).fill("A statement");
  await editor.getByLabel("Publisher or author").fill("A company");
  const evidence = editor.getByRole("region", { name: "Evidence" });
  await evidence.getByRole("button", { name: "Propose this change" }).click();
  await expect(evidence.getByText("This is needed.")).toBeVisible();
  await expect(editor.getByLabel("Title", { exact: true })).toHaveValue("A statement");
  await evidence.getByLabel("Why this should change").fill("It is where it was said.");
  await expectAccessible(editor);
  await evidence.getByRole("button", { name: "Propose this change" }).click();
  await expect(editor.getByRole("main").getByText("Proposed. Where it stands")).toBeVisible();
  const waiting = editor.getByRole("region", { name: "Proposed changes" });
  await expect(waiting.getByText("It is where it was said.")).toBeVisible();
  await reader.goto(`/en/claims/${claim.slug}`);
  await expect(reader.getByText("A statement")).toHaveCount(0);

  await open(reviewer, "/en/desk");
  await expect(reviewer.getByRole("heading", { name: "Changes to decide" })).toBeVisible();
  await open(reviewer, `/en/desk/claims/${claim.slug}`);
  await reviewer.getByRole("link", { name: /^Attach a source:/ }).click();
  await expect(reviewer.getByRole("heading", { name: "Both texts" })).toBeVisible();
  await expect(reviewer.getByRole("row", { name: /Title/ })).toContainText("A statement");
  await expectAccessible(reviewer);
  await reviewer.getByRole("button", { name: "Accept" }).click();
  await expect(reviewer.getByText("Accepted by")).toBeVisible();

  await reader.goto(`/en/claims/${claim.slug}`);
  const sources = reader.getByRole("complementary");
  await expect(sources.getByText("A statement")).toBeVisible();
  const changes = reader.locator("section#changes");
  await expect(changes).toContainText("proposed by one person and accepted by another");
  await expect(changes).toContainText("It is where it was said.");
  await expectAccessible(reader);
  await reader.goto("/en/corrections");
  await expect(reader.getByText(claim.statementEn ?? "?")).toBeVisible();
});

test("a refusal reaches its author, and a title that changed since is shown with both", async ({
  browser,
}) => {
  const { article } = await makeArticle("A text.", { title: "Ten schools", publicSince: new Date() });
  const editor = await pageOf(browser, "editor");
  const propose = async (title: string) => {
    await open(editor, `/en/desk/articles/${article.slug}/details`);
    await editor.getByLabel("Title", { exact: true }).fill(title);
    await editor.getByLabel("Why this should change").fill("The paper corrected it.");
    await editor.getByRole("button", { name: "Propose this change" }).click();
    await expect(editor.getByRole("main").getByText("Proposed. Where it stands")).toBeVisible();
  };
  await propose("Eleven schools");
  await propose("Twelve schools");
  const [first, second] = await db().proposal.findMany({
    where: { subjectId: article.id },
    orderBy: { id: "asc" },
  });
  const reviewer = await pageOf(browser, "reviewer");
  await open(reviewer, `/en/desk/proposals/${first?.id}`);
  await reviewer.getByRole("button", { name: "Accept" }).click();
  await expect(reviewer.getByText("Accepted by")).toBeVisible();
  await open(reviewer, `/en/desk/proposals/${second?.id}`);
  await expect(reviewer.getByText("Changed since")).toBeVisible();
  const row = reviewer.getByRole("row", { name: /^Title/ });
  for (const words of ["Ten", "Eleven", "Twelve"]) await expect(row).toContainText(words);
  await expect(reviewer.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await reviewer.getByRole("button", { name: "Refuse" }).click();
  const dialog = reviewer.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("It says eleven by now.");
  await dialog.getByRole("button", { name: "Refuse" }).click();
  await expect(reviewer.getByText("It says eleven by now.")).toBeVisible();
  await open(editor, "/en/desk/proposals?status=refused&mine=yes");
  await editor.getByRole("link", { name: "To the first proposal" }).press("Enter");
  await expect(editor.locator("#rows")).toBeFocused();
  await expect(editor.getByText("It says eleven by now.").first()).toBeVisible();
});

test("whoever proposes to take a source off is told so by the button too", async ({ browser }) => {
  const claim = await newClaim();
  await makeEvidence(claim.id);
  const editor = await pageOf(browser, "editor");
  await open(editor, `/en/desk/claims/${claim.slug}`);
  await editor.getByRole("button", { name: /^Remove “/ }).click();
  const dialog = editor.getByRole("dialog");
  await dialog.getByRole("button", { name: "Propose this change" }).click();
  await expect(dialog.getByLabel("Why this should change")).toBeFocused();
  await expectAccessible(editor);
  await dialog.getByLabel("Why this should change").fill("The minutes say it better.");
  await dialog.getByRole("button", { name: "Propose this change" }).click();
  await expect(editor.locator("[data-outcome]")).toHaveText(/^Proposed\./);
  await expect(editor.getByRole("region", { name: "Proposed changes" })).toContainText(
    "The minutes say it better.",
  );
  // Beside the source as well, on both pages that show it, and there is no second button for the same.
  for (const page of ["claims", "review"]) {
    await open(editor, `/en/desk/${page}/${claim.slug}`);
    const evidence = editor.getByRole("region", { name: "Evidence" });
    await expect(
      evidence.getByRole("link", { name: /waits for a decision: Remove a source$/ }),
    ).toBeVisible();
    await expect(evidence.getByRole("button", { name: /^Remove “/ })).toHaveCount(0);
  }
  await expectAccessible(editor);
});

test("an admin takes a source away at once: its words go, the notice stays", async ({ browser }) => {
  const claim = await newClaim();
  await makeEvidence(claim.id, { quote: "The name of a child.", quoteLang: "en" });
  const second = await makeEvidence(claim.id, { createdAt: new Date(Date.now() + 1_000) });
  const admin = await pageOf(browser, "admin");
  await open(admin, `/en/desk/claims/${claim.slug}`);
  await admin
    .getByRole("button", { name: /^Remove at once/ })
    .first()
    .click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("Why, for readers").fill("It names a child.");
  await dialog.getByRole("button", { name: "Remove at once" }).click();
  await expect(dialog).toHaveCount(0);
  const reader = await pageOf(browser, null);
  await reader.goto(`/en/claims/${claim.slug}`);
  await expect(reader.getByText("removed at once by an admin").first()).toBeVisible();
  await expect(reader.getByText("It names a child.").first()).toBeVisible();
  await expect(reader.getByText("The name of a child.")).toHaveCount(0);
  const sources = reader.getByRole("complementary", { name: "Sources" }).getByRole("listitem");
  await expect(sources.first()).toContainText("A source that an admin removed");
  await expect(sources.first()).toContainText("It names a child.");
  await expect(sources.nth(1)).toHaveAttribute("id", `source-${second.id}`);
  expect(await sources.evaluateAll((rows) => rows.map((row) => (row as HTMLLIElement).value))).toEqual([
    1, 2,
  ]);
});

test("a retraction says that one person made it until a second confirms", async ({ browser }) => {
  const claim = await newClaim();
  const [reviewer, second, reader] = [
    await pageOf(browser, "reviewer"),
    await pageOf(browser, "second"),
    await pageOf(browser, null),
  ];
  await open(reviewer, `/en/desk/review/${claim.slug}`);
  await reviewer.getByRole("button", { name: "Retract" }).click();
  const dialog = reviewer.getByRole("dialog");
  await dialog.getByLabel("Reason for readers, in English").fill("The source was forged.");
  await dialog.getByRole("button", { name: "Retract" }).click();
  await expect(dialog).toHaveCount(0);
  await reader.goto(`/en/claims/${claim.slug}`);
  await expect(reader.getByText("One person did this; no second person has confirmed it.")).toBeVisible();
  await open(reviewer, "/en/desk/proposals");
  const line = (page: typeof reviewer) =>
    page.getByRole("listitem").filter({ hasText: claim.statementEn ?? "?" });
  await expect(line(reviewer).getByRole("button", { name: "Confirm" })).toHaveCount(0);
  await open(second, "/en/desk/proposals");
  await expect(line(second).getByRole("button", { name: "Confirm" })).toBeVisible();
  await line(second).getByRole("link").click();
  // The review page of the claim offers the same.
  await expect(second.getByRole("heading", { level: 1 })).toHaveText(claim.statementEn ?? "?");
  await second.getByRole("button", { name: "Confirm" }).click();
  await expect(second.getByRole("button", { name: "Confirm" })).toHaveCount(0);
  await reload(reader);
  await expect(reader.getByText("Confirmed by a second person")).toBeVisible();
});

test("axe finds nothing on the pages of proposals, light and dark, on a phone and in Chinese", async ({
  page,
}) => {
  const { id } = await db().proposal.findFirstOrThrow({ where: { status: "refused" } });
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, "reviewer");
  for (const path of ["proposals", `proposals/${id}`]) {
    await page.goto(`/zh/desk/${path}`);
    await expectAccessibleInBothSchemes(page);
    await expectNoOverflow(page);
  }
  await page.goto("/zh/corrections");
  await expectAccessibleInBothSchemes(page);
  await expectNoOverflow(page);
});
