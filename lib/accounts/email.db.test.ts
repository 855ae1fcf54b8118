import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import { jobs } from "@/lib/jobs";
import { makeUser } from "@/prisma/testing/factories";
import { type Inbox, inbox } from "@/prisma/testing/inbox";
import { mailEmailChanged, mailEmailLink } from "./email.mail";
import { askEmail, confirmEmail, setEmail } from "./email.mutations";
import { emailChangeToConfirm } from "./email.queries";
import { EMAILS_PER_ACCOUNT } from "./limits";
import { setProfile } from "./profile.mutations";
import { makeResetFor, resetPassword } from "./reset.mutations";

const PASSWORD = "let it stand here";
const passwordHash = await hashPassword(PASSWORD);

let box: Inbox;
beforeEach(async () => {
  box = await inbox();
  setEnvironment({
    SMTP_URL: box.url,
    SMTP_FROM: "desk@stet.example",
    NEXTAUTH_URL: "https://stet.example",
    NEXTAUTH_SECRET: "s".repeat(32),
  });
});
afterEach(async () => {
  setEnvironment({ SMTP_URL: undefined, SMTP_FROM: undefined, NEXTAUTH_URL: undefined });
  await box.close();
});

const nextEmail = () => `next-${randomUUID()}@example.org`;
const emailOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id } })).email;

async function person() {
  const actor = await makeUser("editor", { passwordHash });
  return { actor, former: await emailOf(actor.id), session: randomUUID() };
}

/** The payload of the job that waits, by a word in it. */
async function waiting(name: "mail_email_link" | "mail_email_changed", word: string): Promise<unknown> {
  const [row] = await db().$queryRaw<{ payload: unknown }[]>`
    SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = ${name} AND payload::text LIKE ${`%${word}%`} ORDER BY j.id DESC LIMIT 1`;
  if (!row) throw new Error(`No ${name} waits.`);
  return row.payload;
}

async function asked(email = nextEmail()) {
  const who = await person();
  const ask = () => askEmail(who.actor, { email, currentPassword: PASSWORD, locale: "en" }, who.session);
  expect(await ask()).toEqual({ ok: true, value: { email } });
  return { ...who, email, ask, token: await tokenOf(who.actor.id, email) };
}

async function tokenOf(userId: string, email: string): Promise<string> {
  const { id } = await db().emailChange.findFirstOrThrow({
    where: { userId, email },
    orderBy: { id: "desc" },
  });
  await mailEmailLink(jobs.mail_email_link.parse(await waiting("mail_email_link", id)));
  const mail = box.mails.at(-1);
  expect(mail?.to).toEqual([email]);
  return /https:\/\/stet\.example\/en\/email\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

describe("an address of one's own", () => {
  test("is changed by the link that was sent there, once; the former one is told", async () => {
    const { actor, former, email, token } = await asked();
    expect(await emailOf(actor.id)).toBe(former);
    expect(await emailChangeToConfirm(token, new Date())).toMatchObject({ email, state: "open" });
    expect(await confirmEmail({ token, locale: "en" })).toEqual({ ok: true, value: null });
    expect(await emailOf(actor.id)).toBe(email);
    expect(await confirmEmail({ token, locale: "en" })).toMatchObject({ reason: "email_link_used" });
    await mailEmailChanged(jobs.mail_email_changed.parse(await waiting("mail_email_changed", former)));
    expect(box.mails.at(-1)).toMatchObject({ to: [former] });
    expect(box.mails.at(-1)?.text).not.toContain(email);
    const events = await historyOf([actor.id], 5);
    expect(events.map(({ verb }) => verb)).toEqual(["user.email_changed", "user.email_asked"]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("@");
  });

  test("of a link only the hash is kept, and in the queue it cannot be read", async () => {
    const { actor, token } = await asked();
    const row = await db().emailChange.findFirstOrThrow({ where: { userId: actor.id } });
    expect(row.tokenHash).toBe(sha256(token));
    const job = await waiting("mail_email_link", row.id);
    expect(JSON.stringify([row, job])).not.toContain(token);
  });

  test("two who follow one link at the same moment change it once", async () => {
    const { token } = await asked();
    const results = await Promise.all([1, 2, 3].map(() => confirmEmail({ token, locale: "en" })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("a link ends with a newer one, with a new password, with its day, and with the account", async () => {
    const first = await asked();
    await first.ask();
    expect(await confirmEmail({ token: first.token, locale: "en" })).toMatchObject({
      reason: "email_link_revoked",
    });

    const second = await asked();
    const reset = await makeResetFor(second.former);
    await resetPassword({ token: reset?.token ?? "", newPassword: "dots under the words" });
    expect(await confirmEmail({ token: second.token, locale: "en" })).toMatchObject({
      reason: "email_link_revoked",
    });

    const third = await asked();
    await db().emailChange.updateMany({
      where: { userId: third.actor.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await confirmEmail({ token: third.token, locale: "en" })).toMatchObject({
      reason: "email_link_expired",
    });

    const fourth = await asked();
    await db().user.update({ where: { id: fourth.actor.id }, data: { disabledAt: new Date() } });
    expect(await confirmEmail({ token: fourth.token, locale: "en" })).toMatchObject({
      reason: "email_link_revoked",
    });
    expect(await confirmEmail({ token: "guessed", locale: "en" })).toMatchObject({
      reason: "email_link_unknown",
    });
  });

  test("one link for a lost password does not outlive the address that it was sent to", async () => {
    const { former, token } = await asked();
    const reset = await makeResetFor(former);
    await confirmEmail({ token, locale: "en" });
    expect(
      await resetPassword({ token: reset?.token ?? "", newPassword: "dots under it all" }),
    ).toMatchObject({
      reason: "reset_revoked",
    });
  });

  test("two who want one address: the second is told that it is taken, and keeps the former", async () => {
    const email = nextEmail();
    const [one, other] = [await asked(email), await asked(email)];
    const results = await Promise.all([one, other].map(({ token }) => confirmEmail({ token, locale: "en" })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ fields: { email: "email_taken" } });
    expect(await db().user.count({ where: { email } })).toBe(1);
  });

  test("is refused with a wrong password, the same address, somebody else’s, too often, and without mail", async () => {
    const { actor, former, session } = await person();
    const other = await person();
    const ask = (email: string, currentPassword = PASSWORD) =>
      askEmail(actor, { email, currentPassword, locale: "en" }, session);
    expect(await ask(nextEmail(), "a guess")).toMatchObject({
      fields: { currentPassword: "password_wrong" },
    });
    expect(await ask(former)).toMatchObject({ fields: { email: "email_same" } });
    expect(await ask(other.former)).toMatchObject({ fields: { email: "email_taken" } });
    for (let n = 0; n < EMAILS_PER_ACCOUNT.requests; n++)
      expect(await ask(nextEmail())).toMatchObject({ ok: true });
    expect(await ask(nextEmail())).toMatchObject({ reason: "too_many_requests" });
    setEnvironment({ SMTP_URL: undefined, SMTP_FROM: undefined });
    expect(
      await askEmail(
        other.actor,
        { email: nextEmail(), currentPassword: PASSWORD, locale: "en" },
        other.session,
      ),
    ).toEqual({ ok: false, reason: "email_by_admin" });
  });
});

describe("an address set by an admin", () => {
  for (const role of [null, "editor", "reviewer"] as const)
    test(`is not set by ${role ?? "a person without a role"}`, async () => {
      const [actor, other] = [await makeUser(role), await person()];
      expect(await setEmail(actor, { userId: other.actor.id, email: nextEmail(), locale: "en" })).toEqual({
        ok: false,
        reason: "forbidden",
      });
      expect(await emailOf(other.actor.id)).toBe(other.former);
    });

  test("counts at once, with an event that does not name it, and ends open links", async () => {
    const { actor, token } = await asked();
    const [admin, email] = [await makeUser("admin"), nextEmail()];
    expect(await setEmail(admin, { userId: actor.id, email, locale: "en" })).toMatchObject({ ok: true });
    expect(await emailOf(actor.id)).toBe(email);
    expect(await confirmEmail({ token, locale: "en" })).toMatchObject({ reason: "email_link_revoked" });
    const [event] = await historyOf([actor.id], 1);
    expect(event).toMatchObject({ verb: "user.email_changed", actorId: admin.id, data: { by: "admin" } });
  });

  test("is not set for a sample account, nor to an address that somebody has", async () => {
    const [admin, demo, other] = [
      await makeUser("admin"),
      await makeUser("editor", { demo: true }),
      await person(),
    ];
    expect(await setEmail(admin, { userId: demo.id, email: nextEmail(), locale: "en" })).toMatchObject({
      reason: "demo_account",
    });
    const { actor } = await person();
    expect(await setEmail(admin, { userId: actor.id, email: other.former, locale: "en" })).toMatchObject({
      fields: { email: "email_taken" },
    });
  });
});

test("a name and a language: one’s own, with an event, and none where nothing changed", async () => {
  const actor = await makeUser(null);
  const said = { name: "Noor Example", lang: "zh" } as const;
  for (let again = 0; again < 2; again++)
    expect(await setProfile(actor, said)).toEqual({ ok: true, value: said });
  expect(await db().user.findUnique({ where: { id: actor.id } })).toMatchObject(said);
  const events = await historyOf([actor.id], 5);
  expect(events).toMatchObject([{ verb: "user.profile_set", data: { fields: ["name", "lang"] } }]);
  expect(await setProfile(await makeUser("editor", { demo: true }), said)).toMatchObject({
    reason: "demo_account",
  });
});
