import type { RateLimiterPostgres } from "rate-limiter-flexible";
import { sha256 } from "@/lib/hash";
import { limiterOf } from "@/lib/web/rateLimit.mutations";

/** Seconds over which wrong passwords are counted, and the longest wait. */
const WINDOW_SECONDS = 15 * 60;
/** A code has six digits and is right for a minute and a half: fewer tries than for passwords. */
const CODE_WINDOW_SECONDS = 60 * 60;

/** Wrong passwords for one account: more than a forgetful person needs, far fewer than guessing takes. */
export const ATTEMPTS_PER_ACCOUNT = 10;

/** Wrong passwords from one address, over all accounts: a newsroom may share one address. */
export const ATTEMPTS_PER_ADDRESS = 60;

const [account, address] = [ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS];
const [password, code] = [WINDOW_SECONDS, CODE_WINDOW_SECONDS];
const LIMITS = {
  password: {
    account: { name: "account", requests: account, seconds: password },
    address: { name: "address", requests: address, seconds: password },
    device: { name: "device", requests: account, seconds: password },
  },
  code: {
    account: { name: "code_account", requests: account, seconds: code },
    address: { name: "code_address", requests: address, seconds: code },
    device: { name: "code_device", requests: account, seconds: code },
  },
} as const;

/** What is tried, for which account (an e-mail address, known or not), and where from. */
export type Tried = {
  what: keyof typeof LIMITS;
  account: string;
  address: string;
  /** Known for this account (`device.ts`): only its own tries count then. */
  device: string | null;
};

/** An attempt is counted before its password is verified, so that simultaneous ones cannot pass the limit. */
export type Attempt = { ok: true; succeeded: () => Promise<void> } | { ok: false; waitMinutes: number };

type Counter = { limiter: RateLimiterPostgres; key: string; giveBack: () => Promise<unknown> };

/** The counters that an attempt goes against, each with what a success does to it. */
function countersOf({ what, account, address, device }: Tried): Counter[] {
  const limits = LIMITS[what];
  const counter = (limit: keyof typeof limits, of: string, keepsOthers: boolean): Counter => {
    const [limiter, key] = [limiterOf(limits[limit]), sha256(of)];
    return { limiter, key, giveBack: () => (keepsOthers ? limiter.reward(key) : limiter.delete(key)) };
  };
  if (device !== null) return [counter("device", `${account} ${device}`, false)];
  return [counter("account", account, false), counter("address", address, true)];
}

/**
 * Counts an attempt. Past a limit it says how long to wait; otherwise call `succeeded` when it was right, which gives
 * the tries back.
 */
export async function countAttempt(tried: Tried): Promise<Attempt> {
  const counters = countersOf(tried);
  const waits = await Promise.all(counters.map(({ limiter, key }) => consume(limiter, key)));
  const waitSeconds = Math.max(...waits);
  if (waitSeconds > 0) return { ok: false, waitMinutes: Math.ceil(waitSeconds / 60) };
  return {
    ok: true,
    succeeded: async () => {
      await Promise.all(counters.map(({ giveBack }) => giveBack()));
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
