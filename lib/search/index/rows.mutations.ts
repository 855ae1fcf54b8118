import type { PoolClient } from "pg";
import type { Document } from "./document";
import { saidOf } from "./row";

type WrittenDocument = {
  number: number;
  document: Document;
  words: string;
  plain: string;
  length: number;
  masses: number[];
};
export type Row = WrittenDocument | { number: number; document: null };

/** Writes the rows of documents, and removes those without a document. */
export async function putDocuments(client: PoolClient, indexId: number, rows: readonly Row[]): Promise<void> {
  const removed = rows.filter(({ document }) => document === null).map(({ number }) => number);
  if (removed.length > 0) {
    await client.query('DELETE FROM "SearchDocument" WHERE "indexId" = $1 AND number = ANY($2)', [
      indexId,
      removed,
    ]);
  }
  const written = rows.filter((row): row is WrittenDocument => row.document !== null);
  if (written.length === 0) return;
  await client.query(
    `INSERT INTO "SearchDocument" ("indexId", number, key, "isPublic", length, words, masses, plain, kind, "speakerId",
       rating, lang, reworded, publishers, said)
     SELECT $1, r.* FROM json_to_recordset($2::json) AS r(number int, key text, "isPublic" boolean, length float8,
       words text, masses float8[], plain text, kind text, "speakerId" uuid, rating text, lang text, reworded boolean,
       publishers text[], said text)
     ON CONFLICT ("indexId", number) DO UPDATE SET "isPublic" = EXCLUDED."isPublic", length = EXCLUDED.length,
       words = EXCLUDED.words, masses = EXCLUDED.masses, plain = EXCLUDED.plain, kind = EXCLUDED.kind,
       "speakerId" = EXCLUDED."speakerId", rating = EXCLUDED.rating, lang = EXCLUDED.lang,
       reworded = EXCLUDED.reworded, publishers = EXCLUDED.publishers, said = EXCLUDED.said`,
    [indexId, JSON.stringify(written.map(columnsOf))],
  );
}

function columnsOf({ number, document, ...analyzed }: WrittenDocument) {
  const { key, isPublic, kind, speakerId, rating, lang, reworded, publishers, saidOn } = document;
  const filters = { kind, speakerId, rating, lang, reworded, publishers, said: saidOf(saidOn) };
  return { number, key, isPublic, ...analyzed, ...filters };
}
