import type { PoolClient } from "pg";
import { pool } from "@/lib/db";
import { TOKENS_VERSION } from "../../tokens/tokens";
import { type Document, readDocument, weightOf } from "../document";
import { type BlockRow, holdIndex, insertBlocks, inTransaction, putCounts } from "../mutations";
import type { IndexRow } from "../queries";
import { countIn, massesOf, partOfKey, termKey, wordsOf } from "../reading";
import { putDocuments, type WrittenDocument } from "../rows.mutations";
import { type Expected, expectedFrom } from "./sample";
import { Tails } from "./tails";

/** First of the two keys of the lock of whoever builds an index: "make" in ASCII. */
const BUILDING = 0x6d616b65;
/** Ids of terms that are taken from the database at a time. */
const IDS = 20_000;
/** Rows that are written at a time. */
const ROWS = 10_000;

/** Every document of a collection, a stretch at a time, and some of them to begin with. */
export type Source = {
  sample: () => Promise<Document[]>;
  batches: () => AsyncIterable<readonly Document[]>;
};

/**
 * Builds a collection's index anew beside the one in use, and puts it in its place. `catchUp` brings documents that
 * changed meanwhile into the new index, in the transaction of the change-over. False when somebody else is building.
 */
export async function buildIndex(
  collection: string,
  source: Source,
  progress: (documents: number) => void = () => undefined,
  catchUp: (client: PoolClient, index: IndexRow) => Promise<void> = async () => undefined,
): Promise<boolean> {
  const client = await pool().connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      "SELECT pg_try_advisory_lock($1, hashtext($2)) AS mine",
      [BUILDING, collection],
    );
    if (!rows[0]?.mine) return false;
    try {
      await removeUnused(collection);
      const index = await newIndex(collection);
      await fill(client, index, source, progress);
      await takeOver(collection, index.id, catchUp);
      await removeUnused(collection);
    } finally {
      await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [BUILDING, collection]);
    }
    return true;
  } finally {
    client.release();
  }
}

/** An index with a higher number than the one in use: whoever changes that knows by it that another is being built. */
async function newIndex(collection: string): Promise<IndexRow> {
  await inTransaction((client) => holdIndex(client, collection));
  const { rows } = await pool().query<IndexRow>(
    'INSERT INTO "SearchIndex" (collection, version) VALUES ($1, $2) RETURNING *',
    [collection, TOKENS_VERSION],
  );
  if (!rows[0]) throw new Error("A new index gave no row.");
  return rows[0];
}

/** Removes what an index that is not in use left behind. */
async function removeUnused(collection: string): Promise<void> {
  const unused = 'SELECT id FROM "SearchIndex" WHERE collection = $1 AND NOT "isCurrent"';
  const term = `SELECT id FROM "SearchTerm" WHERE "indexId" IN (${unused})`;
  for (const sql of [
    `DELETE FROM "SearchBlock" WHERE "termId" IN (${term})`,
    `DELETE FROM "SearchTerm" WHERE "indexId" IN (${unused})`,
    `DELETE FROM "SearchDocument" WHERE "indexId" IN (${unused})`,
    'DELETE FROM "SearchIndex" WHERE collection = $1 AND NOT "isCurrent"',
  ]) {
    await pool().query(sql, [collection]);
  }
}

async function fill(
  client: PoolClient,
  index: IndexRow,
  source: Source,
  progress: (documents: number) => void,
): Promise<void> {
  const expected = expectedFrom(await source.sample());
  const ids: number[] = [];
  const tails = new Tails(() => ids.pop() ?? noId());
  for await (const batch of source.batches()) {
    const read = batch.map((document) => ({ document, read: readDocument(document) }));
    const terms = read.reduce((sum, { read }) => sum + read.counts.size + read.filters.length, 0);
    while (ids.length < terms) ids.push(...(await moreIds(client)));
    const rows = read.map(({ document, read }): WrittenDocument => {
      const number = ++index.lastDocument;
      countIn(index, document.isPublic, 1, read.length);
      addPostings(tails, number, document, read, expected);
      return rowOf(number, document, read, expected);
    });
    await putDocuments(client, index.id, rows);
    await insertBlocks(client, tails.takeFull());
    progress(index.lastDocument);
  }
  await putTails(client, index.id, tails);
  await putCounts(client, index);
  await client.query('ANALYZE "SearchTerm", "SearchBlock", "SearchDocument"');
}

function noId(): never {
  throw new Error("More terms than ids were taken for.");
}

async function moreIds(client: PoolClient): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT nextval(pg_get_serial_sequence('"SearchTerm"', 'id')) AS id FROM generate_series(1, $1)`,
    [IDS],
  );
  return rows.map(({ id }) => Number(id)).reverse();
}

type Read = ReturnType<typeof readDocument>;

function addPostings(tails: Tails, number: number, document: Document, read: Read, expected: Expected): void {
  const mean = expected.meanLength(document.isPublic);
  for (const [term, times] of read.counts) {
    const weight = weightOf(times, read.length, mean);
    tails.add(termKey(document.isPublic, term), { document: number, weight }, read.written.get(term));
  }
  for (const term of read.filters) {
    tails.add(termKey(document.isPublic, term), { document: number, weight: 1 }, undefined);
  }
}

function rowOf(number: number, document: Document, read: Read, expected: Expected): WrittenDocument {
  const documentsOf = (term: string) => expected.documentsOf(document.isPublic, term);
  const masses = massesOf(read.fields, documentsOf, expected.all(document.isPublic));
  return { number, document, words: wordsOf(read.fields), plain: read.plain, length: read.length, masses };
}

async function putTails(client: PoolClient, indexId: number, tails: Tails): Promise<void> {
  let terms: { id: number; key: string; documents: number; written: string | null }[] = [];
  let blocks: BlockRow[] = [];
  const put = async () => {
    await insertTerms(client, indexId, terms);
    await insertBlocks(client, blocks);
    [terms, blocks] = [[], []];
  };
  for (const { key, documents, written, block } of tails.rest()) {
    terms.push({ id: block.termId, key, documents, written });
    blocks.push(block);
    if (terms.length === ROWS) await put();
  }
  await put();
}

async function insertTerms(
  client: PoolClient,
  indexId: number,
  terms: readonly { id: number; key: string; documents: number; written: string | null }[],
): Promise<void> {
  const parts = terms.map(({ key }) => partOfKey(key));
  await client.query(
    `INSERT INTO "SearchTerm" (id, "indexId", "isPublic", term, documents, written)
     SELECT t.id, $1, t."isPublic", t.term, t.documents, t.written
     FROM unnest($2::int[], $3::boolean[], $4::text[], $5::int[], $6::text[]) t(id, "isPublic", term, documents, written)`,
    [
      indexId,
      terms.map(({ id }) => id),
      parts.map(({ isPublic }) => isPublic),
      parts.map(({ term }) => term),
      terms.map(({ documents }) => documents),
      terms.map(({ written }) => written),
    ],
  );
}

async function takeOver(
  collection: string,
  id: number,
  catchUp: (client: PoolClient, index: IndexRow) => Promise<void>,
): Promise<void> {
  await inTransaction(async (client) => {
    await holdIndex(client, collection);
    await client.query('UPDATE "SearchIndex" SET "isCurrent" = false WHERE collection = $1 AND "isCurrent"', [
      collection,
    ]);
    await client.query('UPDATE "SearchIndex" SET "isCurrent" = true WHERE id = $1', [id]);
    await catchUp(client, await holdIndex(client, collection));
  });
}
