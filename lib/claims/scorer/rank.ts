import type { Lang } from "@/lib/generated/prisma/enums";
import learned from "./articleWeights.json" with { type: "json" };
import { type ArticleSentence, articleMeasures, type Measures } from "./inArticle";
import { checkable } from "./model";

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(learned.weights));
/** Among fewer sentences none stands in a place that tells anything. */
const FEWEST = 6;

/** How likely it is that an editor marks a sentence of an article: a logistic model, each weight by its name. */
export function likelihoodAmong(measures: Measures, weights: ReadonlyMap<string, number> = WEIGHTS): number {
  let sum = weights.get("bias") ?? 0;
  for (const [name, much] of measures) sum += much * (weights.get(name) ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** How likely an editor is to mark each sentence of an article; of a few sentences each is judged by itself. */
export function rateAmong(article: readonly ArticleSentence[], lang: Lang): number[] {
  return article.length < FEWEST
    ? article.map(({ text }) => checkable(text, lang))
    : articleMeasures(article, lang).map((measures) => likelihoodAmong(measures));
}
