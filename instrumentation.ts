/**
 * Next calls this once, when a server starts. The worker runs in the process that serves the pages: whoever starts
 * the site in any way has one, jobs take moments, and several processes share the queue.
 */
export async function register(): Promise<void> {
  const isBuild = process.env.NEXT_PHASE === "phase-production-build";
  const url = process.env.DATABASE_URL;
  if (process.env.NEXT_RUNTIME !== "nodejs" || isBuild || !url) return;
  const { workUntilStopped } = await import("@/lib/worker/worker");
  workUntilStopped(url);
}
