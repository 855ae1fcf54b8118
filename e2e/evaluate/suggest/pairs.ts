import type { Measures } from "@/lib/claims/scorer/inArticle";
import { likelihoodAmong } from "@/lib/claims/scorer/rank";
import { descend } from "./descend";

export type Ranked = { measures: readonly Measures[]; isMarked: readonly boolean[] };

export const PAIR_RIDGE = 3;
export const PAIR_ROUNDS = 400;
/** A measure that fewer sentences have teaches little. */
export const RAREST_MEASURE = 3;
/** So much does each marked sentence count, however many others there are. */
const MARKED_COUNTS = 4;

function namesIn(articles: readonly Ranked[]): string[] {
  const counted = new Map<string, number>();
  for (const { measures } of articles)
    for (const one of measures)
      for (const name of one.keys()) counted.set(name, (counted.get(name) ?? 0) + 1);
  return [...counted].filter(([, count]) => count >= RAREST_MEASURE).map(([name]) => name);
}

/** By how much each marked sentence of an article has more of everything than each other one. */
function pairsOf({ measures, isMarked }: Ranked, names: readonly string[]) {
  const rows = measures.map((one) => Float64Array.from(names, (name) => one.get(name) ?? 0));
  const marked = rows.filter((_, place) => isMarked[place]);
  const others = rows.filter((_, place) => !isMarked[place]);
  const counts = MARKED_COUNTS / others.length;
  return marked.flatMap((one) =>
    others.map((other) => ({ more: one.map((much, place) => much - (other[place] ?? 0)), counts })),
  );
}

/** Pairwise logistic regression: weights by which the marked sentences come before the others of their article. */
function learnOrder(articles: readonly Ranked[]): Map<string, number> {
  const names = namesIn(articles);
  const pairs = articles.flatMap((article) => pairsOf(article, names));
  const weights = descend(names.length, PAIR_ROUNDS, (now) => {
    const slope = now.map((weight) => PAIR_RIDGE * weight);
    for (const { more, counts } of pairs) {
      const off = counts / (1 + Math.exp(dot(more, now)));
      for (let place = 0; place < slope.length; place++)
        slope[place] = (slope[place] ?? 0) - off * (more[place] ?? 0);
    }
    return slope;
  });
  return new Map(names.map((name, place) => [name, weights[place] ?? 0]));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return sum;
}

const STEPS_TO_BIAS = 60;
/** Who marks another article may want more of it than these did: so many times as many are expected. */
const EXPECTED = 1.25;

/** The weights of the order, with the bias by which somewhat more are expected to be marked than were. */
export function learnArticles(articles: readonly Ranked[]): Map<string, number> {
  const weights = learnOrder(articles);
  const all = articles.flatMap(({ measures }) => measures);
  const marked = EXPECTED * articles.flatMap(({ isMarked }) => isMarked).filter(Boolean).length;
  let [low, high] = [-50, 50];
  for (let step = 0; step < STEPS_TO_BIAS; step++) {
    const bias = (low + high) / 2;
    weights.set("bias", bias);
    const expected = all.reduce((sum, one) => sum + likelihoodAmong(one, weights), 0);
    if (expected < marked) low = bias;
    else high = bias;
  }
  return weights;
}
