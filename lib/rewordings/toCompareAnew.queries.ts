import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { BEARS_ON_PAIR } from "@/lib/renames/scope.queries";

type Asked = { renameId: string } | { comparerVersion: string };
type Row = { id: string; earlierClaimId: string; laterClaimId: string };

/** Suggestions on which a rename bears, or whose latest record is of another version, in the order of their ids. */
export function toCompareAnew(asked: Asked, most: number, after?: string): Promise<Row[]> {
  const which =
    "renameId" in asked
      ? Prisma.sql`EXISTS (SELECT 1 FROM "Rename" n WHERE n.id = ${asked.renameId}::uuid AND ${BEARS_ON_PAIR})`
      : Prisma.sql`(SELECT c."comparerVersion" FROM "ComparerRecord" c WHERE c."rewordingId" = r.id
          ORDER BY c.id DESC LIMIT 1) <> ${asked.comparerVersion}`;
  return db().$queryRaw<Row[]>`
    SELECT r.id, r."earlierClaimId", r."laterClaimId" FROM "Rewording" r
    JOIN "Claim" e ON e.id = r."earlierClaimId" JOIN "Claim" l ON l.id = r."laterClaimId"
    WHERE r.status = 'suggested' AND (${after ?? null}::uuid IS NULL OR r.id > ${after ?? null}::uuid) AND ${which}
    ORDER BY r.id LIMIT ${most}`;
}
