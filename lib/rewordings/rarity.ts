import type { Marks } from "@/lib/promises/similarity/features";
import type { Rarity, Read } from "@/lib/promises/similarity/similarity";

/** Below so many claims nothing can be said about what is common among them. */
const FEW = 12;
/** Up to this share of the claims a mark is rare: some wordings of one promise, and chance. */
const RARE = 0.05;
/** What is left of a mark that every claim has. */
const LEAST = 0.15;

/** How rare a mark is among these claims: what a speaker says all the time tells little. */
export function rarityIn(claims: readonly Read[]): Rarity {
  if (claims.length < FEW) return () => 1;
  const counts = new Map<string, number>();
  for (const { texts } of claims) {
    for (const key of keysOf(texts)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => {
    // Two that share a mark are all that it takes to be wordings of one promise: a pair is still rare.
    const share = ((counts.get(key) ?? 0) - 2) / claims.length;
    if (share <= RARE) return 1;
    return 1 - (1 - LEAST) * (Math.log(share / RARE) / Math.log(1 / RARE));
  };
}

function keysOf(texts: readonly Marks[]): Set<string> {
  return new Set(texts.flatMap((marks) => [...marks.keys()]));
}
