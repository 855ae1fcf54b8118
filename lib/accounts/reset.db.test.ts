import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { authenticate } from "@/lib/auth/authenticate";
import { personOfSession } from "@/lib/auth/queries";
import { openSession } from "@/lib/auth/sessions.mutations";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import { makeUser } from "@/prisma/testing/factories";
import { type Inbox, inbox } from "@/prisma/testing/inbox";
import { askReset, mailReset } from "./askReset.mutations";
import { RESETS_PER_ACCOUNT, RESETS_PER_ADDRESS } from "./limits";
import { setDisabled } from "./mutations";
import { setPassword } from "./password.mutations";
import { resetOf } from "./queries";
import { makeReset, makeResetFor, resetPassword } from "./reset.mutations";

vi.mock("@node-rs/argon2", { spy: true });
beforeEach(() => {
  vi.mocked(hash).mockClear();
});

const NEW = "dots under the words";

async function lost() {
  const admin = await makeUser("admin");
  const person = await makeUser("editor");
  const { email } = await db().user.findUniqueOrThrow({ where: { id: person.id } });
  const made = await makeReset(admin, { userId: person.id });
  if (!made.ok) throw new Error(made.reason);
  return { admin, person, email, ...made.value };
}

const use = (token: string, newPassword = NEW) => resetPassword({ token, newPassword });
const stateOf = async (token: string) => (await resetOf(token, new Date()))?.state;

describe("a link for a lost password", () => {
  for (const role of [null, "editor", "reviewer"] as const)
    test(`is not made by ${role ?? "a person without a role"}, not even for themselves`, async () => {
      const [actor, other] = [await makeUser(role), await makeUser("editor")];
      for (const userId of [actor.id, other.id])
        expect(await makeReset(actor, { userId })).toEqual({ ok: false, reason: "forbidden" });
      expect(await db().passwordReset.count({ where: { userId: { in: [actor.id, other.id] } } })).toBe(0);
    });

  test("is made by an admin; only the token's hash is kept, and the log has neither", async () => {
    const { admin, person, token, resetId, expiresAt } = await lost();
    const row = await db().passwordReset.findUniqueOrThrow({ where: { id: resetId } });
    expect(row).toMatchObject({ tokenHash: sha256(token), userId: person.id, madeById: admin.id });
    expect((expiresAt.getTime() - row.createdAt.getTime()) / 3_600_000).toBeCloseTo(24, 1);
    const [event] = await historyOf([person.id], 1);
    expect(event).toMatchObject({ verb: "user.reset_made", actorId: admin.id });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(event?.data).toEqual({});
  });

  test("sets a password once, ends all sessions, and gets its owner in past a lock", async () => {
    const { person, email, token } = await lost();
    const expiresAt = new Date(Date.now() + 60_000);
    const { sessionId } = await openSession({
      userId: person.id,
      sessionVersion: 1,
      device: null,
      expiresAt,
    });
    const guess = () => authenticate(email, "a guess", { address: randomUUID(), device: null });
    for (let n = 0; n < 11; n++) await guess();
    expect(await guess()).toMatchObject({ reason: "too_many_tries" });
    expect(await use(token)).toEqual({
      ok: true,
      value: { userId: person.id, sessionVersion: 2, secondFactor: false },
    });
    expect(await personOfSession(person.id, sessionId)).toBeNull();
    expect(await authenticate(email, NEW, { address: randomUUID(), device: randomUUID() })).toMatchObject({
      ok: true,
    });
    expect(await use(token)).toMatchObject({ reason: "reset_used" });
    const [event] = await historyOf([person.id], 1);
    expect(event).toMatchObject({
      verb: "user.password_reset",
      actorId: person.id,
      data: { by: "admin" },
    });
  });

  test("ends when its person sets a password in another way, whoever asked for it", async () => {
    const { person, email, token } = await lost();
    const mailed = await makeResetFor(email);
    expect(await setPassword(person, { newPassword: NEW }, randomUUID())).toMatchObject({ ok: true });
    for (const link of [token, mailed?.token ?? ""])
      expect(await use(link, "a stranger's own words")).toMatchObject({ reason: "reset_revoked" });
  });

  test("of several at once one is taken", async () => {
    const { token } = await lost();
    const results = await Promise.all([use(token), use(token), use(token)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("ends with its day, with the next one, and with the account", async () => {
    const [old, replaced, gone] = [await lost(), await lost(), await lost()];
    await db().passwordReset.update({ where: { id: old.resetId }, data: { expiresAt: new Date() } });
    expect(await use(old.token)).toMatchObject({ reason: "reset_expired" });
    await makeReset(replaced.admin, { userId: replaced.person.id });
    expect(await use(replaced.token)).toMatchObject({ reason: "reset_revoked" });
    await setDisabled(gone.admin, { userId: gone.person.id, disabled: true });
    expect(await use(gone.token)).toMatchObject({ reason: "reset_revoked" });
    expect(await makeReset(gone.admin, { userId: gone.person.id })).toMatchObject({
      reason: "person_disabled",
    });
    expect(await Promise.all([old, replaced, gone].map(({ token }) => stateOf(token)))).toEqual([
      "expired",
      "revoked",
      "revoked",
    ]);
  });

  test("is not made for a sample account", async () => {
    const [admin, demo] = [await makeUser("admin"), await makeUser("editor", { demo: true })];
    expect(await makeReset(admin, { userId: demo.id })).toMatchObject({ reason: "demo_account" });
  });

  test("refuses a password that everybody guesses, and is still open then", async () => {
    const { token, person } = await lost();
    for (const password of ["password1234", "woaini1314520", `${person.name}`])
      expect(await use(token, password)).toMatchObject({ fields: { newPassword: "password_common" } });
    expect(await use(token)).toMatchObject({ ok: true });
  });

  test("that was never given out costs no hash, however many come", async () => {
    const results = await Promise.all(Array.from({ length: 300 }, () => use(randomUUID())));
    expect(new Set(results.map((result) => !result.ok && result.reason))).toEqual(new Set(["reset_unknown"]));
    expect(vi.mocked(hash)).not.toHaveBeenCalled();
  });
});

describe("asking by e-mail", () => {
  let box: Inbox;
  beforeEach(async () => {
    box = await inbox();
    setEnvironment({ SMTP_URL: box.url, SMTP_FROM: "stet@example.org" });
  });
  afterEach(() => box.close());
  afterAll(() => setEnvironment({ SMTP_URL: undefined, SMTP_FROM: undefined }));

  const waiting = (email: string) =>
    db().$queryRaw<{ payload: { email: string; locale: "en" | "zh" } }[]>`
      SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'email' = ${email}`;
  const somebody = async () => {
    const { id } = await makeUser("editor");
    return db().user.findUniqueOrThrow({ where: { id } });
  };

  test("is answered the same whether there is an account or not, and puts the same job into the queue", async () => {
    const known = (await somebody()).email;
    const unknown = `${randomUUID()}@example.org`;
    for (const email of [known, unknown]) {
      expect(await askReset({ email, locale: "en" }, randomUUID())).toEqual({ ok: true, value: null });
      expect(await waiting(email)).toEqual([{ payload: { email, locale: "en" } }]);
    }
    expect(box.mails).toEqual([]);
    await mailReset({ email: unknown, locale: "en" });
    expect(box.mails).toEqual([]);
  });

  test.each([
    ["en", "A new password"],
    ["zh", "设置新密码"],
  ] as const)("sends a link that works, in %s", async (locale, words) => {
    const person = await somebody();
    await mailReset({ email: person.email, locale });
    expect(box.mails).toHaveLength(1);
    expect(box.mails[0]?.to).toEqual([person.email]);
    expect(`${box.mails[0]?.raw} ${box.mails[0]?.text}`).toContain(words);
    expect(box.mails[0]?.text).toContain(person.name);
    const token = new RegExp(`/${locale}/reset/([\\w-]{43})`).exec(box.mails[0]?.text ?? "")?.[1] ?? "";
    expect(await stateOf(token)).toBe("open");
    expect(await use(token)).toMatchObject({ ok: true });
    const [event] = await historyOf([person.id], 1);
    expect(event).toMatchObject({ verb: "user.password_reset", data: { by: "email" } });
  });

  test("sends nothing to a disabled or a sample account", async () => {
    for (const overrides of [{ disabledAt: new Date() }, { demo: true }]) {
      const { id } = await makeUser("editor", overrides);
      const { email } = await db().user.findUniqueOrThrow({ where: { id } });
      await mailReset({ email, locale: "en" });
    }
    expect(box.mails).toEqual([]);
  });

  test("fills neither a mailbox nor the queue, and says nothing of the account when it is too often", async () => {
    const { email } = await somebody();
    for (let n = 0; n < RESETS_PER_ACCOUNT.requests + 3; n++) {
      expect(await askReset({ email, locale: n % 2 ? "en" : "zh" }, randomUUID())).toMatchObject({
        ok: true,
      });
      await db().$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs
        WHERE id IN (SELECT id FROM graphile_worker._private_jobs WHERE payload->>'email' = ${email})`;
    }
    expect(await waiting(email)).toEqual([]);
    expect(await askReset({ email, locale: "en" }, randomUUID())).toMatchObject({ ok: true });
    expect(await waiting(email)).toEqual([]);
    const address = randomUUID();
    const ask = () => askReset({ email: `${randomUUID()}@example.org`, locale: "en" }, address);
    for (let n = 0; n < RESETS_PER_ADDRESS.requests; n++) expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toMatchObject({ reason: "too_many_requests" });
  });

  test("where no e-mail is sent, says so and queues nothing", async () => {
    setEnvironment({ SMTP_URL: undefined, SMTP_FROM: undefined });
    const { email } = await somebody();
    expect(await askReset({ email, locale: "en" }, randomUUID())).toMatchObject({ reason: "no_mail" });
    expect(await waiting(email)).toEqual([]);
  });
});
