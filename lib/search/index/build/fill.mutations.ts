import type { PoolClient } from "pg";
import { inTurns } from "@/lib/inTurns";
import { termWeight } from "../../bm25";
import { type AnalyzedDocument, analyzeDocument, type Document } from "../document";
import { putStatistics } from "../mutations";
import type { IndexRow } from "../queries";
import { putDocuments, type WrittenDocument } from "../rows.mutations";
import { addToStatistics, fieldIdfSums, joinFields, parseTermKey, termKey } from "../statistics";
import { type BlockRow, insertBlocks } from "../terms.mutations";
import { type EstimatedStatistics, estimateStatistics } from "./estimatedStatistics";
import { PostingBuffers } from "./postingBuffers";

/** Ids of terms that are reserved at a time. */
const IDS_AT_ONCE = 20_000;
/** Rows that are written at a time. */
const ROWS_AT_ONCE = 10_000;

/** Every document of a collection, in batches, and a sample of them. */
export type DocumentSource = {
  sample: () => Promise<Document[]>;
  batches: () => AsyncIterable<readonly Document[]>;
};

/** Fills an empty index with every document of a collection. */
export async function fillIndex(
  client: PoolClient,
  index: IndexRow,
  source: DocumentSource,
  progress: (documents: number) => void,
): Promise<void> {
  const estimated = await estimateStatistics(await source.sample());
  const ids: number[] = [];
  const buffers = new PostingBuffers(() => ids.pop() ?? noId());
  for await (const batch of source.batches()) {
    const documents: { document: Document; analyzed: AnalyzedDocument }[] = [];
    for await (const document of inTurns(batch))
      documents.push({ document, analyzed: await analyzeDocument(document) });
    const terms = documents.reduce(
      (sum, { analyzed }) => sum + analyzed.termFrequencies.size + analyzed.filterTerms.length,
      0,
    );
    while (ids.length < terms) ids.push(...(await reserveIds(client)));
    const rows = documents.map(({ document, analyzed }): WrittenDocument => {
      const number = ++index.lastDocument;
      addToStatistics(index, document.isPublic, 1, analyzed.length);
      addPostings(buffers, number, document, analyzed, estimated);
      return rowOf(number, document, analyzed, estimated);
    });
    await putDocuments(client, index.id, rows);
    await insertBlocks(client, buffers.takeFullBlocks());
    progress(index.lastDocument);
  }
  await putRemaining(client, index.id, buffers);
  await putStatistics(client, index);
  await client.query("SELECT stet_analyze_search()");
}

function noId(): never {
  throw new Error("More terms than ids were reserved for.");
}

async function reserveIds(client: PoolClient): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT nextval(pg_get_serial_sequence('"SearchTerm"', 'id')) AS id FROM generate_series(1, $1)`,
    [IDS_AT_ONCE],
  );
  return rows.map(({ id }) => Number(id)).reverse();
}

function addPostings(
  buffers: PostingBuffers,
  number: number,
  { isPublic }: Document,
  analyzed: AnalyzedDocument,
  estimated: EstimatedStatistics,
): void {
  const mean = estimated.meanLength(isPublic);
  for (const [term, frequency] of analyzed.termFrequencies) {
    const weight = termWeight(frequency, analyzed.length, mean);
    buffers.add(termKey(isPublic, term), { document: number, weight }, analyzed.surfaceForms.get(term));
  }
  for (const term of analyzed.filterTerms) {
    buffers.add(termKey(isPublic, term), { document: number, weight: 1 }, undefined);
  }
}

function rowOf(
  number: number,
  document: Document,
  { fields, plain, length }: AnalyzedDocument,
  estimated: EstimatedStatistics,
): WrittenDocument {
  const frequencyOf = (term: string) => estimated.documentFrequency(document.isPublic, term);
  const masses = fieldIdfSums(fields, frequencyOf, estimated.documentCount(document.isPublic));
  return { number, document, words: joinFields(fields), plain, length, masses };
}

type TermRow = { id: number; key: string; documents: number; written: string | null };

/** Writes all terms, and of each the last block. */
async function putRemaining(client: PoolClient, indexId: number, buffers: PostingBuffers): Promise<void> {
  let terms: TermRow[] = [];
  let blocks: BlockRow[] = [];
  const put = async () => {
    await insertTerms(client, indexId, terms);
    await insertBlocks(client, blocks);
    [terms, blocks] = [[], []];
  };
  for (const { key, documents, written, block } of buffers.remaining()) {
    terms.push({ id: block.termId, key, documents, written });
    blocks.push(block);
    if (terms.length === ROWS_AT_ONCE) await put();
  }
  await put();
}

async function insertTerms(client: PoolClient, indexId: number, terms: readonly TermRow[]): Promise<void> {
  const keys = terms.map(({ key }) => parseTermKey(key));
  await client.query(
    `INSERT INTO "SearchTerm" (id, "indexId", "isPublic", term, documents, written)
     SELECT t.id, $1, t."isPublic", t.term, t.documents, t.written
     FROM unnest($2::int[], $3::boolean[], $4::text[], $5::int[], $6::text[]) t(id, "isPublic", term, documents, written)`,
    [
      indexId,
      terms.map(({ id }) => id),
      keys.map(({ isPublic }) => isPublic),
      keys.map(({ term }) => term),
      terms.map(({ documents }) => documents),
      terms.map(({ written }) => written),
    ],
  );
}
