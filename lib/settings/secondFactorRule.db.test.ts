import { afterAll, beforeAll, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { personOfSession, secondFactorRule } from "@/lib/auth/queries";
import { openSession } from "@/lib/auth/sessions.mutations";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { setSecondFactorRule } from "./mutations";
import { SETTINGS } from "./schema";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

type Case = { role: Role | null; provider?: string; demo?: boolean; has?: boolean };

/** Whether somebody who signs in like this must set up a second factor first. */
async function mustSetUp({ role, provider, demo = false, has = false }: Case): Promise<boolean | undefined> {
  const { id } = await makeUser(role, { demo });
  if (has) await db().secondFactor.create({ data: { userId: id, secret: "x", confirmedAt: new Date() } });
  const expiresAt = new Date(Date.now() + 60_000);
  const { sessionId } = await openSession({
    userId: id,
    sessionVersion: 1,
    provider,
    device: null,
    expiresAt,
  });
  return (await personOfSession(id, sessionId))?.mustSetUp;
}

test("an admin sets of whom it is asked; others do not", async () => {
  for (const role of [null, "editor", "reviewer"] as const)
    expect(await setSecondFactorRule(await makeUser(role), "everybody")).toMatchObject({
      reason: "forbidden",
    });
  expect(await secondFactorRule()).toBe("nobody");
  expect(await mustSetUp({ role: "admin" })).toBe(false);
});

test("asked of reviewers and admins", async () => {
  const admin = await makeUser("admin");
  expect(await setSecondFactorRule(admin, "reviewers")).toMatchObject({ ok: true });
  const [event] = await historyOf([SETTINGS.second_factor.id], 1);
  expect(event).toMatchObject({ data: { key: "second_factor", from: "nobody", to: "reviewers" } });
  for (const role of ["reviewer", "admin"] as const) expect(await mustSetUp({ role })).toBe(true);
  for (const role of ["editor", null] as const) expect(await mustSetUp({ role })).toBe(false);
});

test("asked of everybody, save who has one, or whom an identity provider vouched for", async () => {
  await setSecondFactorRule(await makeUser("admin"), "everybody");
  for (const role of ["admin", "editor", null] as const) {
    expect(await mustSetUp({ role })).toBe(true);
    expect(await mustSetUp({ role, has: true })).toBe(false);
    expect(await mustSetUp({ role, provider: "github" })).toBe(false);
  }
});

test("a secret that was never confirmed is none", async () => {
  const { id } = await makeUser("editor");
  await db().secondFactor.create({ data: { userId: id, secret: "x" } });
  const expiresAt = new Date(Date.now() + 60_000);
  const { sessionId } = await openSession({ userId: id, sessionVersion: 1, device: null, expiresAt });
  expect(await personOfSession(id, sessionId)).toMatchObject({ mustSetUp: true });
});
