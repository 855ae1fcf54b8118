import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { copyLine, DOCUMENT_COLUMNS } from "../lines";
import { parseTermKey } from "../statistics";
import type { BlockRow } from "../terms.mutations";
import type { BufferedTerm } from "./postingBuffers";

/** Characters that are sent at a time. */
const PIECE = 1 << 16;

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

async function copyInto(client: PoolClient, table: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(inPieces(lines)), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
}

/** A document as `lineOf` wrote it, with what depends on others: its number, and how much its fields tell. */
export type DocumentLine = { number: number; masses: readonly number[]; line: string };

/** Writes rows of documents. */
export async function copyDocuments(
  client: PoolClient,
  indexId: number,
  documents: readonly DocumentLine[],
): Promise<void> {
  const columns = ['"indexId"', "number", "masses", ...DOCUMENT_COLUMNS].join(", ");
  const lines = documents.map(
    ({ number, masses, line }) => `${indexId}\t${number}\t{${masses.join(",")}}\t${line}`,
  );
  await copyInto(client, `"SearchDocument" (${columns})`, lines);
}

/** Writes the columns that filters use, of documents with numbers from `first` on. */
export async function copyFilters(
  client: PoolClient,
  indexId: number,
  first: number,
  filters: readonly string[],
): Promise<void> {
  const lines = filters.map((columns, nth) => `${indexId}\t${first + nth}\t${columns}`);
  await copyInto(client, '"SearchFilters" ("indexId", number, columns)', lines);
}

/** Writes terms that are new. */
export async function copyTerms(
  client: PoolClient,
  indexId: number,
  terms: readonly BufferedTerm[],
): Promise<void> {
  if (terms.length === 0) return;
  const lines = terms.map(({ id, key, documents, written }) => {
    const { isPublic, term } = parseTermKey(key);
    return copyLine([id, indexId, isPublic, term, documents, written]);
  });
  await copyInto(client, '"SearchTerm" (id, "indexId", "isPublic", term, documents, written)', lines);
}

const hex = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString("hex");

/** Writes blocks of terms that have none with the same first document. */
export async function copyBlocks(client: PoolClient, blocks: readonly BlockRow[]): Promise<void> {
  if (blocks.length === 0) return;
  const lines = blocks.map(({ termId, first, postings }) => `${termId}\t${first}\t\\\\x${hex(postings)}`);
  await copyInto(client, '"SearchBlock" ("termId", first, postings)', lines);
}
