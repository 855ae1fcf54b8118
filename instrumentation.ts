import type { Instrumentation } from "next";

/**
 * Next calls this once, when a server starts. The worker runs in the process that serves the pages: whoever starts
 * the site in any way has one, jobs take moments, and several processes share the queue.
 */
export async function register(): Promise<void> {
  const isBuild = process.env.NEXT_PHASE === "phase-production-build";
  if (process.env.NEXT_RUNTIME !== "nodejs" || isBuild) return;
  const { envOrEnd } = await import("@/lib/env");
  const { DATABASE_URL, DATABASE_DIRECT_URL = DATABASE_URL } = envOrEnd();
  const { beginServing } = await import("@/lib/serving");
  beginServing();
  const { warmThreads } = await import("@/lib/threadPool");
  warmThreads();
  const { rehearseIndexing } = await import("@/lib/worker/rehearsal");
  rehearseIndexing();
  const { indexAfterWrites } = await import("@/lib/search/claims/refresh.mutations");
  await indexAfterWrites();
  const { workUntilStopped } = await import("@/lib/worker/worker");
  workUntilStopped(DATABASE_DIRECT_URL);
  const { keepCheckpointAtStart } = await import("@/lib/audit/checkpoint.queries");
  await keepCheckpointAtStart();
}

/**
 * Next calls this for each error of a page or a server action. Its digest is what the page shows as the reference
 * (components/site/Failure.tsx), and so the id in the log; handlers under app/api log their own (app/api/guarded.ts).
 */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { isBusy, tellBusy } = await import("@/lib/busy");
  if (isBusy(error)) tellBusy();
  const { logRequestError } = await import("@/lib/requestErrors");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  logRequestError(digest, error, { route: context.routePath, kind: context.routeType, method });
};
