import type { PoolClient } from "pg";
import { pool } from "@/lib/db";
import { TOKENS_VERSION } from "../tokens/tokens";
import { changedBlocks } from "./change";
import { type Document, filtersOf, type ReadDocument, readDocument, weightOf } from "./document";
import { coveringBlocks, type IndexRow, type StoredDocument, storedDocuments } from "./queries";
import { type Changes, countIn, massesOf, partOfKey, termKey, wordsOf } from "./reading";
import { putDocuments, type Row } from "./rows.mutations";

/** First of the two keys of the lock that whoever changes an index holds: "find" in ASCII. */
const CHANGING = 0x66696e64;

/** Runs `work` in a transaction on a connection of its own. */
export async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The index in use of a collection, locked for a change; made when there is none. */
export async function holdIndex(client: PoolClient, collection: string): Promise<IndexRow> {
  await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [CHANGING, collection]);
  const find = () =>
    client.query<IndexRow>('SELECT * FROM "SearchIndex" WHERE collection = $1 AND "isCurrent"', [collection]);
  const known = (await find()).rows[0];
  if (known) return known;
  const made = await client.query<IndexRow>(
    'INSERT INTO "SearchIndex" (collection, version, "isCurrent") VALUES ($1, $2, true) RETURNING *',
    [collection, TOKENS_VERSION],
  );
  if (!made.rows[0]) throw new Error("A new index gave no row.");
  return made.rows[0];
}

type Change = {
  number: number;
  before: StoredDocument | null;
  document: Document | null;
  read: ReadDocument | null;
};

/**
 * Brings documents of an index, held by `holdIndex`, to what they are now: `null` takes one out. A document that
 * reads as before changes nothing.
 */
export async function putInIndex(
  client: PoolClient,
  index: IndexRow,
  documents: ReadonlyMap<string, Document | null>,
): Promise<void> {
  const stored = await storedDocuments(client, index.id, [...documents.keys()]);
  let last = index.lastDocument;
  const changes: Change[] = [];
  for (const [key, document] of documents) {
    const before = stored.get(key) ?? null;
    if (!before && !document) continue;
    const number = before?.number ?? ++last;
    changes.push({ number, before, document, read: document && readDocument(document) });
  }
  if (changes.length === 0) return;
  const now = collectionAfter(index, changes, last);
  const counted = await putTerms(client, index.id, termChanges(changes.filter(isNew), now));
  await putDocuments(client, index.id, rowsOf(changes, counted, now));
  await putCounts(client, now);
}

/** Writes how many documents an index has, and how long they are. */
export async function putCounts(client: PoolClient, index: IndexRow): Promise<void> {
  const { id, lastDocument, publicDocuments, publicLength, deskDocuments, deskLength } = index;
  await client.query(
    `UPDATE "SearchIndex" SET "lastDocument" = $2, "publicDocuments" = $3, "publicLength" = $4,
       "deskDocuments" = $5, "deskLength" = $6 WHERE id = $1`,
    [id, lastDocument, publicDocuments, publicLength, deskDocuments, deskLength],
  );
}

/** Whether its terms or their weights are others than before. */
function isNew({ before, document, read }: Change): boolean {
  if (!before || !document || !read) return true;
  const same = before.isPublic === document.isPublic && before.words === wordsOf(read.fields);
  return !same || before.filters.join("\n") !== filtersOf(document).join("\n");
}

function collectionAfter(index: IndexRow, changes: readonly Change[], lastDocument: number): IndexRow {
  const after = { ...index, lastDocument };
  for (const { before, document, read } of changes) {
    if (before) countIn(after, before.isPublic, -1, -before.length);
    if (document && read) countIn(after, document.isPublic, 1, read.length);
  }
  return after;
}

/** The mean length of the documents of a part. */
function meanLength(index: IndexRow, isPublic: boolean): number {
  const { publicDocuments, publicLength, deskDocuments, deskLength } = index;
  return isPublic ? publicLength / Math.max(1, publicDocuments) : deskLength / Math.max(1, deskDocuments);
}

function termChanges(changes: readonly Change[], index: IndexRow): Changes {
  const terms: Changes = new Map();
  const of = (isPublic: boolean, term: string) => {
    const key = termKey(isPublic, term);
    const known = terms.get(key) ?? { put: [], removed: [] };
    terms.set(key, known);
    return known;
  };
  for (const { number, before, document, read } of changes) {
    for (const term of before?.terms ?? []) of(before?.isPublic ?? false, term).removed.push(number);
    if (!document || !read) continue;
    const mean = meanLength(index, document.isPublic);
    for (const [term, count] of read.counts) {
      const change = of(document.isPublic, term);
      change.put.push({ document: number, weight: weightOf(count, read.length, mean) });
      const written = read.written.get(term);
      if (written) change.written = written;
    }
    for (const term of read.filters) of(document.isPublic, term).put.push({ document: number, weight: 1 });
  }
  return terms;
}

/** Writes the terms and their blocks. Gives how many documents have each term now. */
async function putTerms(client: PoolClient, indexId: number, changes: Changes): Promise<Map<string, number>> {
  const keys = [...changes.keys()];
  const rows = keys.map((key) => {
    const { put = [], removed = [], written = null } = changes.get(key) ?? {};
    return { ...partOfKey(key), documents: put.length - removed.length, written };
  });
  const put = await client.query<{ id: number; term: string; isPublic: boolean; documents: number }>(
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
  const known = new Map(put.rows.map((row) => [row.id, termKey(row.isPublic, row.term)]));
  await putBlocks(client, known, changes);
  return new Map(put.rows.map((row) => [termKey(row.isPublic, row.term), row.documents]));
}

async function putBlocks(client: PoolClient, terms: Map<number, string>, changes: Changes): Promise<void> {
  const places = [...terms].flatMap(([id, key]) => {
    const { put = [], removed = [] } = changes.get(key) ?? {};
    return [...new Set([...put.map(({ document }) => document), ...removed])].map((document) => ({
      id,
      document,
    }));
  });
  const covering = await coveringBlocks(client, places);
  const { gone, made } = changedBlocks(terms, changes, covering);
  if (gone.length > 0) {
    await client.query(
      `DELETE FROM "SearchBlock" b USING unnest($1::int[], $2::int[]) g("termId", first)
       WHERE b."termId" = g."termId" AND b.first = g.first`,
      [gone.map(({ termId }) => termId), gone.map(({ first }) => first)],
    );
  }
  await insertBlocks(client, made);
}

export type BlockRow = { termId: number; first: number; postings: Uint8Array };

/** Writes blocks of terms that have none that begins at the same document. */
export async function insertBlocks(client: PoolClient, blocks: readonly BlockRow[]): Promise<void> {
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

function rowsOf(changes: readonly Change[], counted: Map<string, number>, index: IndexRow): Row[] {
  return changes.map(({ number, before, document, read }) => {
    if (!document || !read) return { number, document: null };
    const all = document.isPublic ? index.publicDocuments : index.deskDocuments;
    const count = (term: string) => counted.get(termKey(document.isPublic, term)) ?? 1;
    const known = before && !isNew({ number, before, document, read });
    const masses = known ? before.masses : massesOf(read.fields, count, all);
    return { number, document, words: wordsOf(read.fields), plain: read.plain, length: read.length, masses };
  });
}
