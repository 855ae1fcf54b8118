/** Weights for a file that people read: two digits, by name, none that is smaller than `least` and does nothing. */
export function readable(weights: ReadonlyMap<string, number>, least: number): Record<string, number> {
  const kept = [...weights].filter(([name, weight]) => name === "bias" || Math.abs(weight) >= least);
  return Object.fromEntries(
    kept
      .map(([name, weight]) => [name, Number(weight.toFixed(2))] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
