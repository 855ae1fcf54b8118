import { setImmediate as nextTurn } from "node:timers/promises";
import { transaction } from "@/lib/db";
import { claimInCircle, suggestedWith } from "@/lib/promises/circle.queries";
import { LIKELY } from "@/lib/promises/similarity/similarity";
import type { FindSimilar } from "@/lib/promises/similarPromises";
import { chooseCandidates } from "@/lib/rewordings/chooseCandidates";
import { suggestPair } from "@/lib/rewordings/suggestPair.mutations";
import { withThreadAnswers } from "@/lib/threadAnswers";
import { candidatesFor } from "./suggestionCandidates.queries";

/**
 * Compares a claim with what the same speaker or organization promised and suggests likely rewordings. It is idempotent:
 * it may run again at any time, after a crash or beside itself.
 */
export async function suggestRewordings(claimId: string, find: FindSimilar): Promise<void> {
  const found = await claimInCircle(claimId);
  if (!found) return;
  const candidates = await candidatesFor(found, find);
  const likely = chooseCandidates(found.claim, candidates, LIKELY).map(({ id }) => id);
  for (const otherId of new Set([...likely, ...(await suggestedWith(claimId))])) {
    await withThreadAnswers("job", () => transaction((tx) => suggestPair(tx, claimId, otherId)));
    await nextTurn();
  }
}
