import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { unsubscribeAddress } from "@/lib/notices/digest/unsubscribe";
import { markAllRead } from "@/lib/notices/read.mutations";
import { makeSource } from "@/prisma/testing/captures";
import { makeUser } from "@/prisma/testing/factories";
import { changedNotice, dueNotice, tell, tellPerson } from "@/prisma/testing/notices";
import { expectAccessible, expectAccessibleInBothSchemes, expectNoOverflow } from "../axe";
import { demoAccount, signIn } from "../session";
import { open, reload } from "../visit";

const EARLIER = "We will dedicate 20% of the compute we have secured to this effort.";
const LATER = "We aim to dedicate at least 20% of our compute to safety efforts.";

async function person(role: "editor" | "second" | "admin") {
  const { email } = demoAccount(role);
  return db().user.findUniqueOrThrow({ where: { email } });
}

const unread = (page: Page) => page.getByRole("region", { name: "Not read yet" });

test("whoever follows a source is told with the changed words, and marks it as read", async ({ page }) => {
  const me = await person("editor");
  await markAllRead(me, { until: newId() });
  const source = await makeSource();
  await signIn(page, "editor");
  await open(page, `/en/desk/sources/${source.id}`);
  await expect(page.getByText("Nobody follows it")).toBeVisible();
  await page.getByRole("button", { name: "Follow", exact: true }).press("Enter");
  await expect(page.getByText("Only you follow it")).toBeVisible();
  await expectAccessible(page);
  await tell(
    changedNotice({
      title: "Introducing our pledge",
      sourceId: source.id,
      passages: [
        { earlier: EARLIER, later: LATER },
        { earlier: null, later: "This page was updated." },
      ],
      more: 2,
    }),
  );
  await tellPerson(me.id, dueNotice());
  await open(page, "/en/desk");
  const nav = page.getByRole("navigation", { name: "Desk" });
  await expect(nav.getByRole("link", { name: /^Notices/ })).toHaveAccessibleName("Notices 2 waiting");
  await nav.getByRole("link", { name: /^Notices/ }).click();
  const row = unread(page).getByRole("listitem").filter({ hasText: "Introducing our pledge" });
  await expect(row.getByRole("link")).toHaveText(/reads differently now where a wording stands/);
  await expect(row.locator("del").first()).toBeVisible();
  await expect(row.locator("ins").filter({ hasText: "aim to" })).toBeVisible();
  await expect(row.getByText("was not there")).toBeVisible();
  await expect(row.getByText("2 more passages changed.")).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await row.getByRole("button", { name: /^Mark as read: “Introducing/ }).press("Enter");
  await expect(
    page.getByRole("region", { name: "Read", exact: true }).getByText("Introducing our pledge"),
  ).toBeVisible();
  await page.getByLabel("Kind").selectOption("Due");
  await page.getByRole("button", { name: "Show" }).press("Enter");
  await expect(page).toHaveURL(/kind=promise_due/);
  await expect(page.getByText("Introducing our pledge")).toHaveCount(0);
  await open(page, "/en/desk/notices");
  await page.getByRole("button", { name: "Mark all as read" }).press("Enter");
  await expect(unread(page)).toHaveCount(0);
  await expect(nav.getByRole("link", { name: "Notices", exact: true })).toBeVisible();
  await open(page, `/en/desk/sources/${source.id}`);
  await page.getByRole("button", { name: "Stop following" }).press("Enter");
  await expect(page.getByText("Nobody follows it")).toBeVisible();
});

test("the list on a phone, in Chinese", async ({ page }) => {
  const me = await person("second");
  const words = {
    earlier: "我们将把已获得算力的两成用于此项工作。",
    later: "我们力争把至少两成算力用于安全工作。",
  };
  await tellPerson(me.id, changedNotice({ title: "关于对齐的承诺", lang: "zh", passages: [words] }));
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "second");
  await open(page, "/zh/desk/notices");
  await expect(
    page.getByRole("link", { name: /《关于对齐的承诺》中某项承诺的表述所在之处/ }).first(),
  ).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await expectNoOverflow(page);
});

test("an admin adds a webhook, tests it, sees what came of it, and ends it", async ({ page }) => {
  const name = `A newsroom ${newId().slice(-6)}`;
  await signIn(page, "admin");
  await open(page, "/en/desk/notices/webhooks");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Address").fill("http://hooks.example/stet");
  await page.getByLabel("Due", { exact: true }).check();
  await page.getByRole("button", { name: "Add webhook" }).press("Enter");
  await expect(page.getByLabel("Address")).toHaveAccessibleDescription(/begins with https/);
  await expect(page.getByLabel("Name")).toHaveValue(name);
  await expect(page.getByLabel("Due", { exact: true })).toBeChecked();
  await page.getByLabel("Address").fill("https://hooks.example/stet");
  await page.getByRole("button", { name: "Add webhook" }).press("Enter");
  await expect(page.getByLabel("Signing secret")).toHaveValue(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("button", { name: `Send a test to ${name}` }).press("Enter");
  await reload(page);
  await expect(page.getByLabel("Signing secret")).toHaveCount(0);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(async () => {
    await reload(page);
    await expect(page.getByText(/^Waiting · tried (?:once|\d+\stimes) · could not be reached$/)).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 45_000 });
  await expectAccessibleInBothSchemes(page);
  await open(page, "/en/desk/notices/webhooks");
  await page.getByRole("button", { name: `New secret for ${name}` }).press("Enter");
  await expect(page.getByText(/For a day each message is signed with both/)).toBeVisible();
  await page.getByRole("button", { name: `Pause ${name}` }).press("Enter");
  await expect(page.getByText("Paused by an admin").first()).toBeVisible();
  await page.getByRole("button", { name: `Resume ${name}` }).press("Enter");
  await page.getByRole("button", { name: `End ${name}` }).press("Enter");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "End", exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: `End ${name}` })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/zh/desk/notices/webhooks");
  await expectAccessible(page);
  await expectNoOverflow(page);
});

test("a digest is ended from its mail without signing in: by one click of the mail program, or on a page", async ({
  page,
  request,
}) => {
  const { id: userId } = await makeUser("editor");
  const now = new Date();
  const set = { rhythm: "daily", hour: 6, weekday: 1, lang: "en", since: now, doneAt: now } as const;
  await db().digestSetting.create({ data: { userId, ...set } });
  const rhythm = async () => (await db().digestSetting.findUniqueOrThrow({ where: { userId } })).rhythm;
  const address = new URL(unsubscribeAddress(userId)).pathname;
  // What a link leads to may be looked at by a program: that ends nothing.
  await open(page, address);
  await expect(page.getByRole("heading", { name: "No more notices by e-mail" })).toBeVisible();
  expect(await rhythm()).toBe("daily");
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("button", { name: "Stop these e-mails" }).press("Enter");
  await expect(page.getByText("You get no more of these e-mails.")).toBeVisible();
  expect(await rhythm()).toBe("off");
  await db().digestSetting.update({ where: { userId }, data: { rhythm: "daily" } });
  const click = (path: string) =>
    request.post(path, { form: { "List-Unsubscribe": "One-Click" }, maxRedirects: 0 });
  expect((await click(`${address}x`)).status()).toBe(404);
  expect(await rhythm()).toBe("daily");
  expect((await click(address)).status()).toBe(204);
  expect(await rhythm()).toBe("off");
});

test("a sample account is told that it gets no e-mail", async ({ page }) => {
  await signIn(page, "editor");
  await open(page, "/en/desk/account");
  await expect(page.getByText("A sample account gets no e-mail.")).toBeVisible();
});
