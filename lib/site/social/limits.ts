import type { RateLimit } from "@/lib/web/rateLimit.mutations";

/** Pictures that are drawn for one address; those that were drawn already cost nothing. */
export const PICTURES: RateLimit = { name: "picture", requests: 60, seconds: 60 };

/** Pictures that are kept in memory, of some 100 kB each. */
export const KEPT_PICTURES = 100;
