import { TIMEMAPS } from "@/lib/captures/limits";
import { askedOriginal, timemapText } from "@/lib/captures/memento";
import { timemapPage } from "@/lib/captures/timemap.queries";
import { timemapAnswer } from "@/lib/captures/timemapAnswer";
import { siteUrl } from "@/lib/env";
import { problem } from "@/lib/web/problem";
import { countRequest, rateHeaders } from "@/lib/web/rateLimit.mutations";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { guarded } from "../../../guarded";
import { OPEN, preflight } from "../../../open";

const METHODS = "GET, HEAD, OPTIONS";

/** The public copies of what stands at an address (RFC 7089, TimeMap); see `/api/openapi.json`. */
async function answer(request: Request): Promise<Response> {
  const allowance = await countRequest(TIMEMAPS, remoteAddressIn(request.headers));
  const headers = { ...OPEN, ...rateHeaders(TIMEMAPS, allowance) };
  if (!allowance.ok) return problem(429, `Ask again in ${allowance.resetSeconds} seconds.`, { headers });
  const { pathname, search } = new URL(request.url);
  const [, format, rest = ""] = /^\/api\/timemap\/(link|json)\/(.*)$/s.exec(pathname) ?? [];
  const asked = askedOriginal(rest, search);
  const found = format && asked ? await timemapPage(asked.written, asked.page) : null;
  if (!found) return problem(404, "There is no public copy of what stands at that address.", { headers });
  if (format === "json") return Response.json(timemapAnswer(siteUrl(), found), { headers });
  const type = { "content-type": "application/link-format" };
  return new Response(timemapText(siteUrl(), found), { headers: { ...headers, ...type } });
}

export const GET = guarded("/api/timemap/{format}/{url}", "GET", answer, OPEN);

export function OPTIONS(): Response {
  return preflight(METHODS, "GET");
}

function otherMethod(): Response {
  return problem(405, "Ask by GET.", { headers: { ...OPEN, allow: METHODS } });
}

export { otherMethod as DELETE, otherMethod as PATCH, otherMethod as POST, otherMethod as PUT };
