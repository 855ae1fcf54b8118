import { claimFeatures, similarityOf } from "@/lib/promises/similarity/similarity";
import type { ClaimWords } from "@/lib/promises/similarPromises";
import { offMainThread } from "@/lib/serving";
import { rarityIn } from "./rarity";

type Asked = {
  own: ClaimWords;
  /** The latest of the circle, of which rarity is computed: what a search found shares words with the claim by design. */
  latest: readonly ClaimWords[];
  older: readonly ClaimWords[];
  names: readonly string[];
};

/** How likely each of other claims and this one are wordings of one promise. */
export function scoreWordings({ own, latest, older, names }: Asked): { latest: number[]; older: number[] } {
  offMainThread("scoreWordings");
  const featuresOf = (claims: readonly ClaimWords[]) => claims.map((claim) => claimFeatures(claim, names));
  const [mine, recent] = [claimFeatures(own, names), featuresOf(latest)];
  const rarity = rarityIn(recent);
  const scored = (some: typeof recent) => some.map((features) => similarityOf(mine, features, rarity).score);
  return { latest: scored(recent), older: scored(featuresOf(older)) };
}
