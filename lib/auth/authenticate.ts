import { headers } from "next/headers";
import { done, type Result, refuse } from "@/lib/errors";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { knownDevice } from "./device";
import { countAttempt } from "./limits.mutations";
import { verifyPassword } from "./password";
import { personByEmail } from "./queries";
import { LONGEST_PASSWORD } from "./schema";
import type { Session } from "./session";

/** Where an attempt comes from: the address, and the device if it is known for the account. */
export type From = { address: string; device: string | null };

/** A right password: whose, and whether a second factor is asked for before anything else. */
export type Recognised = Session & { secondFactor: boolean };

/**
 * Recognises a person by password. Refuses with `wrong_credentials`, whatever was wrong, and with
 * `too_many_tries` and the minutes to wait, which a right password does not shorten.
 */
export async function authenticate(email: string, password: string, from: From): Promise<Result<Recognised>> {
  const account = accountOf(email);
  const attempt = await countAttempt({ what: "password", account, ...from });
  if (!attempt.ok) return refuse("too_many_tries", { values: { minutes: attempt.waitMinutes } });
  const person = await personByEmail(account);
  const turn = from.device === null ? "unknown" : "known";
  const fits = await verifyPassword(person?.passwordHash, password.slice(0, LONGEST_PASSWORD), turn);
  if (!person || !fits) return refuse("wrong_credentials");
  await attempt.succeeded();
  const { id: userId, sessionVersion, secondFactor } = person;
  return done({ userId, sessionVersion, secondFactor: secondFactor?.confirmedAt != null });
}

function accountOf(email: string): string {
  return email.trim().toLowerCase();
}

/** Where the request comes from that is being answered, as an attempt to get into this account. */
export async function whereFrom(email: string): Promise<From> {
  return { address: await remoteAddress(), device: await knownDevice(accountOf(email)) };
}

/** The address that the request being answered came from. */
export async function remoteAddress(): Promise<string> {
  return remoteAddressIn(await headers());
}
