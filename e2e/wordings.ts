import type { Locator, Page } from "@playwright/test";

/** Whether it has the line around it that what is lit has: more than another colour. */
export const isLit = (words: Locator) =>
  words.evaluate((element) => getComputedStyle(element).outlineStyle !== "none");

/** The words of one row, marked in one of the two wordings. */
export const wordsOf = (page: Page, side: "earlier" | "later", row: number) =>
  page.locator(`[data-side="${side}"] [data-rows~="${row}"]:not(:empty)`).first();
