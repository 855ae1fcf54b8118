import { isSurePlace } from "@/lib/claims/surePlace";
import { doesStand } from "@/lib/claims/workflow";
import type { ClaimLine } from "./select";

type Place = { id: string; start: number | null; end: number | null; claim: ClaimLine };
export type MarkedMention = Place & Parameters<typeof isSurePlace>[0];

/**
 * Which mentions readers see marked. One that nobody confirmed has no place for them; a claim whose verdict was
 * retracted marks nothing, and is listed once as one that has ended.
 */
export function marksFor(mentions: readonly MarkedMention[]): { live: Place[]; ended: ClaimLine[] } {
  const live = mentions.filter(({ claim }) => doesStand(claim));
  const ended = mentions.filter(({ claim }) => !doesStand(claim)).map(({ claim }) => claim);
  return {
    live: live.map((mention) => {
      const { id, start, end, claim } = mention;
      return isSurePlace(mention) ? { id, start, end, claim } : { id, start: null, end: null, claim };
    }),
    ended: [...new Map(ended.map((claim) => [claim.id, claim])).values()],
  };
}
