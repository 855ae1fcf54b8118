type Said = { saidOn: Date | null };
type Step = { earlierClaim: Said; laterClaim: Said };

/**
 * The step that leads to the latest words, and of those the one that reaches furthest back, before the others; of equal
 * ones the order stays. Words without a date are neither.
 */
export function widestFirst<T extends Step>(steps: readonly T[]): T[] {
  const later = ({ laterClaim }: Step) => laterClaim.saidOn?.getTime() ?? Number.NEGATIVE_INFINITY;
  const earlier = ({ earlierClaim }: Step) => earlierClaim.saidOn?.getTime() ?? Number.POSITIVE_INFINITY;
  return [...steps].sort((a, b) => compare(later(b), later(a)) || compare(earlier(a), earlier(b)));
}

/** Subtracting would make no number of two infinities. */
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
