import { doesStand } from "@/lib/claims/workflow";
import type { ClaimStatus, Rating } from "@/lib/generated/prisma/enums";
import { PROMISE_RATINGS } from "@/lib/verdicts/ratings";

type Wording = { publicSince: Date | null; status: ClaimStatus; verdicts: readonly { rating: Rating }[] };
type Promised = { wordings: readonly Wording[] };

/** Promises in one state: the rating of their first words that count; null where nothing counts now. */
export type PromiseState<T> = { rating: Rating | null; promises: T[] };

/** From kept to not rated, and those without a verdict last; within a state the order stays. */
export function promiseStates<T extends Promised>(promises: readonly T[]): PromiseState<T>[] {
  const stateOf = ({ wordings }: T) => wordings.find(doesStand)?.verdicts[0]?.rating ?? null;
  return [...PROMISE_RATINGS, null].flatMap((rating) => {
    const those = promises.filter((promise) => stateOf(promise) === rating);
    return those.length > 0 ? [{ rating, promises: those }] : [];
  });
}
