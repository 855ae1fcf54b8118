import weights from "./weights.json" with { type: "json" };
import { FEATURES } from "./features";

const WEIGHTS = FEATURES.map((name) => (weights.features as Record<string, number>)[name] ?? 0);

/** How good a match is: the weighted sum of its features. */
export function scoreOf(features: readonly number[], weights: readonly number[] = WEIGHTS): number {
  return features.reduce((sum, value, nth) => sum + value * (weights[nth] ?? 0), 0);
}
