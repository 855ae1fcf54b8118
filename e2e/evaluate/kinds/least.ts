import { type Candidate, KINDS, type Least, ofEachKind } from "@/lib/claims/kind/model";

/** The kind that may be told of a claim that was not learned from, and whether an editor might choose it. */
export type Guess = Candidate & { isRight: boolean };

/** Of all claims so many may be told wrongly. */
export const MOST_WRONG = 0.05;
/** What one wrong kind costs, in kinds told right: the least that keeps within bounds is taken. */
const COSTS = Array.from({ length: 1_000 }, (_, nth) => 1 + nth / 20);
/** A kind of which nothing can be told rightly is not told. */
const NEVER = 1.01;

/** From how sure on to tell a kind, so that what is right outweighs what is wrong by the most. */
function leastOf(guesses: readonly Guess[], cost: number): number {
  let [best, sum, least] = [0, 0, NEVER];
  for (const { sure, isRight } of guesses.toSorted((a, b) => b.sure - a.sure)) {
    sum += isRight ? 1 : -cost;
    if (sum > best) [best, least] = [sum, sure];
  }
  return Math.floor(least * 1000) / 1000;
}

/** How sure each kind has to be, so that of so many claims as many are told as may be, and few wrongly. */
export function learnLeast(guesses: readonly Guess[], claims: number): Least {
  const tried = COSTS.map((cost) =>
    ofEachKind((kind) =>
      leastOf(
        guesses.filter((guess) => guess.kind === kind),
        cost,
      ),
    ),
  );
  const within = tried.filter((least) => wrongOf(guesses, least) <= MOST_WRONG * claims);
  const most = within.toSorted((a, b) => rightOf(guesses, b) - rightOf(guesses, a))[0];
  if (!most) throw new Error("No costs to try");
  return filled(most, guesses, MOST_WRONG * claims);
}

const toldBy = (guesses: readonly Guess[], least: Least) =>
  guesses.filter(({ kind, sure }) => sure >= least[kind]);
const rightOf = (guesses: readonly Guess[], least: Least) =>
  toldBy(guesses, least).filter(({ isRight }) => isRight).length;
const wrongOf = (guesses: readonly Guess[], least: Least) =>
  toldBy(guesses, least).filter(({ isRight }) => !isRight).length;

/** What may still be told wrongly is spent on the kind of which it lets the most be told. */
function filled(least: Least, guesses: readonly Guess[], mostWrong: number): Least {
  const further = KINDS.flatMap((kind) =>
    guesses
      .filter((guess) => guess.kind === kind && guess.sure < least[kind])
      .map(({ sure }): Least => ({ ...least, [kind]: Math.floor(sure * 1000) / 1000 })),
  ).filter((one) => wrongOf(guesses, one) <= mostWrong);
  const [best] = further.toSorted((a, b) => rightOf(guesses, b) - rightOf(guesses, a));
  return best && rightOf(guesses, best) > rightOf(guesses, least) ? filled(best, guesses, mostWrong) : least;
}
