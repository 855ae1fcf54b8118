import { readJson } from "@/lib/body";
import { pointerTo, problem } from "@/lib/problem";
import { answerTo } from "@/lib/promises/comparison/answer";
import { COMPARISONS, MOST_BYTES } from "@/lib/promises/comparison/limits";
import { comparisonRequest } from "@/lib/promises/comparison/schema";
import { countRequest, rateHeaders } from "@/lib/rateLimit";
import { remoteAddressIn } from "@/lib/remoteAddress";

/** Seconds for which a browser may remember that any page may ask. */
const ONE_DAY = "86400";

/** Anyone may ask from any page, without credentials; the answer is nobody else's. */
const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "RateLimit, RateLimit-Policy, Retry-After",
  "cache-control": "no-store",
};

const REFUSALS = {
  too_large: [413, `The body is larger than ${MOST_BYTES} bytes.`],
  not_utf8: [400, "The body is not UTF-8."],
  not_json: [400, "The body is not JSON."],
} as const;

/** Compares two wordings; see `/api/openapi.json`. Nothing of them is stored or logged. */
export async function POST(request: Request): Promise<Response> {
  const allowance = await countRequest(COMPARISONS, remoteAddressIn(request.headers));
  const headers = { ...OPEN, ...rateHeaders(COMPARISONS, allowance) };
  if (!allowance.ok) {
    return problem(429, `Ask again in ${allowance.resetSeconds} seconds.`, { headers });
  }
  if (!isJson(request.headers.get("content-type"))) {
    return problem(415, "Send the two wordings as application/json.", {
      headers: { ...headers, "accept-post": "application/json" },
    });
  }
  const body = await readJson(request, MOST_BYTES);
  if (!body.ok) {
    const [status, detail] = REFUSALS[body.reason as keyof typeof REFUSALS];
    return problem(status, detail, { headers });
  }
  const asked = comparisonRequest.safeParse(body.value);
  if (!asked.success) {
    const errors = asked.error.issues.slice(0, MOST_ERRORS).map(({ path, message }) => ({
      pointer: pointerTo(path),
      detail: message,
    }));
    return problem(422, "The request does not fit the schema ComparisonRequest.", { errors, headers });
  }
  return Response.json(answerTo(asked.data), { headers });
}

/** More would only repeat what is wrong. */
const MOST_ERRORS = 20;

function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(?:;|$)/i.test(contentType?.trim() ?? "");
}

export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: "POST, OPTIONS",
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "content-type",
      "access-control-max-age": ONE_DAY,
    },
  });
}

function otherMethod(): Response {
  return problem(405, "Send the two wordings by POST.", { headers: { ...OPEN, allow: "POST, OPTIONS" } });
}

export { otherMethod as DELETE, otherMethod as GET, otherMethod as PATCH, otherMethod as PUT };
