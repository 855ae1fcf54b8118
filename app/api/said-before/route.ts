import { saidBefore } from "@/lib/search/saidBefore/queries";
import { saidBeforeQuery } from "@/lib/search/saidBefore/schema";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { forDesk } from "../deskRequest";
import { guarded } from "../guarded";

/** The words and statements of a claim, with room for characters that JSON escapes. */
const MAX_BYTES = 64_000;

/**
 * Claims on record that a claim being written may repeat; only for people who may read the desk. It is no server
 * action, since actions run one after another, and a search must not delay saving a claim.
 */
const answer = forDesk(
  { schema: saidBeforeQuery, maxBytes: MAX_BYTES, verb: "read_desk" },
  async (query, _actor, { headers }) => {
    const found = await saidBefore(query, { address: remoteAddressIn(headers) });
    return Response.json({ found }, { headers: { "cache-control": "no-store" } });
  },
);

export const POST = guarded("/api/said-before", "POST", answer);
