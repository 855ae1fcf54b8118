import { expect, type Page, test } from "@playwright/test";
import { COMPARISONS, LONGEST_WORDING } from "@/lib/compareAny/limits";
import { LOCALES } from "@/lib/i18n/routing";
import { expectAccessible, expectNoOverflow } from "../axe";

const EARLIER = "We will cut our emissions by 40% by 2030.";
const LATER = "We aim to cut our emissions by 25% by 2035.";

/** Every test comes from an address of its own: the limit is tried by one of them alone. */
test.beforeEach(async ({ page }) => {
  await page.setExtraHTTPHeaders({ "x-forwarded-for": `198.51.100.${Math.floor(Math.random() * 250)}` });
});

const words = (page: Page, side: "earlier" | "later") => page.locator(`textarea[name=${side}]`);
const date = (page: Page, side: "earlier" | "later") => page.locator(`input[name=${side}SaidOn]`);
const reading = (page: Page) => page.getByRole("article");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function paste(page: Page, earlier: string, later: string): Promise<void> {
  await words(page, "earlier").fill(earlier);
  await words(page, "later").fill(later);
  await page.getByRole("button", { name: /^Compare/ }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("two wordings are pasted and read, and nothing of them is in an address or a cache", async ({
      page,
    }) => {
      await page.goto("/en/rewordings");
      await page.getByRole("link", { name: "Compare any two wordings" }).click();
      await expect(page).toHaveURL(/\/en\/compare$/);
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await paste(page, EARLIER, LATER);
      expect((await answered).headers()["cache-control"]).toMatch(/no-store/);
      await expect(reading(page)).toContainText("Changed.");
      await expect(page).toHaveURL(/\/en\/compare$/);
      const rows = reading(page).locator("tbody tr");
      await expect(rows.filter({ hasText: "How firmly" })).toContainText("Weaker");
      await expect(rows.filter({ hasText: "By when" })).toContainText("2035");
      await expect(reading(page)).toContainText("not a verdict");
      await expect(words(page, "earlier")).toHaveValue(EARLIER);
      await expect(words(page, "later")).toHaveValue(LATER);
    });

    test("what is wrong is said beside its field, and nothing typed is lost", async ({ page }) => {
      await page.goto("/en/compare");
      await date(page, "earlier").fill("2023-13");
      await page.locator("select[name=laterLang]").selectOption("zh");
      const long = "a".repeat(100_000);
      await paste(page, "", long);
      await expect(words(page, "earlier")).toHaveAccessibleDescription(/Paste the words here/);
      await expect(words(page, "later")).toHaveAccessibleDescription(/100,000 characters\. Up to 20,000/);
      await expect(date(page, "earlier")).toHaveAccessibleDescription(/Write the date as/);
      await expect(words(page, "later")).toHaveAttribute("aria-invalid", "true");
      expect(await words(page, "later").inputValue()).toBe(long);
      await expect(date(page, "earlier")).toHaveValue("2023-13");
      await expect(page.locator("select[name=laterLang]")).toHaveValue("zh");
      await expect(reading(page)).toHaveCount(0);
    });

    test("an example is shown, and the two are swapped with their dates", async ({ page }) => {
      await page.goto("/en/compare");
      await press(page, "Show an example");
      await expect(reading(page)).toContainText("Broader");
      await expect(date(page, "earlier")).toHaveValue("2023-07-05");
      await press(page, "Swap the two");
      await expect(date(page, "earlier")).toHaveValue("2024-08-01");
      await expect(words(page, "later")).toHaveValue(/^We are dedicating 20%/);
      await expect(reading(page)).toContainText("Narrower");
    });
  });
}

test("same words, other languages, and text that wants to be markup", async ({ page }) => {
  await page.goto("/en/compare");
  await paste(page, "We will cut emissions by 20%.", "“We will cut emissions by 20 %”");
  await expect(reading(page)).toContainText("Not changed.");
  await expect(reading(page).locator("del, ins")).toHaveCount(0);
  await paste(page, "We will cut emissions by 20%.", "我们力争把排放减少20%。");
  await expect(reading(page)).toContainText("in different languages");
  await expect(reading(page).locator("blockquote").nth(1)).toHaveAttribute("lang", "zh-Hans");
  await paste(page, "<b>We</b> will pay.", '<script>alert("x")</script> We may pay.');
  await expect(reading(page)).toContainText("<script>alert");
  await expect(reading(page).locator("script, b")).toHaveCount(0);
});

test("moved words are heard as moved, from and to", async ({ page }) => {
  await page.goto("/en/compare");
  await paste(
    page,
    "By 2030, we will cut our emissions by half.",
    "We will cut our emissions by half by 2030.",
  );
  const heard = (await reading(page).locator("blockquote").last().textContent())?.replace(/\s+/g, " ");
  expect(heard).toMatch(/moved away, 1: By 2030.* moved to here, 1: by 2030/);
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
    await page.goto(`/${locale}/compare`);
    await look(1360, "light");
    await look(390, "dark");
    await page.locator("button[value=example]").click();
    await expect(reading(page)).toBeVisible();
    await look(390, "light");
    await look(1360, "dark");
    await words(page, "later").fill("");
    await page.locator("button[value=compare]").click();
    await expect(words(page, "later")).toHaveAttribute("aria-invalid", "true");
    await look(1360, "light");
    await look(390, "dark");
    await words(page, "later").fill(`${"x".repeat(2000)} ${"we will pay ".repeat(LONGEST_WORDING / 20)}`);
    await page.locator("button[value=compare]").click();
    await expect(reading(page)).toBeVisible();
    await expectNoOverflow(page);
  });
}

test("the curl example of the README works, and its description is a valid address", async ({ request }) => {
  const answer = await request.post("/api/compare", {
    data: { earlier: { text: "We will halve it by 2030." }, later: { text: "We aim to halve it by 2035." } },
    headers: { "x-forwarded-for": "203.0.113.7" },
  });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  expect(await answer.json()).toMatchObject({ changed: true, comparer: { version: expect.any(String) } });
  const description = await (await request.get("/api/openapi.json")).json();
  expect(Object.keys(description.paths)).toContain("/api/compare");
  expect((await request.get("/api/compare")).status()).toBe(405);
});

test("who asks too often is told to wait, and keeps what was typed", async ({ page, request }) => {
  const headers = { "x-forwarded-for": "203.0.113.99" };
  for (let n = 0; n < COMPARISONS.requests; n++) await request.post("/api/compare", { data: {}, headers });
  const refused = await request.post("/api/compare", { data: {}, headers });
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  await page.setExtraHTTPHeaders(headers);
  await page.goto("/en/compare");
  await paste(page, EARLIER, LATER);
  await expect(page.getByRole("alert").filter({ hasText: "Too many comparisons" })).toContainText("seconds");
  await expect(words(page, "later")).toHaveValue(LATER);
});

test("each mark leads to its row, or to a note that says that it reads the same", async ({ page }) => {
  await page.goto("/en/compare");
  await paste(
    page,
    "Our staff will answer within 30 days. The organisation pays.",
    "Our staff will answer within 60 days. The organization pays.",
  );
  const inOneText = reading(page).locator("blockquote").last();
  await inOneText.getByRole("link", { name: "within 60 days" }).focus();
  await expect(inOneText.getByRole("link", { name: "within 60 days" })).toHaveAttribute("href", "#row-1");
  await expect(page.locator("#row-1")).toContainText("within 60 days");
  await inOneText.getByRole("link", { name: "organization" }).click();
  await expect(page).toHaveURL(/#note-a$/);
  await expect(page.locator("#note-a")).toContainText("organisation → organization");
  await expect(reading(page)).toContainText("Read as the same");
});
