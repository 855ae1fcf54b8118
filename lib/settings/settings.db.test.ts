import { afterAll, beforeAll, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { setOnePersonMode } from "./mutations";
import { onePersonMode } from "./queries";
import { SETTINGS } from "./schema";

// The mode holds for a whole site: other tests must not run in it.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

const history = () => historyOf([SETTINGS.one_person_mode.id], 10);

for (const role of [null, "editor", "reviewer"] as const)
  test(`${role ?? "a person without a role"} may not turn on one-person mode`, async () => {
    expect(await setOnePersonMode(await makeUser(role), true)).toEqual({ ok: false, reason: "forbidden" });
    expect(await onePersonMode()).toBe(false);
  });

test("an admin turns it on and off; each change is one line of the log, however often it is sent", async () => {
  const admin = await makeUser("admin");
  const results = await Promise.all([1, 2, 3].map(() => setOnePersonMode(admin, true)));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await onePersonMode()).toBe(true);
  await setOnePersonMode(admin, false);
  expect(await onePersonMode()).toBe(false);
  expect((await history()).map((event) => event.data)).toEqual([
    { key: "one_person_mode", from: true, to: false },
    { key: "one_person_mode", from: false, to: true },
  ]);
});
