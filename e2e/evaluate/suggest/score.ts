/** One judged sentence. */
export type Rated = { score: number; checkable: boolean };

/** The chance that a sentence to be marked scores above another: the area under the curve; ties count half. */
export function areaUnderCurve(rated: readonly Rated[]): number {
  const sorted = rated.toSorted((a, b) => a.score - b.score);
  const marked = rated.filter(({ checkable }) => checkable).length;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const rank = (from + 1 + to) / 2;
    ranks += rank * sorted.slice(from, to).filter(({ checkable }) => checkable).length;
    from = to;
  }
  return (ranks - (marked * (marked + 1)) / 2) / (marked * (rated.length - marked));
}

/** Of the first `n` by score, how many are to be marked. */
export function precisionAt(rated: readonly Rated[], n: number): number {
  const first = rated.toSorted((a, b) => b.score - a.score).slice(0, n);
  return first.filter(({ checkable }) => checkable).length / first.length;
}
