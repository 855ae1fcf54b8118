import { REQUEST_LIMITS } from "@/lib/db";

/** What a request waits for on a site that is served. */
export const SERVED_LIMITS = { ...REQUEST_LIMITS };

/** Long enough for twenty writers that queue up on a machine that does other work besides. */
const PATIENT = 60_000;

// A wrong answer fails a test, a slow machine does not: tests of the database wait longer than a reader would.
Object.assign(REQUEST_LIMITS, {
  connectionTimeoutMillis: PATIENT,
  lock_timeout: PATIENT,
  statement_timeout: PATIENT,
});
