import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { proposeChange } from "@/lib/proposals/mutations";
import { makeArticle, makeClaim, makeUser } from "@/prisma/testing/factories";
import { proposal } from "@/prisma/testing/proposals";
import { makeMention, makePublicClaim } from "@/prisma/testing/publicFactories";
import { ok, submitted } from "@/prisma/testing/verdicts";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { type Account, signIn } from "../session";
import { open } from "../visit";

/** A further version of an article, of one paragraph a line. */
async function addVersion(articleId: string, text: string) {
  const first = await db().articleVersion.findFirstOrThrow({ where: { articleId } });
  const { encoding, extractorVersion, capturedAt, createdById } = first;
  const kept = { articleId, encoding, extractorVersion, capturedAt, createdById };
  let at = 0;
  const places = text.split("\n").map((line) => {
    const start = at;
    at += [...line].length + 1;
    return { kind: "paragraph", start, end: at - 1 };
  });
  const next = { number: 2, text, publishedText: text, rawHash: sha256(text), blocks: places, notes: [] };
  return (await db().articleVersion.create({ data: { ...kept, ...next } })).id;
}

async function pageOf(browser: Browser, who: Account) {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, who);
  return page;
}

const newClaim = () => {
  const mark = randomUUID().slice(0, 8);
  return makeClaim({
    statementEn: `Somebody said ${mark}.`,
    saidOn: new Date("2024-08-05"),
    saidPrecision: "day",
  });
};

/** What came of an act is said once, and has the focus. */
async function expectOutcome(page: Page, words: string, focused: string): Promise<void> {
  await expect(page.locator("[data-outcome]")).toHaveText(words);
  await expect(page.locator(focused)).toBeFocused();
}

/** So many presses of Tab lead there; links that skip something are followed. */
async function tabsTo(page: Page, selector: string): Promise<number> {
  for (let tabs = 1; tabs <= 20; tabs++) {
    await page.keyboard.press("Tab");
    if (await page.locator(selector).evaluateAll((all) => all.some((one) => one === document.activeElement)))
      return tabs;
    if (await page.evaluate(() => document.activeElement?.classList.contains("skip")))
      await page.keyboard.press("Enter");
  }
  return Number.POSITIVE_INFINITY;
}

test("after each step of a review the focus is on what came of it, and it is said", async ({ browser }) => {
  const claim = await newClaim();
  await makeMention(claim.id, (await makeArticle(`words of ${claim.slug}`)).version.id);
  const page = await pageOf(browser, "reviewer");
  await open(page, `/en/desk/review/${claim.slug}`);
  await test.step("taken, given back, taken again", async () => {
    await page.getByRole("button", { name: "Take", exact: true }).click();
    await expectOutcome(page, "You have this claim now.", "#assignee");
    await page.getByRole("button", { name: "Release", exact: true }).click();
    await expectOutcome(page, "The claim is given back to the queue.", "#assignee");
    await expectAccessible(page);
  });
  await test.step("submitted", async () => {
    await page.getByRole("radio", { name: "True", exact: true }).check();
    await page.getByLabel("Summary").fill("Both companies confirmed it.");
    await page.getByLabel("Reasons").fill("They said so on 5 August.");
    await page.getByRole("button", { name: "Save draft" }).click();
    await expect(page.locator("[data-outcome]")).toHaveText("Draft saved.");
    await expect(page.getByRole("button", { name: "Save draft" })).toBeFocused();
    await page.getByRole("button", { name: "Submit" }).click();
    await expectOutcome(page, "The verdict is submitted.", "#second-review");
  });
  const second = await pageOf(browser, "second");
  await open(second, `/en/desk/review/${claim.slug}`);
  await test.step("returned", async () => {
    await second.getByRole("button", { name: "Return", exact: true }).click();
    await second.getByLabel("Comment").fill("Which of the two?");
    await second.getByRole("dialog").getByRole("button", { name: "Return", exact: true }).click();
    await expect(second.locator("[data-outcome]")).toContainText("The verdict is returned to");
    await expect(second.locator("#assignee")).toBeFocused();
  });
});

test("published: the focus is on the verdict that readers see", async ({ browser }) => {
  const claim = await newClaim();
  await makeMention(claim.id, (await makeArticle(`words of ${claim.slug}`)).version.id);
  await submitted(await makeUser("reviewer"), claim.id);
  const page = await pageOf(browser, "second");
  await open(page, `/en/desk/review/${claim.slug}`);
  await page.getByRole("button", { name: "Publish" }).click();
  await expectOutcome(page, "The verdict is published.", "#standing");
});

test("a proposal is accepted: the focus is on the decision", async ({ browser }) => {
  const claim = await makePublicClaim({ statementEn: `Somebody said ${randomUUID()}.` });
  const { proposalId } = await ok(
    proposeChange(
      await makeUser("editor"),
      proposal("evidence.attach", {
        ...{ claimId: claim.id, from: "new", title: "A statement", publisher: "A company", kind: "primary" },
        ...{ stance: "supports", lang: "en" },
      }),
    ),
  );
  const page = await pageOf(browser, "second");
  await open(page, `/en/desk/proposals/${proposalId}`);
  await page.getByRole("button", { name: "Accept" }).click();
  await expectOutcome(page, "The change is accepted and made.", "#decided");
});

test("the queue: reached within five tabs, several given to somebody and dated, what is held is not open", async ({
  browser,
}) => {
  const article = await makeArticle(`an article ${randomUUID()}`);
  const claims = await Promise.all([1, 2].map(() => newClaim()));
  for (const { id } of claims) await makeMention(id, article.version.id);
  const page = await pageOf(browser, "reviewer");
  const path = `/en/desk/review?article=${article.article.slug}`;
  await open(page, path);
  expect(await tabsTo(page, "#queue input, #queue a")).toBeLessThanOrEqual(5);
  await expect(page.locator("#queue > li")).toHaveCount(2);
  await expectAccessibleInBothSchemes(page);
  await page.getByText("Several at once").click();
  for (const box of await page.locator("#queue input[type=checkbox]").all()) await box.check();
  await page.getByLabel("With the chosen claims").selectOption("due");
  await page.getByLabel("To be done by").fill("2030-01-31");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("#queue-outcome")).toBeFocused();
  await expect(page.locator("[data-outcome]")).toHaveText("The day is set for 2 of 2 claims.");
  await expect(page.getByText("due 31 January 2030").first()).toBeVisible();
  await page.getByLabel("With the chosen claims").selectOption("assign");
  await page.getByLabel("Reviewer", { exact: true }).selectOption({ label: "Amara Okoye" });
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("#queue-outcome")).toHaveText("2 of 2 claims are given to Amara Okoye.");
  await expect(page.getByRole("heading", { name: "No claim waits for a verdict" })).toBeVisible();
  await expect(page.getByRole("link", { name: "See them under “With others”" })).toBeVisible();
  await open(page, `${path}&tab=held`);
  await expect(page.getByText("Amara Okoye has it")).toHaveCount(2);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(page);
});

test("a claim taken from the queue opens its review, by the keyboard too", async ({ browser }) => {
  const article = await makeArticle(`an article ${randomUUID()}`);
  const claim = await newClaim();
  await makeMention(claim.id, article.version.id);
  const page = await pageOf(browser, "reviewer");
  await open(page, `/en/desk/review?article=${article.article.slug}`);
  await page.getByRole("button", { name: /^Take “/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/en/desk/review/${claim.slug}$`));
  await expectOutcome(page, "You have this claim now.", "h1#under-review");
  await expect(page.locator("h1 + .outcome")).toHaveText("You have this claim now.");
  await expect(page.locator("header p a[href*='/desk/speakers/']")).toBeVisible();
  await expectAccessible(page);
});

test("somebody else’s claims: each that cannot be given back is told with why, the others are done", async ({
  browser,
}) => {
  const article = await makeArticle(`an article ${randomUUID()}`);
  const [free, theirs] = [await newClaim(), await newClaim()];
  for (const { id } of [free, theirs]) await makeMention(id, article.version.id);
  const page = await pageOf(browser, "reviewer");
  const path = `/en/desk/review?article=${article.article.slug}`;
  await open(page, path);
  const held = { assigneeId: (await makeUser("reviewer")).id, assignedAt: new Date() };
  await db().claim.update({ where: { id: theirs.id }, data: held });
  await page.getByText("Several at once").click();
  for (const box of await page.locator("#queue input[type=checkbox]").all()) await box.check();
  await page.getByLabel("With the chosen claims").selectOption("due");
  await page.getByLabel("To be done by").fill("2030-01-31");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("#queue-outcome")).toHaveText("The day is set for 1 of 2 claims.");
  await expect(page.locator("#queue-outcome + ul li")).toHaveCount(1);
  // What somebody else has is not offered from then on; an admin may still give it away.
  await open(page, `${path}&tab=held`);
  await expect(page.locator("#queue > li")).toHaveCount(1);
  await expect(page.locator("#queue input[type=checkbox]")).toHaveCount(0);
  await expect(page.getByText("Several at once")).toHaveCount(0);
  const admin = await pageOf(browser, "admin");
  await open(admin, `${path}&tab=held`);
  await expect(admin.locator("#queue input[type=checkbox]")).toHaveCount(1);
});

test("the desk’s first page names the things themselves", async ({ browser }) => {
  const claim = await makeClaim({
    statementEn: `Somebody said ${randomUUID()}.`,
    createdAt: new Date("2000-01-01"),
  });
  const page = await pageOf(browser, "reviewer");
  for (const path of ["/en/desk", "/zh/desk"]) {
    await open(page, path);
    await expect(page.getByRole("link", { name: claim.statementEn ?? "" })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
  }
  await page.setViewportSize({ width: 390, height: 900 });
  for (const path of ["/en/desk", "/zh/desk/sources"]) {
    await open(page, path);
    await expectNoOverflow(page);
    expect((await page.getByRole("banner").boundingBox())?.height).toBeLessThanOrEqual(120);
    await expect(page.getByRole("banner").locator("[aria-current]")).toBeInViewport();
  }
});

test("two versions of an article: what claims mark and what changed, side by side", async ({ browser }) => {
  const { article, version } = await makeArticle(
    "The lines open in 2025. Boats are blue.\nFares stay as they are.",
  );
  const later = await addVersion(
    article.id,
    "The lines open in 2026. Boats are blue.\nFares stay as they are.",
  );
  const claim = await newClaim();
  await makeMention(claim.id, version.id, { exact: "The lines open in 2025.", start: 0, end: 23 });
  await makeMention(claim.id, later, { exact: "The lines open in 2026.", start: 0, end: 23 });
  const page = await pageOf(browser, "editor");
  await open(page, `/en/desk/articles/${article.slug}`);
  await page.getByRole("link", { name: "Compare versions" }).click();
  await expect(page.getByRole("heading", { name: "Two versions compared" })).toBeVisible();
  const marked = page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({ hasText: claim.statementEn ?? "" });
  await expect(marked.first().locator("del")).toHaveText("2025");
  await expect(marked.first().locator("ins")).toHaveText("2026");
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(page);
});
