import { answerTo } from "@/lib/compareAny/comparePair";
import { COMPARISONS, MOST_BYTES } from "@/lib/compareAny/limits";
import { comparisonRequest } from "@/lib/compareAny/schema";
import { readJson } from "@/lib/web/jsonBody";
import { problem, problemParts } from "@/lib/web/problem";
import { countRequest, rateHeaders } from "@/lib/web/rateLimit.mutations";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { guarded } from "../guarded";
import { OPEN, preflight } from "../open";
import { refusedByThread } from "../refusedByThread";

const METHODS = "POST, OPTIONS";

const REFUSALS = {
  too_large: [413, `The body is larger than ${MOST_BYTES} bytes.`],
  not_utf8: [400, "The body is not UTF-8."],
  not_json: [400, "The body is not JSON."],
} as const;

/** Compares two wordings; see `/api/openapi.json`. Nothing of them is stored or logged. */
async function answer(request: Request): Promise<Response> {
  const asker = remoteAddressIn(request.headers);
  const allowance = await countRequest(COMPARISONS, asker);
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
    const [status, detail] = REFUSALS[body.reason];
    return problem(status, detail, { headers });
  }
  const asked = comparisonRequest.safeParse(body.value);
  if (!asked.success) {
    const errors = problemParts(asked.error);
    return problem(422, "The request does not fit the schema ComparisonRequest.", { errors, headers });
  }
  const answered = await answerTo(asked.data, asker);
  if (!answered.ok) return refusedByThread(answered, headers);
  return new Response(answered.value, { headers: { ...headers, "content-type": "application/json" } });
}

export const POST = guarded("/api/compare", "POST", answer, OPEN);

function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(?:;|$)/i.test(contentType?.trim() ?? "");
}

export function OPTIONS(): Response {
  return preflight(METHODS, "POST", "content-type");
}

function otherMethod(): Response {
  return problem(405, "Send the two wordings by POST.", { headers: { ...OPEN, allow: METHODS } });
}

export { otherMethod as DELETE, otherMethod as GET, otherMethod as PATCH, otherMethod as PUT };
