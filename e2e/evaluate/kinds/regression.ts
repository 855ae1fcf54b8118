import type { Known, Weights } from "@/lib/claims/kind/model";
import { descend } from "../suggest/descend";

/** What is known of an example, and which answers are right, by their places. */
export type Example = { known: Known; right: readonly number[] };

/** How a regression is learned: `ridge` is the weight of the squared weights, `rarest` how often a name has to come. */
export type Learning = { answers: number; ridge: number; rounds: number; rarest: number };

function frequent(examples: readonly Example[], rarest: number): string[] {
  const counted = new Map<string, number>();
  for (const { known } of examples)
    for (const [name] of known) counted.set(name, (counted.get(name) ?? 0) + 1);
  return ["bias", ...[...counted].filter(([, count]) => count >= rarest).map(([name]) => name)];
}

/** The likelihoods of answers with these log odds. */
function shared(odds: Float64Array): Float64Array {
  const most = Math.max(...odds);
  const shares = odds.map((one) => Math.exp(one - most));
  const all = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((one) => one / all);
}

/**
 * Logistic regression with several answers, any of the right ones being as good as another; the same data, the same weights.
 * A name with no weight of at least `smallest` is left out.
 */
export function learnRegression(
  examples: readonly Example[],
  { answers, ridge, rounds, rarest }: Learning,
  smallest: number,
): Weights {
  const names = frequent(examples, rarest);
  const placeOf = new Map(names.map((name, place) => [name, place * answers]));
  const rows = examples.map(({ known, right }) => {
    const kept = known.filter(([name]) => placeOf.has(name));
    return {
      isRight: Float64Array.from({ length: answers }, (_, nth) => (right.includes(nth) ? 1 : 0)),
      places: Int32Array.from([0, ...kept.map(([name]) => placeOf.get(name) ?? 0)]),
      amounts: Float64Array.from([1, ...kept.map(([, amount]) => amount)]),
    };
  });
  const weights = descend(names.length * answers, rounds, (now) => {
    const slope = now.map((weight, place) => (place < answers ? 0 : ridge * weight));
    const odds = new Float64Array(answers);
    for (const { places, amounts, isRight } of rows) {
      odds.fill(0);
      for (let nth = 0; nth < places.length; nth++)
        for (let answer = 0; answer < answers; answer++)
          odds[answer] = (odds[answer] ?? 0) + (now[(places[nth] ?? 0) + answer] ?? 0) * (amounts[nth] ?? 0);
      const likely = shared(odds);
      const rightly = likely.reduce((sum, one, answer) => sum + one * (isRight[answer] ?? 0), 1e-12);
      const off = likely.map((one, answer) => one - (one * (isRight[answer] ?? 0)) / rightly);
      for (let nth = 0; nth < places.length; nth++)
        for (let answer = 0; answer < answers; answer++) {
          const place = (places[nth] ?? 0) + answer;
          slope[place] = (slope[place] ?? 0) + (off[answer] ?? 0) * (amounts[nth] ?? 0);
        }
    }
    return slope;
  });
  const all = names.map((name, nth): [string, number[]] => {
    const own = weights.slice(nth * answers, (nth + 1) * answers);
    return [name, [...own].map((one) => Number(one.toFixed(2)))];
  });
  const kept = all.filter(([name, own]) => name === "bias" || own.some((one) => Math.abs(one) >= smallest));
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
