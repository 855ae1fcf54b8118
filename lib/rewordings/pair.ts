import { type Refusal, refuse } from "@/lib/errors";
import { mayComeBefore } from "@/lib/promises/lineage";
import type { WordingRow } from "@/lib/promises/lock.queries";
import { saidDate } from "@/lib/promises/saidDate";

/** What is asked of each of the two. */
export type PairedClaim = Pick<
  WordingRow,
  "id" | "kind" | "status" | "promiseId" | "saidOn" | "saidPrecision"
>;

export type Pair = { earlier: WordingRow; later: WordingRow };

/** Why these two cannot stand as an earlier and a later wording of anything; null when they can. */
function neverAPair(earlier: PairedClaim, later: PairedClaim): Refusal | null {
  if ([earlier, later].some(({ status }) => status === "withdrawn")) return refuse("claim_withdrawn");
  if ([earlier, later].some(({ kind }) => kind !== "promise")) return refuse("not_a_promise");
  const [first, second] = [earlier, later].map((row) => ({ id: row.id, said: saidDate(row) }));
  if (first && second && !mayComeBefore(first, second)) {
    return refuse("wrong_order", { fields: { laterClaimId: "wrong_order" } });
  }
  return null;
}

/** Why these two cannot be compared as an earlier and a later wording of one promise; null when they can. */
export function notAPair(earlier: PairedClaim, later: PairedClaim): Refusal | null {
  if (!earlier.promiseId || earlier.promiseId !== later.promiseId) return refuse("not_one_promise");
  return neverAPair(earlier, later);
}

/** The same for a suggestion: a claim that belongs to no promise yet may still join the other's. */
export function cannotBecomePair(earlier: PairedClaim, later: PairedClaim): Refusal | null {
  if (earlier.promiseId && later.promiseId && earlier.promiseId !== later.promiseId) {
    return refuse("not_one_promise");
  }
  return neverAPair(earlier, later);
}
