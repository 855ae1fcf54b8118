import type { FeatureSet } from "@/lib/promises/similarity/features";
import type { ClaimFeatures, Rarity } from "@/lib/promises/similarity/similarity";

/** Below so many claims nothing can be said about what is common among them. */
const FEW = 12;
/** Up to this share of the claims a feature is rare. */
const RARE = 0.05;
/** The weight of a feature that every claim has. */
const LEAST = 0.15;

/** Weighs features by their rarity among these claims: what a speaker says all the time tells little. */
export function rarityIn(claims: readonly ClaimFeatures[]): Rarity {
  if (claims.length < FEW) return () => 1;
  const counts = new Map<string, number>();
  for (const { texts } of claims) {
    for (const key of keysOf(texts)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => {
    // Two claims that share a feature may be the pair that is looked for: they do not make it common.
    const share = ((counts.get(key) ?? 0) - 2) / claims.length;
    if (share <= RARE) return 1;
    return 1 - (1 - LEAST) * (Math.log(share / RARE) / Math.log(1 / RARE));
  };
}

function keysOf(texts: readonly FeatureSet[]): Set<string> {
  return new Set(texts.flatMap((marks) => [...marks.keys()]));
}
