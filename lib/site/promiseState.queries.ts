import { listed, stands } from "@/lib/claims/listed.queries";
import { Prisma } from "@/lib/generated/prisma/client";

/** The promise p is in the lists: it is public, and not all of its wordings were withdrawn. */
export const LISTED_PROMISE = Prisma.sql`p."publicSince" IS NOT NULL
  AND EXISTS (SELECT 1 FROM "Claim" c WHERE c."promiseId" = p.id AND ${listed("c")})`;

/** The rating by which the promise p is counted, as `countedWording` says; null where no verdict is in force. */
export const STATE_OF_PROMISE = Prisma.sql`(SELECT v.rating::text FROM "Claim" c
  JOIN "Verdict" v ON v."claimId" = c.id AND v.status = 'published'
  WHERE c."promiseId" = p.id AND ${stands("c")}
  ORDER BY v.rating = 'not_yet_rated', c."saidOn" DESC NULLS LAST, c.id DESC LIMIT 1)`;
