import { randomBytes } from "node:crypto";
import { append } from "@/lib/audit/mutations";
import type { Recognised } from "@/lib/auth/authenticate";
import type { Actor } from "@/lib/auth/can";
import { hashPassword } from "@/lib/auth/password";
import { personByEmail } from "@/lib/auth/queries";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { db, lockRows, type Tx, transaction } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Lang } from "@/lib/generated/prisma/enums";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { guessableRefusal } from "./passwords";
import { resetState } from "./resetState";
import type { ResetInput } from "./schema";

/** 256 bits cannot be guessed, so that looking up a link needs no limit on attempts. */
const TOKEN_BYTES = 32;
const DAY = 24 * 60 * 60 * 1000;

type Made = { resetId: string; token: string; expiresAt: Date };

/** Makes a link by which a person sets a new password. The token in the result is the only copy. */
export async function makeReset(actor: Actor, input: { userId: string }): Promise<Result<Made>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "restore_access");
    if (no) return no;
    await lockRows(tx, "User", [input.userId]);
    const person = await tx.user.findUnique({ where: { id: input.userId } });
    if (!person) return refuse("not_found");
    if (person.demo) return refuse("demo_account");
    if (person.disabledAt) return refuse("person_disabled");
    // A link that went astray ends with the next one.
    await revokeOpen(tx, { userId: person.id, madeById: { not: null } });
    const made = await keepReset(tx, person.id, me.id);
    await append(tx, me.id, {
      verb: "user.reset_made",
      subjectType: "user",
      subjectId: person.id,
      data: {},
    });
    return done(made);
  });
}

/** The same for the person with this address, who gets it by e-mail; null when there is nobody who may sign in. */
export async function makeResetFor(
  email: string,
): Promise<(Made & { name: string; lang: Lang | null }) | null> {
  const person = await personByEmail(email);
  if (!person || person.demo) return null;
  const { id, name, lang } = person;
  return transaction(async (tx) => ({ ...(await keepReset(tx, id, null)), name, lang }));
}

async function keepReset(tx: Tx, userId: string, madeById: string | null): Promise<Made> {
  const [resetId, token] = [newId(), randomBytes(TOKEN_BYTES).toString("base64url")];
  const expiresAt = new Date(Date.now() + DAY);
  await tx.passwordReset.create({
    data: { id: resetId, tokenHash: sha256(token), userId, madeById, expiresAt },
  });
  return { resetId, token, expiresAt };
}

/** Ends links that still set a password. */
export async function revokeOpen(tx: Tx, which: { userId: string; madeById?: { not: null } }): Promise<void> {
  await tx.passwordReset.updateMany({
    where: { ...which, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

/** Sets a new password by a link, which ends all sessions and every other link. Their second factor stays. */
export async function resetPassword(input: ResetInput): Promise<Result<Recognised>> {
  const tokenHash = sha256(input.token);
  const open = await openReset(db(), tokenHash);
  if (!open.ok) return open;
  const common = await guessableRefusal("newPassword", input.newPassword, open.value.user);
  if (common) return common;
  const passwordHash = await hashPassword(input.newPassword, "known");
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "PasswordReset" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
    const still = await openReset(tx, tokenHash);
    if (!still.ok) return still;
    const { id, userId, madeById, user } = still.value;
    const { sessionVersion } = await tx.user.update({
      where: { id: userId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    await tx.passwordReset.update({ where: { id }, data: { usedAt: new Date() } });
    await revokeOpen(tx, { userId });
    await append(tx, userId, {
      verb: "user.password_reset",
      subjectType: "user",
      subjectId: userId,
      data: { by: madeById ? "admin" : "email" },
    });
    const secondFactor = user.secondFactor?.confirmedAt != null;
    return done({ userId, sessionVersion, secondFactor });
  });
}

async function openReset(tx: Pick<Tx, "passwordReset">, tokenHash: string) {
  const row = await tx.passwordReset.findUnique({
    where: { tokenHash },
    include: {
      user: {
        select: {
          name: true,
          email: true,
          disabledAt: true,
          secondFactor: { select: { confirmedAt: true } },
        },
      },
    },
  });
  if (!row) return refuse("reset_unknown");
  const state = resetState(row, new Date());
  if (state !== "open") return refuse(`reset_${state}`);
  return done(row);
}
