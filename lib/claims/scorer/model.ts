import type { Lang } from "@/lib/generated/prisma/enums";
import { featuresOf } from "./features";
import { readSentence } from "./read";
import learned from "./weights.json" with { type: "json" };

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(learned.weights));

/** How likely it is that an editor marks a sentence with these features: logistic regression, each weight by its name. */
export function likelihood(
  features: readonly string[],
  weights: ReadonlyMap<string, number> = WEIGHTS,
): number {
  const sum = features.reduce((so, name) => so + (weights.get(name) ?? 0), weights.get("bias") ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

export const checkable = (sentence: string, lang: Lang): number =>
  likelihood(featuresOf(readSentence(sentence, lang)));
