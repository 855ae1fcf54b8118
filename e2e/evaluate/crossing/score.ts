import type { Query } from "./queries";

/** A query with the ids of its hits, best first. */
export type Answered = { query: Query; hits: readonly string[] };

export type Score = {
  queries: number;
  /** Precision at 1. */
  first: number;
  /** Recall at 5. */
  recallAt5: number;
  /** The mean reciprocal rank of the first right hit. */
  mrr: number;
};

const FIVE = 5;

/** The ranks of the claims that answer the query, from 0, without those that were not found. */
function ranks({ query, hits }: Answered): number[] {
  return query.matches
    .map((id) => hits.indexOf(id))
    .filter((rank) => rank >= 0)
    .sort((a, b) => a - b);
}

export function score(answered: readonly Answered[]): Score {
  const mean = (of: (one: Answered) => number) =>
    answered.reduce((sum, one) => sum + of(one), 0) / Math.max(1, answered.length);
  return {
    queries: answered.length,
    first: mean((one) => (ranks(one)[0] === 0 ? 1 : 0)),
    recallAt5: mean(recallOf),
    mrr: mean((one) => 1 / ((ranks(one)[0] ?? Number.POSITIVE_INFINITY) + 1)),
  };
}

export function recallOf(one: Answered): number {
  return ranks(one).filter((rank) => rank < FIVE).length / one.query.matches.length;
}
