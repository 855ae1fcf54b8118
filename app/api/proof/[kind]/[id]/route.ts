import { PROOFS } from "@/lib/audit/limits";
import { proofRequest } from "@/lib/audit/proof";
import { proofOf } from "@/lib/audit/proof.queries";
import { problem } from "@/lib/web/problem";
import { countRequest, rateHeaders } from "@/lib/web/rateLimit.mutations";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { guarded } from "../../../guarded";
import { OPEN, preflight } from "../../../open";

const METHODS = "GET, HEAD, OPTIONS";

type Context = { params: Promise<{ kind: string; id: string }> };

/** Proves that a published verdict, a confirmed rewording or a public copy stands in the log; see `/api/openapi.json`. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const allowance = await countRequest(PROOFS, remoteAddressIn(request.headers));
  const headers = { ...OPEN, ...rateHeaders(PROOFS, allowance) };
  if (!allowance.ok) return problem(429, `Ask again in ${allowance.resetSeconds} seconds.`, { headers });
  const asked = proofRequest.safeParse(await params);
  const proof = asked.success ? await proofOf(asked.data.kind, asked.data.id) : null;
  if (!proof)
    return problem(404, "There is nothing public of that id, or its log is not signed.", { headers });
  return Response.json(proof, { headers });
}

export const GET = guarded("/api/proof", "GET", answer, OPEN);

export function OPTIONS(): Response {
  return preflight(METHODS, "GET");
}

function otherMethod(): Response {
  return problem(405, "Ask by GET.", { headers: { ...OPEN, allow: METHODS } });
}

export { otherMethod as DELETE, otherMethod as PATCH, otherMethod as POST, otherMethod as PUT };
