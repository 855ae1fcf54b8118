import type { DocumentComparison, PassagePair } from "./types";

/**
 * Where passages stand among those of the later version; what is gone stands behind the passage that it stood behind, as
 * far as that one is unchanged. A half is before the next whole place.
 */
export function placeOf({ earlier, later }: PassagePair, unchanged: DocumentComparison["unchanged"]): number {
  const [now] = later;
  if (now) return now.n;
  const stood = earlier[0]?.n ?? 0;
  let before = -1;
  let nearest = -1;
  for (const [was, is] of unchanged) if (was < stood && was > nearest) [nearest, before] = [was, is];
  return before + 0.5;
}
