import { withdrawn } from "@/lib/claims/listed.queries";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** Counts, not shares: a share of few decisions would mislead. */
export type Agreement = {
  /** Of what one reviewer flagged, how much another one confirmed or dismissed. */
  second: { confirmed: number; dismissed: number };
  /** Of what the program suggested, how much reviewers confirmed or dismissed. */
  program: { confirmed: number; dismissed: number };
  /** Of the rows with which the program began tables that were then confirmed, how many stand as it wrote them. */
  rows: { all: number; unchanged: number };
};

/** What was decided about words that were withdrawn since tells of a mistake, not of agreement. */
const COUNTED = Prisma.sql`NOT EXISTS (SELECT 1 FROM "Claim" e, "Claim" l
  WHERE e.id = r."earlierClaimId" AND l.id = r."laterClaimId" AND (${withdrawn("e")} OR ${withdrawn("l")}))`;

/** How often reviewers agree with each other, and with the program. */
export async function reviewerAgreement(): Promise<Agreement> {
  const [[decided], [rows]] = await Promise.all([
    db().$queryRaw<Record<"secondYes" | "secondNo" | "programYes" | "programNo", number>[]>`
      SELECT
        (count(*) FILTER (WHERE status = 'confirmed' AND "decidedById" <> "flaggedById"))::int AS "secondYes",
        (count(*) FILTER (WHERE status = 'dismissed' AND "decidedById" <> "flaggedById"))::int AS "secondNo",
        (count(*) FILTER (WHERE status = 'confirmed' AND "byProgram"))::int AS "programYes",
        (count(*) FILTER (WHERE status = 'dismissed' AND "byProgram"))::int AS "programNo"
      FROM "Rewording" r WHERE ${COUNTED}`,
    // A table that a person began without the program says nothing about its rows. Cells take 600 characters.
    db().$queryRaw<Agreement["rows"][]>`
      SELECT count(*)::int AS "all", (count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM "TermChange" t WHERE t."rewordingId" = r.id
          AND t.term::text = c ->> 'term' AND t.effect::text = c ->> 'effect'
          AND t."from" IS NOT DISTINCT FROM trim(left(c ->> 'from', 600))
          AND t."to" IS NOT DISTINCT FROM trim(left(c ->> 'to', 600)))))::int AS unchanged
      FROM "Rewording" r
      CROSS JOIN LATERAL (SELECT changes FROM "ComparerRecord" p
        WHERE p."rewordingId" = r.id ORDER BY p.id DESC LIMIT 1) said
      CROSS JOIN LATERAL jsonb_array_elements(said.changes) c
      WHERE r.status = 'confirmed' AND ${COUNTED}
        AND EXISTS (SELECT 1 FROM "Event" e WHERE e."subjectId" = r.id AND e."subjectType" = 'rewording'
          AND e.verb = 'rewording.suggested')`,
  ]);
  if (!decided || !rows) throw new Error("Counting decisions gave no row.");
  return {
    second: { confirmed: decided.secondYes, dismissed: decided.secondNo },
    program: { confirmed: decided.programYes, dismissed: decided.programNo },
    rows,
  };
}
