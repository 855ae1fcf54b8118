import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { carryMentions } from "@/lib/claims/mentions.mutations";
import { db, transaction } from "@/lib/db";
import { makeArticle, makeClaim } from "@/prisma/testing/factories";
import { expectAccessible, expectAccessibleInBothSchemes } from "../axe";
import { demoAccount, signIn } from "../session";
import { open } from "../visit";

const PLEDGE = "奥特曼在8月1日说，公司承诺把至少两成算力用于全公司的安全工作。";
const LINES = [
  "一家公司的算力去了哪里",
  "这家公司的办公室在旧金山，窗外能看到桥。",
  PLEDGE,
  "读者指出，当初承诺的对象是超级对齐团队。",
  "两天之后，没有人再提起这件事。",
];

/** A text in our own words, published on 6 August 2024, with nothing marked in it. */
async function newText(lines = LINES) {
  const { email } = demoAccount("editor");
  const editor = await db().user.findUniqueOrThrow({ where: { email } });
  const { article, version } = await makeArticle(lines.join("\n"), {
    lang: "zh",
    title: "一家公司的算力去了哪里",
    publishedOn: new Date("2024-08-06"),
    publishedPrecision: "day",
    createdById: editor.id,
  });
  return { article, version, me: { id: editor.id, name: editor.name, role: "editor" as const } };
}

const textOf = (page: Page) => page.getByRole("region", { name: "Text of the article" });
const form = (page: Page) => page.getByRole("form", { name: "New claim" });
const statement = (page: Page) => page.getByRole("textbox", { name: "Claim, in one plain sentence" });

async function openText(page: Page, slug: string) {
  await open(page, `/en/desk/articles/${slug}`);
  await expect(textOf(page)).toBeFocused();
}

/** Drags the mouse from the first of `from` to the last of `to`. */
async function drag(page: Page, from: string, to: string) {
  const ends = await textOf(page).evaluate(
    (text, [first, last]) => {
      const at = (words: string, end: "start" | "end", scrolls = true) => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const index = node.textContent?.indexOf(words) ?? -1;
          if (index < 0) continue;
          if (scrolls) node.parentElement?.scrollIntoView({ block: "center" });
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + words.length);
          const box = [...range.getClientRects()].at(end === "start" ? 0 : -1);
          if (box) return { x: end === "start" ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
        }
        throw new Error(`${words} is not there`);
      };
      const end = at(last, "end");
      // Measured after the page has scrolled for good.
      return [at(first, "start", false), end] as const;
    },
    [from, to] as const,
  );
  await page.mouse.move(ends[0].x, ends[0].y);
  await page.mouse.down();
  await page.mouse.move(ends[1].x, ends[1].y, { steps: 6 });
  await page.mouse.up();
}

test("a claim by keyboard alone: step to it, the form knows what the text tells, save, and it is marked", async ({
  page,
}) => {
  const { article } = await newText();
  await signIn(page, "editor");
  await openText(page, article.slug);
  await page.keyboard.press("n");
  await expect(textOf(page).locator("[data-chosen]")).toHaveText(PLEDGE);
  await page.keyboard.press("Enter");
  await expect(statement(page)).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Who says it", exact: true })).toHaveValue("Sam Altman");
  await expect(page.getByRole("combobox", { name: "Kind" })).toHaveValue("promise");
  await expect(page.getByLabel("Said on")).toHaveValue("2024-08-01");
  await page.keyboard.type("OpenAI will give safety work at least a fifth of its compute.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Claim saved as a draft.", { exact: true })).toBeVisible();
  await expect(textOf(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "OpenAI will give safety work" })).toBeVisible();
  await expect(textOf(page).locator("mark")).toHaveText(PLEDGE);
  const [mention] = await db().mention.findMany({ where: { articleVersion: { articleId: article.id } } });
  expect(mention).toMatchObject({ exact: PLEDGE, start: [...`${LINES[0]}\n${LINES[1]}\n`].length });
});

test("a passage by mouse across two paragraphs, made longer and shorter from the keyboard", async ({
  page,
}) => {
  const { article } = await newText();
  await signIn(page, "editor");
  await openText(page, article.slug);
  await drag(page, "安全工作", "当初承诺");
  await expect(form(page).locator("q").first()).toHaveText(/^安全工作。\s读者指出，当初承诺$/);
  await page.keyboard.press("Escape");
  await expect(form(page)).toBeHidden();
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await expect(form(page).locator("q").first()).toHaveText(/^(工作|安全).*超级对齐团队。$/s);
});

test("nothing typed is lost: closed, reloaded, signed out, and a second passage begun meanwhile", async ({
  page,
}) => {
  const { article } = await newText();
  await signIn(page, "editor");
  await openText(page, article.slug);
  await drag(page, "当初承诺的对象", "当初承诺的对象");
  await statement(page).fill("The promise was made to");
  await drag(page, "没有人再提起", "没有人再提起");
  // A form of its own, with a draft of its own passage.
  await expect(statement(page)).toHaveValue("两天之后，没有人再提起这件事。");
  await statement(page).fill("Nobody spoke of it");
  await expect(page.getByText("Draft kept")).toBeVisible();
  await page.context().clearCookies();
  await page.reload();
  await expect(page).toHaveURL(/signin/);
  await signIn(page, "editor");
  await open(page, `/en/desk/articles/${article.slug}`);
  await expect(statement(page)).toHaveValue("Nobody spoke of it");
  await expect(textOf(page).locator("[data-chosen]")).toHaveText("没有人再提起");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(statement(page)).toHaveValue("The promise was made to");
  await expect(textOf(page).locator("[data-chosen]")).toHaveText("当初承诺的对象");
});

test("leaving at once keeps the last words too", async ({ page }) => {
  const { article } = await newText();
  await signIn(page, "editor");
  await openText(page, article.slug);
  await drag(page, "没有人再提起", "没有人再提起");
  await statement(page).fill("Typed a moment before leaving");
  await page.goto("/en/desk/claims");
  await open(page, `/en/desk/articles/${article.slug}`);
  await expect(statement(page)).toHaveValue("Typed a moment before leaving");
});

test("a lost place: shown above the text, and attached again by hand", async ({ page }) => {
  const { article, version, me } = await newText();
  const claim = await makeClaim({ createdById: me.id, statementEn: "Nobody spoke of it again." });
  const text = LINES.join("\n");
  const exact = "两天之后，没有人再提起这件事。";
  const start = text.indexOf(exact);
  const at = { exact, prefix: "", suffix: "", start, end: start + exact.length };
  await db().mention.create({
    data: { ...at, claimId: claim.id, articleVersionId: version.id, createdById: me.id },
  });
  const { id: _, ...before } = version;
  const rewritten = "后来大家都忘了。";
  const lines = [...LINES.slice(0, -1), rewritten];
  const { version: shape } = await newText(lines);
  const next = await db().articleVersion.create({
    data: {
      ...before,
      number: 2,
      text: shape.text,
      publishedText: shape.text,
      blocks: shape.blocks ?? [],
      notes: [],
    },
  });
  await transaction((tx) => carryMentions(tx, me, version.id, next.id));
  await signIn(page, "editor");
  await openText(page, article.slug);
  await expect(page.getByText("A claim has lost its place")).toBeVisible();
  await page.getByRole("button", { name: "Find its place" }).click();
  await drag(page, "后来大家", "都忘了。");
  const repair = page.getByRole("region", { name: "The words selected for it" });
  await expect(repair.getByText("Version 1 says")).toBeVisible();
  await expect(repair.locator("del").first()).toBeVisible();
  await expect(repair.locator("ins").first()).toBeVisible();
  await expect(repair.getByRole("button", { name: "New wording" })).toBeHidden();
  const [mark, button] = [
    textOf(page).locator("[data-chosen]"),
    repair.getByRole("button", { name: "Attach here" }),
  ];
  const [above, below] = [await mark.boundingBox(), await repair.boundingBox()];
  expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeLessThan(60);
  await expectAccessibleInBothSchemes(page);
  await button.click();
  await expect(page.getByText("A claim has lost its place")).toBeHidden();
  await expect(textOf(page).locator("mark")).toHaveText(rewritten);
});

test("two people change one claim: the second sees both and decides", async ({ browser }) => {
  const claim = await makeClaim({ statementEn: "As it was.", saidOn: null });
  const [one, two] = [await browser.newPage(), await browser.newPage()];
  await signIn(one, "editor");
  await signIn(two, "reviewer");
  for (const page of [one, two]) await open(page, `/en/desk/claims/${claim.slug}`);
  await statement(one).fill("As the first put it.");
  await statement(two).fill("As the second put it.");
  await one.getByRole("button", { name: "Save changes" }).click();
  await expect(one.getByRole("main").getByText("Changes saved.")).toBeVisible();
  await two.getByRole("button", { name: "Save changes" }).click();
  await expect(two.getByText("It was saved elsewhere while you were writing")).toBeVisible();
  await expect(two.getByRole("cell", { name: "As the first put it." })).toBeVisible();
  await expect(statement(two)).toHaveValue("As the second put it.");
  await two.getByRole("button", { name: "Save changes" }).click();
  await expect(two.getByRole("main").getByText("Changes saved.")).toBeVisible();
  await two.getByRole("link", { name: "History" }).click();
  await expect(two.getByText("changed: sentence in English")).toHaveCount(2);
  expect((await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).statementEn).toBe(
    "As the second put it.",
  );
});

const RESTATED = { from: "隔天，山姆·奥特曼", to: "全公司的安全工作" };
const saidBefore = (page: Page) => page.getByRole("region", { name: "Said before" });

/** What was put on record past the site is found by one of the next searches at the latest. */
const typeUntilSeen = (page: Page, words: string, row: Locator) =>
  expect(async () => {
    await statement(page).fill("");
    await statement(page).fill(words);
    await expect(row).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 60_000 });

test.describe("said before", () => {
  test("the restatement in the sample: the pledge of 2023 stands first, in its own words, with its verdict", async ({
    page,
  }) => {
    await signIn(page, "editor");
    await openText(page, "openai-people-and-pledge-august-2024");
    await drag(page, RESTATED.from, RESTATED.to);
    await expect(statement(page)).toBeFocused();
    const first = saidBefore(page).getByRole("listitem").first();
    await expect(first).toContainText("We are dedicating 20% of the compute we’ve secured to date");
    await expect(first).toContainText("OpenAI · 5 July 2023 · a wording of");
    await expect(first).toContainText("Stalled");
    await expect(first).toContainText("public");
    await expect(first).toContainText("Matches:");
    await expect(first.locator("mark").first()).toBeVisible();
    await expect(form(page).getByText(/^Said before: \d+\salike/)).toBeVisible();
    await expect(statement(page)).toBeFocused();
    await expectAccessible(page);
  });

  test("it leaves out the claim that is marked at these words", async ({ page }) => {
    await signIn(page, "editor");
    await openText(page, "one-pledge-three-wordings");
    await drag(page, "as we said last july", "across the entire company");
    await expect(saidBefore(page).getByRole("listitem").first()).toContainText("5 July 2023");
    await expect(saidBefore(page)).not.toContainText("Sam Altman says that OpenAI is committed");
  });

  test("it follows what is typed, and nothing alike is said so", async ({ page }) => {
    const { article } = await newText(["标题", "完全没有人提起过的句子。"]);
    const rare = `Zeppelin${randomUUID().slice(0, 8)}`;
    await makeClaim({ statementEn: `The ${rare} will fly to the harbour.`, quote: `The ${rare} flies.` });
    await signIn(page, "editor");
    await openText(page, article.slug);
    await drag(page, "完全没有人", "过的句子");
    await statement(page).fill(`The ${rare.toUpperCase()} will fly somewhere.`);
    await expect(saidBefore(page).getByRole("listitem").first()).toContainText(`The ${rare} will fly`);
    await expect(saidBefore(page)).toContainText("ready for review, not public");
  });

  test("a search that fails is said quietly and tried again; a slow answer never replaces a newer one", async ({
    page,
  }) => {
    const { article } = await newText();
    const rare = `Zeppelin${randomUUID().slice(0, 8)}`;
    await makeClaim({ statementEn: `The ${rare} will fly to the harbour.` });
    await signIn(page, "editor");
    await page.route("**/api/said-before", (route) => route.abort());
    await openText(page, article.slug);
    await drag(page, "没有人再提起", "没有人再提起");
    await expect(form(page).getByText("Said before: it could not be looked up.")).toBeVisible();
    await page.unroute("**/api/said-before");
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/said-before", async (route) => {
      if (!route.request().postData()?.includes(rare)) await slow;
      await route.continue().catch(() => undefined);
    });
    await form(page).getByRole("button", { name: "Try again" }).click();
    await statement(page).fill(`The ${rare} flies.`);
    await expect(saidBefore(page).getByRole("listitem").first()).toContainText(rare);
    release();
    await expect(saidBefore(page).getByRole("listitem").first()).toContainText(rare);
  });

  test("rows do not change while one of them is about to be pressed", async ({ page }) => {
    const { article } = await newText();
    const rare = `Zeppelin${randomUUID().slice(0, 8)}`;
    await makeClaim({ statementEn: `The ${rare} will fly to the harbour.` });
    await signIn(page, "editor");
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/said-before", async (route) => {
      if (route.request().postData()?.includes(rare)) await slow;
      await route.continue().catch(() => undefined);
    });
    await openText(page, article.slug);
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await expect(saidBefore(page)).toContainText("We are dedicating 20% of the compute");
    const asked = page.waitForRequest((request) => Boolean(request.postData()?.includes(rare)));
    await statement(page).fill(`The ${rare} will fly to the harbour.`);
    await asked;
    await form(page).getByRole("link", { name: "Show" }).press("Enter");
    const answered = page.waitForResponse((answer) => Boolean(answer.request().postData()?.includes(rare)));
    release();
    await answered;
    await expect(form(page).getByRole("status")).not.toContainText("Looking");
    await expect(saidBefore(page)).not.toContainText(rare);
    await statement(page).focus();
    await expect(saidBefore(page)).toContainText(rare);
  });

  test("another wording of the same promise: chosen once it stays chosen, whatever is typed, and is linked", async ({
    page,
  }) => {
    const { article } = await newText();
    const rare = `Zeppelin${randomUUID().slice(0, 8)}`;
    const quote = `Every ${rare} will be painted by 2030.`;
    const pledge = await makeClaim({ kind: "promise", quote, statementEn: quote });
    await signIn(page, "editor");
    await openText(page, article.slug);
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "Kind" })).toHaveValue("promise");
    const row = saidBefore(page).getByRole("listitem").filter({ hasText: rare });
    await typeUntilSeen(page, `Every ${rare} will be painted.`, row);
    await row.getByRole("button", { name: "Same promise" }).click();
    await expect(row.getByRole("button", { name: "Same promise" })).toHaveAttribute("aria-pressed", "true");
    await statement(page).fill("OpenAI will give safety work a fifth of its compute.");
    await expect(saidBefore(page)).toContainText("We are dedicating 20% of the compute");
    await expect(row).toContainText("Once saved, the new claim is linked");
    await expectAccessible(page);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Claim saved as a draft.", { exact: true })).toBeVisible();
    await expect
      .poll(() => db().promise.findFirst({ where: { wordings: { some: { id: pledge.id } } } }))
      .not.toBeNull();
    const promise = await db().promise.findFirstOrThrow({ where: { wordings: { some: { id: pledge.id } } } });
    await expect.poll(() => db().claim.count({ where: { promiseId: promise.id } })).toBe(2);
  });

  test("the same claim is marked here too, from the keyboard, and the words stay until it is", async ({
    page,
  }) => {
    const { article } = await newText();
    const rare = `Zeppelin${randomUUID().slice(0, 8)}`;
    const claim = await makeClaim({ statementEn: `The ${rare} will fly to the harbour.` });
    await signIn(page, "editor");
    await openText(page, article.slug);
    await drag(page, "没有人再提起", "没有人再提起");
    const row = saidBefore(page).getByRole("listitem").filter({ hasText: rare });
    // Once the focus is in the list its rows stay: the answer must be there before.
    await typeUntilSeen(page, `The ${rare} will fly.`, row);
    await form(page).getByRole("link", { name: "Show" }).press("Enter");
    await expect(saidBefore(page)).toBeFocused();
    await expect(statement(page)).toHaveValue(`The ${rare} will fly.`);
    await row.getByRole("button", { name: "Same claim: mark it here too" }).press("Enter");
    await expect(form(page)).toBeHidden();
    await expect(textOf(page).locator("mark")).toHaveText("没有人再提起");
    const [mention] = await db().mention.findMany({ where: { articleVersion: { articleId: article.id } } });
    expect(mention?.claimId).toBe(claim.id);
  });
});

for (const width of [1360, 390]) {
  test(`nothing is in the way of assistive technology: light and dark, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn(page, "editor");
    const { article } = await newText();
    await openText(page, article.slug);
    await expectAccessibleInBothSchemes(page);
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await expect(statement(page)).toBeFocused();
    await expectAccessibleInBothSchemes(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
  });

  test(`axe finds nothing on the pages of claims: light and dark, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn(page, "editor");
    const claim = await makeClaim();
    for (const path of [
      "/en/desk/claims",
      `/en/desk/claims/${claim.slug}`,
      `/zh/desk/claims/${claim.slug}/history`,
    ]) {
      await page.goto(path);
      await expectAccessibleInBothSchemes(page);
    }
  });
}

test("stepping through on a narrow screen: what comes next stands at the foot, and no heading is cut", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "editor");
  const { article } = await newText([
    ...LINES,
    ...Array.from({ length: 40 }, (_, n) => `第${n}段没有说什么。`),
  ]);
  await openText(page, article.slug);
  await expect(page.getByRole("heading", { name: /Claims here|No claims here/ })).toBeInViewport({
    ratio: 1,
  });
  await page.getByRole("button", { name: /^Step through/ }).click();
  const marked = textOf(page).locator("[data-chosen]").first();
  await expect(marked).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "Next sentence" })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Write a claim", exact: true }).click();
  await expect(statement(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "Next sentence" })).toHaveCount(0);
});

test("by touch on a narrow screen: a bar offers what is selected, and the form is a sheet at the foot", async ({
  browser,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await signIn(page, "editor");
  const { article } = await newText();
  await openText(page, article.slug);
  await textOf(page).tap();
  await textOf(page).evaluate((text) => {
    const node = text.querySelectorAll("[data-from]")[3]?.firstChild;
    if (node) document.getSelection()?.setBaseAndExtent(node, 5, node, 10);
  });
  await page.getByRole("button", { name: "Write a claim" }).tap();
  await expect(form(page).locator("q").first()).toHaveText("当初承诺的");
  const sheet = await form(page).boundingBox();
  expect(sheet?.y).toBeGreaterThan(844 * 0.2);
  const marked = await textOf(page).locator("[data-chosen]").boundingBox();
  expect((marked?.y ?? 844) + (marked?.height ?? 0)).toBeLessThan(sheet?.y ?? 0);
  await context.close();
});
