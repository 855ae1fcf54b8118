import { headers } from "next/headers";
import { done, type Result, refuse } from "@/lib/errors";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { countAttempt } from "./limits.mutations";
import { verifyPassword } from "./password";
import { personByEmail } from "./queries";
import { LONGEST_PASSWORD } from "./schema";
import type { Session } from "./session";

/**
 * Signs a person in by password. Refuses with `wrong_credentials`, whatever was wrong, and with
 * `too_many_tries` and the minutes to wait, which a right password does not shorten.
 */
export async function authenticate(
  email: string,
  password: string,
  address: string,
): Promise<Result<Session>> {
  const account = email.trim().toLowerCase();
  const attempt = await countAttempt(account, address);
  if (!attempt.ok) return refuse("too_many_tries", { values: { minutes: attempt.waitMinutes } });
  const person = await personByEmail(account);
  const fits = await verifyPassword(person?.passwordHash, password.slice(0, LONGEST_PASSWORD));
  if (!person || !fits) return refuse("wrong_credentials");
  await attempt.succeeded();
  return done({ userId: person.id, sessionVersion: person.sessionVersion });
}

/** The address that the request being answered came from. */
export async function remoteAddress(): Promise<string> {
  return remoteAddressIn(await headers());
}
