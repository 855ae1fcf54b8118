import { pool } from "@/lib/db";
import { type PackedFilters, unpackFilters } from "../index/row";
import type { FilteredRow } from "./facets";
import type { Counted, CountedSpeaker } from "./results";

/** By the numbers of documents the columns that filters use, of those that have all the phrases. */
export async function filteredRows(
  indexId: number,
  numbers: readonly number[],
  phrases: readonly string[],
): Promise<Map<number, FilteredRow>> {
  const withPhrases = phrases.length > 0 ? await documentsWith(indexId, numbers, phrases) : numbers;
  const { rows } = await pool().query<{ number: number; columns: PackedFilters }>({
    name: "search-filtered",
    text: 'SELECT number, columns FROM "SearchFilters" WHERE "indexId" = $1 AND number = ANY($2::int[])',
    values: [indexId, withPhrases],
  });
  return new Map(rows.map(({ number, columns }) => [number, { number, ...unpackFilters(columns) }]));
}

/** The documents that have all the phrases. */
async function documentsWith(
  indexId: number,
  numbers: readonly number[],
  phrases: readonly string[],
): Promise<number[]> {
  const { rows } = await pool().query<{ number: number }>({
    name: "search-phrases",
    text: `SELECT number FROM "SearchDocument" WHERE "indexId" = $1 AND number = ANY($2::int[])
        AND (SELECT bool_and(position(p in plain) > 0) FROM unnest($3::text[]) p)`,
    values: [indexId, numbers, phrases],
  });
  return rows.map(({ number }) => number);
}

export async function speakerIdOf(slug: string): Promise<string | null> {
  const { rows } = await pool().query<{ id: string }>({
    name: "search-speaker",
    text: 'SELECT coalesce("mergedIntoId", id) AS id FROM "Speaker" WHERE slug = $1',
    values: [slug],
  });
  return rows[0]?.id ?? null;
}

type NamedSpeaker = { id: string; slug: string; nameEn: string | null; nameZh: string | null };

/** Counts by the speakers' slugs, with their names. */
export async function namedSpeakers(counts: readonly Counted[]): Promise<CountedSpeaker[]> {
  const { rows } = await pool().query<NamedSpeaker>({
    name: "search-speakers",
    text: 'SELECT id, slug, "nameEn", "nameZh" FROM "Speaker" WHERE id = ANY($1::uuid[])',
    values: [counts.map(({ value }) => value)],
  });
  const byId = new Map(rows.map(({ id, slug, ...names }) => [id, { slug, ...names }]));
  return counts.flatMap(({ value, count }) => {
    const speaker = byId.get(value);
    return speaker ? [{ value: speaker.slug, count, nameEn: speaker.nameEn, nameZh: speaker.nameZh }] : [];
  });
}
