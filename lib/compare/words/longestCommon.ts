/** Indexes of equal members in two lists, ascending on both sides. */
export type Match = [a: number, b: number];

/** Up to this many cells the whole table is filled; larger ranges are first cut at anchors. */
const MOST_CELLS = 200_000;
/** Lengths of the runs that serve as anchors, longest first. */
const RUNS = [3, 1] as const;
/** The deepest recursion of cuts; each level takes linear time. */
const DEEPEST = 8;

type Range = { fromA: number; toA: number; fromB: number; toB: number };

/**
 * The weighted longest common subsequence of two lists. Exact for short lists; long ones are cut at runs that occur
 * once in both (as in patience diff), so that the time stays nearly linear.
 */
export function longestCommonSubsequence(
  a: Int32Array,
  b: Int32Array,
  weightOf: (member: number) => number,
): Match[] {
  const found: Match[] = [];
  const work = (range: Range, depth: number) => {
    const ends = trimmed(a, b, range);
    for (let n = 0; range.fromA + n < ends.fromA; n++) found.push([range.fromA + n, range.fromB + n]);
    const [n, m] = [ends.toA - ends.fromA, ends.toB - ends.fromB];
    if (n > 0 && m > 0) {
      if (n * m <= MOST_CELLS) found.push(...filled(a, b, ends, weightOf));
      else if (depth < DEEPEST) cut(ends, depth);
    }
    for (let k = ends.toA; k < range.toA; k++) found.push([k, k - ends.toA + ends.toB]);
  };
  const cut = (range: Range, depth: number) => {
    const at = RUNS.map((length) => anchors(a, b, range, length)).find((list) => list.length > 0);
    if (!at) return;
    let { fromA, fromB } = range;
    for (const [i, j] of at) {
      work({ fromA, toA: i, fromB, toB: j }, depth + 1);
      found.push([i, j]);
      [fromA, fromB] = [i + 1, j + 1];
    }
    work({ fromA, toA: range.toA, fromB, toB: range.toB }, depth + 1);
  };
  work({ fromA: 0, toA: a.length, fromB: 0, toB: b.length }, 0);
  return found;
}

function trimmed(a: Int32Array, b: Int32Array, { fromA, toA, fromB, toB }: Range): Range {
  let [i, j, k, l] = [fromA, fromB, toA, toB];
  while (i < k && j < l && a[i] === b[j]) [i, j] = [i + 1, j + 1];
  while (i < k && j < l && a[k - 1] === b[l - 1]) [k, l] = [k - 1, l - 1];
  return { fromA: i, toA: k, fromB: j, toB: l };
}

/** Fills the table of dynamic programming, which is read from its end. */
function filled(
  a: Int32Array,
  b: Int32Array,
  { fromA, toA, fromB, toB }: Range,
  weightOf: (member: number) => number,
): Match[] {
  const width = toB - fromB + 1;
  const best = new Int32Array((toA - fromA + 1) * width);
  for (let i = toA - fromA - 1; i >= 0; i--) {
    const member = a[fromA + i] as number;
    const weight = weightOf(member);
    for (let j = width - 2, at = i * width + j; j >= 0; j--, at--) {
      const skip = Math.max(best[at + width] as number, best[at + 1] as number);
      const isEqual = b[fromB + j] === member;
      best[at] = isEqual ? Math.max(skip, weight + (best[at + width + 1] as number)) : skip;
    }
  }
  const found: Match[] = [];
  let [i, j] = [0, 0];
  while (fromA + i < toA && fromB + j < toB) {
    const at = i * width + j;
    const member = a[fromA + i] as number;
    // Of equally good paths, the one that continues from the pair before.
    if (member === b[fromB + j] && best[at] === weightOf(member) + (best[at + width + 1] as number)) {
      found.push([fromA + i++, fromB + j++]);
    } else if (best[at] === best[at + width]) i++;
    else j++;
  }
  return found;
}

/** The starts of runs that occur once in each range: the longest list that is in the order of both. */
function anchors(a: Int32Array, b: Int32Array, range: Range, length: number): Match[] {
  const inA = once(a, range.fromA, range.toA, length);
  const inB = once(b, range.fromB, range.toB, length);
  const shared: Match[] = [];
  for (const [hash, i] of inA) {
    const j = inB.get(hash);
    if (i < 0 || j === undefined || j < 0) continue;
    let same = 0;
    while (same < length && a[i + same] === b[j + same]) same++;
    if (same === length) shared.push([i, j]);
  }
  return longestRising(shared.sort(([i], [j]) => i - j));
}

/** Where each run of `length` members starts; -1 when it occurs more than once. */
function once(list: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i + length <= to; i++) {
    let hash = 0;
    for (let n = 0; n < length; n++) hash = Math.imul(hash ^ (list[i + n] as number), 0x01000193) + n;
    places.set(hash, places.has(hash) ? -1 : i);
  }
  return places;
}

/** The longest increasing subsequence by the second index, of pairs sorted by the first. */
export function longestRising(pairs: readonly Match[]): Match[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [n, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as Match)[1] < place) low = middle + 1;
      else high = middle;
    }
    before[n] = ends[low - 1] ?? -1;
    ends[low] = n;
  }
  const chain: Match[] = [];
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n] ?? -1) chain.push(pairs[n] as Match);
  return chain.reverse();
}

/** Replaces texts by numbers that are equal where the texts are equal. */
export function internKeys(...lists: readonly (readonly string[])[]): Int32Array[] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return lists.map((list) => Int32Array.from(list, numberOf));
}
