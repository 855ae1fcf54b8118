import { listed } from "@/lib/claims/listed.queries";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * A rewording r between the wordings e and l that is confirmed and that no later decision on the same pair has replaced.
 * It rests on what was said and when, not on a verdict: it stays in force when one is retracted, and no longer once a
 * wording is withdrawn. Others stay at their own addresses but are in no list, count or clock.
 */
export const IN_FORCE = Prisma.sql`"Rewording" r
  JOIN "Claim" e ON e.id = r."earlierClaimId" AND ${listed("e")}
  JOIN "Claim" l ON l.id = r."laterClaimId" AND ${listed("l")}
  WHERE r.status = 'confirmed' AND NOT EXISTS (
    SELECT 1 FROM "Rewording" n
    WHERE n."earlierClaimId" = r."earlierClaimId" AND n."laterClaimId" = r."laterClaimId"
      AND n.version > r.version AND n.status IN ('confirmed', 'dismissed'))`;
