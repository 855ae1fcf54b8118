import { pool } from "@/lib/db";
import type { Audience } from "../query";
import { closestWord, type IndexedWord } from "./closestWord";

/** Similar words of the index that are compared with a misspelt one. */
const MAX_CANDIDATES = 30;
/** A query with more unknown words is not misspelt. */
const MAX_CORRECTED = 4;

export type Correction = IndexedWord & { ids: number[] };

/**
 * Of an index, for an audience that gets all or what is public, the terms written like each word. They are found first, by
 * their own index (OFFSET 0): while the planner knows nothing of the table, as after it was filled, it would read every term.
 */
export const WORDS_ALIKE = `SELECT w.word, t.term, t.written, t.documents, t.ids
  FROM unnest($3::text[]) w(word) CROSS JOIN LATERAL (
    SELECT term, max(written) AS written, sum(documents)::int AS documents, array_agg(id) AS ids
    FROM (SELECT * FROM "SearchTerm" WHERE written % w.word OFFSET 0) alike
    WHERE "indexId" = $1 AND ("isPublic" OR $2) AND documents > 0
    GROUP BY term ORDER BY max(similarity(written, w.word)) DESC, 3 DESC LIMIT $4) t`;

/** For words that no document has the likeliest words that some have, one or two letters off. */
export async function findCorrections(
  indexId: number,
  audience: Audience,
  words: readonly string[],
): Promise<Map<string, Correction>> {
  const misspelt = words.filter((word) => /^[a-z]{4,30}$/u.test(word)).slice(0, MAX_CORRECTED);
  if (misspelt.length === 0) return new Map();
  const { rows } = await pool().query<Correction & { word: string }>({
    name: "search-corrections",
    text: WORDS_ALIKE,
    values: [indexId, audience === "desk", misspelt, MAX_CANDIDATES],
  });
  return new Map(
    misspelt.flatMap((word) => {
      const candidates = rows.filter((row) => row.word === word);
      const correction = closestWord(word, candidates);
      return correction ? [[word, correction]] : [];
    }),
  );
}
