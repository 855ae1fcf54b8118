import { randomBytes } from "node:crypto";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { db, isUniqueViolation, lockRows, type Tx, transaction } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Lang } from "@/lib/generated/prisma/enums";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { sendsMail } from "@/lib/mail";
import { countRequest } from "@/lib/web/rateLimit.mutations";
import { emailChangeOf } from "./email.queries";
import { boxed } from "./emailBox";
import { EMAILS_PER_ACCOUNT } from "./limits";
import { ownPassword } from "./password.mutations";
import { revokeOpen } from "./reset.mutations";
import type { AskEmailInput, EmailInput } from "./schema";

/** 256 bits cannot be guessed. */
const TOKEN_BYTES = 32;
const DAY = 24 * 60 * 60 * 1000;

/** Asks for another address of the actor's own account: a link is sent there, and until it is followed nothing changes. */
export async function askEmail(
  actor: Actor,
  input: AskEmailInput,
  sessionId: string,
): Promise<Result<{ email: string }>> {
  const person = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  if (person.demo) return refuse("demo_account");
  if (!sendsMail()) return refuse("email_by_admin");
  const wrong =
    (await ownPassword(person, input.currentPassword, sessionId)) ?? (await unfit(input.email, person.email));
  if (wrong) return wrong;
  const asked = await countRequest(EMAILS_PER_ACCOUNT, person.id);
  if (!asked.ok)
    return refuse("too_many_requests", { values: { minutes: Math.ceil(asked.resetSeconds / 60) } });
  return write(actor, async (tx, me) => {
    await lockRows(tx, "User", [me.id]);
    const { sessionVersion: version } = await tx.user.findUniqueOrThrow({ where: { id: me.id } });
    if (version !== person.sessionVersion) return refuse("signed_out");
    await revokeChanges(tx, me.id);
    const [id, token] = [newId(), randomBytes(TOKEN_BYTES).toString("base64url")];
    const expiresAt = new Date(Date.now() + DAY);
    await tx.emailChange.create({
      data: { id, tokenHash: sha256(token), userId: me.id, email: input.email, version, expiresAt },
    });
    const lang = person.lang ?? input.locale;
    await addJobs(tx, "mail_email_link", [{ changeId: id, token: boxed(id, token), locale: lang }]);
    await append(tx, me.id, { verb: "user.email_asked", subjectType: "user", subjectId: me.id, data: {} });
    return done({ email: input.email });
  });
}

/** Why an address cannot be an account's next; null when it can. */
async function unfit(email: string, now: string) {
  if (email === now) return refuse("invalid", { fields: { email: "email_same" } });
  const taken = await db().user.findUnique({ where: { email }, select: { id: true } });
  return taken ? refuse("invalid", { fields: { email: "email_taken" } }) : null;
}

/** Ends the links for another address that are still good. */
async function revokeChanges(tx: Tx, userId: string): Promise<void> {
  await tx.emailChange.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

type Before = { id: string; name: string; email: string; lang: Lang | null };

/** Gives a held account its next address. Links that were made for the former one end, and it is told. */
async function putEmail(tx: Tx, person: Before, email: string, locale: Lang): Promise<void> {
  await tx.user.update({ where: { id: person.id }, data: { email } });
  await revokeChanges(tx, person.id);
  await revokeOpen(tx, { userId: person.id });
  const told = { email: person.email, name: person.name, locale: person.lang ?? locale };
  if (sendsMail()) await addJobs(tx, "mail_email_changed", [told]);
}

/** Changes the address by the link that was sent there: once, and only while the same sessions count as when it was made. */
export async function confirmEmail(input: { token: string; locale: Lang }): Promise<Result<null>> {
  const tokenHash = sha256(input.token);
  return unlessTaken(() =>
    transaction(async (tx) => {
      const found = await tx.emailChange.findUnique({ where: { tokenHash }, select: { userId: true } });
      if (!found) return refuse("email_link_unknown");
      await lockRows(tx, "User", [found.userId]);
      const change = await emailChangeOf(tokenHash, new Date(), tx);
      if (!change) return refuse("email_link_unknown");
      if (change.state !== "open") return refuse(`email_link_${change.state}`);
      const person = await tx.user.findUniqueOrThrow({ where: { id: change.userId } });
      await tx.emailChange.update({ where: { id: change.id }, data: { usedAt: new Date() } });
      await putEmail(tx, person, change.email, input.locale);
      await append(tx, person.id, {
        verb: "user.email_changed",
        subjectType: "user",
        subjectId: person.id,
        data: { by: "link" },
      });
      return done(null);
    }),
  );
}

/** The same by an admin, for somebody who can follow no link: where no mail is sent, or a mailbox is lost. */
export async function setEmail(
  actor: Actor,
  input: EmailInput & { locale: Lang },
): Promise<Result<{ email: string }>> {
  return unlessTaken(() =>
    write(actor, async (tx, me) => {
      const no = forbidden(me, "restore_access");
      if (no) return no;
      await lockRows(tx, "User", [input.userId]);
      const person = await tx.user.findUnique({ where: { id: input.userId } });
      if (!person) return refuse("not_found");
      if (person.demo) return refuse("demo_account");
      if (person.email === input.email) return refuse("invalid", { fields: { email: "email_same" } });
      await putEmail(tx, person, input.email, input.locale);
      await append(tx, me.id, {
        verb: "user.email_changed",
        subjectType: "user",
        subjectId: person.id,
        data: { by: "admin" },
      });
      return done({ email: input.email });
    }),
  );
}

async function unlessTaken<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await attempt();
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("invalid", { fields: { email: "email_taken" } });
    throw error;
  }
}
