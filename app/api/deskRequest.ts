import type { z } from "zod";
import { isSameOrigin } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { type Actor, can, type Verb } from "@/lib/auth/can";
import { areStorable } from "@/lib/characters";
import type { Reason } from "@/lib/errors";
import { readJson } from "@/lib/web/jsonBody";

/** `maxBytes` of the body; `verb`: what the asker must be allowed to, null for whoever is signed in. */
type Wanted<S extends z.ZodType> = { schema: S; maxBytes: number; verb: Verb | null };

/**
 * What a page of this site asks for in JSON while somebody works on it. Another site's page is answered 403, who is not
 * signed in 401, who may not 403, and what does not fit the schema 400, each with its reason.
 */
export function forDesk<S extends z.ZodType>(
  { schema, maxBytes, verb }: Wanted<S>,
  answer: (asked: z.output<S>, actor: Actor, request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!(await isSameOrigin())) return refused("other_origin", 403);
    const actor = await currentActor();
    if (!actor) return refused("signed_out", 401);
    if (verb && !can(actor, verb)) return refused("forbidden", 403);
    const body = await readJson(request, maxBytes);
    const asked = schema.safeParse(body.ok && areStorable(body.value) ? body.value : null);
    return asked.success ? answer(asked.data, actor, request) : refused("invalid", 400);
  };
}

/** A refusal that the page tells in its own words. */
export function refused(reason: Reason, status: number): Response {
  return Response.json({ reason }, { status });
}
