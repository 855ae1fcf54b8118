import type { PoolClient } from "pg";
import { blockUpdates } from "./blockUpdates";
import { coveringBlocks } from "./queries";
import { parseTermKey, type TermChanges, termKey } from "./statistics";

/** Writes changed terms and their blocks. Returns the document frequency of each term after the change. */
export async function putTerms(
  client: PoolClient,
  indexId: number,
  changes: TermChanges,
): Promise<Map<string, number>> {
  const rows = [...changes].map(([key, { put, removed, written = null }]) => ({
    ...parseTermKey(key),
    documents: put.length - removed.length,
    written,
  }));
  const terms = await client.query<{ id: number; term: string; isPublic: boolean; documents: number }>(
    `INSERT INTO "SearchTerm" ("indexId", "isPublic", term, documents, written)
     SELECT $1, * FROM unnest($2::boolean[], $3::text[], $4::int[], $5::text[])
     ON CONFLICT ("indexId", "isPublic", term) DO UPDATE SET
       documents = "SearchTerm".documents + EXCLUDED.documents,
       written = coalesce(EXCLUDED.written, "SearchTerm".written)
     RETURNING id, term, "isPublic", documents`,
    [
      indexId,
      rows.map(({ isPublic }) => isPublic),
      rows.map(({ term }) => term),
      rows.map(({ documents }) => documents),
      rows.map(({ written }) => written),
    ],
  );
  const keys = new Map(terms.rows.map((row) => [row.id, termKey(row.isPublic, row.term)]));
  await putBlocks(client, keys, changes);
  return new Map(terms.rows.map((row) => [termKey(row.isPublic, row.term), row.documents]));
}

async function putBlocks(
  client: PoolClient,
  terms: ReadonlyMap<number, string>,
  changes: TermChanges,
): Promise<void> {
  const places = [...terms].flatMap(([id, key]) => {
    const { put = [], removed = [] } = changes.get(key) ?? {};
    const documents = new Set([...put.map(({ document }) => document), ...removed]);
    return [...documents].map((document) => ({ id, document }));
  });
  const covering = await coveringBlocks(client, places);
  const { removed, written } = blockUpdates(terms, changes, covering);
  if (removed.length > 0) {
    await client.query(
      `DELETE FROM "SearchBlock" b USING unnest($1::int[], $2::int[]) g("termId", first)
       WHERE b."termId" = g."termId" AND b.first = g.first`,
      [removed.map(({ termId }) => termId), removed.map(({ first }) => first)],
    );
  }
  await insertBlocks(client, written);
}

export type BlockRow = { termId: number; first: number; postings: Uint8Array };

/** Writes blocks of terms that have none with the same first document. */
async function insertBlocks(client: PoolClient, blocks: readonly BlockRow[]): Promise<void> {
  if (blocks.length === 0) return;
  await client.query(
    `INSERT INTO "SearchBlock" ("termId", first, postings) SELECT * FROM unnest($1::int[], $2::int[], $3::bytea[])`,
    [
      blocks.map(({ termId }) => termId),
      blocks.map(({ first }) => first),
      blocks.map(({ postings }) => Buffer.from(postings)),
    ],
  );
}
