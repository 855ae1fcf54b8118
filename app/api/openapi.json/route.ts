import { namesOfSite } from "@/lib/siteName.queries";
import { guarded } from "../guarded";
import { openApiDocument } from "./document";

/** Asked for at each request: where the site stands is known only then. */
export const dynamic = "force-dynamic";

/** The description of the API, for programs that write or check clients. */
async function answer(): Promise<Response> {
  return Response.json(openApiDocument((await namesOfSite()).en), {
    headers: { "access-control-allow-origin": "*", "cache-control": "public, max-age=300" },
  });
}

export const GET = guarded("/api/openapi.json", "GET", answer);
