import { z } from "zod";
import { listed } from "@/lib/claims/listed.queries";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { IN_FORCE } from "@/lib/rewordings/inForce.queries";
import { KINDS, type Kind, PART } from "./schema";

/*
 * What is public and listed, by kind: the end of the address, and the columns that order the parts. New rows come to the
 * end, so that a part which is full stays as it is.
 */

type Rows = Exclude<Kind, "pages">;

/** The last accepted change to what readers see of a row. */
const changed = (id: Prisma.Sql) => Prisma.sql`(SELECT max(p."decidedAt") FROM "Proposal" p
  WHERE p."subjectId" = ${id} AND p.status = 'accepted')`;

/** When something was last told of a claim: it became public, a verdict was published, replaced or retracted, a change made. */
const claimTold = Prisma.sql`greatest(c."publicSince", ${changed(Prisma.sql`c.id`)},
  (SELECT max(greatest(v."publishedAt", v."endedAt")) FROM "Verdict" v WHERE v."claimId" = c.id))`;

const ROWS: Record<Rows, { rows: Prisma.Sql; at: Prisma.Sql }> = {
  claims: {
    rows: Prisma.sql`SELECT c.id, c.slug AS name, c."publicSince" AS since FROM "Claim" c WHERE ${listed("c")}`,
    at: Prisma.sql`(SELECT ${claimTold} FROM "Claim" c WHERE c.id = s.id)`,
  },
  promises: {
    rows: Prisma.sql`SELECT p.id, p.slug AS name, p."publicSince" AS since FROM "Promise" p
      WHERE p."publicSince" IS NOT NULL
        AND EXISTS (SELECT 1 FROM "Claim" c WHERE c."promiseId" = p.id AND ${listed("c")})`,
    at: Prisma.sql`greatest(s.since, ${changed(Prisma.sql`s.id`)},
      (SELECT max(${claimTold}) FROM "Claim" c WHERE c."promiseId" = s.id AND ${listed("c")}),
      (SELECT max(r."decidedAt") FROM "Rewording" r WHERE r."promiseId" = s.id AND r.status = 'confirmed'))`,
  },
  rewordings: {
    rows: Prisma.sql`SELECT r.id, r.id::text AS name, r."decidedAt" AS since FROM ${IN_FORCE}`,
    at: Prisma.sql`s.since`,
  },
  speakers: {
    rows: Prisma.sql`SELECT p.id, p.slug AS name, p."createdAt" AS since FROM "Speaker" p WHERE p.id IN (
      SELECT "speakerId" FROM "Claim" c WHERE ${listed("c")}
      UNION SELECT "subjectId" FROM "Claim" c WHERE ${listed("c")})`,
    at: Prisma.sql`greatest(${changed(Prisma.sql`s.id`)}, (SELECT max(c."publicSince") FROM "Claim" c
      WHERE (c."speakerId" = s.id OR c."subjectId" = s.id) AND ${listed("c")}))`,
  },
  articles: {
    rows: Prisma.sql`SELECT a.id, a.slug AS name, a."publicSince" AS since FROM "Article" a
      WHERE a."publicSince" IS NOT NULL`,
    at: Prisma.sql`greatest(s.since, ${changed(Prisma.sql`s.id`)},
      (SELECT a."takenDownAt" FROM "Article" a WHERE a.id = s.id))`,
  },
};

const ROW_KINDS = KINDS.filter((kind): kind is Rows => kind !== "pages");
const counts = z.array(z.object({ kind: z.enum(KINDS), rows: z.int() }));

/** How many rows there are of each kind. */
export async function countedRows(): Promise<{ kind: Kind; rows: number }[]> {
  const each = ROW_KINDS.map(
    (kind) => Prisma.sql`SELECT ${kind} AS kind, count(*)::int AS rows FROM (${ROWS[kind].rows}) s`,
  );
  return counts.parse(await db().$queryRaw`${Prisma.join(each, " UNION ALL ")}`);
}

const part = z.array(z.object({ name: z.string(), at: z.date() }));

/** One part of a kind: the ends of its addresses, and when each page last changed. */
export async function partRows(kind: Rows, number: number): Promise<z.infer<typeof part>> {
  const { rows, at } = ROWS[kind];
  return part.parse(
    await db().$queryRaw`
    SELECT s.name, ${at} AS at FROM (${rows} ORDER BY since, id LIMIT ${PART} OFFSET ${(number - 1) * PART}) s
    ORDER BY s.since, s.id`,
  );
}
