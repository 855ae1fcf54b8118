import type { Query } from "./queries";

/** A query with the ids that it found, best first. */
export type Answered = { query: Query; found: readonly string[] };

export type Score = {
  queries: number;
  /** The share of the queries whose first answer is right. */
  first: number;
  /** The share of what answers a query that is among the first five. */
  recallAt5: number;
  /** The mean of one divided by the place of the first right answer. */
  mrr: number;
};

const FIVE = 5;

/** The places of what answers the query, from 0, the best first; nothing for what was not found. */
function places({ query, found }: Answered): number[] {
  return query.matches
    .map((id) => found.indexOf(id))
    .filter((place) => place >= 0)
    .sort((a, b) => a - b);
}

export function score(answered: readonly Answered[]): Score {
  const mean = (of: (one: Answered) => number) =>
    answered.reduce((sum, one) => sum + of(one), 0) / Math.max(1, answered.length);
  return {
    queries: answered.length,
    first: mean((one) => (places(one)[0] === 0 ? 1 : 0)),
    recallAt5: mean(recallOf),
    mrr: mean((one) => 1 / ((places(one)[0] ?? Number.POSITIVE_INFINITY) + 1)),
  };
}

export function recallOf(one: Answered): number {
  return places(one).filter((place) => place < FIVE).length / one.query.matches.length;
}
