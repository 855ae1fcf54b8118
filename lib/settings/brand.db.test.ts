import { afterAll, beforeAll, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { namesOfSite } from "@/lib/siteName.queries";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { pngFile } from "@/prisma/testing/png";
import { ok } from "@/prisma/testing/verdicts";
import { setLogo, setSiteName } from "./mutations";
import { logoBytes, siteBrand } from "./queries";
import { SETTINGS } from "./schema";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

const NAMES = { en: "The Harbour Desk", zh: "港湾核查" };
const PNG = pngFile({ width: 40, height: 10, text: "made by" });

for (const role of [null, "editor", "reviewer"] as const)
  test(`${role ?? "a person without a role"} sets neither name nor logo`, async () => {
    const actor = await makeUser(role);
    expect(await setSiteName(actor, NAMES)).toEqual({ ok: false, reason: "forbidden" });
    expect(await setLogo(actor, PNG)).toEqual({ ok: false, reason: "forbidden" });
    expect(await siteBrand("en")).toEqual({ name: "Stet", logo: null });
    expect(await db().logo.count()).toBe(0);
  });

test("a name is set in both languages, with its event, and the same name makes none", async () => {
  const admin = await makeUser("admin");
  await ok(setSiteName(admin, NAMES));
  await ok(setSiteName(admin, { ...NAMES }));
  expect(await namesOfSite()).toEqual(NAMES);
  expect((await siteBrand("zh")).name).toBe(NAMES.zh);
  expect((await historyOf([SETTINGS.site_name.id], 5)).map(({ data }) => data)).toEqual([
    { key: "site_name", from: { en: "Stet", zh: "Stet" }, to: NAMES },
  ]);
});

test("a logo is kept as nothing but its picture; one that was taken away stays at its address", async () => {
  const admin = await makeUser("admin");
  const clean = pngFile({ width: 40, height: 10 });
  const hash = sha256(clean);
  await ok(setLogo(admin, PNG));
  expect((await siteBrand("en")).logo).toEqual({ path: `/logo/${hash}.png`, width: 40, height: 10 });
  expect(Buffer.from((await logoBytes(hash)) ?? []).equals(clean)).toBe(true);
  expect(await setLogo(admin, Buffer.from("<svg/>"))).toMatchObject({ fields: { file: "logo_file" } });
  await ok(setLogo(admin, null));
  await ok(setLogo(admin, PNG));
  await ok(setLogo(admin, null));
  expect((await siteBrand("en")).logo).toBeNull();
  expect(await logoBytes(hash)).not.toBeNull();
  expect(await historyOf([SETTINGS.logo.id], 10)).toHaveLength(4);
});
