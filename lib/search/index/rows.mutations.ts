import type { PoolClient } from "pg";
import type { Document } from "./document";
import { packFilters, saidOf } from "./row";

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
    for (const table of ["SearchDocument", "SearchFilters"])
      await client.query(`DELETE FROM "${table}" WHERE "indexId" = $1 AND number = ANY($2)`, [
        indexId,
        removed,
      ]);
  }
  const written = rows.filter((row): row is WrittenDocument => row.document !== null);
  if (written.length === 0) return;
  await client.query(
    `INSERT INTO "SearchDocument" ("indexId", number, key, "isPublic", length, words, masses, plain, said)
     SELECT $1, r.* FROM json_to_recordset($2::json) AS r(number int, key text, "isPublic" boolean, length float8,
       words text, masses float8[], plain text, said text)
     ON CONFLICT ("indexId", number) DO UPDATE SET "isPublic" = EXCLUDED."isPublic", length = EXCLUDED.length,
       words = EXCLUDED.words, masses = EXCLUDED.masses, plain = EXCLUDED.plain, said = EXCLUDED.said`,
    [indexId, JSON.stringify(written.map(columnsOf))],
  );
  await client.query(
    `INSERT INTO "SearchFilters" ("indexId", number, columns)
     SELECT $1, * FROM unnest($2::int[], $3::json[])
     ON CONFLICT ("indexId", number) DO UPDATE SET columns = EXCLUDED.columns`,
    [indexId, written.map(({ number }) => number), written.map(filtersOf)],
  );
}

function columnsOf({ number, document: { key, isPublic, saidOn }, ...analyzed }: WrittenDocument) {
  return { number, key, isPublic, ...analyzed, said: saidOf(saidOn) };
}

const filtersOf = ({ document: { saidOn, ...document } }: WrittenDocument): string =>
  JSON.stringify(packFilters({ ...document, said: saidOf(saidOn) }));
