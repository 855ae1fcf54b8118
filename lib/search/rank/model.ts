import { FEATURES } from "./features";
import weights from "./weights.json" with { type: "json" };

type Weights = Readonly<Record<string, number>>;

const inOrder = (named: Weights) => FEATURES.map((name) => named[name] ?? 0);
const ranking = inOrder(weights.ranking);
const likelihood = { weights: inOrder(weights.likelihood), bias: weights.bias };
const chinese = { weights: inOrder(weights.chinese.likelihood), bias: weights.chinese.bias };

const dot = (features: readonly number[], weights: readonly number[]) =>
  features.reduce((sum, value, nth) => sum + value * (weights[nth] ?? 0), 0);

/** The ranking score of a document: comparable with the scores of the same query only. */
export const scoreOf = (features: readonly number[]): number => dot(features, ranking);

/**
 * The probability, 0 to 1, that a document says the same as the query. Of a Chinese query, whose characters are terms
 * three times over and of which a name in letters is the only n-gram, the features stand for something else.
 */
export function likelihoodOf(features: readonly number[], isChinese: boolean): number {
  const { weights, bias } = isChinese ? chinese : likelihood;
  return 1 / (1 + Math.exp(-(dot(features, weights) + bias)));
}

/** From this likelihood on a claim is shown as likely the same: of those that are shown so, most are. */
export const LIKELY = 0.5;
