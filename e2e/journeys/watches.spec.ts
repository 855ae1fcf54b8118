import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { makeSource } from "@/prisma/testing/captures";
import { makeCopy, makeVisit, makeWatch } from "@/prisma/testing/watchRows";
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectAccessibleNarrowAndDark,
  expectNoOverflow,
  expectToFit,
} from "../axe";
import { signIn } from "../session";
import { open } from "../visit";

const EARLIER = "We will dedicate 20% of the compute we have secured to this effort.";
const LATER = "We aim to dedicate at least some of our compute to safety efforts.";
const LONG =
  "This sentence is about the opening hours of the ticket office at each pier of the harbour. ".repeat(20);
const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

test("an editor has a source watched, pauses it, resumes it, follows it and ends it", async ({ page }) => {
  const source = await makeSource();
  await signIn(page, "editor");
  await open(page, `/en/desk/sources/${source.id}`);
  await expect(page.getByText("Nobody has this page watched.")).toBeVisible();
  await page.getByRole("button", { name: "Watch this page" }).press("Enter");
  await page.getByRole("link", { name: "Timeline of the watch" }).click();
  await expect(page.getByRole("heading", { name: source.title })).toBeVisible();
  await expect(page.getByText("Only you follow it")).toBeVisible();
  // The page looks again by itself until the look is over.
  await expect(page.getByText("The last look brought no page: Could not be reached.")).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/^Looked at once, on/)).toBeVisible();
  await expect(page.getByText("Nothing to tell yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Look now" }).press("Enter");
  await expect(page.getByText("The page was looked at just now. Ask again in a few minutes.")).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).press("Enter");
  await expect(page.locator("#watch-state").filter({ hasText: "Paused" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Look now" })).toHaveCount(0);
  await page.getByRole("button", { name: "Resume" }).press("Enter");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.getByRole("button", { name: "Stop following" }).press("Enter");
  await expect(page.getByText("Nobody follows it")).toBeVisible();
  await page.getByRole("button", { name: "End", exact: true }).press("Enter");
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("dialog").getByRole("button", { name: "End" }).press("Enter");
  await expect(page.getByText(/ended on/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
  await open(page, `/en/desk/sources/${source.id}`);
  await expect(page.getByRole("button", { name: "Watch this page" })).toBeVisible();
});

test("a page is watched by its address, and what is wrong stands at its field", async ({ page }) => {
  const mark = randomUUID();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "editor");
  await open(page, "/en/desk/watches");
  await page.getByRole("button", { name: "Watch a page by its address" }).press("Enter");
  const form = page.getByRole("form", { name: "Watch a page by its address" });
  await expect(form.getByLabel("Address")).toBeFocused();
  await form.getByLabel("Title").fill(`A policy ${mark}`);
  await form.getByRole("button", { name: "Watch it" }).press("Enter");
  await expect(form.getByLabel("Address")).toHaveAccessibleDescription(/This is needed/);
  await expect(form.getByLabel("Publisher or author")).toHaveAccessibleDescription(/This is needed/);
  await expect(form.getByLabel("Title")).toHaveValue(`A policy ${mark}`);
  await expectAccessibleInBothSchemes(page);
  await expectNoOverflow(page);
  await form.getByLabel("Address").fill(`https://${mark}.example/policy?utm_source=mail`);
  await form.getByLabel("Publisher or author").fill("A company");
  await form.getByRole("button", { name: "Watch it" }).press("Enter");
  await expect(page.getByRole("heading", { name: `A policy ${mark}` })).toBeVisible();
  await expect(page.getByRole("link", { name: `https://${mark}.example/policy`, exact: true })).toBeVisible();
});

/** A watch whose looks found one thing of each kind. */
async function eventful() {
  const host = `${newId()}.example`;
  const watch = await makeWatch({
    url: `https://${host}/${"a-very-long-path-without-a-blank-".repeat(8)}?q=1`,
    title: `Commitments ${newId()}`,
    ...{ looks: 30, failures: 4, failingSince: ago(2), toldFailing: true, outcome: "not_found" },
    ...{ movedTo: `https://${host}/${"elsewhere-".repeat(20)}`, flips: 3 },
    ...{ lastLookAt: ago(0.1), lastChangeAt: ago(3) },
  });
  const first = await makeCopy(watch, `${EARLIER} ${LONG}`, ago(20));
  const second = await makeCopy(watch, `${LATER} ${LONG}`, ago(9));
  const both = { earlierReadingId: first.id, readingId: second.id, captureId: second.captureId };
  await makeVisit(watch, { at: ago(20), kind: "first", readingId: first.id, captureId: first.captureId });
  const passages = [{ earlier: `${LONG}${EARLIER} ${LONG}`, later: `${LONG}${LATER} ${LONG}` }];
  const visit = await makeVisit(watch, { at: ago(9), kind: "substance", ...both, passages, more: 2 });
  await makeVisit(watch, {
    ...{ at: ago(8), kind: "cosmetic", ...both },
    passages: [{ earlier: "It was said.", later: "It was said:", matters: false }],
  });
  for (const reason of ["truncated", "furniture", "login", "not_compared"])
    await makeVisit(watch, { at: ago(7), kind: "artefact", reason });
  await makeVisit(watch, { at: ago(6), kind: "technical", reason: "extractor", ...both });
  await makeVisit(watch, { at: ago(5), kind: "moved", movedTo: `https://${host}/elsewhere` });
  await makeVisit(watch, { at: ago(4), kind: "other_document" });
  await makeVisit(watch, { at: ago(3), kind: "returned", ...both });
  await makeVisit(watch, { at: ago(2), kind: "absent", outcome: "not_found", httpStatus: 404 });
  await makeVisit(watch, { at: ago(1), kind: "back" });
  return { watch, visit, second };
}

test("the timeline says of each visit what it was; changes alone, all passages and both copies are one step away", async ({
  page,
}) => {
  const { watch, visit, second } = await eventful();
  await signIn(page, "editor");
  await open(page, `/en/desk/watches/${watch.id}`);
  const timeline = page.getByRole("region", { name: "Timeline" });
  for (const told of [
    "First copy",
    "Changed elsewhere on the page",
    "Says the same in other words",
    "Only what stands around the text differs",
    "A sign-in page came",
    "Comparing the two took too long.",
    "No change: Stet reads the page differently now",
    "Moved to another address",
    "Another document stands at the address",
    "Says again what it said before",
    "A page comes again",
  ])
    await expect(timeline.getByText(told).first()).toBeVisible();
  await expect(timeline.getByRole("heading", { name: /^Absent on \d/ })).toBeVisible();
  await expect(page.getByText(/deleted/i)).toHaveCount(0);
  await expect(page.getByText(/^No page has come since .*The site says: no such page$/)).toBeVisible();
  const changed = timeline.getByRole("listitem").filter({ hasText: "Changed elsewhere on the page" });
  await expect(changed.locator("ins").first()).toContainText("aim to");
  await expect(changed.locator("blockquote")).toContainText("…");
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  await timeline.getByRole("link", { name: "Changes only" }).press("Enter");
  await expect(page).toHaveURL(/only=changes/);
  await expect(timeline.getByText("First copy")).toHaveCount(0);
  await expect(timeline.getByText("Changed elsewhere on the page")).toBeVisible();
  await changed.getByRole("link", { name: "2 more changed passages" }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`/desk/watches/${watch.id}/${visit.id}$`));
  await expect(page.getByText("2 more passages changed; the copies have them.")).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  await page.getByRole("link", { name: /^Copy of/ }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`/copies/${second.captureId}$`));
  await expect(page.getByText(LATER)).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  for (const path of [`${watch.id}`, `${watch.id}/${visit.id}`]) {
    await open(page, `/zh/desk/watches/${path}`);
    await expect(page.getByText("页面其他地方有变动").first()).toBeVisible();
    await expectAccessible(page);
    await expectToFit(page);
  }
});

test("the lists are narrowed and paged, and say what to do where there is nothing", async ({ page }) => {
  const watch = await makeWatch({ title: `Still ${newId()}` });
  for (let nth = 0; nth < 100; nth++)
    await makeVisit(watch, { at: ago(100 - nth), passages: [{ earlier: `Sentence ${nth}.`, later: null }] });
  await signIn(page, "editor");
  await open(page, `/en/desk/watches/${watch.id}`);
  await expect(page.getByText("Sentence 99.")).toBeVisible();
  await expect(page.getByText("Sentence 74.")).toHaveCount(0);
  await page.getByRole("link", { name: "Older" }).press("Enter");
  await expect(page.getByText("Sentence 74.")).toBeVisible();
  await open(page, "/en/desk/watches/changes?kind=substance");
  await expect(page.getByText("Sentence 99.")).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  await page.setViewportSize({ width: 1360, height: 900 });
  const { watch: failing } = await eventful();
  const { title } = await db().source.findUniqueOrThrow({ where: { id: failing.sourceId } });
  await open(page, "/en/desk/watches");
  await page.getByLabel("Needs a look").selectOption("no page comes");
  await page.getByRole("button", { name: "Show" }).press("Enter");
  await expect(page).toHaveURL(/needs=failing/);
  const row = page.getByRole("listitem").filter({ hasText: title });
  await expect(row).toContainText("The site says: no such page");
  await expectAccessible(page);
  await expectAccessibleNarrowAndDark(page);
  await expectToFit(page);
  await open(page, `/zh/desk/watches?host=${encodeURIComponent(failing.origin)}&status=active`);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await expectToFit(page);
  await open(page, "/en/desk/watches?host=nowhere.example");
  await expect(page.getByText("No watch matches")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1360, height: 900 });
  await open(page, "/en/desk/watches");
  const nav = page.getByRole("navigation", { name: "Desk" });
  await expect(nav.getByRole("link", { name: "Sources" })).toHaveAttribute("aria-current", "true");
});
