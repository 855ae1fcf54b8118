import { expect, test } from "@playwright/test";
import { LOCALES } from "@/lib/i18n/routing";
import type { Serving } from "@/prisma/commands/serve";
import { expectAccessible, expectToFit } from "../axe";
import { type OwnDatabase, ownDatabase, ownSite } from "../ownSite";

/** Every page that readers find on a site on which nothing was published yet. */
const PAGES = [
  ...["", "/verdicts", "/claims", "/promises", "/rewordings", "/articles", "/speakers", "/corrections"],
  ...["/search", "/search?q=compute", "/methodology", "/feeds", "/about", "/about/funding", "/about/sources"],
  ...["/about/people", "/about/contact", "/about/privacy", "/verdicts?rating=true", "/promises?reworded=yes"],
];

let database: OwnDatabase;
let site: Serving;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  database = await ownDatabase("empty_site");
  site = await ownSite({ DATABASE_URL: database.url });
});
test.afterAll(async () => {
  await site?.stop();
  await database?.drop();
});

for (const locale of LOCALES) {
  test(`a site without a record says on each page what will stand there (${locale})`, async ({ page }) => {
    test.slow();
    for (const path of PAGES) {
      const answer = await page.goto(`${site.address}/${locale}${path}`);
      expect(answer?.status(), path).toBe(200);
      await expect(page.locator("h1")).toHaveCount(1);
      const [told = ""] = await page.locator("main").allInnerTexts();
      expect(told.length, path).toBeGreaterThan(locale === "en" ? 40 : 15);
      await expectAccessible(page);
      await expectToFit(page);
    }
  });
}
