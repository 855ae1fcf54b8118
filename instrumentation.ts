/**
 * Next calls this once, when a server starts. The worker runs in the process that serves the pages: whoever starts
 * the site in any way has one, jobs take moments, and several processes share the queue.
 */
export async function register(): Promise<void> {
  const isBuild = process.env.NEXT_PHASE === "phase-production-build";
  if (process.env.NEXT_RUNTIME !== "nodejs" || isBuild) return;
  const { envOrEnd } = await import("@/lib/env");
  const { DATABASE_URL } = envOrEnd();
  const { workUntilStopped } = await import("@/lib/worker/worker");
  workUntilStopped(DATABASE_URL);
}
