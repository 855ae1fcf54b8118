import { isCertain } from "./features/certain";
import type { Features } from "./features/types";
import type { Answer } from "./types";
import weights from "./weights.json" with { type: "json" };

/** The likelihood of a certain feature, whatever the weights say: a changed number, date or strength. */
const CERTAIN = 0.97;
/** How often people find a change where no feature was found; keeps the product above zero. */
const UNSEEN = 0.005;
/** From this likelihood on a pair counts as changed. */
export const TURN = 0.5;

const ENGLISH = new Map<string, number>(Object.entries(weights.weights.en));
const CHINESE = new Map<string, number>(Object.entries(weights.weights.zh));

/** The weights of a language: a word more in a Chinese law is not what it is in English terms. */
export const weightsFor = (isChinese: boolean): ReadonlyMap<string, number> =>
  isChinese ? CHINESE : ENGLISH;

/** Logistic regression over the features of an edit. */
export function logistic(features: Features, weights: ReadonlyMap<string, number>): number {
  let sum = weights.get("bias") ?? 0;
  for (const name in features) sum += (weights.get(name) ?? 0) * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** How often people find a change in an example, a pointer, a label or a preamble: in one of six. */
const ASIDE = 0.18;
const ASIDES = ["examples_only", "pointers_only", "labels_only", "preamble_only"];

/** How likely one edit alone changes what is promised. */
export function editLikelihood(features: Features, weighed: ReadonlyMap<string, number>): number {
  if (isCertain(features)) return CERTAIN;
  const found = logistic(features, weighed);
  return ASIDES.some((name) => features[name]) ? Math.min(found, ASIDE) : found;
}

/** The likelihood that any edit changes the promise (a "noisy or"). */
export function noisyOr(likelihoods: readonly number[]): number {
  return 1 - (1 - UNSEEN) * likelihoods.reduce((none, one) => none * (1 - one), 1);
}

/** `doubt`: the likelihoods between which nobody can tell from the words alone. */
export type Calibration = { slope: number; shift: number; doubt: { same: number; changed: number } };

/** How often real texts change differs between the languages. */
export const calibrationFor = (isChinese: boolean): Calibration =>
  isChinese ? weights.calibration.zh : weights.calibration.en;

const logOdds = (chance: number): number => Math.log(chance / (1 - chance));

/** A likelihood that is as often right as it says (Platt 1999). */
export const calibrate = (weighed: number, { slope, shift }: Pick<Calibration, "slope" | "shift">): number =>
  1 / (1 + Math.exp(-(slope * logOdds(weighed) + shift)));

type Pair = { alone: number; calibration: Pick<Calibration, "slope" | "shift"> };
type PairModel = Pair & { weights: ReadonlyMap<string, number> };

const modelOf = ({ weights, ...rest }: Pair & { weights: Record<string, number> }): PairModel => ({
  ...rest,
  weights: new Map(Object.entries(weights)),
});
const ENGLISH_PAIR = modelOf(weights.pair.en);
const CHINESE_PAIR = modelOf(weights.pair.zh);

/** How two wordings of a language are weighed as a whole; `alone`: how much the edits, each for itself, count beside that. */
export const pairModelFor = (isChinese: boolean): PairModel => (isChinese ? CHINESE_PAIR : ENGLISH_PAIR);

/** How likely two wordings say something else, before it is calibrated: `alone` is what their edits come to. */
export const weighPair = (
  alone: number,
  seen: Features,
  model: Pick<PairModel, "alone" | "weights">,
): number => calibrate(logistic(seen, model.weights), { slope: 1, shift: model.alone * logOdds(alone) });

/** The same, as often right as it says: what many small edits come to is not told by each of them alone. */
export const pairLikelihood = (alone: number, seen: Features, isChinese: boolean): number => {
  const model = pairModelFor(isChinese);
  return calibrate(weighPair(alone, seen, model), model.calibration);
};

/** The comparer's answer at a calibrated likelihood. */
export function answerAt(likelihood: number, isChinese: boolean): Answer {
  const { same, changed } = calibrationFor(isChinese).doubt;
  if (likelihood >= changed) return "changed";
  return likelihood <= same ? "same" : "cannot_tell";
}

/** A likelihood at which nothing is told as the same: where it is lower, the lowest at which the comparer cannot tell. */
export function inDoubt(likelihood: number, isChinese: boolean): number {
  const { same } = calibrationFor(isChinese).doubt;
  return Math.max(likelihood, (same + TURN) / 2);
}
