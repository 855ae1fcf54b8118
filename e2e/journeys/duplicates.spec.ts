import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { makeArticle, makeClaim, makeSpeaker } from "@/prisma/testing/factories";
import { makeEvidence, makeMention, makePublicClaim, makeVerdict } from "@/prisma/testing/publicFactories";
import { expectAccessible, expectAccessibleInBothSchemes, expectToFit, lookWide } from "../axe";
import { type Account, signIn } from "../session";
import { open } from "../visit";

/** Who says all of them. */
let speaker: { id: string };
test.beforeAll(async () => {
  speaker = await makeSpeaker();
});

const key = () => randomUUID().replace(/[0-9-]/g, "");

async function pageOf(browser: Browser, who: Account): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, who);
  return page;
}

/** Opens the part of the page of a claim that says of which other it is a duplicate, and chooses that one. */
async function chooseOther(page: Page, of: { slug: string }, other: { statementEn: string | null }) {
  await open(page, `/en/desk/claims/${of.slug}`);
  await page.getByText("Says the same as another claim?").click();
  const words = other.statementEn ?? "?";
  await page.getByRole("combobox", { name: "The other claim", exact: true }).fill(words);
  await page.getByRole("option", { name: words }).click();
}

/** A claim at a place of its own, with a source; it has the address by which it is found. */
async function draft(statementEn: string) {
  const claim = await makeClaim({ status: "draft", statementEn, speakerId: speaker.id });
  const article = await makeArticle("The minister promised ten schools.", { title: `Schools ${key()}` });
  await makeMention(claim.id, article.version.id);
  await makeEvidence(claim.id, { noteEn: `Bears on it ${key()}` });
  await db().slug.create({ data: { kind: "claim", slug: claim.slug, subjectId: claim.id } });
  return { ...claim, article: article.article };
}

test("two claims that readers have not seen are made one by hand: places and evidence go along, and come back", async ({
  page,
}) => {
  const [twin, claim] = [await draft(`A twin ${key()}.`), await draft(`The one that stays ${key()}.`)];
  await signIn(page, "editor");
  await chooseOther(page, twin, claim);
  await expectAccessibleInBothSchemes(page);
  await expectToFit(page);
  await lookWide(page);
  await page.getByRole("button", { name: "Merge this into the other" }).press("Enter");
  await page.waitForURL(new RegExp(`/desk/claims/${claim.slug}$`));
  const said = page.getByRole("region", { name: "Last act" }).locator("#last-act");
  await expect(said).toHaveText(`“${twin.statementEn}” was merged into this claim.`);
  await expect(said).toBeFocused();
  for (const { article } of [twin, claim])
    await expect(page.getByRole("main").getByText(article.title)).toBeVisible();
  await expect(page.getByRole("region", { name: "Evidence" }).getByText(/^Bears on it/)).toHaveCount(2);
  await expectAccessible(page);

  // The other's address leads on.
  await open(page, `/en/desk/claims/${twin.slug}`);
  await expect(page).toHaveURL(new RegExp(`/desk/claims/${claim.slug}$`));

  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(said).toHaveText("Undone: everything is as it was.");
  await expect(said).toBeFocused();
  await expect(page.getByRole("region", { name: "Evidence" }).getByText(/^Bears on it/)).toHaveCount(1);
  await open(page, `/en/desk/claims/${twin.slug}`);
  await expect(page).toHaveURL(new RegExp(`/desk/claims/${twin.slug}$`));
  await expect(page.getByRole("main").getByText(twin.article.title)).toBeVisible();
  await expect(page.getByRole("region", { name: "Evidence" }).getByText(/^Bears on it/)).toHaveCount(1);
});

test("a claim with a verdict does not merge into another: verdicts never travel", async ({ page }) => {
  const [rated, claim] = [await draft(`A rated one ${key()}.`), await draft(`Another ${key()}.`)];
  await makeVerdict(rated.id, { status: "draft" });
  await signIn(page, "editor");
  await chooseOther(page, rated, claim);
  await page.getByRole("button", { name: "Merge this into the other" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /verdict/i })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/desk/claims/${rated.slug}$`));
  expect(await db().verdict.count({ where: { claimId: claim.id } })).toBe(0);
});

test("a public duplicate is withdrawn with a notice and a link, and a second person confirms it", async ({
  browser,
}) => {
  const [first, second] = [await pageOf(browser, "reviewer"), await pageOf(browser, "second")];
  const [twin, claim] = [
    await makePublicClaim({ statementEn: `A public twin ${key()}.`, speakerId: speaker.id }),
    await makePublicClaim({ statementEn: `What stays public ${key()}.`, speakerId: speaker.id }),
  ];
  await chooseOther(first, twin, claim);
  await first.getByLabel("Why, for readers").fill("Both say that ten schools were promised.");
  await expectAccessibleInBothSchemes(first);
  await first.getByRole("button", { name: "Withdraw as a duplicate" }).click();
  await expect(first.locator("[data-outcome]")).toHaveText("The claim is withdrawn as a duplicate.");
  await expect(first.locator("#claim-withdrawn")).toBeFocused();
  await expect(first.getByRole("link", { name: claim.statementEn ?? "?" })).toBeVisible();
  await expectAccessible(first);

  const reader = await (await browser.newContext()).newPage();
  for (const locale of ["en", "zh"] as const) {
    await reader.goto(`/${locale}/claims/${twin.slug}`);
    const notice = reader.locator(".notice", { hasText: "Both say that ten schools were promised." });
    await expect(notice).toBeVisible();
    await expect(notice.getByRole("link", { name: claim.statementEn ?? "?" })).toHaveAttribute(
      "href",
      `/${locale}/claims/${claim.slug}`,
    );
    // What was found before is struck, and no verdict is said to be in force.
    const [before, withIt] = {
      en: ["What we had found before", "withdrawn with the claim"],
      zh: ["先前的结论", "随说法撤下"],
    }[locale];
    const found = reader.locator("#found");
    await expect(found.getByRole("heading", { name: before })).toBeVisible();
    await expect(found.locator("s > .chip")).toBeVisible();
    await expect(reader.getByRole("listitem").filter({ hasText: withIt })).toBeVisible();
    await expectAccessibleInBothSchemes(reader);
  }
  await reader.goto(`/en/claims/${claim.slug}`);
  await expect(reader.locator(".notice", { hasText: "withdrawn" })).toHaveCount(0);

  await open(second, `/en/desk/review/${twin.slug}`);
  const unconfirmed = second.getByRole("region", { name: /one person/i });
  await unconfirmed.getByRole("button").click();
  await expect
    .poll(
      async () =>
        (await db().claim.findUniqueOrThrow({ where: { id: twin.id } })).withdrawalConfirmedAt !== null,
    )
    .toBe(true);
});

test("a claim of another speaker and kind is no duplicate until the box says that they are one all the same", async ({
  page,
}) => {
  const [twin, claim] = [
    await makePublicClaim({ statementEn: `As a reporter put it ${key()}.`, kind: "quantity" }),
    await makePublicClaim({ statementEn: `As the minister put it ${key()}.`, speakerId: speaker.id }),
  ];
  await signIn(page, "reviewer");
  await chooseOther(page, twin, claim);
  const differ = page.getByRole("group", { name: "They are not alike" });
  await expect(differ).toContainText("This is by");
  await expect(differ).toContainText("another kind (Quantity) than the other (Event)");
  await page.getByLabel("Why, for readers").fill("Both say the same.");
  await page.getByRole("button", { name: "Withdraw as a duplicate" }).click();
  const box = page.getByRole("checkbox", { name: "They are one claim all the same" });
  await expect(box).toBeFocused();
  await expect(differ.getByRole("alert")).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await box.check();
  await page.getByRole("button", { name: "Withdraw as a duplicate" }).click();
  await expect(page.locator("[data-outcome]")).toHaveText("The claim is withdrawn as a duplicate.");
});
