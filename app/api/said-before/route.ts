import { isSameOrigin } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { areStorable } from "@/lib/characters";
import type { Reason } from "@/lib/errors";
import { saidBefore } from "@/lib/search/saidBefore/queries";
import { saidBeforeQuery } from "@/lib/search/saidBefore/schema";
import { readJson } from "@/lib/web/jsonBody";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { guarded } from "../guarded";

/** The words and statements of a claim, with room for characters that JSON escapes. */
const MAX_BYTES = 64_000;

/**
 * Claims on record that a claim being written may repeat; only for people who may read the desk. It is no server
 * action, since actions run one after another, and a search must not delay saving a claim.
 */
async function answer(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return refused("other_origin", 403);
  const actor = await currentActor();
  if (!actor) return refused("signed_out", 401);
  if (!can(actor, "read_desk")) return refused("forbidden", 403);
  const body = await readJson(request, MAX_BYTES);
  const query = saidBeforeQuery.safeParse(body.ok && areStorable(body.value) ? body.value : null);
  if (!query.success) return refused("invalid", 400);
  const found = await saidBefore(query.data, { address: remoteAddressIn(request.headers) });
  return Response.json({ found }, { headers: { "cache-control": "no-store" } });
}

export const POST = guarded("/api/said-before", "POST", answer);

function refused(reason: Reason, status: number): Response {
  return Response.json({ reason }, { status });
}
