import { type Browser, expect, type Page, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { ATTEMPTS_PER_ACCOUNT } from "@/lib/auth/limits.mutations";
import { newPerson } from "../permissions/team";
import { signIn } from "../session";
import { open } from "../visit";

const freshPage = async (browser: Browser) => (await browser.newContext()).newPage();

async function byForm(page: Page, email: string, password: string): Promise<void> {
  await open(page, "/en/signin");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).first().click();
}

test("whoever guesses a password shuts out strangers, and its owner's browser still signs in", async ({
  browser,
}) => {
  const { email } = await newPerson("editor");
  const own = await freshPage(browser);
  await byForm(own, email, DEMO_PASSWORD);
  await expect(own).toHaveURL(/\/en\/desk$/);
  await own.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(own).toHaveURL(/\/en\/signin$/);

  const { request } = await browser.newContext();
  for (let n = 0; n < ATTEMPTS_PER_ACCOUNT; n++)
    await expect(signIn(request, { email, password: "a guess" })).rejects.toThrow(/wrong_credentials/);
  const stranger = await freshPage(browser);
  await byForm(stranger, email, DEMO_PASSWORD);
  await expect(stranger.getByText("Too many wrong passwords.")).toBeVisible();

  await byForm(own, email, DEMO_PASSWORD);
  await expect(own).toHaveURL(/\/en\/desk$/);
});

for (const way of ["our own button", "next-auth's address"] as const)
  test(`signing out by ${way} ends the session in a copied cookie too`, async ({ browser }) => {
    const { email } = await newPerson("editor");
    const page = await freshPage(browser);
    await signIn(page, { email, password: DEMO_PASSWORD });
    const thief = await browser.newContext();
    await thief.addCookies(await page.context().cookies());
    const theirs = await thief.newPage();
    await theirs.goto("/en/desk");
    await expect(theirs).toHaveURL(/\/en\/desk$/);

    await page.goto("/en/desk");
    if (way === "our own button") {
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await expect(page).toHaveURL(/\/en\/signin$/);
    } else {
      const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
      await page.request.post("/api/auth/signout", { form: { json: "true" } });
      await page.goto("/en/desk");
      // Without the token of the form another site could sign somebody out.
      await expect(page).toHaveURL(/\/en\/desk$/);
      await page.request.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
    }
    await theirs.goto("/en/desk");
    await expect(theirs).toHaveURL(/\/en\/signin/);
  });

test("asking for the session makes it no longer, and tells scripts only when it ends", async ({
  playwright,
}) => {
  const { email } = await newPerson("editor");
  const request = await playwright.request.newContext({ baseURL: test.info().project.use.baseURL });
  await signIn(request, { email, password: DEMO_PASSWORD });
  for (const ask of [() => request.get("/api/auth/session"), () => request.post("/api/auth/session")]) {
    const answer = await ask();
    expect(answer.headers()["set-cookie"] ?? "").not.toContain("stet-session");
    const told = await answer.json();
    expect(Object.keys(told)).toEqual(["expires"]);
    const days = (Date.parse(told.expires) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
  }
  await request.dispose();
});

test("a cookie of an earlier version leads to sign-in", async ({ browser }) => {
  const { actor } = await newPerson("editor");
  const value = await encode({
    token: { sub: actor.id, version: 1 },
    secret: process.env.NEXTAUTH_SECRET ?? "",
    maxAge: 600,
  });
  const page = await freshPage(browser);
  await page
    .context()
    .addCookies([
      { name: "stet-session", value, url: test.info().project.use.baseURL ?? "", httpOnly: true },
    ]);
  await open(page, "/en/desk/account");
  await expect(page).toHaveURL(/\/en\/signin\?to=/);
});

test("the account's page lists where one is signed in, and ends one session or all others", async ({
  browser,
}) => {
  const { email } = await newPerson("editor");
  const pages = [await freshPage(browser), await freshPage(browser), await freshPage(browser)] as const;
  for (const page of pages) await signIn(page, { email, password: DEMO_PASSWORD });
  const [here, second, third] = pages;
  await open(here, "/en/desk/account");
  const sessions = here.getByRole("listitem").filter({ hasText: "Signed in" });
  await expect(sessions).toHaveCount(3);
  await expect(sessions.filter({ hasText: "this device" })).toHaveCount(1);
  await expect(sessions.first()).toContainText("Chrome");
  // The latest is the first.
  await sessions
    .first()
    .getByRole("button", { name: /^End the session/ })
    .click();
  await expect(sessions).toHaveCount(2);
  await third.goto("/en/desk");
  await expect(third).toHaveURL(/\/en\/signin/);
  await here.getByRole("button", { name: "End all others" }).click();
  await expect(sessions).toHaveCount(1);
  await second.goto("/en/desk");
  await expect(second).toHaveURL(/\/en\/signin/);
  await here.reload();
  await expect(here).toHaveURL(/\/en\/desk\/account$/);
});
