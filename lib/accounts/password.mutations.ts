import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { countAttempt } from "@/lib/auth/limits.mutations";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { LONGEST_PASSWORD } from "@/lib/auth/schema";
import type { Session } from "@/lib/auth/session";
import { db, transaction } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import { endSessions } from "./mutations";
import { guessableRefusal } from "./passwords";
import { revokeOpen } from "./reset.mutations";
import type { PasswordInput } from "./schema";

/**
 * Sets the actor's own password, which ends their other sessions and every link that would set another. Wrong attempts
 * are counted for the session: whoever guesses elsewhere does not keep its owner from changing it.
 */
export async function setPassword(
  actor: Actor,
  input: PasswordInput,
  sessionId: string,
): Promise<Result<Session>> {
  const person = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  if (person.demo) return refuse("demo_account");
  const wrong = await ownPassword(person, input.currentPassword, sessionId);
  if (wrong) return wrong;
  const common = await guessableRefusal("newPassword", input.newPassword, person);
  if (common) return common;
  const passwordHash = await hashPassword(input.newPassword, "known");
  return transaction(async (tx) => {
    // The same session version as before: nobody has set another password since this one was verified.
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, sessionVersion: person.sessionVersion, disabledAt: null },
      data: { passwordHash, ...endSessions },
    });
    if (count === 0) return refuse("signed_out");
    await revokeOpen(tx, { userId: actor.id });
    await append(tx, actor.id, {
      verb: "user.password_set",
      subjectType: "user",
      subjectId: actor.id,
      data: {},
    });
    return done({ userId: actor.id, sessionVersion: person.sessionVersion + 1 });
  });
}

type WithPassword = { email: string; passwordHash: string | null };

/** The refusal of somebody who does not know the password of the account that they are signed in to, or null. */
export async function ownPassword(
  person: WithPassword,
  typed: string | undefined,
  sessionId: string,
): Promise<Refusal | null> {
  if (!person.passwordHash) return null;
  const from = { account: person.email, address: "", device: sessionId };
  const attempt = await countAttempt({ what: "password", ...from });
  if (!attempt.ok) return refuse("too_many_tries", { values: { minutes: attempt.waitMinutes } });
  const password = (typed ?? "").slice(0, LONGEST_PASSWORD);
  if (!(await verifyPassword(person.passwordHash, password, "known")))
    return refuse("invalid", { fields: { currentPassword: "password_wrong" } });
  await attempt.succeeded();
  return null;
}
