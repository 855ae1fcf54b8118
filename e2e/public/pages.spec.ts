import { expect, type FrameLocator, type Page, test } from "@playwright/test";
import { LOCALES } from "@/lib/i18n/routing";
import { expectAccessible, expectAccessibleNarrowAndDark, expectToFit, lookWide } from "../axe";
import { untilHydrated } from "../visit";
import { names, type PageName, pathOf } from "./sample";

/** The pages that differ most: between them they have every part of the public site. */
const TEMPLATES: ReadonlySet<PageName> = new Set<PageName>([
  "home",
  "verdicts",
  "corrected claim",
  "promise",
  "a comparison that two reviewers confirmed",
  "article in Chinese",
  "search narrowed by filters",
  "methodology",
]);

/** What asks who is there, and what takes long to make: a proof for each verdict. */
const NOT_FOLLOWED = /^\/en\/(?:desk|proof)\b/;

const PARTS = ["header", "main", "footer"] as const;

/** What a reader sees of each part: hidden words are left out. */
async function shownIn(page: Page | FrameLocator): Promise<Record<string, string>> {
  const texts = PARTS.map(async (part) => [part, (await page.locator(part).allInnerTexts()).join("\n")]);
  return Object.fromEntries(await Promise.all(texts));
}

/** What a reader sees who was sent the same page and whose browser runs no scripts. */
async function shownWithoutScripts(page: Page, sent: string): Promise<Record<string, string>> {
  await page.evaluate(async (html) => {
    const frame = document.createElement("iframe");
    // Without allow-scripts the browser renders it, <noscript> and all, as where scripts are off.
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.width = String(innerWidth);
    frame.height = String(innerHeight);
    frame.srcdoc = html;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.body.append(frame);
    await loaded;
  }, sent);
  const shown = await shownIn(page.frameLocator("iframe"));
  await page.locator("iframe").evaluate((frame) => frame.remove());
  return shown;
}

for (const locale of LOCALES) {
  for (const name of names) {
    const looks = TEMPLATES.has(name) ? "wide and narrow, light and dark" : "wide and light";
    test(`${name} (${locale}) is complete without scripts, accessible (${looks}) and fits a phone`, async ({
      page,
      request,
    }) => {
      await lookWide(page);
      const response = await page.goto(`/${locale}${await pathOf(name, request)}`);
      expect(response?.status()).toBe(name === "missing page" ? 404 : 200);
      await expect(page.locator("h1")).toHaveCount(1);
      // What it is about stands before the site's name, which begins the title of the home page alone.
      if (name !== "home") expect(await page.title()).toMatch(/^(?!Stet).+ · Stet$/);
      await untilHydrated(page);
      const shown = await shownIn(page);
      expect(await shownWithoutScripts(page, (await response?.text()) ?? "")).toEqual(shown);
      expect(shown.main?.length).toBeGreaterThan(locale === "en" ? 40 : 20);
      await expectAccessible(page);
      if (TEMPLATES.has(name)) await expectAccessibleNarrowAndDark(page);
      await expectToFit(page);
    });
  }
}

test("no link on a public page leads nowhere", async ({ request }) => {
  const todo = ["/en"];
  const seen = new Set(todo);
  const nowhere: string[] = [];
  for (const path of todo) {
    const answer = await request.get(path);
    if (!answer.ok()) nowhere.push(path);
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    for (const [, found = ""] of (await answer.text()).matchAll(/ href="(\/en(?:\/[^"?#]*)?)["?#]/g)) {
      if (seen.has(found) || NOT_FOLLOWED.test(found)) continue;
      seen.add(found);
      todo.push(found);
    }
  }
  expect(nowhere).toEqual([]);
});
