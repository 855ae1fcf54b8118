import { writeFileSync } from "node:fs";
import { FEATURES } from "@/lib/search/rank/features";
import type weights from "@/lib/search/rank/weights.json";
import type { Prior } from "./gradient";

const FILE = "lib/search/rank/weights.json";

/** Features whose weights may not be positive; those of the others may not be negative. */
const NEGATIVE: readonly string[] = ["unmatchedNumbers", "rank"];
export const SIGNS: Prior["signs"] = FEATURES.map((name) => (NEGATIVE.includes(name) ? -1 : 1));

/** Features that compare candidates, and say nothing about a single one. */
const COMPARATIVE: readonly string[] = ["relativeScore", "logRelativeScore", "rank"];
export const withoutComparisons = (features: readonly number[]): number[] =>
  features.map((value, nth) => (COMPARATIVE.includes(FEATURES[nth] ?? "") ? 0 : value));

export const rounded = (weight: number): number => Number(weight.toFixed(3));

type Named = (typeof weights)["ranking"];
/** Weights by the names of their features. */
export const named = (all: readonly number[]): Named =>
  Object.fromEntries(FEATURES.map((name, nth) => [name, rounded(all[nth] ?? 0)])) as Named;

/** Writes the weights that search ranks by. */
export function writeWeights(learned: typeof weights): void {
  const written = JSON.stringify(learned, null, 2);
  writeFileSync(FILE, `${written}\n`);
  console.log(`Wrote ${FILE}:\n${written}`);
}
