import { internKeys, longestCommonSubsequence, type Match } from "../words/longestCommon";
import type { Read } from "./passages";

export type Exact = { inOrder: Match[]; moved: Match[] };

/**
 * Passages with equal keys: those that keep their order among the others, and those that stand elsewhere now. Each is
 * matched once, as often as it stands in both.
 */
export function matchExactly(earlier: readonly Read[], later: readonly Read[]): Exact {
  const keys = (all: readonly Read[]) => all.map(({ key }) => key);
  const [a = new Int32Array(), b = new Int32Array()] = internKeys(keys(earlier), keys(later));
  const weights = new Map<number, number>();
  for (const [i, key] of a.entries()) weights.set(key, earlier[i]?.key.length ?? 0);
  const inOrder = longestCommonSubsequence(a, b, (key) => weights.get(key) ?? 0);
  const [leftA, leftB] = [new Set(a.keys()), new Set(b.keys())];
  for (const [i, j] of inOrder) {
    leftA.delete(i);
    leftB.delete(j);
  }
  const places = new Map<number, number[]>();
  for (const j of leftB) {
    const key = b[j] as number;
    const list = places.get(key);
    if (list) list.push(j);
    else places.set(key, [j]);
  }
  const next = new Map<number, number>();
  const moved = [...leftA].flatMap((i): Match[] => {
    const key = a[i] as number;
    const at = next.get(key) ?? 0;
    const j = places.get(key)?.[at];
    next.set(key, at + 1);
    return j === undefined ? [] : [[i, j]];
  });
  return { inOrder, moved };
}
