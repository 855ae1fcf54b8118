import { FEATURES } from "./features";
import weights from "./weights.json" with { type: "json" };

export type Weights = Readonly<Record<string, number>>;

const inOrder = (named: Weights) => FEATURES.map((name) => named[name] ?? 0);
const ranking = inOrder(weights.ranking);
const likelihood = inOrder(weights.likelihood);

const dot = (features: readonly number[], weights: readonly number[]) =>
  features.reduce((sum, value, nth) => sum + value * (weights[nth] ?? 0), 0);

/** How good a document answers a question, compared with the others that do: the weighted sum of its features. */
export const scoreOf = (features: readonly number[]): number => dot(features, ranking);

/** How likely a document says the same as the question, 0 to 1, whatever the others say. */
export function likelihoodOf(features: readonly number[]): number {
  return 1 / (1 + Math.exp(-(dot(features, likelihood) + weights.bias)));
}

/** From this likelihood on a claim is shown as likely the same: of those that are shown so, most are. */
export const LIKELY = 0.5;
