import { pool } from "@/lib/db";
import type { Block } from "../index/postings";
import type { Audience } from "../query";
import { type Correction, findCorrections } from "../spelling/corrections.queries";

export type TermRow = { id: number; term: string; isPublic: boolean; documents: number };

/** The values of `isPublic` that an audience gets. */
const PARTITIONS: Record<Audience, boolean[]> = { public: [true], desk: [true, false] };

async function termRows(indexId: number, audience: Audience, terms: readonly string[]): Promise<TermRow[]> {
  const { rows } = await pool().query<TermRow>({
    name: "search-terms",
    text: `SELECT id, term, "isPublic", documents FROM "SearchTerm"
      WHERE "indexId" = $1 AND "isPublic" = ANY($2) AND term = ANY($3)`,
    values: [indexId, PARTITIONS[audience], terms],
  });
  return rows;
}

async function blocksOfTerms(ids: readonly number[]): Promise<Map<number, Block[]>> {
  // As bytes they would be sent two letters each, as these are in a text of base 64 they are four for three.
  const { rows } = await pool().query<{ termId: number; first: number; postings: string }>({
    name: "search-blocks",
    text: `SELECT "termId", first, encode(postings, 'base64') AS postings FROM "SearchBlock" WHERE "termId" = ANY($1::int[])`,
    values: [ids],
  });
  const blocks = new Map<number, Block[]>(ids.map((id) => [id, []]));
  for (const { termId, first, postings } of rows)
    blocks.get(termId)?.push({ first, postings: Buffer.from(postings, "base64") });
  return blocks;
}

/**
 * What one search reads of an index for its audience: of each term and of each block of postings only once, however often
 * the search is made again, as without one of its filters to count what that leaves out.
 */
export class PostingsReader {
  readonly #terms = new Map<string, TermRow[]>();
  readonly #blocks = new Map<number, readonly Block[]>();
  readonly #corrections = new Map<string, Promise<ReadonlyMap<string, Correction>>>();

  constructor(
    readonly indexId: number,
    readonly audience: Audience,
  ) {}

  async terms(terms: readonly string[]): Promise<TermRow[]> {
    const wanted = [...new Set(terms)];
    const missing = wanted.filter((term) => !this.#terms.has(term));
    if (missing.length > 0) {
      const rows = await termRows(this.indexId, this.audience, missing);
      for (const term of missing) this.#terms.set(term, []);
      for (const row of rows) this.#terms.get(row.term)?.push(row);
    }
    return wanted.flatMap((term) => this.#terms.get(term) ?? []);
  }

  /** The blocks of terms, by the id of the term. */
  async blocks(ids: readonly number[]): Promise<ReadonlyMap<number, readonly Block[]>> {
    const missing = ids.filter((id) => !this.#blocks.has(id));
    if (missing.length > 0)
      for (const [id, blocks] of await blocksOfTerms(missing)) this.#blocks.set(id, blocks);
    return this.#blocks;
  }

  /** For words that no document has the likeliest words that some have. */
  corrections(words: readonly string[]): Promise<ReadonlyMap<string, Correction>> {
    const key = words.join(" ");
    const found = this.#corrections.get(key) ?? findCorrections(this.indexId, this.audience, words);
    this.#corrections.set(key, found);
    return found;
  }
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
