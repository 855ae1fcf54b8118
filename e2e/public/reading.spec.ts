import { expect, type Locator, test } from "@playwright/test";
import { z } from "zod";
import { LOCALES } from "@/lib/i18n/routing";
import { expectToFitPaper } from "../axe";
import { follow } from "../visit";
import {
  CLAIM,
  CORRECTED,
  EN_ARTICLE,
  FIRST,
  names,
  PAGES,
  PROMISE,
  pathOf,
  TAIWAN,
  ZH_ARTICLE,
} from "./sample";

/** What a reader sees of it: hidden words are left out. */
const shown = async (locator: Locator) => (await locator.allInnerTexts()).join("\n");

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("hidden pinyin notes are shown when asked for, and the text is as it was published", async ({
    page,
  }) => {
    await page.goto(`/en${ZH_ARTICLE}`);
    const note = page.locator(".pinyin-note").first();
    await expect(note).toBeHidden();
    const withNote = /\p{Script=Han}\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\)/u;
    expect(await shown(page.locator("article"))).not.toMatch(withNote);
    await page.getByRole("checkbox", { name: "Show as published" }).check();
    await expect(note).toBeVisible();
    expect(await shown(page.locator("article"))).toMatch(withNote);
  });

  test("articles stand in the order of publication, under headings that links lead to", async ({ page }) => {
    await page.goto("/en/articles");
    const days = await page
      .locator(".rows time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted().reverse());
    const links = page.getByRole("navigation", { name: "Dates on this page" }).getByRole("link");
    const places = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(places.length).toBeGreaterThan(1);
    for (const place of places) await expect(page.locator(`h2${place}`)).toBeVisible();
  });

  test("a deadline in words of another language is told in ours too", async ({ page }) => {
    const clock = page.getByRole("cell").filter({ hasText: "時程上會往後延" }).last();
    await page.goto(`/en${TAIWAN}`);
    await expect(clock).toContainText("in our words: later, no date");
    await page.goto(`/zh${TAIWAN}`);
    await expect(clock).toHaveText("時程上會往後延");
  });

  test("filters are in the address", async ({ page }) => {
    await page.goto("/en/verdicts");
    await page.getByLabel("Verdict").selectOption({ label: "Outdated" });
    await follow(page, page.getByRole("button", { name: "Show" }));
    await expect(page).toHaveURL(/\/en\/verdicts\?rating=outdated/);
    await expect(page.getByLabel("Verdict")).toHaveValue("outdated");
    const rows = page.locator(".rows > li");
    expect(await rows.count()).toBeGreaterThan(0);
    for (const row of await rows.all()) await expect(row).toContainText("Outdated");
    await expect(rows.getByRole("heading", { level: 3 }).getByRole("link")).toHaveCount(await rows.count());
    await follow(page, page.getByRole("link", { name: "Show all" }));
    await expect(page).toHaveURL(/\/en\/verdicts$/);
    expect(await rows.count()).toBeGreaterThan(5);
    await page.goto("/en/verdicts?rating=kept&kind=event");
    await expect(page.getByRole("heading", { name: "Nothing here matches" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Show all" })).toHaveCount(1);
  });

  test("search finds words, a name and Chinese, and survives anything", async ({ page }) => {
    for (const [query, found] of [
      ["entire company", "entire company"],
      ["奥特曼", "Sam Altman"],
      ["超级对齐", "Superalignment"],
    ] as const) {
      await page.goto("/en");
      await page.getByRole("searchbox").fill(query);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("searchbox")).toHaveValue(query);
      await expect(page.locator(".rows")).toContainText(found);
    }
    for (const query of ["%00", "%25_%5C", "a".repeat(7000), "%F0%9F%98%80", '"', "%ff"]) {
      const response = await page.goto(`/en/search?q=${query}`);
      expect([200, 400]).toContain(response?.status());
    }
  });
});

const claimReview = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("ClaimReview"),
  url: z.url(),
  inLanguage: z.string(),
  claimReviewed: z.string().min(10),
  datePublished: z.iso.datetime().or(z.iso.date()),
  author: z.looseObject({ "@type": z.literal("Organization"), name: z.string().min(1), url: z.url() }),
  itemReviewed: z.looseObject({ "@type": z.literal("Claim") }),
  reviewRating: z.looseObject({ "@type": z.literal("Rating"), alternateName: z.string().min(2) }),
  abstract: z.string().min(10),
  reviewBody: z.string().min(10),
});

function jsonLd(html: string): unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
    JSON.parse(json ?? ""),
  );
}

test("ClaimReview is on the page of a claim with a verdict, once, and on no other", async ({ request }) => {
  for (const name of names) {
    const html = await (await request.get(`/en${await pathOf(name, request)}`)).text();
    const found = jsonLd(html);
    if (name !== "claim" && name !== "corrected claim") {
      expect(found, name).toEqual([]);
      continue;
    }
    expect(found, name).toHaveLength(1);
    const review = claimReview.parse(found[0]);
    expect(new URL(review.url).pathname).toBe(`/en${PAGES[name]}`);
  }
  const html = await (await request.get(`/zh${CLAIM}`)).text();
  expect(claimReview.parse(jsonLd(html)[0]).reviewRating.alternateName).toBe("停滞");
});

test("what people said carries its language, and so do names and titles in another", async ({ page }) => {
  await page.goto(`/zh${PROMISE}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  const quotes = page.locator("blockquote, q").filter({ hasText: "dedicating" });
  for (const quote of await quotes.all()) {
    expect(await quote.evaluate((element) => element.closest("[lang]")?.getAttribute("lang"))).toBe("en");
  }
  await page.goto(`/en${ZH_ARTICLE}`);
  await expect(page.locator("h1")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator("article p").filter({ hasText: "舒尔曼" }).first()).toHaveAttribute(
    "lang",
    "zh-Hans",
  );
});

for (const locale of LOCALES) {
  test(`a comparison (${locale}) fits its sheet of paper`, async ({ page }) => {
    await page.goto(`/${locale}${await pathOf("a comparison that two reviewers confirmed", page.request)}`);
    await expectToFitPaper(page);
  });
}

test("words in traditional characters are told as such and stand in their own quotation marks", async ({
  page,
}) => {
  await page.goto("/zh/promises/taiwan-renewable-power-20-percent");
  const quote = page.locator("blockquote").filter({ hasText: "綠電" }).first();
  await expect(quote).toHaveAttribute("lang", "zh-Hant");
  const opening = await quote
    .locator("q")
    .evaluate((element) => getComputedStyle(element).quotes.replaceAll(/\s/g, ""));
  expect(opening).toContain("「");
});

test("a claim says beside its verdict who checked it and when", async ({ page }) => {
  await page.goto(`/en${CLAIM}`);
  const found = page.locator("section").filter({ has: page.getByRole("heading", { name: "What we found" }) });
  await expect(found).toContainText(/Checked by .+ and .+, \d{1,2}\s\w+\s\d{4}/);
});

test("a wording whose deadline moved says by when its words have it, beside the other wording's", async ({
  page,
}) => {
  await page.goto(`/en${CLAIM}`);
  const clocks = page.getByRole("table", { name: /The deadline moved/ });
  await expect(clocks.getByRole("row", { name: /this wording/ })).toContainText(
    /due by 5\s+July\s+2027\s*\d+\sdays?\s(?:left|overdue)/,
  );
  await expect(clocks.getByRole("row", { name: /1\s+August\s+2024/ })).toContainText("deadline removed");
});

test("all claims are listed by the day they were said, the latest first, and narrowed by language", async ({
  page,
}) => {
  await page.goto("/en");
  await page.getByRole("link", { name: /claims, by the day they were said/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Claims");
  const days = await page
    .locator("main .rows time")
    .evaluateAll((times) => times.map((time) => (time.getAttribute("datetime") ?? "").padEnd(10, "-01")));
  expect(days.length).toBeGreaterThan(20);
  expect(days).toEqual(days.toSorted().reverse());
  await page.getByLabel("Language of the words").selectOption({ label: "Chinese" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/\/en\/claims\?.*lang=zh/);
  const shown = await page.locator("main .rows > li").count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(days.length);
  const map = await (await page.request.get("/sitemaps/pages-1.xml")).text();
  expect(map).toContain("/zh/claims<");
});

test("a wording with marks is heard in order: what was removed, what was added, and where each ends", async ({
  page,
}) => {
  const heard = async (words: string) => {
    const texts = await page.locator("blockquote").filter({ hasText: words }).allTextContents();
    return texts.map((text) => text.replace(/\s+/g, " ").trim());
  };
  await page.goto(`/en${PROMISE}`);
  const [earlier = ""] = await heard("dedicating");
  expect(earlier).toContain("of the compute removed: we’ve secured to date end of change.");
  expect(earlier.indexOf("removed: 20%")).toBeGreaterThan(0);
  expect(earlier.indexOf("removed: 20%")).toBeLessThan(earlier.indexOf("removed: we’ve"));
  const [later = ""] = await heard("as we said");
  expect(later).toContain("added: at least 20% end of change.");
  await page
    .locator("li")
    .filter({ hasText: "as we said" })
    .getByRole("link", { name: "side by side" })
    .click();
  await expect(page).toHaveURL(/\/rewordings\//);
  const inOneText = (await heard("as we said")).at(-1) ?? "";
  expect(inOneText).toMatch(
    /added: as we said last july,.{0,60}removed: We are dedicating added: we’re committed/i,
  );
  expect(inOneText.match(/removed:/g)).toHaveLength(
    await page.locator("blockquote").last().locator("del").count(),
  );
  await page.goto(`/zh${PROMISE}`);
  expect((await heard("dedicating"))[0]).toMatch(/删去.*20%/);
});

test("a promise says at its head what was found of its first words, beside what was found of its latest", async ({
  page,
}) => {
  await page.goto(`/en${TAIWAN}`);
  const head = page.locator("main .chips").first();
  await expect(head).toHaveText(/Reworded twice\s*Broken\s*against the words of 2017\s*Stalled/);
  await page.goto("/en/promises");
  const row = page.getByRole("listitem").filter({ hasText: "A fifth of Taiwan’s power" });
  await expect(row).toContainText(/Broken\s*2017/);
});

test("an article says at its head what was found of its claims, and so does the list of articles", async ({
  page,
}) => {
  await page.goto(`/en${EN_ARTICLE}`);
  await expect(page.locator("main .chips").first()).toHaveText(/8\sclaims checked.*True 5/);
  await page.goto("/en/articles");
  const row = page.getByRole("listitem").filter({ hasText: "who left OpenAI" });
  await expect(row).toContainText(/8\sclaims checked/);
});

test("a claim begins with the finding and the exact words; who reads another language finds our translation", async ({
  page,
}) => {
  const under = (name: string) =>
    page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });
  await page.goto(`/zh${CLAIM}`);
  await expect(under("我们的结论")).toContainText("停滞");
  const said = under("OpenAI的原话");
  await expect(said.locator("blockquote")).toContainText("We are dedicating 20%");
  await expect(said).toContainText("本站译文");
  await expect(said).toContainText("在接下来的四年里");
  await page.goto(`/en${CLAIM}`);
  await expect(under("OpenAI’s exact words")).not.toContainText("Our translation");
});

test("a strike says against which words, and one table is open", async ({ page }) => {
  await page.goto("/en/promises/taiwan-renewable-power-20-percent");
  const first = page.locator(".timeline > li").first();
  await expect(first).toContainText("Struck: gone in the words of 26 September 2025");
  await expect(first).toContainText("Our translation");
  await expect(page.locator("main table:visible").filter({ has: page.getByText("By when") })).toHaveCount(1);
  await page.locator("summary", { hasText: "From 2017 to 26 September 2025" }).click();
  await expect(page.locator("main table:visible").filter({ has: page.getByText("By when") })).toHaveCount(2);
});

test("on a phone the head is low; on paper there are no forms and no addresses of single words", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/en", "/zh", `/zh${PROMISE}`]) {
    await page.goto(path);
    const box = await page.getByRole("banner").boundingBox();
    expect(box?.height, path).toBeLessThanOrEqual(120);
  }
  await page.emulateMedia({ media: "print" });
  await page.goto(`/en${PROMISE}`);
  await expect(page.locator("form:visible, button:visible, select:visible")).toHaveCount(0);
  await expect(page.getByText("Compare any two wordings")).toBeHidden();
  const printed = page.locator("main a[href*=':~:text=']").first();
  const after = await printed.evaluate((link) => getComputedStyle(link, "::after").content);
  expect(after).toContain("https://openai.com/");
  expect(after).not.toContain("text=");
});

test("the number in an article leads to its note and back, and the claim page leads to the place", async ({
  page,
}) => {
  await page.goto(`/en${EN_ARTICLE}`);
  await page.getByRole("link", { name: "Note on claim 1", exact: true }).click();
  const note = page.getByRole("note", { name: "claim 1", exact: true });
  await expect(note).toBeInViewport();
  expect(await note.evaluate((element) => element.matches(":target"))).toBe(true);
  await note.getByRole("link", { name: "Claim 1 in the text" }).click();
  await expect(page).toHaveURL(/#mention-/);
  await page.goto(`/en${CORRECTED}`);
  await page.getByRole("link", { name: "Sample summary: who left OpenAI" }).click();
  await expect(page.locator(":target")).toBeInViewport();
  await expect(page.locator(":target")).toHaveAccessibleName(/^Note on claim/);
});

test("sources lead to the very words, by text fragment", async ({ page }) => {
  await page.goto(`/en${CLAIM}`);
  const source = page.getByRole("link", { name: "Introducing Superalignment", exact: true });
  const address = (await source.getAttribute("href")) ?? "";
  expect(address).toMatch(/^https:\/\/openai\.com\/index\/introducing-superalignment\/?#:~:text=/);
  expect(decodeURIComponent(address)).toContain("We are dedicating 20%");
});

test("each page names its other languages, and the choice of one is kept", async ({
  page,
  request,
  context,
}) => {
  for (const path of ["", CLAIM, PROMISE, ZH_ARTICLE, "/verdicts", "/methodology"]) {
    const html = await (await request.get(`/en${path}`)).text();
    for (const locale of LOCALES)
      expect(html).toMatch(new RegExp(`hreflang="${locale}[^"]*"[^>]*/${locale}${path}"`, "i"));
    expect(html, path).toMatch(/hreflang="x-default"/i);
    expect(html, path).toMatch(new RegExp(`rel="canonical" href="[^"]*/en${path}"`));
  }
  const asked = (language: string) => ({ headers: { "accept-language": language }, maxRedirects: 0 });
  const to = async (language: string) => (await request.get("/", asked(language))).headers().location;
  expect(await to("zh-CN,zh;q=0.9,en;q=0.5")).toMatch(/\/zh$/);
  expect(await to("fr,en;q=0.5")).toMatch(/\/en$/);
  expect(await to("nonsense;;q=9")).toMatch(/\/en$/);

  await page.goto("/en/verdicts?rating=true");
  await page.getByRole("banner").getByRole("link", { name: "简体中文" }).click();
  await expect(page).toHaveURL(/\/zh\/verdicts\?rating=true$/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/zh$/);
  await context.clearCookies();
  await page.goto("/");
  await expect(page).toHaveURL(/\/en$/);
});

test("missing pages say so with their status, in their language", async ({ request }) => {
  for (const path of [
    "/claims/x",
    "/nothing/here",
    "/rewordings/1",
    `${PROMISE}/compare/${FIRST}/${FIRST}`,
    `${PROMISE}/compare/${FIRST}/x`,
    "/promises/x/compare",
    `${CLAIM}/versions/99`,
    `${ZH_ARTICLE}/versions/9`,
  ]) {
    const response = await request.get(`/zh${path}`);
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).toContain("<h1>这个地址没有页面</h1>");
  }
  expect((await request.get("/no.such")).status()).toBe(404);
});

test("the keyboard goes past the head of the page, and one sees where it is", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the text" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  expect(await focused.evaluate((element) => element.closest("main") !== null)).toBe(true);
  const outline = await focused.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  expect(outline.outlineStyle).not.toBe("none");
  expect(outline.width).toBeGreaterThanOrEqual(2);
});
