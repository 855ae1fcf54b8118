import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type pg from "pg";
import { pool } from "@/lib/db";
import { blobName, fileMustBe, mustBe, type Store } from "./blobs";

/** Bytes come as text of twice their length, which is held beside them: no more of it at once than this. */
const PORTION = 4 * 1024 * 1024;

/** A piece on its way in is held several times over by the client, until the server has it. */
const PIECE = 512 * 1024;

type Connection = () => Pick<pg.Pool, "query">;

/** The pieces of a row; null where there is none. */
async function portions(connection: Connection, sha256: string): Promise<AsyncGenerator<Buffer> | null> {
  const portion = async (nth: number): Promise<Buffer | undefined> => {
    const values = [blobName(sha256), 1 + PORTION * nth, PORTION];
    const query = 'SELECT substring("bytes" FROM $2 FOR $3) AS part FROM "BlobBytes" WHERE "sha256" = $1';
    return (await connection().query<{ part: Buffer }>(query, values)).rows[0]?.part;
  };
  const first = await portion(0);
  if (!first) return null;
  return (async function* () {
    let part: Buffer | undefined = first;
    for (let nth = 1; part; nth++) {
      yield part;
      part = part.length < PORTION ? undefined : await portion(nth);
    }
  })();
}

const over = (connection: Connection): Store => {
  const store: Store = {
    place: "postgres",
    async put(sha256, bytes) {
      await mustBe(sha256, bytes);
      const { rowCount } = await connection().query(
        'INSERT INTO "BlobBytes" ("sha256", "bytes") VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [sha256, bytes],
      );
      return rowCount === 1 ? "stored" : "there";
    },
    putFile: async (sha256, path) => store.put(sha256, await readFile(path)),
    async get(sha256) {
      const pieces = await portions(connection, sha256);
      if (!pieces) return null;
      const parts: Buffer[] = [];
      for await (const part of pieces) parts.push(part);
      return Buffer.concat(parts);
    },
    read: (sha256) => portions(connection, sha256),
    async has(sha256) {
      const query = 'SELECT 1 FROM "BlobBytes" WHERE "sha256" = $1';
      return (await connection().query(query, [blobName(sha256)])).rowCount === 1;
    },
    async remove(sha256) {
      await connection().query('DELETE FROM "BlobBytes" WHERE "sha256" = $1', [blobName(sha256)]);
    },
  };
  return store;
};

/** Bytes as rows of the database, which holds them to their hash itself: none is ever altered. */
export const postgresStore: Store = over(pool);

/**
 * The same through one connection of the role that owns the tables, inside a transaction of it: for a backup and for what
 * is restored. The server puts a file together from its pieces; none is held whole here.
 */
export function postgresStoreOn(client: pg.Client): Store {
  return {
    ...over(() => client),
    async putFile(sha256, path) {
      await fileMustBe(sha256, path);
      await client.query(
        "CREATE TEMPORARY TABLE IF NOT EXISTS stet_pieces (nth int, piece bytea) ON COMMIT DROP",
      );
      await client.query("TRUNCATE stet_pieces");
      let nth = 0;
      for await (const piece of createReadStream(path, { highWaterMark: PIECE }))
        await client.query("INSERT INTO stet_pieces VALUES ($1, $2)", [nth++, piece]);
      const { rowCount } = await client.query(
        `INSERT INTO "BlobBytes" ("sha256", "bytes")
         SELECT $1, coalesce(string_agg(piece, ''::bytea ORDER BY nth), ''::bytea) FROM stet_pieces ON CONFLICT DO NOTHING`,
        [sha256],
      );
      return rowCount === 1 ? "stored" : "there";
    },
  };
}
