import { pool } from "@/lib/db";
import { blobName, mustBe, type Store } from "./blobs";

/** Bytes come as text of twice their length, which is held beside them: no more of it at once than this. */
const PORTION = 4 * 1024 * 1024;

/** Bytes as rows of the database, which holds them to their hash itself: none is ever altered. */
export const postgresStore: Store = {
  place: "postgres",
  async put(sha256, bytes) {
    await mustBe(sha256, bytes);
    const { rowCount } = await pool().query(
      'INSERT INTO "BlobBytes" ("sha256", "bytes") VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [sha256, bytes],
    );
    return rowCount === 1 ? "stored" : "there";
  },
  async get(sha256) {
    const parts: Buffer[] = [];
    for (;;) {
      const from = 1 + PORTION * parts.length;
      const values = [blobName(sha256), from, PORTION];
      const query = 'SELECT substring("bytes" FROM $2 FOR $3) AS part FROM "BlobBytes" WHERE "sha256" = $1';
      const { rows } = await pool().query<{ part: Buffer }>(query, values);
      const [row] = rows;
      if (!row) return null;
      parts.push(row.part);
      if (row.part.length < PORTION) return Buffer.concat(parts);
    }
  },
  async has(sha256) {
    const query = 'SELECT 1 FROM "BlobBytes" WHERE "sha256" = $1';
    return (await pool().query(query, [blobName(sha256)])).rowCount === 1;
  },
  async remove(sha256) {
    await pool().query('DELETE FROM "BlobBytes" WHERE "sha256" = $1', [blobName(sha256)]);
  },
};
