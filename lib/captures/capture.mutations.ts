import { settings } from "@/lib/env";
import { store as configuredStore, type Store } from "@/lib/store/store";
import { type Copy, type CopyOptions, fetchCopy } from "@/lib/web/copy/fetchCopy";
import { renderPage } from "@/lib/web/render/renderPage";
import { finishAttempt, type Taken, takeAttempt } from "./attempts.mutations";
import { hashesOf, sweepBlobs } from "./blobs.mutations";
import { failed } from "./outcome";
import { earlierText } from "./queries";
import { readAnswer } from "./readAnswer";
import { type Show, showAnswer } from "./shown";
import { storeAnswer } from "./storeAnswer.mutations";

/** What tests give instead of the web and of the configured store. */
export type World = { copy?: CopyOptions; store?: Store; show?: Show | null };

/** The browser that is configured, which is given up when the worker stops. */
export function configuredBrowser(signal: AbortSignal | undefined): Show | null {
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
  const finished = await storeAnswer(attempt.sourceId, { copy, read, shown }, store);
  const isDone = await finishAttempt(attempt, finished);
  // Somebody cancelled it meanwhile, or another worker was first.
  if (!isDone) await sweepBlobs(store, hashesOf(finished.blobs));
}
