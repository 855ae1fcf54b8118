import { searchClaims } from "@/lib/search/claims/queries";
import { claimLines, firstWordings, rewordedCounts } from "@/lib/site/rows.queries";
import { answerOf } from "@/lib/site/searchApi/answer";
import { SEARCHES } from "@/lib/site/searchApi/limits";
import { parametersOf, searchRequest } from "@/lib/site/searchApi/request";
import { problem, problemParts } from "@/lib/web/problem";
import { countRequest, rateHeaders } from "@/lib/web/rateLimit.mutations";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { guarded } from "../guarded";
import { OPEN, preflight } from "../open";

const METHODS = "GET, HEAD, OPTIONS";

/** Searches the public claims; see `/api/openapi.json`. Next answers HEAD with the headers of this. */
async function answer(request: Request): Promise<Response> {
  const address = remoteAddressIn(request.headers);
  const allowance = await countRequest(SEARCHES, address);
  const headers = { ...OPEN, ...rateHeaders(SEARCHES, allowance) };
  if (!allowance.ok) {
    return problem(429, `Ask again in ${allowance.resetSeconds} seconds.`, { headers });
  }
  const query = searchRequest.safeParse(parametersOf(new URL(request.url).searchParams));
  if (!query.success) {
    const errors = problemParts(query.error);
    return problem(422, "A parameter is not one that a search takes.", { errors, headers });
  }
  const results = await searchClaims(query.data, { address });
  const [claims, reworded, first] = await Promise.all([
    claimLines(results.claims),
    rewordedCounts(results.claims),
    firstWordings(results.claims),
  ]);
  return Response.json(await answerOf(query.data, results, { claims, reworded, first }), { headers });
}

export const GET = guarded("/api/search", "GET", answer, OPEN);

export function OPTIONS(): Response {
  return preflight(METHODS, "GET");
}

function otherMethod(): Response {
  return problem(405, "Ask by GET.", { headers: { ...OPEN, allow: METHODS } });
}

export { otherMethod as DELETE, otherMethod as PATCH, otherMethod as POST, otherMethod as PUT };
