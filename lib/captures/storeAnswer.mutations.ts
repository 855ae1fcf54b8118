import type { Store } from "@/lib/store/store";
import type { Copied } from "@/lib/web/copy/fetchCopy";
import type { Finished } from "./attempts.mutations";
import { storeBlobs } from "./blobs.mutations";
import { answered, withoutRoom, withShown } from "./outcome";
import { sameBody } from "./queries";
import type { Read } from "./read";
import type { Shown } from "./shown";
import { warcOf } from "./warc";

/** What a server answered, what was read of it, and what a browser showed, where one was asked. */
export type ReadAnswer = { copy: Copied; read: Read; shown: Shown | null };

/**
 * Puts what is kept of an answer into the store, for whoever finishes an attempt with it: requests and responses, and what a
 * browser showed. What nobody finishes with is swept.
 */
export async function storeAnswer(
  sourceId: string,
  { copy, read, shown }: ReadAnswer,
  store: Store,
): Promise<Finished> {
  const result = withShown(await answered(copy, read), shown);
  const base = await sameBody(sourceId, result.columns.wireSha256);
  const warc = await warcOf(copy, base);
  const files = [
    { role: "warc", bytes: warc, mediaType: "application/warc" } as const,
    ...(shown?.files ?? []),
  ];
  const blobs = await storeBlobs(store, files);
  if (!blobs) return withoutRoom(result);
  return { ...result, columns: { ...result.columns, revisitOfId: base?.id ?? null }, blobs };
}
