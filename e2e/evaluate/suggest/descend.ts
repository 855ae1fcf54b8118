const STEP = 0.05;

/**
 * Weights at which a slope is flat: gradient descent from zero with Adam's step sizes (Kingma and Ba, 2015). The same slopes,
 * the same weights.
 */
export function descend(
  count: number,
  rounds: number,
  slopeAt: (weights: Float64Array) => Float64Array,
): Float64Array {
  const weights = new Float64Array(count);
  const [means, squares] = [new Float64Array(count), new Float64Array(count)];
  for (let round = 1; round <= rounds; round++) {
    for (const [place, pull] of slopeAt(weights).entries()) {
      const mean = 0.9 * (means[place] ?? 0) + 0.1 * pull;
      const square = 0.999 * (squares[place] ?? 0) + 0.001 * pull * pull;
      [means[place], squares[place]] = [mean, square];
      const move = mean / (1 - 0.9 ** round) / (Math.sqrt(square / (1 - 0.999 ** round)) + 1e-8);
      weights[place] = (weights[place] ?? 0) - STEP * move;
    }
  }
  return weights;
}
