import { guarded } from "../guarded";

/** Asked of the process at each request: a build has no answer to keep. */
export const dynamic = "force-dynamic";

/** Whether this process is alive. Nothing else is asked: a database that is away is no reason to start it anew. */
function answer(): Response {
  return Response.json({ alive: true }, { headers: { "cache-control": "no-store" } });
}

export const GET = guarded("/api/health", "GET", answer);
