import type { Candidate, Least } from "@/lib/claims/kind/model";
import type { ClaimKind } from "@/lib/generated/prisma/enums";

/** The kind that may be told of a claim that was not learned from, and whether an editor might choose it. */
export type Guess = Candidate & { isRight: boolean };

/** Of all claims so many may be told wrongly. */
const MOST_WRONG = 0.04;
/** No kind is told that is less likely, however well that went here: elsewhere a word that promises is often another's. */
const LOWEST: Least = {
  promise: 0.68,
  quantity: 0.6,
  accusation: 0.62,
  event: 0.7,
  departure_reason: 0.6,
  characterisation: 0.65,
};
/** What one wrong kind costs, in kinds told right: the least that keeps within bounds is taken. */
const COSTS = Array.from({ length: 100 }, (_, nth) => 1 + nth / 2);

/** From how likely on to tell a kind, so that what is right outweighs what is wrong by the most. */
function leastOf(guesses: readonly Guess[], cost: number, lowest: number): number {
  let [best, sum, least] = [0, 0, 0.95];
  for (const { likelihood, isRight } of guesses.toSorted((a, b) => b.likelihood - a.likelihood)) {
    if (likelihood < lowest) break;
    sum += isRight ? 1 : -cost;
    if (sum > best) [best, least] = [sum, likelihood];
  }
  return Number(least.toFixed(2));
}

/** How likely each kind has to be, so that of so many claims as many are told as may be, and few wrongly. */
export function learnLeast(all: readonly Guess[], claims: number): Least {
  const wrong = all.filter(({ isSaid, isRight }) => isSaid && !isRight).length;
  const guesses = all.filter(({ isSaid }) => !isSaid);
  const tried = COSTS.map((cost) => {
    const own = (kind: ClaimKind) =>
      leastOf(
        guesses.filter((guess) => guess.kind === kind),
        cost,
        LOWEST[kind],
      );
    return {
      promise: own("promise"),
      quantity: own("quantity"),
      accusation: own("accusation"),
      event: own("event"),
      departure_reason: own("departure_reason"),
      characterisation: own("characterisation"),
    } satisfies Least;
  });
  const isWithin = (least: Least) =>
    wrong + guesses.filter(({ kind, likelihood, isRight }) => !isRight && likelihood >= least[kind]).length <=
    MOST_WRONG * claims;
  const surest = tried.at(-1);
  if (!surest) throw new Error("No costs to try");
  return tried.find(isWithin) ?? surest;
}
