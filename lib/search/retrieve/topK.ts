/** A positive number's bits order as it does; the upper half of them tells numbers a hundredth apart from each other. */
const BUCKETS = 0x8000;
const COARSE = 16;

const counts = new Uint32Array(BUCKETS);

/**
 * The least score that one of the best `limit` can have, so that few of very many need be put in order: at most what
 * a hundredth of a score makes no difference to is let through beside them. `bits` are those of `count` scores, as
 * 32-bit floats.
 */
export function leastOfBest(bits: Uint32Array, count: number, limit: number): number {
  counts.fill(0);
  for (let i = 0; i < count; i++) {
    const bucket = (bits[i] as number) >>> COARSE;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  let bucket = BUCKETS;
  for (let above = 0; bucket > 0 && above < limit; ) above += counts[--bucket] as number;
  return (bucket << COARSE) >>> 0;
}
