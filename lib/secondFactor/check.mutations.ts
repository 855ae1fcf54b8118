import { append } from "@/lib/audit/mutations";
import type { From, Recognised } from "@/lib/auth/authenticate";
import { countAttempt } from "@/lib/auth/limits.mutations";
import type { Step } from "@/lib/auth/step";
import { write } from "@/lib/auth/write.mutations";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import { decrypt } from "@/lib/secretBox";
import { digitsOf, stepOf } from "./code";
import { recoveryHash } from "./recovery";

/** What the shared secret of a person is encrypted for. */
export const purposeOf = (userId: string) => `second-factor ${userId}`;

const wrong = refuse("invalid", { fields: { code: "code_wrong" } });

/**
 * Takes a code of the app or a recovery code, each once. The row is locked: of two that send the same code at once, one
 * is told that it was used.
 */
export async function takeCode(tx: Tx, userId: string, typed: string): Promise<Refusal | null> {
  await tx.$executeRaw`SELECT 1 FROM "SecondFactor" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
  const row = await tx.secondFactor.findUnique({ where: { userId } });
  if (!row?.confirmedAt) return refuse("second_factor_none");
  const digits = digitsOf(typed);
  if (digits === null) return takeRecoveryCode(tx, userId, typed);
  const step = rightStep(row, digits);
  if (typeof step !== "number") return step;
  await tx.secondFactor.update({ where: { userId }, data: { lastStep: step } });
  return null;
}

type KeptFactor = { userId: string; secret: string; lastStep: number | null };

/** The time step of a code that has not been taken yet, or why it is not taken. */
export function rightStep(kept: KeptFactor, digits: string): number | Refusal {
  const opened = decrypt(purposeOf(kept.userId), kept.secret, env().NEXTAUTH_SECRET);
  if (!opened.ok) return refuse("second_factor_unreadable");
  const step = stepOf(digits, opened.text, Date.now());
  if (step === null) return wrong;
  if (step <= (kept.lastStep ?? 0)) return refuse("invalid", { fields: { code: "code_used" } });
  return step;
}

async function takeRecoveryCode(tx: Tx, userId: string, typed: string): Promise<Refusal | null> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: recoveryHash(userId, typed), usedAt: null },
    data: { usedAt: new Date() },
  });
  if (count === 0) return wrong;
  const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
  await append(tx, userId, {
    verb: "user.recovery_code_used",
    subjectType: "user",
    subjectId: userId,
    data: { left },
  });
  return null;
}

/** Counts a try of a code for an account; wrong ones are counted as wrong passwords are, apart from them. */
export async function counted<T>(
  account: string,
  from: From,
  attempt: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const tried = await countAttempt({ what: "code", account, ...from });
  if (!tried.ok) return refuse("too_many_codes", { values: { minutes: tried.waitMinutes } });
  const result = await attempt();
  if (result.ok) await tried.succeeded();
  return result;
}

/** The second step of signing in, after a right password: who comes in, or why not. */
export async function secondStep(
  step: Step,
  typed: string,
  whereFrom: (email: string) => Promise<From>,
): Promise<Result<Omit<Recognised, "secondFactor">>> {
  const { userId, sessionVersion } = step;
  const person = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const actor = { id: userId, name: person.name, role: person.role };
  return counted(person.email, await whereFrom(person.email), () =>
    write(actor, async (tx) => {
      const now = await tx.user.findUnique({ where: { id: userId, sessionVersion, disabledAt: null } });
      if (!now) return refuse("step_over");
      const refusal = await takeCode(tx, userId, typed);
      return refusal ?? done({ userId, sessionVersion });
    }),
  );
}
