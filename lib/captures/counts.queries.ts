import { Prisma } from "@/lib/generated/prisma/client";

/** What a second person said last of a copy, as SQL on a row `c` of it; null where nobody said anything. */
export const reviewed = Prisma.sql`(SELECT r."counts" FROM "CopyReview" r WHERE r."captureId" = c.id ORDER BY r.id DESC LIMIT 1)`;

/** Whether that second person did not accept it. */
export const refused = Prisma.sql`coalesce(NOT ${reviewed}, false)`;

/**
 * Whether a check `q` of a claim `cl` in a copy `c` is told to readers, as SQL. What the program fetched is. What a person
 * supplied is when a second one says so, and where another person published a verdict after it was looked through: that one
 * saw what was found.
 */
export const counts = Prisma.sql`coalesce(${reviewed}, c.outcome <> 'supplied' OR EXISTS (
  SELECT 1 FROM "Verdict" v, "QuoteCheck" q0 JOIN "Reading" r0 ON r0.id = q0."readingId"
  WHERE v."claimId" = cl.id AND r0."captureId" = c.id AND q0."evidenceId" = q."evidenceId" AND q0.of = q.of
    AND (v."secondId" IS DISTINCT FROM c."askedById" OR v."onePerson")
    AND v."publishedAt" >= q0."createdAt"))`;
