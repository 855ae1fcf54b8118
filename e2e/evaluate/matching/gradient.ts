/** What one query's candidates look like, and which of them are its matches. */
export type Example = { features: readonly (readonly number[])[]; matches: readonly boolean[] };

/** Weights that a person set before any was learned, and which sign each may have. */
export type Prior = { weights: readonly number[]; signs: readonly (1 | -1)[] };

const STEPS = 220;
const RATE = 0.12;
/** Steps after which smaller ones are taken. */
const SETTLING = 140;
/** How much a weight costs that departs from the one set before. */
const COST = 3;

/**
 * Weights by which matches come before the others of the same query: softmax over the candidates of each query
 * (ListNet's top-one loss, Cao and others 2007), minimised by Adam (Kingma and Ba 2015) and held to the sign that a
 * reader would expect, so that more in common never counts against a claim.
 */
export function learnRanking(examples: readonly Example[], prior: Prior): number[] {
  const used = examples.filter(({ matches }) => matches.includes(true));
  const spread = spreads(used, prior.weights.length);
  const scaled = used.map(({ features, matches }) => ({
    rows: features.map((row) => Float64Array.from(row, (value, nth) => value / (spread[nth] ?? 1))),
    share: shares(matches),
  }));
  const first = prior.weights.map((weight, nth) => weight * (spread[nth] ?? 1));
  const weights = Float64Array.from(first);
  const adam = new Adam(weights.length);
  for (let step = 1; step <= STEPS; step++) {
    const slope = Float64Array.from(weights, (weight, nth) => COST * (weight - (first[nth] ?? 0)));
    for (const one of scaled) addSlope(slope, weights, one);
    adam.move(weights, slope, step, step < SETTLING ? RATE : RATE / 5);
    for (const [nth, sign] of prior.signs.entries()) {
      if ((weights[nth] ?? 0) * sign < 0) weights[nth] = 0;
    }
  }
  return Array.from(weights, (weight, nth) => weight / (spread[nth] ?? 1));
}

function shares(matches: readonly boolean[]): number[] {
  const count = matches.filter(Boolean).length;
  return matches.map((isMatch) => (isMatch ? 1 / count : 0));
}

function addSlope(
  slope: Float64Array,
  weights: Float64Array,
  { rows, share }: { rows: readonly Float64Array[]; share: readonly number[] },
): void {
  const scores = rows.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, one) => sum + one, 0);
  for (const [nth, row] of rows.entries()) {
    const off = (odds[nth] ?? 0) / all - (share[nth] ?? 0);
    for (let i = 0; i < row.length; i++) slope[i] = (slope[i] ?? 0) + off * (row[i] ?? 0);
  }
}

export function dot(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

/** How far each feature spreads, so that all are learned at one pace. */
function spreads(examples: readonly Example[], size: number): number[] {
  const rows = examples.flatMap(({ features }) => features);
  return Array.from({ length: size }, (_, nth) => {
    const mean = rows.reduce((sum, row) => sum + (row[nth] ?? 0), 0) / rows.length;
    const square = rows.reduce((sum, row) => sum + ((row[nth] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(square) || 1;
  });
}

class Adam {
  readonly #mean: Float64Array;
  readonly #square: Float64Array;

  constructor(size: number) {
    this.#mean = new Float64Array(size);
    this.#square = new Float64Array(size);
  }

  move(weights: Float64Array, slope: Float64Array, step: number, rate: number): void {
    for (let i = 0; i < weights.length; i++) {
      const one = slope[i] ?? 0;
      this.#mean[i] = 0.9 * (this.#mean[i] ?? 0) + 0.1 * one;
      this.#square[i] = 0.99 * (this.#square[i] ?? 0) + 0.01 * one * one;
      const mean = (this.#mean[i] ?? 0) / (1 - 0.9 ** step);
      const square = (this.#square[i] ?? 0) / (1 - 0.99 ** step);
      weights[i] = (weights[i] ?? 0) - (rate * mean) / (Math.sqrt(square) + 1e-8);
    }
  }
}

/** A first answer and whether it is one. */
export type Answer = { features: readonly number[]; isMatch: boolean };

/** Weights and bias of a logistic regression on some of the features, with the same signs, by the same steps. */
export function learnLikelihood(
  answers: readonly Answer[],
  prior: Prior,
): { weights: number[]; bias: number } {
  // A second candidate of nothing but the bias makes of the softmax over two the logistic.
  const examples = answers.map(({ features, isMatch }): Example => {
    const nothing = [...features.map(() => 0), 1];
    return { features: [[...features, 0], nothing], matches: [isMatch, !isMatch] };
  });
  const free: Prior = { weights: [...prior.weights, 3], signs: [...prior.signs, 1] };
  const learned = learnRanking(examples, free);
  return { weights: learned.slice(0, -1), bias: -(learned.at(-1) ?? 0) };
}
