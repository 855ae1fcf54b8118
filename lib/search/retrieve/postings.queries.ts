import { pool } from "@/lib/db";
import type { Block } from "../index/postings";
import type { Audience } from "../query";

export type TermRow = { id: number; term: string; isPublic: boolean; documents: number };

/** The values of `isPublic` that an audience gets. */
const PARTITIONS: Record<Audience, boolean[]> = { public: [true], desk: [true, false] };

export async function termRows(
  indexId: number,
  audience: Audience,
  terms: readonly string[],
): Promise<TermRow[]> {
  const { rows } = await pool().query<TermRow>({
    name: "search-terms",
    text: `SELECT id, term, "isPublic", documents FROM "SearchTerm"
      WHERE "indexId" = $1 AND "isPublic" = ANY($2) AND term = ANY($3)`,
    values: [indexId, PARTITIONS[audience], terms],
  });
  return rows;
}

/** The blocks of terms, by the id of the term. */
export async function blocksOfTerms(ids: readonly number[]): Promise<Map<number, Block[]>> {
  const { rows } = await pool().query<{ termId: number; first: number; postings: Buffer<ArrayBuffer> }>({
    name: "search-blocks",
    text: 'SELECT "termId", first, postings FROM "SearchBlock" WHERE "termId" = ANY($1::int[])',
    values: [ids],
  });
  const blocks = new Map<number, Block[]>(ids.map((id) => [id, []]));
  for (const { termId, ...block } of rows) blocks.get(termId)?.push(block);
  return blocks;
}

export type RankableRow = {
  number: number;
  key: string;
  words: string;
  plain: string;
  masses: number[];
  said: string | null;
};

/** What ranking needs of documents, by their numbers. */
export async function rankableRows(indexId: number, numbers: readonly number[]): Promise<RankableRow[]> {
  const { rows } = await pool().query<RankableRow>({
    name: "search-rankable",
    text: `SELECT number, key, words, plain, masses, said FROM "SearchDocument"
      WHERE "indexId" = $1 AND number = ANY($2::int[])`,
    values: [indexId, numbers],
  });
  return rows;
}

export async function documentNumbers(indexId: number, keys: readonly string[]): Promise<number[]> {
  const { rows } = await pool().query<{ number: number }>({
    name: "search-numbers",
    text: 'SELECT number FROM "SearchDocument" WHERE "indexId" = $1 AND key = ANY($2)',
    values: [indexId, keys],
  });
  return rows.map(({ number }) => number);
}
