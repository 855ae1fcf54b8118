import { replica } from "@/lib/kept/replica";
import { readiness } from "@/lib/worker/ready.queries";
import { guarded } from "../guarded";

/** Asked of the database at each request: a build has none. */
export const dynamic = "force-dynamic";

/** Whether all that the site needs is there, and which part is not: for whoever sends readers here or looks after it. */
async function answer(): Promise<Response> {
  const parts = await readiness();
  const ready = Object.values(parts).every((state) => state === "ok");
  return Response.json(
    { ready, parts, replica: replica()?.state },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}

export const GET = guarded("/api/ready", "GET", answer);
