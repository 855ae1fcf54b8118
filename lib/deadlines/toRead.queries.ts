import { db, type Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { READER_VERSION } from "./readDeadlines";

/** Of all that a deadline depends on: the words, their language, and when they were said. */
const WORDS_MD5 = Prisma.sql`md5(concat_ws(chr(31), c.quote, c."quoteLang", c."saidOn", c."saidPrecision"))`;

const IS_UNREAD = Prisma.sql`NOT EXISTS (SELECT 1 FROM "DeadlineReading" r WHERE r."claimId" = c.id
  AND r."readerVersion" = ${READER_VERSION} AND r."wordsMd5" = ${WORDS_MD5})`;

/** Promises whose words this version has not read, in the order of their ids; of one claim where it is named. */
export async function unreadPromises(most: number, claimId?: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Claim" c WHERE c.kind = 'promise' AND (${claimId ?? null}::uuid IS NULL OR c.id = ${claimId ?? null}::uuid)
      AND ${IS_UNREAD} ORDER BY c.id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** The mark of a claim's words as they are now. */
export async function wordsMd5Of(claimId: string, tx: Pick<Tx, "$queryRaw"> = db()): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { md5: string }[]
  >`SELECT ${WORDS_MD5} AS md5 FROM "Claim" c WHERE c.id = ${claimId}::uuid`;
  return row?.md5 ?? null;
}
