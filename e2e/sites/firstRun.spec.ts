import { expect, test } from "@playwright/test";
import { disconnect } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/routing";
import { type FirstRun, prepareFirstRun } from "@/prisma/commands/firstRun";
import type { Serving } from "@/prisma/commands/serve";
import { postAction } from "../actions";
import { expectAccessibleInBothSchemes } from "../axe";
import { type OwnDatabase, ownDatabase, ownSite } from "../ownSite";

const ADMIN = { name: "Ada Example", email: "ada@example.org", password: "dots under the words" };

let database: OwnDatabase;
let site: Serving;
let address: string;

/** What a start of this database says, which asks it; the tests before and after have connections to another one. */
async function firstRunOf({ url }: OwnDatabase): Promise<FirstRun> {
  const { DATABASE_URL, STET_DEMO } = process.env;
  await disconnect();
  try {
    return await prepareFirstRun({ url }, false);
  } finally {
    await disconnect();
    setEnvironment({ DATABASE_URL, STET_DEMO });
  }
}

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  database = await ownDatabase("first_run");
  const firstRun = await firstRunOf(database);
  site = await ownSite({ DATABASE_URL: database.url, ...firstRun.env });
  const printed = firstRun.addressAt(site.address);
  if (printed === null) throw new Error("The start has no address to print.");
  address = printed;
});
test.afterAll(async () => {
  await site?.stop();
  await database?.drop();
});

for (const locale of LOCALES) {
  test(`a stranger is told where the address is, and makes no account (${locale})`, async ({ page }) => {
    for (const path of ["/desk", "/signin", "/setup", "/setup?token=a-guess"]) {
      await page.goto(`${site.address}/${locale}${path}`);
      await expect(page).toHaveURL(/\/setup/);
      await expect(page.getByText("npm start")).toBeVisible();
      await expect(page.locator("form")).toHaveCount(0);
    }
    await expectAccessibleInBothSchemes(page);
    const guess = { ...ADMIN, token: "a-guess" };
    for (const fields of [ADMIN, guess])
      expect(await postAction(site.address, "firstRunAction", fields)).toMatchObject({
        ok: false,
        reason: "setup_address",
      });
  });
}

test("who has the address makes the admin, in either language, and the address then is none", async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Make the first account" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page.getByRole("heading", { name: "创建第一个账号" })).toBeVisible();
  await page.getByLabel("姓名").fill(ADMIN.name);
  await page.getByLabel("邮箱").fill(ADMIN.email);
  await page.getByLabel("密码", { exact: true }).fill("short");
  await page.getByRole("button", { name: "创建账号" }).click();
  // React empties the form when the answer is there: only then is the password typed again.
  await expect(page.getByLabel("密码", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("邮箱")).toHaveValue(ADMIN.email);
  await page.getByLabel("密码", { exact: true }).fill(ADMIN.password);
  await page.getByRole("button", { name: "创建账号" }).click();
  await expect(page).toHaveURL(/\/zh\/desk$/);
  await page.goto(`${site.address}/zh/desk/people`);
  await expect(page.getByText(ADMIN.email)).toBeVisible();
  await page.context().clearCookies();
  await page.goto(address);
  await expect(page).toHaveURL(/\/signin$/);
});

test("with the admin there, another start has no address to print", async () => {
  const again = await firstRunOf(database);
  expect(again.addressAt(site.address)).toBeNull();
});
