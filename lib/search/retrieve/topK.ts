/** The bits of positive floats order as the floats do; their upper half tells scores a hundredth apart. */
const BUCKETS = 0x8000;
const DROPPED_BITS = 16;

const counts = new Uint32Array(BUCKETS);

/**
 * A score, as bits, below which none of the best `k` lies, so that only few scores need be sorted. It is rounded down
 * by at most a hundredth. `bits` are the first `count` scores as 32-bit floats.
 */
export function topKThreshold(bits: Uint32Array, count: number, k: number): number {
  counts.fill(0);
  for (let i = 0; i < count; i++) {
    const bucket = (bits[i] as number) >>> DROPPED_BITS;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  let bucket = BUCKETS;
  for (let above = 0; bucket > 0 && above < k; ) above += counts[--bucket] as number;
  return (bucket << DROPPED_BITS) >>> 0;
}
