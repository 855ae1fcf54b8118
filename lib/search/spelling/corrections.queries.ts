import { pool } from "@/lib/db";
import type { Audience } from "../query";
import { type KnownWord, nearest } from "./nearest";

/** Words like one that are looked at more closely. */
const MOST_LIKE = 30;
/** Misspelt words of one question that are mended: with more of them it is no misspelling. */
const MOST_MENDED = 4;

export type MeantWord = KnownWord & { ids: number[] };

/** For each word of which no document is known the likeliest word that is: one or two letters off. */
export async function mended(
  indexId: number,
  audience: Audience,
  words: readonly string[],
): Promise<Map<string, MeantWord>> {
  const asked = words.filter((word) => /^[a-z]{4,30}$/u.test(word)).slice(0, MOST_MENDED);
  if (asked.length === 0) return new Map();
  const { rows } = await pool().query<MeantWord & { word: string }>({
    name: "search-mended",
    text: `SELECT w.word, t.term, t.written, t.documents, t.ids FROM unnest($3::text[]) w(word) CROSS JOIN LATERAL (
        SELECT term, max(written) AS written, sum(documents)::int AS documents, array_agg(id) AS ids
        FROM "SearchTerm" WHERE written % w.word AND "indexId" = $1 AND ("isPublic" OR $2) AND documents > 0
        GROUP BY term ORDER BY max(similarity(written, w.word)) DESC, 3 DESC LIMIT $4) t`,
    values: [indexId, audience === "desk", asked, MOST_LIKE],
  });
  return new Map(
    asked.flatMap((word) => {
      const like = nearest(
        word,
        rows.filter((row) => row.word === word),
      );
      return like ? [[word, like]] : [];
    }),
  );
}
