import { createHash } from "node:crypto";
import type pg from "pg";
import { postgresStoreOn } from "@/lib/store/postgres.mutations";
import type { Store } from "@/lib/store/store";
import { Refusal } from "@/prisma/process/lifecycle";
import { withClient } from "@/prisma/server/client";
import type { Carried, CopyLine, PieceLine } from "./format";

/** What is told of each copy when it was read: its hash, how long it is, what came of it, and whose it is. */
export type ToldCopy = { sha256: string; bytes: number; state: Carried; of: string[] };

/** The copies to carry: where they lie, and what asks for the present when one is not there. */
export type Copies = { store: Store; ownerUrl: string; tell: (copy: ToldCopy) => void };

type Row = { sha256: string; place: string };

const AT_ONCE = 500;
/** Sources that are named of a copy that is lacking: one has few. */
const NAMED = 3;

const line = (written: CopyLine | PieceLine) => `${JSON.stringify(written)}\n`;

/** The kept copies as the rows of this moment have them, piece by piece; each is held to its hash. */
export async function* copiesOf(client: pg.Client, copies: Copies): AsyncGenerator<Buffer | string> {
  let [count, after] = [0, ""];
  for (;;) {
    const { rows } = await client.query<Row>(
      `SELECT sha256, place FROM "Blob" WHERE state IN ('kept', 'missing', 'altered') AND sha256 COLLATE "C" > $1
       ORDER BY sha256 COLLATE "C" LIMIT ${AT_ONCE}`,
      [after],
    );
    for (const row of rows) {
      yield line({ copy: row.sha256 });
      const { bytes, state } = yield* bytesOf(client, row, copies);
      yield line({ end: state });
      copies.tell({
        sha256: row.sha256,
        bytes,
        state,
        of: state === "kept" ? [] : await sourcesOf(client, row),
      });
    }
    count += rows.length;
    after = rows.at(-1)?.sha256 ?? after;
    if (rows.length < AT_ONCE) break;
  }
  yield line({ copies: count });
}

async function* bytesOf(
  client: pg.Client,
  row: Row,
  { store, ownerUrl }: Copies,
): AsyncGenerator<Buffer | string, { bytes: number; state: Carried }> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    const pieces = await open(client, row, store);
    for await (const piece of pieces ?? []) {
      if (piece.length === 0) continue;
      hash.update(piece);
      bytes += piece.length;
      yield line({ bytes: piece.length });
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    }
    if (pieces && hash.digest("hex") === row.sha256) return { bytes, state: "kept" };
    const lacking = pieces ? "altered" : "missing";
    return { bytes, state: (await isDeleted(ownerUrl, row)) ? "deleted" : lacking };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(`The copy ${row.sha256} could not be read from the store: ${why}. Nothing was kept.`);
  }
}

/** Copies of before there was a store lie in the database, whatever is configured. */
async function open(client: pg.Client, { sha256, place }: Row, store: Store) {
  const found = await store.read(sha256);
  if (found || place !== "postgres" || store.place === "postgres") return found;
  return postgresStoreOn(client).read(sha256);
}

/** Whether somebody deleted its bytes since the moment of the backup. */
async function isDeleted(ownerUrl: string, { sha256 }: Row): Promise<boolean> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ state: string }>('SELECT state FROM "Blob" WHERE sha256 = $1', [sha256]),
  );
  return rows[0]?.state === "deleted";
}

/** The sources that the bytes are of, by their addresses or titles. */
async function sourcesOf(client: pg.Client, { sha256 }: Row): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT coalesce(s.url, s.title) AS name FROM "CaptureBlob" b JOIN "Capture" c ON c.id = b."captureId"
     JOIN "Source" s ON s.id = c."sourceId" WHERE b.sha256 = $1 ORDER BY 1 LIMIT ${NAMED}`,
    [sha256],
  );
  return rows.map(({ name }) => name);
}
