import { expect, type Page, test } from "@playwright/test";
import { LONGEST_DOCUMENT } from "@/lib/compareAny/documents/limits";
import { LOCALES } from "@/lib/i18n/routing";
import { expectAccessible, expectNoOverflow } from "../axe";

const PARTS = ["attic", "cellar", "garden", "kitchen"].map(
  (part) => `The Homestead Trust looks after the ${part} and reports on it in spring.`,
);
const EARLIER = [
  "# House rules",
  "1. Up to 12 books may be borrowed at once.",
  "2. The room closes at six.",
  "3. A book that comes back late costs 20 cents a day.",
  ...PARTS,
  "Last updated: 3 May 2030",
].join("\n\n");
const LATER = [
  "# House rules",
  "1. The room closes at six.",
  "2. Up to 8 books may be borrowed at once.",
  "3. A book which comes back late costs 20 cents per day.",
  "4. Readers under sixteen may not use the room without a parent.",
  ...PARTS.map((part) => part.replace("Homestead", "Riverside")),
  "Last updated: 4 June 2031",
].join("\n\n");

/** Every test comes from an address of its own: documents are compared ten times a minute. */
test.beforeEach(async ({ page }) => {
  await page.setExtraHTTPHeaders({ "x-forwarded-for": `198.51.100.${Math.floor(Math.random() * 250)}` });
});

const text = (page: Page, side: "earlier" | "later") => page.locator(`textarea[name=${side}]`);
const reading = (page: Page) => page.getByRole("article");
const compare = (page: Page) => page.getByRole("button", { name: /^(?:Compare|比较|再比较)/ }).click();

async function paste(page: Page, earlier: string, later: string): Promise<void> {
  await text(page, "earlier").fill(earlier);
  await text(page, "later").fill(later);
  await compare(page);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("two versions are pasted, and what matters is told before the rest", async ({ page }) => {
      await page.goto("/en/compare");
      await page.getByRole("link", { name: "Compare two whole documents" }).click();
      await expect(page).toHaveURL(/\/en\/compare\/documents$/);
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await paste(page, EARLIER, LATER);
      expect((await answered).headers()["cache-control"]).toMatch(/no-store/);
      await expect(reading(page)).toContainText(/\d\schanges of substance\./);
      const first = reading(page).getByRole("listitem").filter({ hasText: "borrowed" });
      await expect(first.locator("del")).toHaveText("Up to 12");
      await expect(first.locator("ins")).toHaveText("Up to 8");
      await expect(first.getByRole("row").filter({ hasText: "How much" })).toContainText("Up to 8");
      await expect(reading(page)).toContainText("Readers under sixteen may not use the room");
      await expect(reading(page)).toContainText("Homestead became Riverside, at 4 places.");
      await expect(reading(page).getByText("One date of the version")).toBeVisible();
      const worded = reading(page).getByText("One sentence reads the same though it is worded otherwise");
      await worded.click();
      await expect(reading(page).getByText("comes back late")).toBeVisible();
      await expect(text(page, "earlier")).toHaveValue(EARLIER);
    });

    test("files are read as an import reads them", async ({ page }) => {
      await page.goto("/en/compare/documents");
      const file = (name: string, mimeType: string, content: string) => ({
        ...{ name, mimeType },
        buffer: Buffer.from(content),
      });
      const html = `<html><body><main><article><h1>House rules</h1>${LATER.split("\n\n")
        .slice(1)
        .map((line) => `<p>${line}</p>`)
        .join("")}</article></main></body></html>`;
      await page.locator("input[name=earlierFile]").setInputFiles(file("a.md", "text/markdown", EARLIER));
      await page.locator("input[name=laterFile]").setInputFiles(file("b.html", "text/html", html));
      await compare(page);
      await expect(reading(page)).toContainText("Readers under sixteen may not use the room");
    });

    test("what is missing or no text is said beside its field", async ({ page }) => {
      await page.goto("/en/compare/documents");
      await text(page, "earlier").fill(EARLIER);
      await page
        .locator("input[name=laterFile]")
        .setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 x") });
      await compare(page);
      await expect(text(page, "later")).toHaveAccessibleDescription(/This is a PDF/);
      await expect(text(page, "earlier")).toHaveValue(EARLIER);
      await text(page, "earlier").fill(" ");
      await compare(page);
      await expect(text(page, "earlier")).toHaveAccessibleDescription(/Paste a text or choose a file/);
      await expect(reading(page)).toHaveCount(0);
    });
  });
}

test("addresses are for people who are signed in", async ({ page }) => {
  await page.goto("/en/compare/documents");
  await expect(page.locator("input[name=earlierAddress]")).toHaveCount(0);
});

test("text that wants to be markup is text", async ({ page }) => {
  await page.goto("/en/compare/documents");
  await paste(page, "The room closes at six.", 'The room closes at five <script>alert("x")</script>.');
  await expect(reading(page)).toContainText("five");
  await expect(reading(page).locator("script")).toHaveCount(0);
});

test("more than can be compared is refused, and a long text is not sent back", async ({ page }) => {
  await page.goto("/en/compare/documents");
  const line = "A room with a view of the harbour costs more than one without. ";
  await paste(page, "a".repeat(LONGEST_DOCUMENT + 1), "b");
  await expect(text(page, "earlier")).toHaveAccessibleDescription(/Compare it part by part/);
  await paste(page, line.repeat(4_000), `${line.repeat(4_000)} We must pay 3 euros more.`);
  await expect(reading(page)).toContainText("We must pay 3 euros more.");
  await expect(page.getByText("too long to be shown in the form again")).toBeVisible();
});

for (const locale of LOCALES) {
  test(`form, reading and errors are accessible, wide and narrow, light and dark (${locale})`, async ({
    page,
  }) => {
    const look = async (width: number, colorScheme: "light" | "dark") => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await expectNoOverflow(page);
    };
    await page.goto(`/${locale}/compare/documents`);
    await look(1360, "light");
    await look(390, "dark");
    await paste(page, EARLIER, LATER);
    await expect(reading(page)).toBeVisible();
    for (const folded of await reading(page).locator("summary").all()) await folded.click();
    await look(390, "light");
    await look(1360, "dark");
    await text(page, "later").fill("");
    await compare(page);
    await expect(text(page, "later")).toHaveAttribute("aria-invalid", "true");
    await look(390, "dark");
    await look(1360, "light");
  });
}
