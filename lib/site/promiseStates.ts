import { doesStand } from "@/lib/claims/workflow";
import type { ClaimStatus, Rating } from "@/lib/generated/prisma/enums";
import { PROMISE_RATINGS } from "@/lib/verdicts/ratings";

type Wording = {
  publicSince: Date | null;
  status: ClaimStatus;
  saidOn: Date | null;
  verdicts: readonly { rating: Rating }[];
};
type Promised = { wordings: readonly Wording[] };

/** Promises in one state: the rating by which they are counted; null where no verdict is in force. */
export type PromiseState<T> = { rating: Rating | null; promises: T[] };

/**
 * Of wordings in time the one by whose verdict a promise is counted: the latest of which something was found, so that new
 * words, which nobody can rate yet, take no finding away; else the latest with a verdict in force. Words without a date
 * only where no others are. `STATE_OF_PROMISE` says the same in SQL.
 */
export function countedWording<T extends Wording>(wordings: readonly T[]): T | undefined {
  const judged = wordings.filter(doesStand);
  const found = judged.filter(({ verdicts }) => verdicts[0]?.rating !== "not_yet_rated");
  const among = found.length > 0 ? found : judged;
  return among.findLast(({ saidOn }) => saidOn !== null) ?? among.at(-1);
}

/**
 * The wordings whose verdicts say what became of a promise: the first and the latest of which something was found. A later
 * verdict hides no earlier one. Where nothing was found, the one by which the promise is counted.
 */
export function tellingWordings<T extends Wording>(wordings: readonly T[]): T[] {
  const latest = countedWording(wordings);
  const first = wordings.filter(doesStand).find(({ verdicts }) => verdicts[0]?.rating !== "not_yet_rated");
  return [...new Set([first, latest])].flatMap((wording) => wording ?? []);
}

/** From kept to not rated, and those without a verdict last; within a state the order stays. */
export function promiseStates<T extends Promised>(promises: readonly T[]): PromiseState<T>[] {
  const stateOf = ({ wordings }: T) => countedWording(wordings)?.verdicts[0]?.rating ?? null;
  return [...PROMISE_RATINGS, null].flatMap((rating) => {
    const those = promises.filter((promise) => stateOf(promise) === rating);
    return those.length > 0 ? [{ rating, promises: those }] : [];
  });
}
