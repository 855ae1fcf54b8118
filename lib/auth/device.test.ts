import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { setEnvironment } from "@/lib/env";
import { sealed } from "./cookieToken";
import { deviceIn, newDevice } from "./device";

const before = process.env.NEXTAUTH_SECRET;
const database = process.env.DATABASE_URL;
beforeEach(() =>
  setEnvironment({ NEXTAUTH_SECRET: "a".repeat(32), DATABASE_URL: "postgres://a:b@localhost:5432/stet" }),
);
afterAll(() => {
  vi.useRealTimers();
  setEnvironment({ NEXTAUTH_SECRET: before, DATABASE_URL: database });
});

test("a device is known for the account that signed in with it, and each sign-in makes another", async () => {
  const [one, two] = [await newDevice("a@example.org"), await newDevice("a@example.org")];
  const names = [await deviceIn(one, "a@example.org"), await deviceIn(two, "a@example.org")];
  expect(names[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(names[1]).not.toBe(names[0]);
});

test("a cookie is good for no other account, and for none when it was changed, made elsewhere or is too old", async () => {
  const token = await newDevice("a@example.org");
  expect(await deviceIn(token, "b@example.org")).toBeNull();
  expect(await deviceIn(`${token.slice(0, -2)}xx`, "a@example.org")).toBeNull();
  for (const forged of ["", "x", '{"account":"a","device":"b"}', undefined])
    expect(await deviceIn(forged, "a@example.org")).toBeNull();

  setEnvironment({ NEXTAUTH_SECRET: "b".repeat(32) });
  expect(await deviceIn(token, "a@example.org")).toBeNull();
  setEnvironment({ NEXTAUTH_SECRET: "a".repeat(32) });

  vi.useFakeTimers({ now: Date.now() + 190 * 24 * 60 * 60 * 1000 });
  expect(await deviceIn(token, "a@example.org")).toBeNull();
  vi.useRealTimers();
  expect(await deviceIn(token, "a@example.org")).not.toBeNull();
});

test("what was sealed for another purpose is no device", async () => {
  const { z } = await import("zod");
  const value = z.object({ account: z.string(), device: z.uuid() });
  const device = await deviceIn(await newDevice("a@example.org"), "a@example.org");
  const other = await sealed(
    { purpose: "stet-intent", seconds: 60, value },
    { account: "x", device: device ?? "" },
  );
  expect(await deviceIn(other, "a@example.org")).toBeNull();
});
