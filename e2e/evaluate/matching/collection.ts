import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setEnvironment } from "@/lib/env";
import { buildIndex } from "@/lib/search/index/build/mutations";
import type { Document } from "@/lib/search/index/document";
import { currentIndex, type IndexRow } from "@/lib/search/index/queries";
import { onStop, step } from "@/prisma/process/lifecycle";
import { startEmbedded } from "@/prisma/server/embedded";
import { migrate } from "@/prisma/server/migrate";

/** Documents that are read at a time. */
const BATCH = 1_000;

/** Starts a temporary Postgres like the site's, which is deleted when the command ends. */
export async function openTemporaryDatabase(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "stet-evaluate-"));
  onStop(() => rmSync(home, { recursive: true, force: true }));
  const { ownerUrl } = await step("Starting a database", () => startEmbedded(home, "npm run evaluate", true));
  await migrate(ownerUrl);
  // What it is compared with has tables of its own.
  setEnvironment({ DATABASE_URL: ownerUrl });
}

/** Indexes documents as the site indexes its claims. */
export async function indexed(collection: string, documents: readonly Document[]): Promise<IndexRow> {
  const interval = Math.max(1, Math.floor(documents.length / 20_000));
  async function* batches() {
    for (let from = 0; from < documents.length; from += BATCH) yield documents.slice(from, from + BATCH);
  }
  const sample = async () => documents.filter((_, nth) => nth % interval === 0);
  await step(`Indexing ${documents.length.toLocaleString("en")} claims`, () =>
    buildIndex(collection, { sample, batches }),
  );
  const index = await currentIndex(collection);
  if (!index) throw new Error("The new index is not in use.");
  return index;
}
