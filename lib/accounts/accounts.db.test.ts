import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { authenticate } from "@/lib/auth/authenticate";
import type { Actor } from "@/lib/auth/can";
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS } from "@/lib/auth/limits.mutations";
import { hashPassword } from "@/lib/auth/password";
import { personByIdentity, personOfSession } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { makeUser } from "@/prisma/testing/factories";
import { linkIdentity, setDisabled, setPassword, setRole, signOutEverywhere } from "./mutations";

const PASSWORD = "let it stand here";
const kept = await hashPassword(PASSWORD);

afterEach(() => {
  setEnvironment({ STET_DEMO: undefined });
});

async function withPassword(overrides: Parameters<typeof makeUser>[1] = {}) {
  const actor = await makeUser("editor", { passwordHash: kept, ...overrides });
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  return { actor, email, signIn: (password: string) => authenticate(email, password, randomUUID()) };
}

const verbsOf = async (id: string) => (await historyOf([id], 10)).map((event) => event.verb);

describe("roles", () => {
  const writes = {
    setRole: (actor: Actor, userId: string) => setRole(actor, { userId, role: "reviewer" }),
    takeRole: (actor: Actor, userId: string) => setRole(actor, { userId, role: null }),
    disable: (actor: Actor, userId: string) => setDisabled(actor, { userId, disabled: true }),
  };
  for (const [name, attempt] of Object.entries(writes)) {
    for (const role of [null, "editor", "reviewer"] as const)
      test(`${role ?? "a person without a role"} may not ${name}, not even their own`, async () => {
        const [actor, other] = [await makeUser(role), await makeUser("editor")];
        expect(await attempt(actor, other.id)).toEqual({ ok: false, reason: "forbidden" });
        expect(await attempt(actor, actor.id)).toEqual({ ok: false, reason: "forbidden" });
        expect(await verbsOf(other.id)).toEqual([]);
      });
    test(`an admin may ${name}, and the log says so`, async () => {
      const [admin, other] = [await makeUser("admin"), await makeUser("editor")];
      expect(await attempt(admin, other.id)).toMatchObject({ ok: true });
      expect(await verbsOf(other.id)).toEqual([name === "disable" ? "user.disabled" : "user.role_set"]);
    });
  }

  test("taking a role away works at once, even for what was already on its way, and ends sessions", async () => {
    const [admin, other, third] = [await makeUser("admin"), await makeUser("admin"), await makeUser(null)];
    expect(await personOfSession(other.id, 1)).toMatchObject({ role: "admin" });
    await setRole(admin, { userId: other.id, role: null });
    expect(await setRole(other, { userId: third.id, role: "admin" })).toMatchObject({ reason: "forbidden" });
    expect(await personOfSession(other.id, 1)).toBeNull();
  });

  test("a lesser role leaves the session and counts at the next request", async () => {
    const [admin, other] = [await makeUser("admin"), await makeUser("reviewer")];
    await setRole(admin, { userId: other.id, role: "editor" });
    expect(await personOfSession(other.id, 1)).toMatchObject({ role: "editor" });
  });

  test("a role that is set again writes nothing", async () => {
    const [admin, other] = [await makeUser("admin"), await makeUser("editor")];
    expect(await setRole(admin, { userId: other.id, role: "editor" })).toMatchObject({ ok: true });
    expect(await verbsOf(other.id)).toEqual([]);
  });

  test("a disabled person neither signs in nor stays signed in, until enabled", async () => {
    const [admin, person] = [await makeUser("admin"), await withPassword()];
    await setDisabled(admin, { userId: person.actor.id, disabled: true });
    expect(await personOfSession(person.actor.id, 1)).toBeNull();
    expect(await person.signIn(PASSWORD)).toMatchObject({ reason: "wrong_credentials" });
    await setDisabled(admin, { userId: person.actor.id, disabled: false });
    expect(await personOfSession(person.actor.id, 1)).toBeNull();
    expect(await person.signIn(PASSWORD)).toMatchObject({ ok: true });
  });

  test("a person who is not there is not found", async () => {
    const admin = await makeUser("admin");
    expect(await setRole(admin, { userId: randomUUID(), role: "editor" })).toMatchObject({
      reason: "not_found",
    });
  });
});

describe("signing in", () => {
  test("takes the right password, whatever the case of the address, and says no more than that it was wrong", async () => {
    const { actor, email, signIn } = await withPassword();
    expect(await authenticate(` ${email.toUpperCase()} `, PASSWORD, randomUUID())).toEqual({
      ok: true,
      value: { userId: actor.id, sessionVersion: 1 },
    });
    const wrong = { ok: false, reason: "wrong_credentials" };
    expect(await signIn("let it stand")).toEqual(wrong);
    expect(await authenticate(`${randomUUID()}@example.org`, PASSWORD, randomUUID())).toEqual(wrong);
    const { email: without } = await withPassword({ passwordHash: null });
    expect(await authenticate(without, "", randomUUID())).toEqual(wrong);
  });

  test("demo accounts sign in, and stay signed in, only in a demonstration", async () => {
    const { actor, signIn } = await withPassword({ demo: true });
    expect(await signIn(PASSWORD)).toMatchObject({ reason: "wrong_credentials" });
    setEnvironment({ STET_DEMO: "1" });
    expect(await signIn(PASSWORD)).toMatchObject({ ok: true });
    expect(await personOfSession(actor.id, 1)).toMatchObject({ id: actor.id });
    setEnvironment({ STET_DEMO: "0" });
    expect(await personOfSession(actor.id, 1)).toBeNull();
  });

  test("an account is shut for a while after wrong passwords, also sent at once from many addresses", async () => {
    const { signIn } = await withPassword();
    const guesses = await Promise.all(
      Array.from({ length: ATTEMPTS_PER_ACCOUNT + 5 }, () => signIn("a guess")),
    );
    const looked = guesses.filter((result) => !result.ok && result.reason === "wrong_credentials");
    expect(looked).toHaveLength(ATTEMPTS_PER_ACCOUNT);
    const shut = await signIn(PASSWORD);
    expect(shut).toMatchObject({ reason: "too_many_tries" });
    const minutes = !shut.ok && Number(shut.values?.minutes);
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThanOrEqual(15);
  });

  test("an account that does not exist is shut just the same", async () => {
    const nobody = `${randomUUID()}@example.org`;
    const guesses = Array.from({ length: ATTEMPTS_PER_ACCOUNT }, () =>
      authenticate(nobody, "x", randomUUID()),
    );
    await Promise.all(guesses);
    expect(await authenticate(nobody, "x", randomUUID())).toMatchObject({ reason: "too_many_tries" });
  });

  test("the right password gives the tries back", async () => {
    const { signIn } = await withPassword();
    for (let n = 0; n < ATTEMPTS_PER_ACCOUNT - 1; n++) await signIn("a guess");
    expect(await signIn(PASSWORD)).toMatchObject({ ok: true });
    for (let n = 0; n < ATTEMPTS_PER_ACCOUNT - 1; n++)
      expect(await signIn("a guess")).toMatchObject({ reason: "wrong_credentials" });
  });

  test("an address that guesses at many accounts is shut out, and others are not", async () => {
    const address = randomUUID();
    const guess = (from: string) => authenticate(`${randomUUID()}@example.org`, "x", from);
    await Promise.all(Array.from({ length: ATTEMPTS_PER_ADDRESS }, () => guess(address)));
    expect(await guess(address)).toMatchObject({ reason: "too_many_tries" });
    expect(await guess(randomUUID())).toMatchObject({ reason: "wrong_credentials" });
  });
});

describe("one's own account", () => {
  test("signing out everywhere ends every session at once", async () => {
    const actor = await makeUser("editor");
    expect(await signOutEverywhere(actor)).toEqual({
      ok: true,
      value: { userId: actor.id, sessionVersion: 2 },
    });
    expect(await personOfSession(actor.id, 1)).toBeNull();
    expect(await personOfSession(actor.id, 2)).toMatchObject({ id: actor.id });
    expect(await verbsOf(actor.id)).toEqual(["user.sessions_ended"]);
  });

  test("a new password takes the old one, ends other sessions, and is the only one that works", async () => {
    const { actor, signIn } = await withPassword();
    const next = "these words stay";
    const wrong = await setPassword(actor, { currentPassword: "a guess", newPassword: next }, randomUUID());
    expect(wrong).toMatchObject({ reason: "invalid", fields: { currentPassword: "password_wrong" } });
    const input = { currentPassword: PASSWORD, newPassword: next };
    expect(await setPassword(actor, input, randomUUID())).toMatchObject({ value: { sessionVersion: 2 } });
    expect(await personOfSession(actor.id, 1)).toBeNull();
    expect(await signIn(PASSWORD)).toMatchObject({ ok: false });
    expect(await signIn(next)).toMatchObject({ ok: true });
  });

  test("of two new passwords at once one is kept", async () => {
    const { actor } = await withPassword();
    const set = (newPassword: string) =>
      setPassword(actor, { currentPassword: PASSWORD, newPassword }, randomUUID());
    const results = await Promise.all([set("these words stay"), set("those words stay")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test("a demo account keeps the password that everybody reads", async () => {
    const { actor } = await withPassword({ demo: true });
    const input = { currentPassword: PASSWORD, newPassword: "these words stay" };
    expect(await setPassword(actor, input, randomUUID())).toMatchObject({ reason: "demo_account" });
  });

  test("an account at an identity provider signs in the person who connected it, and nobody else can connect it", async () => {
    const [actor, other, subject] = [await makeUser("editor"), await makeUser("editor"), randomUUID()];
    const race = await Promise.all([
      linkIdentity(actor, "oidc", subject),
      linkIdentity(actor, "oidc", subject),
    ]);
    expect(race.some((result) => result.ok)).toBe(true);
    expect(await linkIdentity(other, "oidc", subject)).toMatchObject({ reason: "account_taken" });
    expect(await personByIdentity("oidc", subject)).toMatchObject({ id: actor.id });
    expect(await personByIdentity("github", subject)).toBeNull();
    expect(await verbsOf(actor.id)).toEqual(["user.identity_linked"]);
  });
});
