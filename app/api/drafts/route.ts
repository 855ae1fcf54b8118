import { dropDraft, saveDraft } from "@/lib/drafts/mutations";
import { draftRequest } from "@/lib/drafts/schema";
import { forDesk, refused } from "../deskRequest";
import { guarded } from "../guarded";

/** A draft as JSON, every character of it written as an escape. */
const MAX_BYTES = 256 * 1024;

/**
 * Keeps or drops what somebody is typing. A route and not a server action: a page that is being left can only
 * send a plain request, and actions queue up behind one another.
 */
const answer = forDesk({ schema: draftRequest, maxBytes: MAX_BYTES, verb: null }, async (asked, actor) => {
  const result = "discard" in asked ? await dropDraft(actor, asked.key) : await saveDraft(actor, asked);
  return result.ok ? Response.json(result.value) : refused(result.reason, 403);
});

export const POST = guarded("/api/drafts", "POST", answer);
