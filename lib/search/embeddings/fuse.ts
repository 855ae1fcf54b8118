/** The nearest neighbours of a query by embedding: numbers of documents with their similarity. */
export type Neighbours = ReadonlyMap<number, number>;

export const NO_NEIGHBOURS: Neighbours = new Map();

/** A claim that only its embedding finds is worth a look, and is never said to be likely the same. */
export const NEIGHBOUR_LIKELIHOOD = 0.3;

/** The constant of reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009. */
const RRF_K = 60;

type Scored = { number: number; score: number };

/**
 * Fuses two rankings by reciprocal rank: the hits by their words, and the neighbours by embedding. Hits that are likely
 * the same stay in front, since a claim that was just saved has no embedding yet. The scores stay in their order.
 */
export function fuseRankings<T extends Scored>(
  hits: readonly T[],
  neighbours: Neighbours,
  isLikely: (hit: T) => boolean,
): T[] {
  const byEmbedding = [...neighbours].sort((a, b) => b[1] - a[1]).map(([number]) => number);
  const reciprocal = (rank: number) => (rank < 0 ? 0 : 1 / (RRF_K + rank));
  const others = hits
    .map((hit, rank) => ({ hit, fused: reciprocal(rank) + reciprocal(byEmbedding.indexOf(hit.number)) }))
    .filter(({ hit }) => !isLikely(hit))
    .sort((a, b) => b.fused - a.fused);
  const order = [...hits.filter(isLikely), ...others.map(({ hit }) => hit)];
  return order.map((hit, rank) => ({ ...hit, score: hits[rank]?.score ?? hit.score }));
}
