import { randomBytes, timingSafeEqual } from "node:crypto";

/** Shared by the worker and by the pages, which are bundled apart in one process. */
const kept = globalThis as typeof globalThis & { stetRefreshKey?: string };

/** Longest wait for one's own answer, in milliseconds. */
const PATIENCE_MS = 10_000;

function key(): string {
  kept.stetRefreshKey ??= randomBytes(32).toString("hex");
  return kept.stetRefreshKey;
}

/** Whether a request to refresh comes from this process. */
export function isOwn(authorization: string | null): boolean {
  const [given, own] = [Buffer.from(authorization ?? ""), Buffer.from(`Bearer ${key()}`)];
  return given.length === own.length && timingSafeEqual(given, own);
}

/**
 * Drops every cached public page after a job changed what readers see. Next does so in a request alone: the process asks
 * itself. A worker without pages has none to drop.
 */
export async function refreshFromJob(): Promise<void> {
  const origin = process.env.__NEXT_PRIVATE_ORIGIN;
  if (!origin) return;
  const { ok, status } = await fetch(`${origin}/api/refresh`, {
    method: "POST",
    headers: { authorization: `Bearer ${key()}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!ok) throw new Error(`Public pages were not refreshed: ${status}`);
}
