import type { Query } from "./data";

export type RankedId = { id: string; score: number };
/** The hits of each query, the best first, at most a hundred. */
export type Rankings = ReadonlyMap<string, readonly RankedId[]>;

export type Scores = {
  queries: number;
  map1: number;
  map5: number;
  mrr: number;
  p1: number;
  recall10: number;
  recall100: number;
};

/** Average precision at k: the mean precision at the rank of each match. */
function averagePrecision(ranked: readonly RankedId[], matches: ReadonlySet<string>, k: number): number {
  let hits = 0;
  let sum = 0;
  for (const [nth, { id }] of ranked.slice(0, k).entries()) {
    if (matches.has(id)) sum += ++hits / (nth + 1);
  }
  return matches.size > 0 ? sum / Math.min(k, matches.size) : 0;
}

function recall(ranked: readonly RankedId[], matches: ReadonlySet<string>, k: number): number {
  const found = ranked.slice(0, k).filter(({ id }) => matches.has(id)).length;
  return matches.size > 0 ? found / matches.size : 0;
}

export function score(queries: readonly Query[], rankings: Rankings): Scores {
  const mean = (of: (ranked: readonly RankedId[], matches: ReadonlySet<string>) => number) =>
    queries.reduce((sum, { id, matches }) => sum + of(rankings.get(id) ?? [], new Set(matches)), 0) /
    Math.max(1, queries.length);
  return {
    queries: queries.length,
    map1: mean((ranked, matches) => averagePrecision(ranked, matches, 1)),
    map5: mean((ranked, matches) => averagePrecision(ranked, matches, 5)),
    mrr: mean((ranked, matches) => {
      const rank = ranked.findIndex(({ id }) => matches.has(id));
      return rank < 0 ? 0 : 1 / (rank + 1);
    }),
    p1: mean((ranked, matches) => (matches.has(ranked[0]?.id ?? "") ? 1 : 0)),
    recall10: mean((ranked, matches) => recall(ranked, matches, 10)),
    recall100: mean((ranked, matches) => recall(ranked, matches, 100)),
  };
}

/** The score of a query's first hit, and whether the query has a match. */
export type Classified = { score: number; isMatch: boolean };

/** How well the score separates queries with a match from those without: the area under the ROC curve. */
export function auc(classified: readonly Classified[]): number {
  const sorted = classified.toSorted((a, b) => a.score - b.score);
  const positives = sorted.filter(({ isMatch }) => isMatch).length;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to]?.score === sorted[from]?.score && to < sorted.length) to++;
    const rank = (from + 1 + to) / 2;
    ranks += rank * sorted.slice(from, to).filter(({ isMatch }) => isMatch).length;
    from = to;
  }
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return Number.NaN;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** The precision at the threshold with the wanted recall. */
export function precisionAtRecall(classified: readonly Classified[], wanted = 0.8): number {
  const sorted = classified.toSorted((a, b) => b.score - a.score);
  const positives = sorted.filter(({ isMatch }) => isMatch).length;
  let seen = 0;
  for (const [nth, { isMatch }] of sorted.entries()) {
    if (isMatch) seen++;
    if (seen >= wanted * positives) return seen / (nth + 1);
  }
  return Number.NaN;
}
