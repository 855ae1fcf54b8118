import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setEnvironment } from "@/lib/env";
import { buildIndex } from "@/lib/search/index/build/mutations";
import type { Document } from "@/lib/search/index/document";
import { currentIndex, type IndexRow } from "@/lib/search/index/queries";
import { onStop, step } from "@/prisma/process/lifecycle";
import { startEmbedded } from "@/prisma/server/embedded";
import { migrate } from "@/prisma/server/migrate";

/** Documents that are read at a time. */
const PORTION = 1_000;

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
  const portions: Document[][] = [];
  for (let from = 0; from < documents.length; from += PORTION) {
    portions.push(documents.slice(from, from + PORTION));
  }
  const source = async () => ({ portions, documents: async (portion: Document[]) => portion });
  await step(`Indexing ${documents.length.toLocaleString("en")} claims`, () =>
    buildIndex(collection, source, { threads: availableParallelism() }),
  );
  const index = await currentIndex(collection);
  if (!index) throw new Error("The new index is not in use.");
  return index;
}
