import type { Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ReadPair } from "./pair";

/** Bytes of two wordings that are read at all: a small model holds no more. */
const MOST_BYTES = 30_000;
/** Minutes until a pair is tried again double with each request for it, up to some hours. */
const MOST_DOUBLINGS = 8;

/** A partial date as people write it; null where none is known. */
const said = (claim: Prisma.Sql) => Prisma.sql`left(to_char(${claim}."saidOn", 'YYYY-MM-DD'),
  CASE ${claim}."saidPrecision" WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END)`;

const [EARLIER, LATER] = [Prisma.sql`e`, Prisma.sql`l`];

/** Whether the reading `p` is of the claims `e` and `l`: of their words, and of the days on which they were said. */
export const IS_READING = Prisma.sql`(p."earlierText" = e.quote AND p."laterText" = l.quote
  AND p."earlierSaid" IS NOT DISTINCT FROM ${said(EARLIER)} AND p."laterSaid" IS NOT DISTINCT FROM ${said(LATER)})`;

type Row = {
  rewordingId: string;
  earlierText: string;
  laterText: string;
  earlierSaid: string | null;
  laterSaid: string | null;
};

/**
 * The latest suggestion whose words this model was not asked about with this prompt. One for which a request failed or is
 * under way waits, longer each time, and holds up no other.
 */
export async function nextUnread(
  tx: Tx,
  model: string,
  promptVersion: string,
): Promise<{ rewordingId: string; pair: ReadPair } | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT r.id AS "rewordingId", e.quote AS "earlierText", l.quote AS "laterText",
      ${said(EARLIER)} AS "earlierSaid", ${said(LATER)} AS "laterSaid"
    FROM "Rewording" r
    JOIN "Claim" e ON e.id = r."earlierClaimId" JOIN "Claim" l ON l.id = r."laterClaimId"
    WHERE r.status = 'suggested' AND octet_length(e.quote) + octet_length(l.quote) <= ${MOST_BYTES}
      AND NOT EXISTS (SELECT 1 FROM "ReaderRecord" p
        WHERE ${IS_READING} AND p.model = ${model} AND p."promptVersion" = ${promptVersion})
      AND NOT EXISTS (SELECT 1 FROM "ReaderRequest" q WHERE q."rewordingId" = r.id
        HAVING max(q."createdAt") + interval '1 minute' * power(2, least(count(*), ${MOST_DOUBLINGS})) > now())
    ORDER BY r.id DESC LIMIT 1`;
  if (!row) return null;
  const earlier = { text: row.earlierText, said: row.earlierSaid };
  const later = { text: row.laterText, said: row.laterSaid };
  return { rewordingId: row.rewordingId, pair: { earlier, later } };
}
