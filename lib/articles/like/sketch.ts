import { offMainThread } from "@/lib/serving";
import { unitsOf } from "./units";

/** Raise it when the same text gives other keys. */
export const SKETCH_VERSION = 2;

/** Words, or Chinese characters, that are looked at together. */
const TOGETHER = 4;
/** Of shorter texts nobody can say whether one is an edited copy of the other. */
const FEWEST = 30;
/**
 * Texts of which a share J of what stands together is the same have a key in common with a likelihood of
 * 1 - (1 - J^ROWS)^BANDS: 96% of those that share half, 17% of those that share a fifth.
 */
const [BANDS, ROWS] = [24, 3];

/**
 * Keys by which nearly identical texts find each other in an index: minima of hashes, some of them in each key (MinHash
 * with banding, Leskovec et al., Mining of Massive Datasets, ch. 3). None for a text that is too short.
 */
export function sketchOf(text: string): bigint[] {
  offMainThread("sketchOf");
  const units = unitsOf(text);
  if (units.length < FEWEST) return [];
  const minima = minimaOf(units.map(hashOf));
  return Array.from({ length: BANDS }, (_, band) =>
    keyOf(band, minima.subarray(band * ROWS, (band + 1) * ROWS)),
  );
}

function minimaOf(hashes: readonly number[]): Uint32Array {
  const minima = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (let at = 0; at + TOGETHER <= hashes.length; at++) {
    let whole = 0;
    for (let n = 0; n < TOGETHER; n++) whole = mixed(whole ^ (hashes[at + n] ?? 0));
    for (let n = 0; n < minima.length; n++) {
      const hash = mixed(whole ^ Math.imul(n + 1, 0x9e3779b9));
      if (hash < (minima[n] ?? 0)) minima[n] = hash;
    }
  }
  return minima;
}

function keyOf(band: number, minima: Uint32Array): bigint {
  let [high, low] = [mixed(band + 1), mixed(~band)];
  for (const one of minima) [high, low] = [mixed(high ^ one), mixed(low + one)];
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));
}

/** FNV-1a. */
function hashOf(unit: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < unit.length; at++) hash = Math.imul(hash ^ unit.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads the bits of a number (the end of MurmurHash3). */
function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
