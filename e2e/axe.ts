import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const options = {
  // axe has the size of what is pressed as an option; for WCAG 2.2 AA it is none.
  rules: { "target-size": { enabled: true } },
  // Of what passes nothing is told: putting it together takes axe longer than finding it.
  resultTypes: ["violations" as const],
  selectors: false,
};
/** The rules whose answer depends on colours and widths. */
const BY_LOOKS = ["color-contrast", "target-size", "link-in-text-block"];

const WIDE = 1360;
const NARROW = 390;
/** The narrowest screen on which nothing may be wider than it: WCAG 2.2, 1.4.10. */
const NARROWEST = 320;

/** What A4 leaves within the margins of a printed page, at 96 dots an inch. */
const SHEET = 658;

type Scheme = "light" | "dark";

/** axe finds nothing on the page as it is now; with `only`, by these rules alone. */
export async function expectAccessible(page: Page, only?: string[]): Promise<void> {
  // Our pages have no frames: without them axe need not open a page of its own to put its findings together.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ ...options });
  const { violations } = await (only ? builder.withRules(only) : builder).analyze();
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

async function look(page: Page, width: number, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 900 });
}

export const lookWide = (page: Page) => look(page, WIDE, "light");

/** On the narrowest screen nothing is wider than it. */
export async function expectToFit(page: Page): Promise<void> {
  await look(page, NARROWEST, "light");
  await expectNoOverflow(page);
}

/** Printed on A4, nothing is wider than the sheet. */
export async function expectToFitPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.setViewportSize({ width: SHEET, height: 900 });
  await expectNoOverflow(page);
}

/** After it was found accessible wide and light: also narrow and in the dark, and each with the other. */
export async function expectAccessibleNarrowAndDark(page: Page): Promise<void> {
  await look(page, NARROW, "dark");
  await expectAccessible(page);
  await look(page, WIDE, "dark");
  await expectAccessible(page, BY_LOOKS);
  await look(page, NARROW, "light");
  await expectAccessible(page, BY_LOOKS);
}

/** The page as it is now, with whatever is open on it: all rules as it looks, and those of looks in the dark. */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectAccessible(page, BY_LOOKS);
}
