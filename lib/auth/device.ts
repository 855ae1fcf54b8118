import { randomUUID } from "node:crypto";
import { z } from "zod";
import { sha256 } from "@/lib/hash";
import { type Remembered, remember, remembered, sealed, unsealed } from "./cookieToken";

/**
 * Device cookies, as OWASP describes them: a browser in which somebody has signed in to an account is known for that
 * account, and has wrong passwords counted for itself alone. All others share one count. So a stranger who guesses
 * shuts out strangers, and not the owner.
 */
const known = z.object({ account: z.string(), device: z.uuid() });

/** Half a year since the last sign-in. */
const SECONDS = 182 * 24 * 60 * 60;
const DEVICE: Remembered<typeof known> = { purpose: "stet-device", seconds: SECONDS, value: known };

/** `account` is an e-mail address in lower case. Several people may sign in in one browser, each with a cookie. */
const accountOf = (account: string) => sha256(account);
const cookieOf = (account: string) => `${DEVICE.purpose}-${accountOf(account).slice(0, 12)}`;

/** The text of a new device's cookie: each sign-in makes a device anew, so that a stolen one is soon another's. */
export function newDevice(account: string): Promise<string> {
  return sealed(DEVICE, { account: accountOf(account), device: randomUUID() });
}

/** The device that a cookie's text names, if it is known for this account. */
export async function deviceIn(token: string | undefined, account: string): Promise<string | null> {
  const found = await unsealed(DEVICE, token);
  return found?.account === accountOf(account) ? found.device : null;
}

/** After a sign-in. In a server action or a route handler only. */
export async function rememberDevice(account: string): Promise<void> {
  await remember(DEVICE, { account: accountOf(account), device: randomUUID() }, cookieOf(account));
}

/** The device from which the request comes that is being answered, if it is known for this account. */
export async function knownDevice(account: string): Promise<string | null> {
  const found = await remembered(DEVICE, cookieOf(account));
  return found?.account === accountOf(account) ? found.device : null;
}
