import { isSameOrigin } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { areStorable } from "@/lib/characters";
import { changedWordsQuery } from "@/lib/claims/changedWords";
import type { Reason } from "@/lib/errors";
import { inThread } from "@/lib/threadPool";
import { readJson } from "@/lib/web/jsonBody";
import { guarded } from "../guarded";
import { refusedByThread } from "../refusedByThread";

/** Two passages, with room for characters that JSON escapes. */
const MAX_BYTES = 64_000;
const HEADERS = { "cache-control": "no-store" };

/** What changed between old and new words of a passage; only for people who may read the desk. */
async function answer(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return refused("other_origin", 403);
  const actor = await currentActor();
  if (!actor) return refused("signed_out", 401);
  if (!can(actor, "read_desk")) return refused("forbidden", 403);
  const body = await readJson(request, MAX_BYTES);
  const query = changedWordsQuery.safeParse(body.ok && areStorable(body.value) ? body.value : null);
  if (!query.success) return refused("invalid", 400);
  const { earlier, later, lang } = query.data;
  const texts = { earlier, later, earlierLang: lang, laterLang: lang };
  const words = await inThread("diff_words", texts, { address: actor.id });
  return words.ok
    ? Response.json({ words: words.value }, { headers: HEADERS })
    : refusedByThread(words, HEADERS);
}

export const POST = guarded("/api/changed-words", "POST", answer);

function refused(reason: Reason, status: number): Response {
  return Response.json({ reason }, { status });
}
