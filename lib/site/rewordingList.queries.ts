import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { PAGE_SIZE, type Page, pageOf } from "@/lib/paging";
import { IN_FORCE } from "@/lib/rewordings/inForce.queries";
import type { Counted, CountedSpeaker } from "@/lib/search/claims/results";
import type { RewordingFilters } from "@/lib/search/schema";

type Filters = Omit<RewordingFilters, "after">;

/** The speaker's is one of both wordings. A term and an effect must be of the same row. */
function conditions({ disclosure, speaker, term, effect }: Filters): Prisma.Sql[] {
  const where: Prisma.Sql[] = [];
  if (disclosure) where.push(Prisma.sql`r.disclosure = ${disclosure}::"Disclosure"`);
  if (speaker) {
    where.push(
      Prisma.sql`(SELECT id FROM "Speaker" WHERE slug = ${speaker}) IN (e."speakerId", l."speakerId")`,
    );
  }
  if (term || effect) {
    const row = [Prisma.sql`c."rewordingId" = r.id AND c.effect <> 'same'`];
    if (term) row.push(Prisma.sql`c.term = ${term}::"Term"`);
    if (effect) row.push(Prisma.sql`c.effect = ${effect}::"Effect"`);
    where.push(Prisma.sql`EXISTS (SELECT 1 FROM "TermChange" c WHERE ${Prisma.join(row, " AND ")})`);
  }
  return where;
}

const current = (filters: Filters) => Prisma.join([IN_FORCE, ...conditions(filters)], " AND ");

/** Current rewordings, latest first. */
export async function findRewordings(
  { after, ...filters }: RewordingFilters,
  promiseId?: string,
  size = PAGE_SIZE,
): Promise<Page<{ id: string }>> {
  const where = [current(filters)];
  if (promiseId) where.push(Prisma.sql`r."promiseId" = ${promiseId}::uuid`);
  if (after) {
    where.push(
      Prisma.sql`(r."decidedAt", r.id) < (SELECT "decidedAt", id FROM "Rewording" WHERE id = ${after}::uuid)`,
    );
  }
  const read = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM ${Prisma.join(where, " AND ")} ORDER BY r."decidedAt" DESC, r.id DESC LIMIT ${size + 1}`;
  return pageOf(read, size);
}

/** More speakers would be no list to choose from. */
const MAX_SPEAKERS = 200;

/**
 * The number of current rewordings, and facets: for each filter the counts of its values, the other filters being as
 * they are. Values without a rewording are left out.
 */
export async function rewordingCounts({ after: _, ...filters }: RewordingFilters) {
  const [[all], speakers, terms, effects, disclosures] = await Promise.all([
    db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${current(filters)}`,
    db().$queryRaw<CountedSpeaker[]>`
      SELECT s.slug AS value, s."nameEn", s."nameZh", count(*)::int AS count
      FROM (SELECT e."speakerId" AS first, l."speakerId" AS second
        FROM ${current({ ...filters, speaker: undefined })}) one
      JOIN "Speaker" s ON s.id IN (one.first, one.second)
      GROUP BY s.id ORDER BY count(*) DESC, s.slug LIMIT ${MAX_SPEAKERS}`,
    countRows("term", filters),
    countRows("effect", filters),
    db().$queryRaw<Counted[]>`
      SELECT r.disclosure::text AS value, count(*)::int AS count
      FROM ${current({ ...filters, disclosure: undefined })} AND r.disclosure IS NOT NULL GROUP BY 1`,
  ]);
  return { all: all?.count ?? 0, speakers, terms, effects, disclosures };
}

/** Facets of terms and effects. A rewording with two rows of one term counts once. */
function countRows(column: "term" | "effect", filters: Filters): Promise<Counted[]> {
  const other = column === "term" ? filters.effect : filters.term;
  const also = !other
    ? Prisma.empty
    : column === "term"
      ? Prisma.sql`AND c.effect = ${other}::"Effect"`
      : Prisma.sql`AND c.term = ${other}::"Term"`;
  return db().$queryRaw<Counted[]>`
    SELECT c.${Prisma.raw(`"${column}"`)}::text AS value, count(DISTINCT c."rewordingId")::int AS count
    FROM "TermChange" c WHERE c.effect <> 'same' ${also}
      AND c."rewordingId" IN (SELECT r.id FROM ${current({ ...filters, [column]: undefined })})
    GROUP BY 1`;
}
