import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { DEMONSTRATION_HOST } from "@/lib/web/demonstration/pages";
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectAccessibleNarrowAndDark,
  expectToFit,
} from "../axe";
import { type Account, signIn } from "../session";
import { open } from "../visit";

const EARLIER_SLUG = "harbour-transit-electric-boats-by-2027";
const WEAKER = "By the end of 2029 we aim to run electric boats on up to three of our lines.";
const SIGNATURE = "Flagged by Wei Lindqvist, confirmed by Amara Okoye";

async function pageOf(browser: Browser, who: Account | null): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (who) await signIn(page, who);
  return page;
}

/** The two reviewers bring a claim to a published verdict that rests on its source. */
async function publish(first: Page, second: Page, slug: string) {
  await open(first, `/en/desk/review/${slug}`);
  await first.getByRole("radio", { name: "Cannot be rated yet", exact: true }).check();
  await first.getByLabel("Summary").fill("The company says so on its page.");
  await first.getByLabel("Reasons").fill("Stet keeps a copy of that page.");
  await first.getByRole("group", { name: "The verdict rests on" }).getByRole("checkbox").first().check();
  await first.getByRole("button", { name: "Submit" }).press("Enter");
  await expect(first.getByRole("heading", { name: "Waiting for a second reviewer" })).toBeVisible();
  await open(second, `/en/desk/review/${slug}`);
  await second.getByRole("button", { name: "Publish" }).press("Enter");
  await expect(second.getByRole("heading", { name: "The verdict that readers see" })).toBeVisible();
}

test("the tour: a page of a made-up company is captured and watched, changes, and its rewording is published", async ({
  browser,
}) => {
  test.slow();
  const { id: sourceId } = await db().source.findFirstOrThrow({
    where: { url: `http://${DEMONSTRATION_HOST}/en/commitments` },
  });
  const editor = await pageOf(browser, "editor");
  await test.step("captured, then watched", async () => {
    await open(editor, `/en/desk/sources/${sourceId}`);
    const copies = editor.getByRole("region", { name: "Copies" });
    await copies.getByRole("button", { name: "Capture now" }).press("Enter");
    await expect(copies.getByText("Copy kept")).toBeVisible({ timeout: 60_000 });
    await editor.getByRole("button", { name: "Watch this page" }).press("Enter");
    await expectAccessible(editor);
    await editor.getByRole("link", { name: "Timeline of the watch" }).press("Enter");
    await editor.waitForURL(/\/desk\/watches\//);
  });

  await test.step("the first look finds what changed, and what it means", async () => {
    const change = editor.getByRole("listitem").filter({ hasText: "Changed where a wording stands" });
    await expect(change).toBeVisible({ timeout: 60_000 });
    await expect(change.locator("del").first()).toContainText("2027");
    await expect(change.locator("ins").first()).toContainText("2029");
    await expect(change.getByRole("link", { name: /^Copy before, of/ })).toBeVisible();
    await expectAccessible(editor);
    await expectAccessibleNarrowAndDark(editor);
    await expectToFit(editor);
    const link = change.getByRole("link", { name: "Suggested rewording: compare the wordings" });
    await link.press("Enter");
    await editor.waitForURL(/\/desk\/rewordings\//);
    await open(editor, "/en/desk/notices");
    await expect(
      editor
        .getByText("“Our commitments to passengers” reads differently now where a wording stands.")
        .first(),
    ).toBeVisible();
  });

  const { rewordingId, laterClaim } = await db().watchSuggestion.findFirstOrThrow({
    where: { earlierClaim: { slug: EARLIER_SLUG } },
    include: { laterClaim: true },
  });
  const [first, second] = [await pageOf(browser, "reviewer"), await pageOf(browser, "second")];
  await test.step("in the reviewers' queue it says where it was seen", async () => {
    await open(first, "/en/desk/rewordings?tab=suggested");
    const row = first.getByRole("listitem").filter({ hasText: WEAKER });
    await expect(row).toContainText("Changed at the source, seen on");
    await expectAccessible(first);
    await row.getByRole("link").first().press("Enter");
    await first.waitForURL(new RegExp(`/desk/rewordings/${rewordingId}$`));
    await open(first, `/en/desk/rewordings/${rewordingId}`);
    const seen = first.locator(".notice").filter({ hasText: "Changed at the source, seen on" });
    await expect(seen.getByRole("link", { name: /^Copy of/ })).toBeVisible();
    await expect(seen.locator("ins").first()).toContainText("2029");
    await expectAccessible(first);
    await expectAccessibleNarrowAndDark(first);
    await expectToFit(first);
  });

  await test.step("flagged by one person, confirmed by another", async () => {
    await first.getByLabel("Was the change announced?").selectOption("The change was not announced");
    await first.getByLabel("Reasons in English").fill("Two years later, less firmly, on fewer lines.");
    await first.getByLabel("Reasons in Chinese").fill("晚了两年，口气变弱，航线变少。");
    await first.getByRole("button", { name: "Flag", exact: true }).press("Enter");
    await expect(first.getByText("You wrote some of this, so another reviewer confirms it.")).toBeVisible();
    await open(second, `/en/desk/rewordings/${rewordingId}`);
    await second.getByRole("button", { name: "Confirm" }).press("Enter");
    await expect(second.getByText(SIGNATURE)).toBeVisible();
  });

  await test.step("the drafted claim is checked and opened, and both wordings get their verdicts", async () => {
    const later = laterClaim?.slug ?? "";
    await open(first, `/en/desk/claims/${later}`);
    await expect(first.getByText("The program drafted this claim")).toBeVisible();
    await expectAccessibleInBothSchemes(first);
    await first.getByRole("button", { name: "Open for review" }).press("Enter");
    await expect(first.getByText("It waits for a verdict.")).toBeVisible();
    await publish(first, second, EARLIER_SLUG);
    await publish(first, second, later);
  });

  await test.step("readers see it, in both languages", async () => {
    const reader = await pageOf(browser, null);
    await reader.goto(`/en/rewordings/${rewordingId}`);
    await expect(reader.getByText(SIGNATURE)).toBeVisible();
    await expect(reader.getByText("Two years later, less firmly, on fewer lines.")).toBeVisible();
    await expectAccessible(reader);
    await reader.goto(`/zh/rewordings/${rewordingId}`);
    await expect(reader.getByText("晚了两年，口气变弱，航线变少。")).toBeVisible();
    await expect(reader.locator("del").first()).toContainText("2027");
    await expectAccessible(reader);
    await expectAccessibleNarrowAndDark(reader);
    await expectToFit(reader);
  });
});
