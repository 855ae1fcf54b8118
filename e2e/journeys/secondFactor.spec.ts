import { type Browser, expect, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { codeAt } from "@/lib/secondFactor/code";
import { setSecondFactorRule } from "@/lib/settings/mutations";
import { makeUser } from "@/prisma/testing/factories";
import { expectAccessibleInBothSchemes } from "../axe";
import { newPerson } from "../permissions/team";
import { signIn } from "../session";
import { open } from "../visit";

const STEP = 30_000;
const freshPage = async (browser: Browser) => (await browser.newContext()).newPage();

async function byForm(page: Page, email: string, password: string): Promise<void> {
  await open(page, "/en/signin");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).first().click();
}

/** Sets a second factor up on the page that shows how; gives the app's secret and the recovery codes. */
async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByLabel("Password now").last().fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Set up", exact: true }).click();
  await expect(page.getByRole("img", { name: "QR code for the authenticator app" })).toBeVisible();
  await expect(page.locator("#second-factor")).toBeFocused();
  const secret = ((await page.locator("p > code").first().textContent()) ?? "").replace(/\s/g, "");
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByText("This is not the code of this moment.")).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill(codeAt(secret, Date.now()));
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByRole("main").getByText("Your second factor is set up")).toBeVisible();
  await expect(page.getByRole("img", { name: "QR code for the authenticator app" })).toHaveCount(0);
  await expect(page.locator("#recovery-codes")).toBeFocused();
  return { secret, codes: await page.locator("li > code").allTextContents() };
}

test("a second factor: set up, asked for at sign-in, and replaced by a recovery code once", async ({
  browser,
}) => {
  const { email } = await newPerson("editor");
  const page = await freshPage(browser);
  await signIn(page, { email, password: DEMO_PASSWORD });
  await open(page, "/en/desk/account");
  const { secret, codes } = await setUp(page);
  expect(codes).toHaveLength(10);
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("link", { name: "I have kept them" }).click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();

  await byForm(page, email, DEMO_PASSWORD);
  await expect(page).toHaveURL(/\/en\/signin\/code/);
  await expectAccessibleInBothSchemes(page);
  // The password alone opens nothing.
  const half = await page.context().newPage();
  await half.goto("/en/desk");
  await expect(half).toHaveURL(/\/en\/signin\?to=/);
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is not the code of this moment.")).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill(codeAt(secret, Date.now() + STEP));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/desk$/);

  const elsewhere = await freshPage(browser);
  await expect(signIn(elsewhere, { email, password: DEMO_PASSWORD })).rejects.toThrow(/second_factor_needed/);
  await byForm(elsewhere, email, DEMO_PASSWORD);
  await elsewhere.getByLabel("Code", { exact: true }).fill(codes[0] ?? "");
  await elsewhere.keyboard.press("Enter");
  await expect(elsewhere).toHaveURL(/\/en\/desk$/);
});

test("where it is asked for, nothing else opens until it is set up", async ({ browser }) => {
  const { email } = await newPerson("editor");
  await setSecondFactorRule(await makeUser("admin"), "everybody");
  try {
    const page = await freshPage(browser);
    await byForm(page, email, DEMO_PASSWORD);
    await expect(page.getByRole("heading", { name: "Set up a second factor" })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    for (const path of ["/en/desk/articles", "/en/desk/account"]) {
      await page.goto(path);
      await expect(page).toHaveURL(/\/en\/signin\/second-factor\?to=/);
    }
    await setUp(page);
    await page.getByRole("link", { name: "I have kept them" }).click();
    await expect(page).toHaveURL(/\/en\/desk\/account$/);
  } finally {
    await setSecondFactorRule(await makeUser("admin"), "nobody");
  }
});

test("a lost password and a lost second factor: an admin makes a link and takes the factor off", async ({
  browser,
}) => {
  const { email } = await newPerson("editor");
  const [admin, person] = [await freshPage(browser), await freshPage(browser)];
  await signIn(person, { email, password: DEMO_PASSWORD });
  await open(person, "/en/desk/account");
  await setUp(person);

  await signIn(admin, "admin");
  await open(admin, `/en/desk/people?q=${encodeURIComponent(email)}`);
  const row = admin.getByRole("listitem").filter({ hasText: email });
  await row.getByRole("button", { name: /^Link for a new password/ }).click();
  const link = await row.getByLabel("Link", { exact: true }).inputValue();
  await row.getByRole("button", { name: /^Turn off the second factor/ }).click();
  await expect(row.getByRole("button", { name: /^Turn off the second factor/ })).toHaveCount(0);

  // Both ended the sessions.
  await person.goto("/en/desk");
  await expect(person).toHaveURL(/\/en\/signin/);
  await open(person, link);
  await expectAccessibleInBothSchemes(person);
  await person.getByLabel("New password").fill("password1234");
  await person.getByRole("button", { name: "Set password" }).click();
  await expect(person.getByText("Passwords like this are the first to be tried")).toBeVisible();
  await person.getByLabel("New password").fill("dots under the words");
  await person.getByRole("button", { name: "Set password" }).click();
  await expect(person).toHaveURL(/\/en\/desk\?saved=password$/);
  await expect(person.locator("#saved")).toBeFocused();
  await expect(person.locator("#saved")).toHaveText(
    "Your new password is set. Every other session has ended.",
  );
  await person.goto(link);
  await expect(person.getByText("This link has been used.")).toBeVisible();
});
