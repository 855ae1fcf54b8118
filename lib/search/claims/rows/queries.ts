import { db, pool } from "@/lib/db";
import type { FilteredRow } from "../facets";
import type { Counted, CountedSpeaker } from "../found";

/** Documents by their numbers as filters see them, and whether each has all the phrases in its words. */
export async function filteredRows(
  indexId: number,
  numbers: readonly number[],
  phrases: readonly string[],
): Promise<Map<number, FilteredRow>> {
  const { rows } = await pool().query<FilteredRow>({
    name: "search-filtered",
    text: `SELECT number, key, kind, "speakerId", rating, lang, reworded, publishers, said,
        (SELECT coalesce(bool_and(position(p in plain) > 0), true) FROM unnest($3::text[]) p) AS "hasPhrases"
      FROM "SearchDocument" WHERE "indexId" = $1 AND number = ANY($2::int[])`,
    values: [indexId, numbers, phrases],
  });
  return new Map(rows.map((row) => [row.number, row]));
}

export async function speakerIdOf(slug: string): Promise<string | null> {
  return (await db().speaker.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null;
}

/** Counted speakers by their slugs, with their names. */
export async function namedSpeakers(counts: readonly Counted[]): Promise<CountedSpeaker[]> {
  const rows = await db().speaker.findMany({
    where: { id: { in: counts.map(({ value }) => value) } },
    select: { id: true, slug: true, nameEn: true, nameZh: true },
  });
  const byId = new Map(rows.map(({ id, slug, ...names }) => [id, { slug, ...names }]));
  return counts.flatMap(({ value, count }) => {
    const speaker = byId.get(value);
    return speaker ? [{ value: speaker.slug, count, nameEn: speaker.nameEn, nameZh: speaker.nameZh }] : [];
  });
}
