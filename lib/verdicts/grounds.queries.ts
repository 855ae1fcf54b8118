import { isMissing } from "@/lib/captures/quoteState";
import { quoteStatesOf } from "@/lib/captures/quoteState.queries";
import type { Tx } from "@/lib/db";
import type { Ground } from "./restsOn";

/** All evidence of a claim that was not taken off, and whether its words are missing in the copies of its source. */
export async function groundsFor(tx: Tx, claimId: string): Promise<Ground[]> {
  const states = await quoteStatesOf(claimId, tx);
  return Array.from(states, ([id, { evidence }]) => ({ id, isMissing: isMissing(evidence) }));
}
