import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { authenticate } from "@/lib/auth/authenticate";
import type { Actor } from "@/lib/auth/can";
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS } from "@/lib/auth/limits.mutations";
import { hashPassword } from "@/lib/auth/password";
import { personByIdentity, personOfSession } from "@/lib/auth/queries";
import { openSession } from "@/lib/auth/sessions.mutations";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { makeUser } from "@/prisma/testing/factories";
import { linkIdentity, setDisabled, setRole, signOutEverywhere } from "./mutations";
import { setPassword } from "./password.mutations";

const PASSWORD = "let it stand here";
const kept = await hashPassword(PASSWORD);

afterEach(() => {
  setEnvironment({ STET_DEMO: undefined });
});

async function withPassword(overrides: Parameters<typeof makeUser>[1] = {}) {
  const actor = await makeUser("editor", { passwordHash: kept, ...overrides });
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  const signIn = (password: string, device: string | null = null) =>
    authenticate(email, password, { address: randomUUID(), device });
  return { actor, email, signIn };
}

const stranger = () => ({ address: randomUUID(), device: null });

/** A session of a person in some browser, as of the given end of all their sessions. */
async function opened(userId: string, sessionVersion = 1): Promise<string> {
  const expiresAt = new Date(Date.now() + 60_000);
  return (await openSession({ userId, sessionVersion, device: null, expiresAt })).sessionId;
}

const isOpen = async (userId: string, sessionId: string) =>
  (await personOfSession(userId, sessionId)) !== null;

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
    const session = await opened(other.id);
    expect(await personOfSession(other.id, session)).toMatchObject({ actor: { role: "admin" } });
    await setRole(admin, { userId: other.id, role: null });
    expect(await setRole(other, { userId: third.id, role: "admin" })).toMatchObject({ reason: "forbidden" });
    expect(await personOfSession(other.id, session)).toBeNull();
  });

  test("a lesser role leaves the session and counts at the next request", async () => {
    const [admin, other] = [await makeUser("admin"), await makeUser("reviewer")];
    const session = await opened(other.id);
    await setRole(admin, { userId: other.id, role: "editor" });
    expect(await personOfSession(other.id, session)).toMatchObject({ actor: { role: "editor" } });
  });

  test("a role that is set again writes nothing", async () => {
    const [admin, other] = [await makeUser("admin"), await makeUser("editor")];
    expect(await setRole(admin, { userId: other.id, role: "editor" })).toMatchObject({ ok: true });
    expect(await verbsOf(other.id)).toEqual([]);
  });

  test("a disabled person neither signs in nor stays signed in, until enabled", async () => {
    const [admin, person] = [await makeUser("admin"), await withPassword()];
    const session = await opened(person.actor.id);
    await setDisabled(admin, { userId: person.actor.id, disabled: true });
    expect(await personOfSession(person.actor.id, session)).toBeNull();
    expect(await person.signIn(PASSWORD)).toMatchObject({ reason: "wrong_credentials" });
    await setDisabled(admin, { userId: person.actor.id, disabled: false });
    expect(await personOfSession(person.actor.id, session)).toBeNull();
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
    expect(await authenticate(` ${email.toUpperCase()} `, PASSWORD, stranger())).toEqual({
      ok: true,
      value: { userId: actor.id, sessionVersion: 1, secondFactor: false },
    });
    const wrong = { ok: false, reason: "wrong_credentials" };
    expect(await signIn("let it stand")).toEqual(wrong);
    expect(await authenticate(`${randomUUID()}@example.org`, PASSWORD, stranger())).toEqual(wrong);
    const { email: without } = await withPassword({ passwordHash: null });
    expect(await authenticate(without, "", stranger())).toEqual(wrong);
  });

  test("demo accounts sign in, and stay signed in, only in a demonstration", async () => {
    const { actor, signIn } = await withPassword({ demo: true });
    expect(await signIn(PASSWORD)).toMatchObject({ reason: "wrong_credentials" });
    setEnvironment({ STET_DEMO: "1" });
    expect(await signIn(PASSWORD)).toMatchObject({ ok: true });
    const session = await opened(actor.id);
    expect(await personOfSession(actor.id, session)).toMatchObject({ actor: { id: actor.id } });
    setEnvironment({ STET_DEMO: "0" });
    expect(await personOfSession(actor.id, session)).toBeNull();
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

  test("whoever guesses shuts out strangers; a browser that is known still signs in, with a count of its own", async () => {
    const { signIn } = await withPassword();
    const [own, other] = [randomUUID(), randomUUID()];
    for (let n = 0; n < ATTEMPTS_PER_ACCOUNT + 1; n++) await signIn("a guess");
    expect(await signIn(PASSWORD)).toMatchObject({ reason: "too_many_tries" });
    expect(await signIn(PASSWORD, own)).toMatchObject({ ok: true });
    // That did not open it to strangers.
    expect(await signIn(PASSWORD)).toMatchObject({ reason: "too_many_tries" });
    // A stolen device guesses as rarely as anybody, and shuts out nobody else.
    const guesses = await Promise.all(
      Array.from({ length: ATTEMPTS_PER_ACCOUNT + 5 }, () => signIn("a guess", own)),
    );
    expect(guesses.filter((result) => !result.ok && result.reason === "wrong_credentials")).toHaveLength(
      ATTEMPTS_PER_ACCOUNT,
    );
    expect(await signIn(PASSWORD, own)).toMatchObject({ reason: "too_many_tries" });
    expect(await signIn(PASSWORD, other)).toMatchObject({ ok: true });
  });

  test("a browser that is known signs in from an address that is shut", async () => {
    const { email } = await withPassword();
    const address = randomUUID();
    const guess = () => authenticate(`${randomUUID()}@example.org`, "x", { address, device: null });
    for (let n = 0; n < ATTEMPTS_PER_ADDRESS / 10; n++) await Promise.all(Array.from({ length: 10 }, guess));
    expect(await authenticate(email, PASSWORD, { address, device: null })).toMatchObject({
      reason: "too_many_tries",
    });
    expect(await authenticate(email, PASSWORD, { address, device: randomUUID() })).toMatchObject({
      ok: true,
    });
  });

  test("an account that does not exist is shut just the same", async () => {
    const nobody = `${randomUUID()}@example.org`;
    const guesses = Array.from({ length: ATTEMPTS_PER_ACCOUNT }, () => authenticate(nobody, "x", stranger()));
    await Promise.all(guesses);
    expect(await authenticate(nobody, "x", stranger())).toMatchObject({ reason: "too_many_tries" });
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
    const guess = (from: string) =>
      authenticate(`${randomUUID()}@example.org`, "x", { address: from, device: null });
    for (let n = 0; n < ATTEMPTS_PER_ADDRESS / 10; n++)
      await Promise.all(Array.from({ length: 10 }, () => guess(address)));
    expect(await guess(address)).toMatchObject({ reason: "too_many_tries" });
    expect(await guess(randomUUID())).toMatchObject({ reason: "wrong_credentials" });
  });
});

describe("one's own account", () => {
  test("signing out everywhere ends every session at once", async () => {
    const actor = await makeUser("editor");
    const sessions = [await opened(actor.id), await opened(actor.id)];
    expect(await signOutEverywhere(actor)).toEqual({
      ok: true,
      value: { userId: actor.id, sessionVersion: 2 },
    });
    for (const session of sessions) expect(await personOfSession(actor.id, session)).toBeNull();
    // One that was still being opened by what was right before.
    expect(await isOpen(actor.id, await opened(actor.id, 1))).toBe(false);
    expect(await isOpen(actor.id, await opened(actor.id, 2))).toBe(true);
    expect(await verbsOf(actor.id)).toEqual(["user.sessions_ended"]);
  });

  test("a new password takes the old one, ends other sessions, and is the only one that works", async () => {
    const { actor, signIn } = await withPassword();
    const next = "these words stay";
    const session = await opened(actor.id);
    const wrong = await setPassword(actor, { currentPassword: "a guess", newPassword: next }, randomUUID());
    expect(wrong).toMatchObject({ reason: "invalid", fields: { currentPassword: "password_wrong" } });
    const input = { currentPassword: PASSWORD, newPassword: next };
    expect(await setPassword(actor, input, randomUUID())).toMatchObject({ value: { sessionVersion: 2 } });
    expect(await personOfSession(actor.id, session)).toBeNull();
    expect(await signIn(PASSWORD)).toMatchObject({ ok: false });
    expect(await signIn(next)).toMatchObject({ ok: true });
  });

  test("guesses from elsewhere do not keep somebody who is signed in from a new password; their own are counted", async () => {
    const { actor, signIn } = await withPassword();
    for (let n = 0; n < ATTEMPTS_PER_ACCOUNT + 1; n++) await signIn("a guess");
    const session = randomUUID();
    const set = (currentPassword: string) =>
      setPassword(actor, { currentPassword, newPassword: "these words stay" }, session);
    for (let n = 0; n < ATTEMPTS_PER_ACCOUNT; n++)
      expect(await set("a guess")).toMatchObject({ fields: { currentPassword: "password_wrong" } });
    expect(await set(PASSWORD)).toMatchObject({ reason: "too_many_tries" });
    const elsewhere = { currentPassword: PASSWORD, newPassword: "these words stay" };
    expect(await setPassword(actor, elsewhere, randomUUID())).toMatchObject({ ok: true });
  });

  test("a new password that everybody guesses is refused beside its field, and the old one stays", async () => {
    const { actor, signIn } = await withPassword();
    const input = { currentPassword: PASSWORD, newPassword: "password1234" };
    expect(await setPassword(actor, input, randomUUID())).toMatchObject({
      fields: { newPassword: "password_common" },
    });
    expect(await signIn(PASSWORD)).toMatchObject({ ok: true });
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
