import { setImmediate as nextTurn } from "node:timers/promises";
import { transaction } from "@/lib/db";
import { addJobs, type JobPayload } from "@/lib/jobs";
import { claimsWithRename } from "@/lib/renames/scope.queries";
import { COMPARER_VERSION } from "@/lib/rewordings/comparerRecord";
import { suggestPair } from "@/lib/rewordings/suggestPair.mutations";
import { toCompareAnew } from "@/lib/rewordings/toCompareAnew.queries";
import { withThreadAnswers } from "@/lib/threadAnswers";

/** Suggestions that one job compares: others are done between two portions. */
const PORTION = 20;

/**
 * Compares suggestions again that nobody has looked at yet: those on which a rename bears, or those of an earlier version of
 * the comparer. What was said before stays on record. The last portion also looks for rewordings that two names for one
 * thing had hidden.
 */
export async function compareAnew({ renameId, after }: JobPayload<"compare_anew">): Promise<void> {
  const asked = renameId ? { renameId } : { comparerVersion: COMPARER_VERSION };
  const pairs = await toCompareAnew(asked, PORTION, after);
  for (const { earlierClaimId, laterClaimId } of pairs) {
    await withThreadAnswers("job", () => transaction((tx) => suggestPair(tx, earlierClaimId, laterClaimId)));
    await nextTurn();
  }
  const last = pairs.length === PORTION ? pairs.at(-1) : undefined;
  const claims = renameId && !last ? await claimsWithRename(renameId) : [];
  await transaction(async (tx) => {
    if (last) await addJobs(tx, "compare_anew", [{ renameId, after: last.id }]);
    await addJobs(
      tx,
      "suggest_rewordings",
      claims.map((claimId) => ({ claimId })),
    );
  });
}
