import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { LOCALES } from "@/lib/i18n/routing";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { expectAccessible, expectAccessibleInBothSchemes, expectToFit } from "../axe";
import { demoAccount, signIn } from "../session";
import { open } from "../visit";

const PASSWORD = "dots under the words";

/** An e-mail address that no other run has used: accounts are never deleted. */
const newEmail = () => `person-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;

test("signing in: what is wrong is said, what was typed stays, and one comes back to the same page", async ({
  page,
}) => {
  await open(page, "/en/desk/account?from=here");
  await expect(page).toHaveURL(/\/en\/signin\?to=/);
  const { email } = demoAccount("editor");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("a guess");
  await page.getByRole("button", { name: "Sign in", exact: true }).first().click();
  await expect(page.getByText("E-mail and password do not belong together.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/desk\/account\?from=here$/);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/signin$/);
  await page.goto("/en/desk");
  await expect(page).toHaveURL(/\/en\/signin/);
});

test("sign-in leads to no other site", async ({ page }) => {
  await open(page, `/en/signin?to=${encodeURIComponent("//example.org/desk")}`);
  await page
    .getByRole("button", { name: /^Sign in as/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/desk$/);
});

test("signing in works without scripts", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/zh/signin");
  await page.locator("form input[value='reviewer@stet.example'] ~ button").click();
  await expect(page).toHaveURL(/\/zh\/desk$/);
  await context.close();
});

test("an invitation: made, accepted once; the role is taken away and the person is out at once", async ({
  browser,
}) => {
  const [desk, theirs] = [await browser.newContext(), await browser.newContext()];
  const [admin, person] = [await desk.newPage(), await theirs.newPage()];
  await signIn(admin, "admin");
  await open(admin, "/en/desk/people");
  await admin.locator("form select[name=role]").last().selectOption("reviewer");
  await admin.getByRole("button", { name: "Make invitation" }).click();
  await expect(admin.locator("[data-outcome]")).toHaveText("Invitation made");
  await expect(admin.getByLabel("Link", { exact: true })).toBeFocused();
  const link = await admin.getByLabel("Link", { exact: true }).inputValue();

  const email = newEmail();
  await open(person, link);
  await expect(person.getByText("as a reviewer")).toBeVisible();
  await expectAccessible(person);
  await person.getByLabel("Name").fill("Noor Example");
  await person.getByLabel("E-mail").fill(email);
  await person.getByLabel("Password", { exact: true }).fill("short");
  await person.getByRole("button", { name: "Make account" }).click();
  await expect(person.getByText("Use at least 12 characters.")).toBeVisible();
  await expect(person.getByLabel("Name")).toHaveValue("Noor Example");
  await person.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await person.getByRole("button", { name: "Make account" }).click();
  await expect(person).toHaveURL(/\/en\/desk$/);
  await person.goto("/en/desk/people");
  await expect(person.getByRole("heading", { name: "Your role does not open this page" })).toBeVisible();

  const second = await (await browser.newContext()).newPage();
  await open(second, link);
  await expect(second.getByText("It has been used.")).toBeVisible();

  await open(admin, `/en/desk/people?q=${encodeURIComponent(email)}`);
  const row = admin.getByRole("listitem").filter({ hasText: email });
  await row.getByRole("combobox").selectOption("none");
  await row.getByRole("button", { name: "Set role" }).click();
  await expect(row.getByText("Role set.")).toBeVisible();
  await person.goto("/en/desk");
  await expect(person).toHaveURL(/\/en\/signin/);
});

test("signing out everywhere ends the session of another browser", async ({ browser }) => {
  const [one, other] = [await browser.newContext(), await browser.newContext()];
  const [here, there] = [await one.newPage(), await other.newPage()];
  await signIn(here, "second");
  await signIn(there, "second");
  await there.goto("/en/desk");
  await expect(there).toHaveURL(/\/en\/desk$/);
  await open(here, "/en/desk/account");
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(here).toHaveURL(/\/en\/signin/);
  await there.reload();
  await expect(there).toHaveURL(/\/en\/signin/);
});

test("disabling asks, says what the person holds, hands it over, and the focus is on what came of it", async ({
  page,
}) => {
  const [person, to] = [await makeUser("reviewer"), await makeUser("reviewer")];
  const claim = await makeClaim({ assigneeId: person.id, assignedAt: new Date() });
  await signIn(page, "admin");
  await open(page, `/en/desk/people?q=${person.name}`);
  await page.getByRole("button", { name: `Disable the account of ${person.name}` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 claim in review");
  await expectAccessible(page);
  await dialog.getByLabel("Hand over to").selectOption({ label: `${to.name} · Reviewer` });
  await dialog.getByRole("button", { name: "Disable the account" }).click();
  const words = `The account of ${person.name} is disabled. ${to.name} goes on with what they held.`;
  await expect(page.locator("[data-outcome]")).toHaveText(words);
  await expect(page.locator("#people + .outcome")).toHaveText(words);
  await expect(page.locator("#people")).toBeFocused();
  await expect(page.getByText("Nobody was found")).toBeVisible();
  expect(await db().claim.findUnique({ where: { id: claim.id } })).toMatchObject({ assigneeId: to.id });
  await open(page, `/en/desk/people?q=${person.name}&state=disabled`);
  await page.getByRole("button", { name: `Enable the account of ${person.name}` }).click();
  await expect(page.locator("[data-outcome]")).toHaveText(`${person.name} can sign in again.`);
  await expectToFit(page);
});

test("a person’s own name and language: the desk opens in it, and a sample account keeps its own", async ({
  page,
}) => {
  const passwordHash = await hashPassword(PASSWORD);
  const person = await makeUser("editor", { passwordHash });
  const { email } = await db().user.findUniqueOrThrow({ where: { id: person.id } });
  await signIn(page, { email, password: PASSWORD });
  await open(page, "/en/desk/account");
  await expect(page.getByText("an admin changes your address")).toBeVisible();
  await page.getByLabel("Name").fill("");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("#name-error")).toBeVisible();
  await page.getByLabel("Name").fill("Noor Example");
  await page.getByLabel("Language of the desk and of e-mails").selectOption("zh");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/zh\/desk\/account/);
  await expect(page.locator("#saved")).toBeFocused();
  await expect(page.locator("[data-outcome]")).toHaveText("已保存。");
  await expectAccessibleInBothSchemes(page);
  await expectToFit(page);
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/zh\/desk$/);
  await signIn(page, "editor");
  await open(page, "/en/desk/account");
  await expect(page.getByText("A sample account keeps its name and its address.")).toBeVisible();
});

test("pages and settings of admins are refused to others over HTTP, and to readers", async ({
  playwright,
}) => {
  const baseURL = test.info().project.use.baseURL;
  for (const who of [null, "editor", "reviewer", "admin"] as const) {
    const request = await playwright.request.newContext({ baseURL });
    if (who) await signIn(request, who);
    for (const path of ["/en/desk/people", "/en/desk/settings"]) {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(`${who} ${path} ${response.status()}`).toBe(`${who} ${path} ${who === "admin" ? 200 : 307}`);
      if (who !== "admin") expect(response.headers().location).toContain(who ? "/en/refused" : "/en/signin");
    }
    await request.dispose();
  }
});

for (const locale of LOCALES)
  test(`axe finds nothing on the pages of accounts, light and dark, ${locale}`, async ({ page }) => {
    for (const path of ["", "/forgot"]) {
      await page.goto(`/${locale}/signin${path}`);
      await expectAccessibleInBothSchemes(page);
    }
    await signIn(page, "admin");
    for (const path of ["", "/people", "/settings", "/account"]) {
      await page.goto(`/${locale}/desk${path}`);
      await expectAccessibleInBothSchemes(page);
    }
  });
