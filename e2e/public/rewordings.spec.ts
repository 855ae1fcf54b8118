import { expect, test } from "@playwright/test";
import { isLit, wordsOf } from "../wordings";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("any two wordings are chosen and compared; marked words and rows lead to each other", async ({
    page,
  }) => {
    await page.goto("/en/promises/openai-compute-pledge");
    await page.getByLabel("Earlier wording").selectOption({ label: "31 July 2024 · OpenAI" });
    await page.getByLabel("Later wording").selectOption({ label: "31 July 2024 · OpenAI" });
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByText("Choose two different wordings.")).toBeVisible();
    await page.getByLabel("Earlier wording").selectOption({ label: "1 August 2024 · Sam Altman" });
    await page.getByLabel("Later wording").selectOption({ label: "5 July 2023 · OpenAI" });
    await page.getByRole("button", { name: "Compare" }).click();
    // In the order in which they were said.
    await expect(page).toHaveURL(/compare\/openai-20-percent[^/]*\/altman-at-least[^/]*$/);
    await page.getByRole("rowheader", { name: /^1 / }).getByRole("link").click();
    await page.mouse.move(0, 0);
    expect(await isLit(wordsOf(page, "later", 1))).toBe(true);
    await wordsOf(page, "earlier", 2).click();
    await expect(page).toHaveURL(/#row-2$/);
    await expect(page.locator("#row-2")).toBeInViewport();
  });

  test("rewordings are filtered by speaker, term, effect and how they were told", async ({ page }) => {
    await page.goto("/en/rewordings");
    await page.getByLabel("Effect").selectOption("dropped");
    await page.getByLabel("Term").selectOption("deadline");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/term=deadline&effect=dropped/);
    const rows = page.locator(".rows > li");
    await expect(rows.filter({ hasText: "OpenAI’s compute pledge" })).toHaveCount(1);
    await page.getByLabel("Was the change announced?").selectOption("announced");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(rows.filter({ hasText: "OpenAI’s compute pledge" })).toHaveCount(0);
    await page.goto("/en/rewordings?speaker=bp&effect=earlier");
    await expect(page.getByText("Nothing here matches")).toBeVisible();
    await page.goto("/en/rewordings?speaker=openai");
    await expect(rows.filter({ hasText: "Sam Altman" })).toHaveCount(1);
  });
});
