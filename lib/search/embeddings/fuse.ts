/** Documents that mean nearly what is asked, each with its likeness. */
export type Near = ReadonlyMap<number, number>;

export const NOTHING_NEAR: Near = new Map();

/** What is near in meaning alone is worth a look, and is never said to be likely the same. */
export const LIKELIHOOD_OF_NEAR = 0.3;

/** Lessens what the first places count: Cormack, Clarke and Büttcher, "Reciprocal rank fusion", SIGIR 2009. */
const EVEN = 60;

type Placed = { number: number; score: number };

/**
 * Two orders as one: by words, in which the hits come, and by meaning. What the words say is likely the same stays in
 * front: a claim that was only just saved has no place in the other order yet. The places keep their scores.
 */
export function fused<T extends Placed>(hits: readonly T[], near: Near, isLikely: (hit: T) => boolean): T[] {
  const byMeaning = [...near].sort((a, b) => b[1] - a[1]).map(([number]) => number);
  const gain = (place: number) => (place < 0 ? 0 : 1 / (EVEN + place));
  const others = hits
    .map((hit, place) => ({ hit, gain: gain(place) + gain(byMeaning.indexOf(hit.number)) }))
    .filter(({ hit }) => !isLikely(hit))
    .sort((a, b) => b.gain - a.gain);
  const order = [...hits.filter(isLikely), ...others.map(({ hit }) => hit)];
  return order.map((hit, place) => ({ ...hit, score: hits[place]?.score ?? hit.score }));
}
