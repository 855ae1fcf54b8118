import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { hashPassword } from "@/lib/auth/password";
import { demoAllowed } from "@/lib/auth/queries";
import type { Session } from "@/lib/auth/session";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { isUniqueViolation, lockRows, type Tx, transaction } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Role } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/id";
import { guessableRefusal } from "./passwords";
import { canSignIn, needsFirstRun } from "./queries";
import type { FirstRunInput } from "./schema";
import { isSetupToken } from "./setupToken";

/** Key of the advisory lock under which the first admin is made: "1st" in ASCII. */
const FIRST_RUN_LOCK = 0x317374;

/**
 * Makes the first admin, for who has the token of the start (`setup_address`); `already_set_up` as soon as anybody has an
 * account, also for one of two at once.
 */
export async function createFirstAdmin(input: FirstRunInput): Promise<Result<Session>> {
  // Before the password is hashed, which would be work done for anybody.
  if (!isSetupToken(input.token)) return refuse((await needsFirstRun()) ? "setup_address" : "already_set_up");
  const common = await guessableRefusal("password", input.password, input);
  if (common) return common;
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_RUN_LOCK})`;
    if (await tx.user.findFirst({ where: canSignIn(), select: { id: true } }))
      return refuse("already_set_up");
    const id = newId();
    await tx.user.create({ data: { id, email: input.email, name: input.name, role: "admin", passwordHash } });
    await append(tx, id, {
      verb: "user.created",
      subjectType: "user",
      subjectId: id,
      data: { role: "admin", by: "first_run" },
    });
    return done({ userId: id, sessionVersion: 1 });
  });
}

/** Gives a person a role or takes it away (null). It works at once; without a role their sessions end too. */
export async function setRole(
  actor: Actor,
  input: { userId: string; role: Role | null },
): Promise<Result<{ userId: string; role: Role | null }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "set_role");
    if (no) return no;
    const person = await lockedPerson(tx, input.userId);
    if (!person) return refuse("not_found");
    if (person.role === input.role) return done({ userId: person.id, role: person.role });
    if (input.role !== "admin" && (await isLastAdmin(tx, person.id))) return refuse("last_admin");
    await tx.user.update({
      where: { id: person.id },
      data: { role: input.role, ...(input.role ? {} : endSessions) },
    });
    await append(tx, me.id, {
      verb: "user.role_set",
      subjectType: "user",
      subjectId: person.id,
      data: { from: person.role, to: input.role },
    });
    return done({ userId: person.id, role: input.role });
  });
}

/** Disables an account and ends its sessions, or enables it again. What the person wrote stays under their name. */
export async function setDisabled(
  actor: Actor,
  input: { userId: string; disabled: boolean },
): Promise<Result<{ userId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "set_role");
    if (no) return no;
    const person = await lockedPerson(tx, input.userId);
    if (!person) return refuse("not_found");
    const changed = input.disabled ? await disabled(tx, person) : await enabled(tx, person);
    if (!changed.ok) return changed;
    await append(tx, me.id, ...changed.value);
    return done({ userId: person.id });
  });
}

async function enabled(tx: Tx, person: HeldPerson): Promise<Result<AuditEvent[]>> {
  if (person.disabledAt === null) return done([]);
  await tx.user.update({ where: { id: person.id }, data: { disabledAt: null } });
  return done([{ verb: "user.enabled", subjectType: "user", subjectId: person.id, data: {} }]);
}

/**
 * Disables a held account and ends its sessions, within a write of somebody who may set roles; the result is what the log
 * is to say. What the person wrote stays under their name.
 */
export async function disabled(tx: Tx, person: HeldPerson): Promise<Result<AuditEvent[]>> {
  if (person.disabledAt !== null) return done([]);
  if (await isLastAdmin(tx, person.id)) return refuse("last_admin");
  await tx.user.update({ where: { id: person.id }, data: { disabledAt: new Date(), ...endSessions } });
  return done([{ verb: "user.disabled", subjectType: "user", subjectId: person.id, data: {} }]);
}

export const endSessions = { sessionVersion: { increment: 1 } };

/** An account as it is now, held to the end of the transaction. */
export async function lockedPerson(tx: Tx, userId: string) {
  await lockRows(tx, "User", [userId]);
  return tx.user.findUnique({ where: { id: userId }, select: { id: true, role: true, disabledAt: true } });
}

type HeldPerson = NonNullable<Awaited<ReturnType<typeof lockedPerson>>>;

/**
 * Whether nobody else could let people in if this person no longer could. Locks every admin who can sign in,
 * so that two of them cannot each be removed because of the other.
 */
async function isLastAdmin(tx: Tx, userId: string): Promise<boolean> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE role = 'admin' AND "disabledAt" IS NULL AND (NOT demo OR ${demoAllowed()})
    ORDER BY id FOR UPDATE`;
  return admins.length === 1 && admins[0]?.id === userId;
}

/** Ends every session of the actor, this one included; the result is what a new session starts from. */
export async function signOutEverywhere(actor: Actor): Promise<Result<Session>> {
  return transaction(async (tx) => {
    const { sessionVersion } = await tx.user.update({ where: { id: actor.id }, data: endSessions });
    await append(tx, actor.id, {
      verb: "user.sessions_ended",
      subjectType: "user",
      subjectId: actor.id,
      data: {},
    });
    return done({ userId: actor.id, sessionVersion });
  });
}

/** Lets an account at an identity provider sign the actor in from now on. */
export async function linkIdentity(
  actor: Actor,
  provider: string,
  subject: string,
): Promise<Result<Session>> {
  try {
    return await write(actor, async (tx, me) => {
      const identity = await tx.identity.findUnique({ where: { provider_subject: { provider, subject } } });
      if (identity && identity.userId !== me.id) return refuse("account_taken");
      const { sessionVersion, demo } = await tx.user.findUniqueOrThrow({ where: { id: me.id } });
      if (demo) return refuse("demo_account");
      if (identity) return done({ userId: me.id, sessionVersion });
      await tx.identity.create({ data: { provider, subject, userId: me.id } });
      await append(tx, me.id, {
        verb: "user.identity_linked",
        subjectType: "user",
        subjectId: me.id,
        data: { provider },
      });
      return done({ userId: me.id, sessionVersion });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("account_taken");
    throw error;
  }
}
