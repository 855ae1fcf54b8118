import { refreshPublicPages } from "@/lib/refresh";
import { isOwn } from "@/lib/refreshFromJob";
import { guarded } from "../guarded";

/** Drops cached public pages for a job of this process (lib/refreshFromJob.ts); to everybody else nothing is here. */
function answer(request: Request): Response {
  if (!isOwn(request.headers.get("authorization"))) return new Response(null, { status: 404 });
  refreshPublicPages();
  return new Response(null, { status: 204 });
}

export const POST = guarded("/api/refresh", "POST", answer);
