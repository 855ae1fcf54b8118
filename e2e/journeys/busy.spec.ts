import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { LOCALES } from "@/lib/i18n/routing";
import { makeClaim } from "@/prisma/testing/factories";
import { asOwner } from "@/prisma/testing/freshDatabase";
import { postAction, sessionOf } from "../actions";
import { expectAccessibleInBothSchemes } from "../axe";
import { demoAccount, signIn } from "../session";

const MANY = 40;
const WORDS = { en: "The site is busy just now", zh: "网站暂时繁忙" };

/** Holds what a statement locks while `work` runs. */
async function whileLocked(sql: string, work: () => Promise<void>): Promise<void> {
  await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query(sql);
    await work();
  });
}

const origin = () => test.info().project.use.baseURL ?? "";

test("while one row is locked, forty writes to it are told so; pages, sign-in and health answer", async ({
  request,
}) => {
  test.slow();
  const { id } = await makeClaim({ status: "draft" });
  const { email, password } = demoAccount("editor");
  const cookie = await sessionOf(origin(), email, password);
  const send = () => postAction(origin(), "openClaimAction", { claimId: id }, { cookie });
  await whileLocked(`SELECT 1 FROM "Claim" WHERE id = '${id}' FOR UPDATE`, async () => {
    const waiting = Array.from({ length: MANY }, send);
    expect((await request.get("/en/search?q=compute")).status()).toBe(200);
    expect((await request.get("/api/search?q=compute")).status()).toBe(200);
    await signIn(request, "reviewer");
    expect((await request.get("/en/desk/review")).status()).toBe(200);
    expect((await request.get("/api/health")).status()).toBe(200);
    for (const answer of await Promise.all(waiting))
      expect(answer).toMatchObject({ ok: false, reason: "busy", status: 503 });
  });
  expect(await send()).toMatchObject({ ok: true });
});

test.describe("while nothing can be read", () => {
  for (const locale of LOCALES)
    test(`a page says that the site is busy, and is there again afterwards (${locale})`, async ({
      page,
      request,
    }) => {
      test.slow();
      const path = `/${locale}/search?q=compute`;
      await whileLocked('LOCK TABLE "Speaker", "Claim"', async () => {
        const response = await page.goto(path);
        expect(response?.status()).toBe(503);
        expect(response?.headers()["retry-after"]).toBe("10");
        await expect(page.getByRole("heading").first()).toHaveText(WORDS[locale]);
        await expectAccessibleInBothSchemes(page);
        const program = await request.get("/api/search?q=compute");
        expect(program.status()).toBe(503);
        expect(program.headers()["retry-after"]).toBe("10");
        expect(program.headers()["content-type"]).toBe("application/problem+json");
        expect((await request.get("/api/health")).status()).toBe(200);
      });
      await page.getByRole("link").first().click();
      await expect(page.getByRole("searchbox").first()).toBeVisible();
    });

  for (const javaScriptEnabled of [true, false])
    test(`a form keeps what was typed, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
      browser,
    }) => {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
      const { email } = demoAccount("second");
      await page.goto("/en/signin");
      await page.getByLabel("E-mail").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
      await whileLocked("LOCK TABLE rate_limit", async () => {
        await page.keyboard.press("Enter");
        await expect(page.getByText("The site is busy just now.")).toBeVisible();
        await expect(page.getByLabel("E-mail")).toHaveValue(email);
      });
      await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/en\/desk$/);
      await page.context().close();
    });
});
