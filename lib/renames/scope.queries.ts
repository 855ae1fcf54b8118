import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** Whether the rename `n` is of the speakers or promises of the claims `e` and `l`, or of who made these promises. */
export const BEARS_ON_PAIR = Prisma.sql`(n."speakerId" IN (e."speakerId", l."speakerId")
  OR EXISTS (SELECT 1 FROM "Promise" p WHERE p.id IN (e."promiseId", l."promiseId")
    AND (p."promisorId" = n."speakerId" OR p.id = n."promiseId"
      OR p.id = (SELECT o."mergedIntoId" FROM "Promise" o WHERE o.id = n."promiseId"))))`;

/** Claims that are compared at once after a rename: more than any speaker has with one name. */
const MOST_CLAIMS = 500;

/** Promises on which a rename bears and that say one of its names, the latest first. */
export async function claimsWithRename(renameId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT e.id FROM "Rename" n, "Claim" e, LATERAL (SELECT e."speakerId", e."promiseId") l
    WHERE n.id = ${renameId}::uuid AND e.kind = 'promise' AND e.status <> 'withdrawn' AND ${BEARS_ON_PAIR}
      AND (position(lower(n."from") IN lower(e.quote)) > 0 OR position(lower(n."to") IN lower(e.quote)) > 0)
    ORDER BY e.id DESC LIMIT ${MOST_CLAIMS}`;
  return rows.map(({ id }) => id);
}
