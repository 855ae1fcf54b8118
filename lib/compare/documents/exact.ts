import { internKeys, longestCommonSubsequence, longestRising, type Match } from "../words/longestCommon";
import type { Read } from "./passages";

export type Exact = { inOrder: Match[]; moved: Match[] };

/** How many matches stand before each place. */
function gapsOf(length: number, matched: ReadonlySet<number>): number[] {
  let gap = 0;
  return Array.from({ length }, (_, at) => (matched.has(at) ? ++gap : gap));
}

/**
 * In a long stretch where nothing stands once alone, no anchor is found: there the first of equal passages is the first of
 * the others, the second the second.
 */
function withRepeated(a: Int32Array, b: Int32Array, inOrder: readonly Match[]): Match[] {
  const [matchedA, matchedB] = [new Set(inOrder.map(([i]) => i)), new Set(inOrder.map(([, j]) => j))];
  const [gapsA, gapsB] = [gapsOf(a.length, matchedA), gapsOf(b.length, matchedB)];
  const waiting = new Map<string, number[]>();
  for (const [j, key] of b.entries()) {
    if (matchedB.has(j)) continue;
    const name = `${gapsB[j]} ${key}`;
    const places = waiting.get(name);
    if (places) places.push(j);
    else waiting.set(name, [j]);
  }
  for (const places of waiting.values()) places.reverse();
  const offers = Array.from(a, (key, i): Match | null => {
    const j = matchedA.has(i) ? undefined : waiting.get(`${gapsA[i]} ${key}`)?.pop();
    return j === undefined ? null : [i, j];
  }).filter((one) => one !== null);
  return [...inOrder, ...longestRising(offers)].sort(([i], [j]) => i - j);
}

/**
 * Passages with equal keys: those that keep their order among the others, and those that stand elsewhere now. Each is
 * matched once, as often as it stands in both.
 */
export function matchExactly(earlier: readonly Read[], later: readonly Read[]): Exact {
  const keys = (all: readonly Read[]) => all.map(({ key }) => key);
  const [a = new Int32Array(), b = new Int32Array()] = internKeys(keys(earlier), keys(later));
  const weights = new Map<number, number>();
  for (const [i, key] of a.entries()) weights.set(key, earlier[i]?.key.length ?? 0);
  const inOrder = withRepeated(
    a,
    b,
    longestCommonSubsequence(a, b, (key) => weights.get(key) ?? 0),
  );
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
