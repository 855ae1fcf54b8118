import { pool } from "@/lib/db";
import { blobName, mustBe, type Store } from "./blobs";

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
    // As text it would be three times as long.
    const query = {
      text: 'SELECT "bytes" FROM "BlobBytes" WHERE "sha256" = $1',
      values: [blobName(sha256)],
      binary: true,
    };
    const { rows } = await pool().query<{ bytes: Buffer }>(query);
    return rows[0]?.bytes ?? null;
  },
  async has(sha256) {
    const query = 'SELECT 1 FROM "BlobBytes" WHERE "sha256" = $1';
    return (await pool().query(query, [blobName(sha256)])).rowCount === 1;
  },
  async remove(sha256) {
    await pool().query('DELETE FROM "BlobBytes" WHERE "sha256" = $1', [blobName(sha256)]);
  },
};
