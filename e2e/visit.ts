import type { Locator, Page, Response } from "@playwright/test";

/** A browser that is not idle for so long is waited for no longer; what follows waits for what it needs. */
const LONGEST_IDLE_WAIT_MS = 2_000;

/**
 * Whether React has taken over all that can be pressed or typed into: it leaves its props on each element then. Hidden
 * fields that name a form's action are for where no scripts run: those it leaves alone. A page without scripts is whole.
 */
function isTakenOver(): boolean {
  if (document.querySelector("script[src]") === null) return true;
  const controls = document.body.querySelectorAll(
    "a, button, input:not([type=hidden]), select, textarea, form, summary",
  );
  return [...controls].every((control) =>
    Object.keys(control).some((key) => key.startsWith("__reactProps$")),
  );
}

/** Waits until a page answers: until its buttons are React's, and the effects that follow have run. */
export async function untilHydrated(page: Page): Promise<void> {
  await page.waitForFunction(isTakenOver);
  const idle = (timeout: number) =>
    new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout }));
  await page.evaluate(idle, LONGEST_IDLE_WAIT_MS);
}

/** Opens a page and waits until it answers: a click before that is lost. */
export async function open(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path);
  await untilHydrated(page);
  return response;
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await untilHydrated(page);
}

/** Presses what leads to another page, and waits until that is there whole: where no scripts run, each is a new one. */
export async function follow(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), link.click()]);
}
