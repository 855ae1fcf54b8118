import type { RateLimit } from "@/lib/web/rateLimit.mutations";

const HOUR = 60 * 60;

/** What one address sends: a reader who goes through a page finds a handful of things. */
export const REPORTS_PER_HOUR: RateLimit = { name: "report_hour", requests: 10, seconds: HOUR };
export const REPORTS_PER_DAY: RateLimit = { name: "report_day", requests: 30, seconds: 24 * HOUR };

/** Reports that are taken in a day, from all addresses together: what a desk could read, and no way to fill the table. */
export const MOST_PER_DAY = 300;

/** Characters (UTF-16 units) of what a reader writes, and of an answer: two pages. */
export const LONGEST_WORDS = 4_000;
export const LONGEST_PATH = 500;

const DAY_MS = 24 * HOUR * 1000;
/** An address for mail goes once the answer was mailed; where it could not be, so long after the report was closed. */
export const EMAIL_KEPT_MS = 30 * DAY_MS;
/** And at the latest so long after it was given. */
export const EMAIL_LONGEST_MS = 365 * DAY_MS;
/** What was set aside as abuse can be put back for so long. */
export const ABUSE_KEPT_MS = 30 * DAY_MS;
export const A_DAY_MS = DAY_MS;
