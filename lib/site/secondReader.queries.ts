import { withdrawn } from "@/lib/claims/listed.queries";
import { db } from "@/lib/db";
import { reader } from "@/lib/env";
import { IS_READING } from "@/lib/reader/unread.queries";

/** What readers are told of the second reader. Counts, not shares: a share of few decisions would mislead. */
export type SecondReader = {
  /** The model that is used now; null where none is. */
  used: string | null;
  /** Each model that has read, from its first to its last reading. */
  models: { model: string; since: Date; until: Date }[];
  /** What it has read and reviewers have decided: how often it, and the program, said what they decided. */
  decided: { total: number; reader: number; unsure: number; program: number };
  /** What it and the program have both read: how often they said the same. */
  both: { total: number; same: number };
};

type Counts = Record<"total" | "reader" | "unsure" | "program" | "both" | "same", number>;

/** The second reader as it is used or was; null where there never was one. */
export async function secondReader(): Promise<SecondReader | null> {
  const used = reader()?.model ?? null;
  const [models, [counts]] = await Promise.all([
    db().$queryRaw<SecondReader["models"]>`
      SELECT model, min("createdAt") AS since, max("createdAt") AS until FROM "ReaderRecord"
      GROUP BY model ORDER BY since`,
    // Confirmed is "changed", dismissed is "the same". The latest reading of the words and their days counts.
    db().$queryRaw<Counts[]>`
      WITH read AS (
        SELECT DISTINCT ON (r.id) r.status, p.answer::text AS reader,
          CASE WHEN c.id IS NULL THEN NULL WHEN c.changed THEN 'changed' WHEN NOT c.changed THEN 'same'
            ELSE 'cannot_tell' END AS program,
          CASE r.status WHEN 'confirmed' THEN 'changed' WHEN 'dismissed' THEN 'same' END AS people
        FROM "Rewording" r
        JOIN "Claim" e ON e.id = r."earlierClaimId" JOIN "Claim" l ON l.id = r."laterClaimId"
        JOIN "ReaderRecord" p ON ${IS_READING}
        LEFT JOIN LATERAL (SELECT id, changed FROM "ComparerRecord"
          WHERE "rewordingId" = r.id ORDER BY id DESC LIMIT 1) c ON true
        WHERE p.answer IS NOT NULL AND NOT (${withdrawn("e")} OR ${withdrawn("l")})
        ORDER BY r.id, p.id DESC
      )
      SELECT count(people)::int AS total,
        (count(*) FILTER (WHERE reader = people))::int AS reader,
        (count(people) FILTER (WHERE reader = 'cannot_tell'))::int AS unsure,
        (count(*) FILTER (WHERE program = people))::int AS program,
        count(program)::int AS both,
        (count(*) FILTER (WHERE reader = program))::int AS same
      FROM read`,
  ]);
  if (!counts) throw new Error("Counting readings gave no row.");
  if (used === null && models.length === 0) return null;
  const { both, same, ...decided } = counts;
  return { used, models, decided, both: { total: both, same } };
}
