import { store as configuredStore, type Store } from "@/lib/store/store";
import { type Copy, type CopyOptions, fetchCopy } from "@/lib/web/copy/fetchCopy";
import { finishAttempt, type Taken, takeAttempt } from "./attempts.mutations";
import { storeBlob, sweepBlobs } from "./blobs.mutations";
import { answered, failed, withoutRoom } from "./outcome";
import { earlierText, sameBody } from "./queries";
import { readAnswer } from "./readAnswer";
import { warcOf } from "./warc";

/** What tests give instead of the web and of the configured store. */
type World = { copy?: CopyOptions; store?: Store };

/** Makes an attempt that waits: fetches its address, keeps and reads what came, and finishes it. */
export async function captureSource(
  captureId: string,
  signal?: AbortSignal,
  { copy: options, store = configuredStore() }: World = {},
): Promise<void> {
  const attempt = await takeAttempt(captureId);
  if (!attempt) return;
  const copy = await fetchCopy(attempt.address, { ...options, ...(signal && { signal }) });
  // The worker stops: the attempt is taken up again by whoever works next.
  if (!copy.ok && copy.reason === "cancelled")
    throw new Error("The capture was cut off by the end of its worker.");
  if (copy.ok) await keep(attempt, copy, store);
  else await finishAttempt(attempt, failed(copy));
}

async function keep(attempt: Taken, copy: Extract<Copy, { ok: true }>, store: Store): Promise<void> {
  const read = await readAnswer(copy, attempt.address, await earlierText(attempt.sourceId));
  const result = await answered(copy, read);
  const base = await sameBody(attempt.sourceId, result.columns.wireSha256);
  const warc = await warcOf(copy, base);
  const blob = await storeBlob(store, { role: "warc", bytes: warc, mediaType: "application/warc" });
  if (!blob) {
    await finishAttempt(attempt, withoutRoom(result));
    return;
  }
  const columns = { ...result.columns, revisitOfId: base?.id ?? null };
  const isDone = await finishAttempt(attempt, { ...result, columns, blobs: [blob] });
  // Somebody cancelled it meanwhile, or another worker was first.
  if (!isDone) await sweepBlobs(store, [blob.sha256]);
}
