import { isSameOrigin } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { areStorable } from "@/lib/characters";
import { dropDraft, saveDraft } from "@/lib/drafts/mutations";
import { draftRequest } from "@/lib/drafts/schema";
import type { Reason } from "@/lib/errors";
import { readJson } from "@/lib/web/jsonBody";
import { guarded } from "../guarded";

/** A draft as JSON, every character of it written as an escape. */
const MAX_BYTES = 256 * 1024;

/**
 * Keeps or drops what somebody is typing. A route and not a server action: a page that is being left can only
 * send a plain request, and actions queue up behind one another.
 */
async function answer(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return refused("other_origin", 403);
  const actor = await currentActor();
  if (!actor) return refused("signed_out", 401);
  const body = await readJson(request, MAX_BYTES);
  const parsed = draftRequest.safeParse(body.ok && areStorable(body.value) ? body.value : null);
  if (!parsed.success) return refused("invalid", 400);
  const result =
    "discard" in parsed.data ? await dropDraft(actor, parsed.data.key) : await saveDraft(actor, parsed.data);
  return result.ok ? Response.json(result.value) : refused(result.reason, 403);
}

export const POST = guarded("/api/drafts", "POST", answer);

function refused(reason: Reason, status: number): Response {
  return Response.json({ reason }, { status });
}
