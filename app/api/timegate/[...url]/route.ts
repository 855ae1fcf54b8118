import { TIMEMAPS } from "@/lib/captures/limits";
import { acceptedMoment, askedOriginal, mementoPath, timegateLinks } from "@/lib/captures/memento";
import { nearestCopy } from "@/lib/captures/timemap.queries";
import { siteUrl } from "@/lib/env";
import { problem } from "@/lib/web/problem";
import { countRequest, rateHeaders } from "@/lib/web/rateLimit.mutations";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { guarded } from "../../guarded";
import { OPEN, preflight } from "../../open";

const METHODS = "GET, HEAD, OPTIONS";

/** Leads to the public copy nearest to Accept-Datetime (RFC 7089, TimeGate); see `/api/openapi.json`. */
async function answer(request: Request): Promise<Response> {
  const allowance = await countRequest(TIMEMAPS, remoteAddressIn(request.headers));
  const headers = { ...OPEN, ...rateHeaders(TIMEMAPS, allowance), vary: "accept-datetime" };
  if (!allowance.ok) return problem(429, `Ask again in ${allowance.resetSeconds} seconds.`, { headers });
  const at = acceptedMoment(request.headers.get("accept-datetime"));
  if (at === null)
    return problem(
      400,
      "Accept-Datetime is not a date that exists, written as Tue, 03 Mar 2026 10:00:00 GMT.",
      {
        headers,
      },
    );
  const { pathname, search } = new URL(request.url);
  const asked = askedOriginal(pathname.slice("/api/timegate/".length), search);
  const near = asked && (await nearestCopy(asked.written, at));
  if (!near) return problem(404, "There is no public copy of what stands at that address.", { headers });
  const { original, found } = near;
  const link = timegateLinks(siteUrl(), original, found);
  return new Response(null, {
    status: 302,
    headers: { ...headers, link, location: siteUrl() + mementoPath(found.id) },
  });
}

export const GET = guarded("/api/timegate/{url}", "GET", answer, OPEN);

export function OPTIONS(): Response {
  return preflight(METHODS, "GET", "Accept-Datetime");
}

function otherMethod(): Response {
  return problem(405, "Ask by GET.", { headers: { ...OPEN, allow: METHODS } });
}

export { otherMethod as DELETE, otherMethod as PATCH, otherMethod as POST, otherMethod as PUT };
