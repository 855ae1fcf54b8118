import { isSameOrigin } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import type { Reason } from "@/lib/errors";
import { saidBefore } from "@/lib/search/saidBefore/queries";
import { askedBefore } from "@/lib/search/saidBefore/schema";
import { readJson } from "@/lib/web/jsonBody";
import { guarded } from "../guarded";

/** The words of a claim with its sentences, and room for what JSON writes in six characters. */
const MOST_BYTES = 64_000;

/**
 * What is on record that a claim which somebody is writing may say again; for who may see the desk alone. A route and
 * not a server action: actions queue up behind one another, and a search must never keep a claim from being saved.
 */
async function answer(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return refused("other_origin", 403);
  const actor = await currentActor();
  if (!actor) return refused("signed_out", 401);
  if (!can(actor, "read_desk")) return refused("forbidden", 403);
  const body = await readJson(request, MOST_BYTES);
  const asked = askedBefore.safeParse(body.ok ? body.value : null);
  if (!asked.success) return refused("invalid", 400);
  return Response.json({ found: await saidBefore(asked.data) }, { headers: { "cache-control": "no-store" } });
}

export const POST = guarded("/api/said-before", "POST", answer);

function refused(reason: Reason, status: number): Response {
  return Response.json({ reason }, { status });
}
