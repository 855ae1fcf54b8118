import type { PoolClient } from "pg";
import { pool } from "@/lib/db";
import type { CoveringBlocks } from "./blockUpdates";
import { filterTermsOf } from "./document";
import type { Block } from "./postings";
import { type PackedFilters, partialDateOf, unpackFilters } from "./row";

export type IndexRow = {
  id: number;
  collection: string;
  version: string;
  lastDocument: number;
  publicDocuments: number;
  publicLength: number;
  deskDocuments: number;
  deskLength: number;
};

/** A document as an index has it, with all terms that have a posting for it. */
export type StoredDocument = {
  number: number;
  isPublic: boolean;
  length: number;
  words: string;
  masses: number[];
  filters: string[];
  terms: string[];
};

type Stored = Omit<StoredDocument, "filters" | "terms"> & { key: string; columns: PackedFilters };

export async function storedDocuments(
  client: PoolClient,
  indexId: number,
  keys: readonly string[],
): Promise<Map<string, StoredDocument>> {
  const { rows } = await client.query<Stored>(
    `SELECT d.number, d.key, d."isPublic", d.length, d.words, d.masses, f.columns
     FROM "SearchDocument" d JOIN "SearchFilters" f USING ("indexId", number)
     WHERE "indexId" = $1 AND d.key = ANY($2)`,
    [indexId, keys],
  );
  return new Map(rows.map((row) => [row.key, stored(row)]));
}

function stored({ key: _, columns, ...row }: Stored): StoredDocument {
  const { said, ...known } = unpackFilters(columns);
  const filters = filterTermsOf({ ...known, saidOn: partialDateOf(said) });
  const words = row.words.split(/[ \n]/u).filter((term) => term !== "");
  return { ...row, filters, terms: [...new Set([...words, ...filters])] };
}

/** For each term and document the block that has, or would have, its posting. */
export async function coveringBlocks(
  client: PoolClient,
  places: readonly { id: number; document: number }[],
): Promise<CoveringBlocks> {
  const { rows } = await client.query<{ termId: number; first: number; postings: Buffer<ArrayBuffer> }>(
    `SELECT DISTINCT k.id AS "termId", b.first, b.postings FROM unnest($1::int[], $2::int[]) k(id, document)
     CROSS JOIN LATERAL (SELECT first, postings FROM "SearchBlock"
       WHERE "termId" = k.id AND first <= k.document ORDER BY first DESC LIMIT 1) b
     ORDER BY 1, 2`,
    [places.map(({ id }) => id), places.map(({ document }) => document)],
  );
  const blocks = new Map<number, Block[]>();
  for (const { termId, first, postings } of rows) {
    blocks.set(termId, [...(blocks.get(termId) ?? []), { first, postings }]);
  }
  return blocks;
}

/** The index in use of a collection, and whether claims have changed since. */
export async function currentIndex(collection: string): Promise<(IndexRow & { isBehind: boolean }) | null> {
  const { rows } = await pool().query<IndexRow & { isBehind: boolean }>({
    name: "search-index",
    text: `SELECT i.*, EXISTS (SELECT 1 FROM "SearchPending" WHERE NOT "isDone") AS "isBehind"
      FROM "SearchIndex" i WHERE collection = $1 AND "isCurrent"`,
    values: [collection],
  });
  return rows[0] ?? null;
}
