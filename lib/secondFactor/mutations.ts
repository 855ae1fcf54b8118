import { ownPassword } from "@/lib/accounts/password.mutations";
import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { db, lockRows, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { done, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import { encrypt } from "@/lib/secretBox";
import { counted, purposeOf, rightStep, takeCode } from "./check.mutations";
import { digitsOf, newSecret } from "./code";
import { isPending } from "./pending";
import { newRecoveryCodes, recoveryHash } from "./recovery";

type FactorEvent = Extract<
  AuditEvent,
  { verb: "user.second_factor_set" | "user.second_factor_removed" | "user.recovery_codes_made" }
>;
type Told = Pick<FactorEvent, "verb" | "data">;

function told(tx: Tx, actorId: string, userId: string, event: Told) {
  return append(tx, actorId, { ...event, subjectType: "user", subjectId: userId } as FactorEvent);
}

/** Makes a secret for the actor's app; it protects nothing until `confirmSecondFactor`. Asks for the password first. */
export async function startSecondFactor(
  actor: Actor,
  input: { currentPassword?: string },
  sessionId: string,
): Promise<Result<null>> {
  const person = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  if (person.demo) return refuse("demo_account");
  if (!person.passwordHash) return refuse("second_factor_needs_password");
  const wrong = await ownPassword(person, input.currentPassword, sessionId);
  if (wrong) return wrong;
  return write(actor, async (tx, me) => {
    await lockRows(tx, "User", [me.id]);
    const before = await tx.secondFactor.findUnique({ where: { userId: me.id } });
    if (before?.confirmedAt) return refuse("second_factor_on");
    const secret = encrypt(purposeOf(me.id), newSecret(), env().NEXTAUTH_SECRET);
    const data = { secret, createdAt: new Date(), lastStep: null };
    await tx.secondFactor.upsert({
      where: { userId: me.id },
      create: { userId: me.id, ...data },
      update: data,
    });
    return done(null);
  });
}

type WithCodes = { codes: string[] };

/** The first code of the app: from now on each sign-in asks for one. Sessions without ends; the result is shown once. */
export async function confirmSecondFactor(
  actor: Actor,
  input: { code: string },
  sessionId: string,
): Promise<Result<WithCodes>> {
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  return counted(email, { address: "", device: sessionId }, () =>
    write(actor, async (tx, me) => {
      await lockRows(tx, "User", [me.id]);
      const row = await tx.secondFactor.findUnique({ where: { userId: me.id } });
      if (row?.confirmedAt) return refuse("second_factor_on");
      if (!row || !isPending(row, new Date())) return refuse("second_factor_too_late");
      const step = rightStep(row, digitsOf(input.code) ?? "");
      if (typeof step !== "number") return step;
      await tx.secondFactor.update({
        where: { userId: me.id },
        data: { confirmedAt: new Date(), lastStep: step },
      });
      await tx.session.updateMany({
        where: { userId: me.id, id: { not: sessionId }, provider: null, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      const codes = await replaceCodes(tx, me.id);
      await told(tx, me.id, me.id, { verb: "user.second_factor_set", data: {} });
      return done({ codes });
    }),
  );
}

/** Recovery codes of which only hashes are kept, in the place of those before. */
async function replaceCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  const rows = codes.map((code) => ({ id: newId(), userId, codeHash: recoveryHash(userId, code) }));
  await tx.recoveryCode.createMany({ data: rows });
  return codes;
}

/** New recovery codes for the actor, whose app or an old code says that it is they. */
export async function renewRecoveryCodes(
  actor: Actor,
  input: { code: string },
  sessionId: string,
): Promise<Result<WithCodes>> {
  return withCode(actor, input.code, sessionId, async (tx, me) => {
    const codes = await replaceCodes(tx, me.id);
    await told(tx, me.id, me.id, { verb: "user.recovery_codes_made", data: {} });
    return { codes };
  });
}

/** Takes the actor's own second factor off. Where the site asks for one, they are led to set up another. */
export async function removeSecondFactor(
  actor: Actor,
  input: { code: string },
  sessionId: string,
): Promise<Result<null>> {
  return withCode(actor, input.code, sessionId, async (tx, me) => {
    await drop(tx, me.id);
    await told(tx, me.id, me.id, { verb: "user.second_factor_removed", data: { by: "self" } });
    return null;
  });
}

async function withCode<T>(
  actor: Actor,
  code: string,
  sessionId: string,
  work: (tx: Tx, me: Actor) => Promise<T>,
): Promise<Result<T>> {
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  return counted(email, { address: "", device: sessionId }, () =>
    write(actor, async (tx, me) => (await takeCode(tx, me.id, code)) ?? done(await work(tx, me))),
  );
}

async function drop(tx: Tx, userId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.secondFactor.deleteMany({ where: { userId } });
}

/** Takes off the second factor of somebody who lost it, and ends their sessions: whoever has it now is not they. */
export async function clearSecondFactor(actor: Actor, input: { userId: string }): Promise<Result<null>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "restore_access");
    if (no) return no;
    await lockRows(tx, "User", [input.userId]);
    const row = await tx.secondFactor.findUnique({ where: { userId: input.userId } });
    if (!row) return refuse("second_factor_none");
    await drop(tx, input.userId);
    await tx.user.update({ where: { id: input.userId }, data: { sessionVersion: { increment: 1 } } });
    await told(tx, me.id, input.userId, { verb: "user.second_factor_removed", data: { by: "admin" } });
    return done(null);
  });
}
