import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { historyOf, verifyChain } from "@/lib/audit/queries";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { createFirstAdmin, setDisabled, setRole } from "./mutations";
import { needsFirstRun } from "./queries";

vi.mock("@/lib/auth/password", { spy: true });

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
  setEnvironment({ STET_SETUP: sha256(TOKEN) });
});
afterAll(() => drop());

const TOKEN = "the token that the start printed";
const input = (name: string) => ({
  ...{ name, email: `${name}@example.org`, password: "let it stand here" },
  token: TOKEN,
});

/** In order: the site's first minutes. */
test("nobody makes the first account without the token, and nothing is hashed for them", async () => {
  const hashing = vi.mocked(hashPassword);
  for (const token of [undefined, "", "a guess", sha256(TOKEN), `${TOKEN} `]) {
    const answer = await createFirstAdmin({ ...input("eve"), token });
    expect(answer).toMatchObject({ ok: false, reason: "setup_address" });
  }
  setEnvironment({ STET_SETUP: undefined });
  for (const token of [undefined, "", TOKEN])
    expect(await createFirstAdmin({ ...input("eve"), token })).toMatchObject({ reason: "setup_address" });
  setEnvironment({ STET_SETUP: sha256(TOKEN) });
  expect(hashing).not.toHaveBeenCalled();
  expect(await db().user.count()).toBe(0);
});

test("the first admin is made once, also when several try at the same moment", async () => {
  expect(await needsFirstRun()).toBe(true);
  const results = await Promise.all(
    ["ada", "ben", "cai", "dee"].map((name) => createFirstAdmin(input(name))),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  for (const result of results.filter((result) => !result.ok))
    expect(result).toMatchObject({ reason: "already_set_up" });
  const [admin, ...others] = await db().user.findMany();
  expect(others).toEqual([]);
  expect(admin).toMatchObject({ role: "admin", demo: false });
  expect(await verifyPassword(admin?.passwordHash, "let it stand here")).toBe(true);
  expect(await needsFirstRun()).toBe(false);
  for (const token of [TOKEN, "a guess"])
    expect(await createFirstAdmin({ ...input("eve"), token })).toMatchObject({ reason: "already_set_up" });
  const [event] = await historyOf([admin?.id ?? ""], 1);
  expect(event).toMatchObject({ verb: "user.created", data: { role: "admin", by: "first_run" } });
});

test("the last admin can be neither disabled nor given a lesser role, by anybody", async () => {
  const admin = await db().user.findFirstOrThrow({ where: { role: "admin" } });
  for (const role of ["editor", "reviewer", null] as const)
    expect(await setRole(admin, { userId: admin.id, role })).toMatchObject({ reason: "last_admin" });
  expect(await setDisabled(admin, { userId: admin.id, disabled: true })).toMatchObject({
    reason: "last_admin",
  });
  // One who cannot sign in does not count: a disabled admin, or a demo account outside a demonstration.
  const gone = await makeUser("admin", { disabledAt: new Date() });
  await makeUser("admin", { demo: true });
  expect(await setRole(admin, { userId: admin.id, role: "editor" })).toMatchObject({ reason: "last_admin" });
  expect(await setRole(admin, { userId: gone.id, role: null })).toMatchObject({ ok: true });
});

test("two admins who remove each other at once leave one", async () => {
  const first = await db().user.findFirstOrThrow({ where: { role: "admin", demo: false } });
  for (let round = 0; round < 5; round++) {
    const second = await makeUser("admin");
    const results = await Promise.all([
      setRole(first, { userId: second.id, role: "editor" }),
      setRole(second, { userId: first.id, role: "editor" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const left = await db().user.findMany({ where: { role: "admin", demo: false, disabledAt: null } });
    expect(left).toHaveLength(1);
    await db().user.update({ where: { id: first.id }, data: { role: "admin" } });
    await db().user.update({ where: { id: second.id }, data: { role: null } });
  }
  expect(await verifyChain()).toMatchObject({ ok: true });
});
