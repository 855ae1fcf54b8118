import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { makeArticle } from "@/prisma/testing/factories";
import { demoAccount, signIn } from "../session";
import { open, untilHydrated } from "../visit";
import { isLit, wordsOf } from "../wordings";

/** Most presses of Tab that anything on a page takes. */
const MOST_TABS = 120;

const hasFocus = (target: Locator) =>
  target.evaluateAll((all) => all.some((one) => one === document.activeElement));

/** Presses Tab until the focus is there; tells how often. */
async function tabTo(page: Page, target: Locator): Promise<number> {
  for (let tabs = 1; tabs <= MOST_TABS; tabs++) {
    await page.keyboard.press("Tab");
    if (await hasFocus(target)) return tabs;
  }
  throw new Error(`No Tab leads to ${target}.`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

async function type(page: Page, name: RegExp, words: string): Promise<void> {
  await tabTo(page, page.getByRole("textbox", { name }));
  await page.keyboard.type(words);
}

/** Goes through a link to the page with this heading. */
async function follow(page: Page, link: Locator, heading: string | RegExp): Promise<void> {
  await press(page, link);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await untilHydrated(page);
}

const told = (page: Page, words: string) =>
  expect(page.getByRole("status").filter({ hasText: words })).toHaveCount(1);
const section = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name });
const inText = (page: Page) => page.getByRole("main");

async function signInByKeys(page: Page, who: "reviewer" | "second"): Promise<void> {
  await open(page, "/en/signin");
  await type(page, /^E-mail/, demoAccount(who).email);
  // A field for a password has no role: it follows the address.
  await page.keyboard.press("Tab");
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Desk" })).toBeVisible();
  await untilHydrated(page);
}

test("from the sentence in an article to the published verdict, by the keyboard alone", async ({
  browser,
}) => {
  test.slow();
  const mark = randomUUID().slice(0, 8);
  const title = `Where the boats went ${mark}`;
  const statement = `The firm ${mark} will run at least a fifth of its boats on batteries.`;
  await makeArticle(
    `${title}\nSam Altman said on 1 August 2024 that his firm would run at least 20% of its boats on batteries by 2030.`,
    { title, publishedOn: new Date("2024-08-06"), publishedPrecision: "day" },
  );
  const page = await (await browser.newContext()).newPage();
  await signInByKeys(page, "reviewer");

  await test.step("an article is opened, and its sentence marked as a claim", async () => {
    await follow(page, section(page, /^Articles/), "Articles");
    await tabTo(page, inText(page).getByRole("searchbox"));
    await page.keyboard.type(mark);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`q=${mark}`));
    await untilHydrated(page);
    await follow(page, inText(page).getByRole("link", { name: title }), title);
    await expect(page.getByRole("region", { name: "Text of the article" })).toBeFocused();
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Claim, in one plain sentence" })).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(statement);
    await tabTo(page, page.getByRole("combobox", { name: "Kind" }));
    await page.keyboard.type("Quantity");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: statement })).toBeVisible();
  });

  await test.step("a source is attached, and the claim opened for review", async () => {
    await follow(page, section(page, /^Claims/), "Claims");
    await follow(page, inText(page).getByRole("link", { name: statement }), statement);
    await press(page, page.getByRole("button", { name: "Attach a source" }));
    await type(page, /^Address/, `https://sources.example/${mark}`);
    await type(page, /^Title/, `A statement ${mark}`);
    await type(page, /^Publisher/, "A company");
    await press(page, page.getByRole("button", { name: "Attach a source" }));
    await expect(page.getByRole("link", { name: `A statement ${mark}` })).toBeVisible();
    await press(page, page.getByRole("button", { name: "Open for review" }));
    await told(page, "The claim is open for review.");
  });

  await test.step("the queue’s first item is within five tabs", async () => {
    await open(page, "/en/desk/review");
    let tabs = 0;
    for (const name of ["Skip to the text", "To the first claim"]) {
      tabs += await tabTo(page, page.getByRole("link", { name }));
      await page.keyboard.press("Enter");
    }
    const row = inText(page).getByRole("listitem");
    tabs += await tabTo(page, row.getByRole("link").or(row.getByRole("checkbox")));
    expect(tabs).toBeLessThanOrEqual(5);
  });

  await test.step("a verdict is submitted", async () => {
    await follow(page, section(page, /^Claims/), "Claims");
    await follow(page, inText(page).getByRole("link", { name: statement }), statement);
    await follow(page, inText(page).getByRole("link", { name: "Go to its review" }), statement);
    await tabTo(page, page.getByRole("form", { name: "Your verdict" }).getByRole("radio").first());
    await page.keyboard.press("Space");
    await type(page, /^Summary/, "It says so on its page.");
    await type(page, /^Reasons/, "The page names the share and the year.");
    await press(page, page.getByRole("button", { name: "Submit" }));
    await told(page, "The verdict is submitted.");
    await expect(page.getByRole("heading", { name: "Waiting for a second reviewer" })).toBeFocused();
  });

  const second = await (await browser.newContext()).newPage();
  await signIn(second, "second");
  await open(second, new URL(page.url()).pathname);
  await press(second, second.getByRole("button", { name: "Publish" }));
  await told(second, "The verdict is published.");
  await expect(second.getByRole("heading", { name: "The verdict that readers see" })).toBeFocused();
});

test("a reader comes to the comparison of a promise, and to the words of its rows, with Tab and Enter", async ({
  page,
}) => {
  await page.goto("/en/promises/openai-compute-pledge");
  await press(page, page.getByRole("link", { name: "Skip to the text" }));
  await press(page, inText(page).getByRole("link", { name: "side by side" }));
  await page.waitForURL(/\/en\/rewordings\//);
  await press(page, page.getByRole("rowheader", { name: "1 For whom" }).getByRole("link"));
  await expect.poll(() => isLit(wordsOf(page, "later", 1))).toBe(true);
});
