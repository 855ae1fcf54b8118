import { settings } from "@/lib/env";
import { store as configuredStore, type Store } from "@/lib/store/store";
import { type Copy, type CopyOptions, fetchCopy } from "@/lib/web/copy/fetchCopy";
import { renderPage } from "@/lib/web/render/renderPage";
import { finishAttempt, type Taken, takeAttempt } from "./attempts.mutations";
import { hashesOf, storeBlobs, sweepBlobs } from "./blobs.mutations";
import { answered, failed, withoutRoom, withShown } from "./outcome";
import { earlierText, sameBody } from "./queries";
import { readAnswer } from "./readAnswer";
import { type Show, showAnswer } from "./shown";
import { warcOf } from "./warc";

/** What tests give instead of the web and of the configured store. */
type World = { copy?: CopyOptions; store?: Store; show?: Show | null };

/** The browser that is configured, which is given up when the worker stops. */
function configuredBrowser(signal: AbortSignal | undefined): Show | null {
  const { STET_BROWSER: path } = settings();
  return path === undefined ? null : (address) => renderPage(address, path, { ...(signal && { signal }) });
}

/** Makes an attempt that waits: fetches its address, keeps and reads what came, and finishes it. */
export async function captureSource(
  captureId: string,
  signal?: AbortSignal,
  { copy: options, store = configuredStore(), show = configuredBrowser(signal) }: World = {},
): Promise<void> {
  const attempt = await takeAttempt(captureId);
  if (!attempt) return;
  const copy = await fetchCopy(attempt.address, { ...options, ...(signal && { signal }) });
  // The worker stops: the attempt is taken up again by whoever works next.
  if (!copy.ok && copy.reason === "cancelled")
    throw new Error("The capture was cut off by the end of its worker.");
  if (copy.ok) await keep(attempt, copy, store, show);
  else await finishAttempt(attempt, failed(copy));
}

async function keep(
  attempt: Taken,
  copy: Extract<Copy, { ok: true }>,
  store: Store,
  show: Show | null,
): Promise<void> {
  const read = await readAnswer(copy, attempt.address, await earlierText(attempt.sourceId));
  const shown = show && (await showAnswer(copy, attempt.address, read, show));
  const result = withShown(await answered(copy, read), shown);
  const base = await sameBody(attempt.sourceId, result.columns.wireSha256);
  const warc = await warcOf(copy, base);
  const files = [
    { role: "warc", bytes: warc, mediaType: "application/warc" } as const,
    ...(shown?.files ?? []),
  ];
  const blobs = await storeBlobs(store, files);
  if (!blobs) {
    await finishAttempt(attempt, withoutRoom(result));
    return;
  }
  const columns = { ...result.columns, revisitOfId: base?.id ?? null };
  const isDone = await finishAttempt(attempt, { ...result, columns, blobs });
  // Somebody cancelled it meanwhile, or another worker was first.
  if (!isDone) await sweepBlobs(store, hashesOf(blobs));
}
