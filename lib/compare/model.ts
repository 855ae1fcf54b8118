import type { Features } from "./features";
import weights from "./weights.json" with { type: "json" };

/** What no weight outvotes: another number, another date, another firmness is another promise. */
const CERTAIN = 0.97;
/** How often people find a change where nothing was seen; keeps the product off zero. */
const UNSEEN = 0.005;
/** From this likelihood on a pair counts as changed: chosen with the weights, on the same data. */
export const THRESHOLD = weights.threshold;

const known = new Map<string, number>(Object.entries(weights.weights));

const CERTAINLY = [
  "amount_differs",
  "date_differs",
  "quantity_class",
  "negation_only",
  "rate",
  "calendar",
  "part_of",
  "degree",
  "opposite",
  "urgency",
  "place_swap",
];
/** Firmness that one side has and the other lacks altogether. */
const FIRMNESS = ["firm_explore_none", "firm_none_plan", "firm_guarantee_plan"];

export function isCertain(features: Features): boolean {
  if (CERTAINLY.some((name) => features[name])) return true;
  return !features.firm_permission && Boolean(features.firm_level || FIRMNESS.some((name) => features[name]));
}

/** A logistic function of the weights of what is seen of an edit. */
export function logistic(features: Features, weights: ReadonlyMap<string, number>): number {
  let sum = weights.get("bias") ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (weights.get(name) ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** How likely one edit alone changes what is promised. */
export const editLikelihood = (features: Features, weighed: ReadonlyMap<string, number> = known): number =>
  isCertain(features) ? CERTAIN : logistic(features, weighed);

/** Changed when any edit is: one minus the chance that none of them is (a "noisy or"). */
export function anyOf(likelihoods: readonly number[]): number {
  return 1 - (1 - UNSEEN) * likelihoods.reduce((none, one) => none * (1 - one), 1);
}
