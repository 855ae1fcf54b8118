import type { Rarity, Read } from "../kinship/kinship";
import type { Marks } from "../kinship/marks";

/** Below so many claims nothing can be said about what is common among them. */
const FEW = 12;
/** What is left of a mark that every claim has. */
const LEAST = 0.15;

/** How rare a mark is among these claims: what a speaker says all the time tells little. */
export function rarityIn(claims: readonly Read[]): Rarity {
  if (claims.length < FEW) return () => 1;
  const counts = new Map<string, number>();
  for (const { texts } of claims)
    for (const key of keysOf(texts)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const whole = Math.log(claims.length + 1);
  // Two that share a mark are all that it takes to be wordings of one promise: a pair is still rare.
  return (key) => {
    const others = Math.max(1, (counts.get(key) ?? 0) - 1);
    return Math.max(LEAST, Math.min(1, Math.log((claims.length + 1) / others) / whole));
  };
}

function keysOf(texts: readonly Marks[]): Set<string> {
  return new Set(texts.flatMap((marks) => [...marks.keys()]));
}
