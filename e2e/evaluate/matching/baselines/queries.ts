import { pool } from "@/lib/db";
import type { CheckedClaim, Query } from "../data";
import type { RankedId } from "../score";
import { plainWords } from "./bm25";

/** Claims that are written at a time. */
const BATCH = 2_000;

/** Postgres' own ranking: ts_rank_cd over any of the words, of segmented text since it knows no Chinese words. */
export async function tsRankCd(
  claims: readonly CheckedClaim[],
): Promise<(query: Query) => Promise<RankedId[]>> {
  await pool().query("CREATE TABLE ranked_by_postgres (id text, words tsvector)");
  for (let from = 0; from < claims.length; from += BATCH) {
    const batch = claims.slice(from, from + BATCH);
    await pool().query(
      `INSERT INTO ranked_by_postgres SELECT id, to_tsvector('simple', text) FROM unnest($1::text[], $2::text[]) c(id, text)`,
      [
        batch.map(({ id }) => id),
        batch.map(({ claim, title, subtitle }) => plainWords(`${claim} ${title} ${subtitle}`).join(" ")),
      ],
    );
  }
  await pool().query("CREATE INDEX ON ranked_by_postgres USING gin (words)");
  await pool().query("ANALYZE ranked_by_postgres");
  return async ({ text }) => {
    const { rows } = await pool().query<RankedId>(
      `SELECT id, ts_rank_cd(words, q)::float8 AS score FROM ranked_by_postgres,
         (SELECT replace(plainto_tsquery('simple', $1)::text, '&', '|')::tsquery AS q) asked
       WHERE words @@ q ORDER BY score DESC, id LIMIT 100`,
      [plainWords(text).join(" ").replaceAll("\0", " ")],
    );
    return rows;
  };
}
