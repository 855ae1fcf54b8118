import { Prisma } from "@/lib/generated/prisma/client";

/**
 * A rewording r between public wordings e and l, neither withdrawn, that is confirmed and that no later decision on the same pair has
 * replaced: its earlier versions stay at their own addresses but are no longer news.
 */
export const IN_FORCE = Prisma.sql`"Rewording" r
  JOIN "Claim" e ON e.id = r."earlierClaimId" AND e."publicSince" IS NOT NULL AND e.status <> 'withdrawn'
  JOIN "Claim" l ON l.id = r."laterClaimId" AND l."publicSince" IS NOT NULL AND l.status <> 'withdrawn'
  WHERE r.status = 'confirmed' AND NOT EXISTS (
    SELECT 1 FROM "Rewording" n
    WHERE n."earlierClaimId" = r."earlierClaimId" AND n."laterClaimId" = r."laterClaimId"
      AND n.version > r.version AND n.status IN ('confirmed', 'dismissed'))`;
