import type { RateLimit } from "@/lib/web/rateLimit.mutations";

const HOUR = 60 * 60;
/** Links for a lost password that are asked for from one address, and for one account. */
export const RESETS_PER_ADDRESS: RateLimit = { name: "reset_address", requests: 20, seconds: HOUR };
export const RESETS_PER_ACCOUNT: RateLimit = { name: "reset_account", requests: 3, seconds: HOUR };
/** Links for another address of one account: each is a mail to an address that somebody typed. */
export const EMAILS_PER_ACCOUNT: RateLimit = { name: "email_account", requests: 5, seconds: HOUR };

/** Fewest characters of a password, in any script: long enough that guessing takes too long. */
export const SHORTEST_PASSWORD = 12;
