import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** axe has the size of what is pressed as an option; for WCAG 2.2 AA it is none. */
const rules = { "target-size": { enabled: true } };

/** axe finds nothing on the page as it is now; with `only`, by these rules alone. */
export async function expectAccessible(page: Page, only?: string[]): Promise<void> {
  // Our pages have no frames: without them axe need not open a page of its own to put its findings together.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (only ? builder.withRules(only) : builder.options({ rules })).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(found, page.url()).toEqual([]);
}

/** Nothing is wider than the screen. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}
