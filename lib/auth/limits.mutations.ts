import type { RateLimiterPostgres } from "rate-limiter-flexible";
import { sha256 } from "@/lib/hash";
import { limiterOf } from "@/lib/web/rateLimit.mutations";

/** Seconds over which wrong passwords are counted, and the longest wait. */
const WINDOW_SECONDS = 15 * 60;

/** Wrong passwords for one account: more than a forgetful person needs, far fewer than guessing takes. */
export const ATTEMPTS_PER_ACCOUNT = 10;

/** Wrong passwords from one address, over all accounts: a newsroom may share one address. */
export const ATTEMPTS_PER_ADDRESS = 60;

const PER_ACCOUNT = { name: "account", requests: ATTEMPTS_PER_ACCOUNT, seconds: WINDOW_SECONDS };
const PER_ADDRESS = { name: "address", requests: ATTEMPTS_PER_ADDRESS, seconds: WINDOW_SECONDS };

/** An attempt is counted before its password is verified, so that simultaneous ones cannot pass the limit. */
export type Attempt = { ok: true; succeeded: () => Promise<void> } | { ok: false; waitMinutes: number };

/**
 * Counts an attempt for `account` (an e-mail address, known or not) from `address`. Past a limit it says how long
 * to wait; otherwise call `succeeded` when the password was right, which takes the attempt back.
 */
export async function countAttempt(account: string, address: string): Promise<Attempt> {
  const [perAccount, perAddress] = [limiterOf(PER_ACCOUNT), limiterOf(PER_ADDRESS)];
  const [accountKey, addressKey] = [sha256(account), sha256(address)];
  const waits = await Promise.all([consume(perAccount, accountKey), consume(perAddress, addressKey)]);
  const waitSeconds = Math.max(...waits);
  if (waitSeconds > 0) return { ok: false, waitMinutes: Math.ceil(waitSeconds / 60) };
  return {
    ok: true,
    succeeded: async () => {
      await Promise.all([perAccount.delete(accountKey), perAddress.reward(addressKey)]);
    },
  };
}

/** Seconds to wait, 0 for none. The package throws its answer for a key that is past its limit. */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<number> {
  const before = await limiter.get(key);
  if (before && before.consumedPoints >= limiter.points) return Math.ceil(before.msBeforeNext / 1000) || 1;
  const after = await limiter.penalty(key);
  return after.consumedPoints > limiter.points ? Math.ceil(after.msBeforeNext / 1000) || 1 : 0;
}
