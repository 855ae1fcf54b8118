import { db } from "@/lib/db";
import { inThread } from "@/lib/threadPool";
import { unsketched } from "./queries";
import { SKETCH_VERSION } from "./sketch";

/** Texts that are read at a time. */
const BATCH = 20;
/** How long one run may take, in milliseconds: other jobs wait for it; the rest is done by the next. */
const RUN_TIME = 20_000;

/** Makes the keys of the latest text of each article that has none of it; again and again it comes to the same. */
export async function sketchArticles(): Promise<void> {
  const end = Date.now() + RUN_TIME;
  for (;;) {
    const texts = await unsketched(BATCH);
    for (const { articleId, versionId, text } of texts) {
      const keys = await keysOf(versionId, text);
      const row = { versionId, made: SKETCH_VERSION, keys };
      await db().textSketch.upsert({ where: { articleId }, create: { articleId, ...row }, update: row });
    }
    if (texts.length < BATCH || Date.now() > end) return;
  }
}

async function keysOf(versionId: string, text: string): Promise<bigint[]> {
  const made = await inThread("sketch_text", { text }, "job");
  // What is too long for a thread has no keys, and is found by its address and its bytes alone.
  if (!made.ok && made.reason === "took_too_long") return [];
  if (!made.ok) throw new Error(`No keys were made for ${versionId}: ${made.reason}`);
  return made.value;
}
