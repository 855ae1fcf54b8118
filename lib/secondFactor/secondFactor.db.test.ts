import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeReset, resetPassword } from "@/lib/accounts/reset.mutations";
import { historyOf } from "@/lib/audit/queries";
import { authenticate } from "@/lib/auth/authenticate";
import { ATTEMPTS_PER_ACCOUNT } from "@/lib/auth/limits.mutations";
import { hashPassword } from "@/lib/auth/password";
import { personOfSession } from "@/lib/auth/queries";
import { openSession } from "@/lib/auth/sessions.mutations";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { makeUser } from "@/prisma/testing/factories";
import { secondStep } from "./check.mutations";
import { codeAt } from "./code";
import {
  clearSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from "./mutations";
import { secondFactorOf } from "./queries";

const PASSWORD = "let it stand here";
const kept = await hashPassword(PASSWORD);
const STEP = 30_000;
const SECRET = "s".repeat(32);

beforeEach(() => {
  setEnvironment({ NEXTAUTH_SECRET: SECRET });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (steps: number) => vi.setSystemTime(Date.now() + steps * STEP);

async function opened(userId: string, provider?: string, sessionVersion = 1): Promise<string> {
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000);
  return (await openSession({ userId, sessionVersion, provider, device: null, expiresAt })).sessionId;
}

/** A person with a password, and what their app would know after scanning. */
async function begun(overrides: Parameters<typeof makeUser>[1] = {}) {
  const actor = await makeUser("editor", { passwordHash: kept, ...overrides });
  const session = await opened(actor.id);
  const started = await startSecondFactor(actor, { currentPassword: PASSWORD }, session);
  if (!started.ok) throw new Error(started.reason);
  const own = await secondFactorOf(actor.id, new Date());
  if (own.state !== "pending") throw new Error(own.state);
  const secret = own.key.replaceAll(" ", "");
  return { actor, session, secret, code: () => codeAt(secret, Date.now()) };
}

/** The same with the first code given: from now on each sign-in asks for one. */
async function protectedPerson() {
  const person = await begun();
  const result = await confirmSecondFactor(person.actor, { code: person.code() }, person.session);
  if (!result.ok) throw new Error(result.reason);
  later(1);
  const step = (sessionVersion = 1) => ({ userId: person.actor.id, sessionVersion });
  const enter = (code: string, device: string | null = null) =>
    secondStep(step(), code, async () => ({ address: randomUUID(), device }));
  return { ...person, codes: result.value.codes, enter };
}

const verbsOf = async (id: string) => (await historyOf([id], 20)).map(({ verb }) => verb);
const wrong = { ok: false, reason: "invalid", fields: { code: "code_wrong" } };

describe("setting up", () => {
  test("asks for the password, shows a secret that is kept encrypted, and protects from the first code on", async () => {
    const { actor, session, secret, code } = await begun();
    const row = await db().secondFactor.findUniqueOrThrow({ where: { userId: actor.id } });
    expect(JSON.stringify(row)).not.toContain(secret);
    const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
    const signIn = () => authenticate(email, PASSWORD, { address: randomUUID(), device: null });
    expect(await signIn()).toMatchObject({ value: { secondFactor: false } });
    const results = await confirmSecondFactor(actor, { code: code() }, session);
    expect(results).toMatchObject({ ok: true });
    expect(await signIn()).toMatchObject({ value: { secondFactor: true } });
    const codes = results.ok ? results.value.codes : [];
    expect(new Set(codes).size).toBe(10);
    expect(JSON.stringify(await db().recoveryCode.findMany({ where: { userId: actor.id } }))).not.toContain(
      codes[0],
    );
    expect(await secondFactorOf(actor.id, new Date())).toMatchObject({ state: "on", codesLeft: 10 });
    expect(await verbsOf(actor.id)).toEqual(["user.second_factor_set"]);
  });

  test("is refused without the password, to sample accounts, and where there is no password", async () => {
    const actor = await makeUser("editor", { passwordHash: kept });
    const start = (currentPassword?: string) => startSecondFactor(actor, { currentPassword }, randomUUID());
    for (const typed of ["a guess", undefined])
      expect(await start(typed)).toMatchObject({ fields: { currentPassword: "password_wrong" } });
    expect(await secondFactorOf(actor.id, new Date())).toEqual({ state: "none" });
    const [demo, without] = [await makeUser("editor", { demo: true }), await makeUser("editor")];
    expect(await startSecondFactor(demo, {}, randomUUID())).toMatchObject({ reason: "demo_account" });
    expect(await startSecondFactor(without, {}, randomUUID())).toMatchObject({
      reason: "second_factor_needs_password",
    });
  });

  test("takes no wrong code, none after a quarter of an hour, and is not begun over one that protects", async () => {
    const { actor, session, code } = await begun();
    expect(await confirmSecondFactor(actor, { code: "000000" }, session)).toEqual(wrong);
    expect(await confirmSecondFactor(actor, { code: "abc" }, session)).toEqual(wrong);
    vi.setSystemTime(Date.now() + 16 * 60 * 1000);
    expect(await secondFactorOf(actor.id, new Date())).toEqual({ state: "none" });
    expect(await confirmSecondFactor(actor, { code: code() }, session)).toMatchObject({
      reason: "second_factor_too_late",
    });
    const done = await protectedPerson();
    const again = await startSecondFactor(done.actor, { currentPassword: PASSWORD }, done.session);
    expect(again).toMatchObject({ reason: "second_factor_on" });
  });

  test("ends the sessions that were begun without it, and not this one", async () => {
    const { actor, session, code } = await begun();
    const elsewhere = await opened(actor.id);
    await confirmSecondFactor(actor, { code: code() }, session);
    expect(await personOfSession(actor.id, elsewhere)).toBeNull();
    expect(await personOfSession(actor.id, session)).not.toBeNull();
  });
});

describe("the second step of signing in", () => {
  test("takes a code once, in whichever order they come", async () => {
    const { actor, enter, secret } = await protectedPerson();
    const before = codeAt(secret, Date.now());
    later(1);
    const now = codeAt(secret, Date.now());
    expect(await enter(now)).toEqual({ ok: true, value: { userId: actor.id, sessionVersion: 1 } });
    for (const used of [now, before])
      expect(await enter(used)).toMatchObject({ fields: { code: "code_used" } });
    later(1);
    expect(await enter(codeAt(secret, Date.now()))).toMatchObject({ ok: true });
  });

  test("of one code sent several times at once takes one", async () => {
    const { enter, code } = await protectedPerson();
    const results = await Promise.all(Array.from({ length: 5 }, () => enter(code(), randomUUID())));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("takes each recovery code once, also of several at once, and the log counts what is left", async () => {
    const { actor, enter, codes } = await protectedPerson();
    const [first = "", second = ""] = codes;
    const race = await Promise.all([enter(first, randomUUID()), enter(first, randomUUID())]);
    expect(race.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await enter(second.toUpperCase().replaceAll("-", " "))).toMatchObject({ ok: true });
    expect(await enter(second)).toEqual(wrong);
    expect(await enter("aaaa-bbbb-cccc-dddd")).toEqual(wrong);
    expect(await secondFactorOf(actor.id, new Date())).toMatchObject({ codesLeft: 8 });
    const [event] = await historyOf([actor.id], 1);
    expect(event).toMatchObject({ verb: "user.recovery_code_used", data: { left: 8 } });
  });

  test("another's codes do not fit", async () => {
    const [one, other] = [await protectedPerson(), await protectedPerson()];
    expect(await one.enter(other.codes[0] ?? "")).toEqual(wrong);
    expect(await one.enter(other.code())).toEqual(wrong);
  });

  test("guesses shut out strangers, and not a browser that is known", async () => {
    const { enter, code } = await protectedPerson();
    for (let n = 0; n < ATTEMPTS_PER_ACCOUNT; n++) expect(await enter("000000")).toEqual(wrong);
    expect(await enter(code())).toMatchObject({ reason: "too_many_codes" });
    const own = randomUUID();
    for (let n = 0; n < ATTEMPTS_PER_ACCOUNT - 1; n++) expect(await enter("000000", own)).toEqual(wrong);
    expect(await enter(code(), own)).toMatchObject({ ok: true });
  });

  test("is over when the sessions were ended or the account disabled meanwhile", async () => {
    const [ended, disabled] = [await protectedPerson(), await protectedPerson()];
    await db().user.update({ where: { id: ended.actor.id }, data: { sessionVersion: 2 } });
    await db().user.update({ where: { id: disabled.actor.id }, data: { disabledAt: new Date() } });
    for (const person of [ended, disabled])
      expect(await person.enter(person.code())).toMatchObject({ reason: "step_over" });
  });

  test("says what to do after the site's secret was changed; recovery codes still work", async () => {
    const { enter, code, codes } = await protectedPerson();
    setEnvironment({ NEXTAUTH_SECRET: "t".repeat(32) });
    expect(await enter(code())).toMatchObject({ reason: "second_factor_unreadable" });
    expect(await enter(codes[0] ?? "")).toMatchObject({ ok: true });
  });

  test("is asked for after a link for a lost password too", async () => {
    const { actor } = await protectedPerson();
    const made = await makeReset(await makeUser("admin"), { userId: actor.id });
    const token = made.ok ? made.value.token : "";
    expect(await resetPassword({ token, newPassword: "dots under the words" })).toMatchObject({
      value: { secondFactor: true },
    });
  });
});

describe("looking after it", () => {
  test("new recovery codes take the place of the old ones, and take a code", async () => {
    const { actor, session, codes, code, enter } = await protectedPerson();
    expect(await renewRecoveryCodes(actor, { code: "000000" }, session)).toEqual(wrong);
    const renewed = await renewRecoveryCodes(actor, { code: code() }, session);
    expect(await enter(codes[0] ?? "")).toEqual(wrong);
    expect(await enter(renewed.ok ? (renewed.value.codes[0] ?? "") : "")).toMatchObject({ ok: true });
    expect(await verbsOf(actor.id)).toContain("user.recovery_codes_made");
  });

  test("is taken off with a code or a recovery code, by oneself", async () => {
    const { actor, session, codes } = await protectedPerson();
    expect(await removeSecondFactor(actor, { code: "000000" }, session)).toEqual(wrong);
    expect(await removeSecondFactor(actor, { code: codes[3] ?? "" }, session)).toMatchObject({ ok: true });
    expect(await secondFactorOf(actor.id, new Date())).toEqual({ state: "none" });
    expect(await db().recoveryCode.count({ where: { userId: actor.id } })).toBe(0);
    const [event] = await historyOf([actor.id], 1);
    expect(event).toMatchObject({ verb: "user.second_factor_removed", data: { by: "self" } });
  });

  for (const role of [null, "editor", "reviewer"] as const)
    test(`${role ?? "a person without a role"} does not take off another's`, async () => {
      const [actor, person] = [await makeUser(role), await protectedPerson()];
      const refused = await clearSecondFactor(actor, { userId: person.actor.id });
      expect(refused).toEqual({ ok: false, reason: "forbidden" });
      expect(await secondFactorOf(person.actor.id, new Date())).toMatchObject({ state: "on" });
    });

  test("an admin takes off one that was lost, which ends the sessions; the log says who", async () => {
    const [admin, { actor, session }] = [await makeUser("admin"), await protectedPerson()];
    expect(await clearSecondFactor(admin, { userId: actor.id })).toMatchObject({ ok: true });
    expect(await secondFactorOf(actor.id, new Date())).toEqual({ state: "none" });
    expect(await personOfSession(actor.id, session)).toBeNull();
    const [event] = await historyOf([actor.id], 1);
    expect(event).toMatchObject({ actorId: admin.id, data: { by: "admin" } });
    expect(await clearSecondFactor(admin, { userId: actor.id })).toMatchObject({
      reason: "second_factor_none",
    });
  });
});
