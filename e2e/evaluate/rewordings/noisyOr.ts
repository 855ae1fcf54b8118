import type { Features } from "@/lib/compare/features/types";
import { logistic, noisyOr } from "@/lib/compare/model";

/** A pair whose label holds when it holds for any of its edits; `counts` is its weight among the others. */
export type Bag = { edits: readonly Features[]; label: boolean; counts: number };
export type Weights = Map<string, number>;

/** Weight of the squared weights: keeps a feature that few pairs have near nothing. */
export const RIDGE = 2;
export const ROUNDS = 300;
const STEP = 0.05;

/** The gradient of the log-loss of "some edit has it" over all pairs, with the ridge. */
function gradient(bags: readonly Bag[], weights: Weights, ridge: number): Weights {
  const sums: Weights = new Map(
    [...weights].map(([name, weight]) => [name, name === "bias" ? 0 : ridge * weight]),
  );
  const add = (name: string, pull: number) => sums.set(name, (sums.get(name) ?? 0) + pull);
  for (const { edits, label, counts } of bags) {
    const chances = edits.map((edit) => logistic(edit, weights));
    const any = noisyOr(chances);
    const slope = (label ? -(1 - any) / any : 1) * counts;
    for (const [n, edit] of edits.entries()) {
      const pull = slope * (chances[n] ?? 0);
      add("bias", pull);
      for (const [name, value] of Object.entries(edit)) add(name, pull * value);
    }
  }
  return sums;
}

/** Gradient descent with Adam's step sizes (Kingma and Ba, 2015); the same data gives the same weights. */
export function learn(bags: readonly Bag[], ridge = RIDGE): Weights {
  const weights: Weights = new Map([["bias", -1]]);
  const [first, second]: [Weights, Weights] = [new Map(), new Map()];
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [name, slope] of gradient(bags, weights, ridge)) {
      const mean = 0.9 * (first.get(name) ?? 0) + 0.1 * slope;
      const square = 0.999 * (second.get(name) ?? 0) + 0.001 * slope * slope;
      first.set(name, mean);
      second.set(name, square);
      const move = mean / (1 - 0.9 ** round) / (Math.sqrt(square / (1 - 0.999 ** round)) + 1e-8);
      weights.set(name, (weights.get(name) ?? 0) - STEP * move);
    }
  }
  return weights;
}

/** Weights for a file that people read: two digits, by name, none that does nothing. */
export function readable(weights: Weights): Record<string, number> {
  const kept = [...weights].map(([name, weight]) => [name, Number(weight.toFixed(2))] as const);
  return Object.fromEntries(
    kept.filter(([, weight]) => weight !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
