import { createHash } from "node:crypto";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { type Store, stateOf } from "@/lib/store/store";
import { onStop, Refusal } from "@/prisma/process/lifecycle";
import type { Carried } from "./format";
import type { BackupReader } from "./read";

/** What was taken into a store. */
export type TakenCopies = {
  count: number;
  bytes: number;
  /** What was not there before: it is taken away again where nothing is restored. */
  stored: string[];
  /** What the backup has no bytes of, and what lies in the store instead. */
  lacking: { sha256: string; state: "missing" | "altered" }[];
};
export const noCopies = (): TakenCopies => ({ count: 0, bytes: 0, stored: [], lacking: [] });

/** The rows of copies whose bytes a backup carries. */
const CARRIED = "state IN ('kept', 'missing', 'altered')";

type Spooled = { sha256: string; state: Carried; bytes: number };

/** Writes the bytes of one copy into a file, and holds them to their hash. */
async function spool(path: string, copy: { sha256: string; pieces: () => AsyncGenerator<Buffer, Carried> }) {
  const hash = createHash("sha256");
  const said: Spooled = { sha256: copy.sha256, state: "missing", bytes: 0 };
  const hashed = async function* () {
    const pieces = copy.pieces();
    for (let next = await pieces.next(); ; next = await pieces.next()) {
      if (next.done) {
        said.state = next.value;
        return;
      }
      hash.update(next.value);
      said.bytes += next.value.length;
      yield next.value;
    }
  };
  const file = createWriteStream(path, { mode: 0o600 });
  await pipeline(Readable.from(hashed(), { objectMode: false }), file);
  if (said.state === "kept" && hash.digest("hex") !== said.sha256)
    throw new Refusal(
      `The bytes of the copy ${said.sha256} are not those that were backed up. Nothing was restored.`,
    );
  return said;
}

/** A copy that a backup lacks may lie in the store that is configured here. */
async function take(store: Store, { sha256, state, bytes }: Spooled, path: string, taken: TakenCopies) {
  if (state === "kept" && (await store.putFile(sha256, path)) === "stored") taken.stored.push(sha256);
  const found = state === "kept" ? state : await stateOf(store, sha256);
  if (found !== "kept") {
    taken.lacking.push({ sha256, state: found });
    return;
  }
  taken.count++;
  taken.bytes += bytes;
}

/** Puts the copies of a backup into a store, whichever it is, each held to its hash; its rows are there already. */
export async function takeCopies(
  client: pg.Client,
  copies: ReturnType<BackupReader["copies"]>,
  store: Store,
  taken: TakenCopies,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stet-restore-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  onStop(remove);
  try {
    const { rows } = await client.query<{ sha256: string }>(`SELECT sha256 FROM "Blob" WHERE ${CARRIED}`);
    const expected = new Set(rows.map(({ sha256 }) => sha256));
    for await (const copy of copies) {
      if (!expected.delete(copy.sha256)) throw doesNotFit(copy.sha256);
      const path = join(folder, copy.sha256);
      await take(store, await spool(path, copy), path, taken);
      rmSync(path);
    }
    for (const sha256 of expected) throw doesNotFit(sha256);
  } finally {
    remove();
  }
}

const doesNotFit = (sha256: string) =>
  new Refusal(`The copies of the backup are not those of its rows (${sha256}). Nothing was restored.`);

/** Writes into the rows, which were compared with the backup, where their bytes lie now, and what is lacking. */
export async function writePlaces(client: pg.Client, { place }: Store, taken: TakenCopies): Promise<void> {
  const values = (["missing", "altered"] as const).map((state) =>
    taken.lacking.filter((one) => one.state === state).map(({ sha256 }) => sha256),
  );
  await client.query(
    `UPDATE "Blob" SET place = $1::"BlobPlace", "verifiedAt" = now(), state = CASE
       WHEN sha256 = ANY($2) THEN 'missing' WHEN sha256 = ANY($3) THEN 'altered' ELSE 'kept' END::"BlobState"
     WHERE ${CARRIED}`,
    [place, ...values],
  );
}

/** Takes away again what was put. What lies in the database goes with the transaction. */
export async function undoCopies(store: Store, { stored }: TakenCopies): Promise<void> {
  if (store.place === "postgres") return;
  for (const sha256 of stored) await store.remove(sha256);
}
