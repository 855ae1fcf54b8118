import { numbered } from "./longestCommon";
import { isFiller, isMark, type Token } from "./tokens";

/** What stands in the earlier text alone, and what stands in the later one alone: a word moves from one to another. */
export type Stretch = { earlier: Token[]; later: Token[] };

/** The same words in two stretches: `length` tokens from one place to another. */
export type Move = {
  from: { stretch: number; start: number };
  to: { stretch: number; start: number };
  length: number;
};

/** So many words that say something must have moved together, or so many words; fewer occur in any two texts. */
const LEAST_MEANING = 4;
const LEAST_WORDS = 5;
/** Where a run might begin in the earlier text, no more places than this are looked at. */
const MOST_PLACES = 8;
/** Words compared in all: texts that repeat themselves could otherwise be compared with themselves for minutes. */
const MOST_STEPS = 1_000_000;

/** A place in the text of one side: its stretches one after the other. */
type Side = { tokens: Token[]; stretchOf: Int32Array; starts: number[] };

/**
 * Sentences and clauses that one text has here and the other there, the longest first. None overlaps another. A
 * short one counts only when it is a whole clause in both.
 */
export function movesAmong(stretches: readonly Stretch[]): Move[] {
  const [from, to] = [
    sideOf(stretches.map(({ earlier }) => earlier)),
    sideOf(stretches.map(({ later }) => later)),
  ];
  const [a = new Int32Array(), b = new Int32Array()] = numbered(keysOf(from), keysOf(to));
  const runs = commonRuns(a, b, from, to)
    .map((run) => withoutOuterMarks(run, from))
    .flatMap((run) => [run, wholeClauses(run, from)].find((one) => isTelling(one, from, to)) ?? []);
  const [takenA, takenB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  const moves: Move[] = [];
  for (const { i, j, length } of runs.toSorted(
    (one, other) => other.length - one.length || one.j - other.j,
  )) {
    const isFree = (taken: Uint8Array, at: number) => !taken.subarray(at, at + length).includes(1);
    if (!isFree(takenA, i) || !isFree(takenB, j)) continue;
    takenA.fill(1, i, i + length);
    takenB.fill(1, j, j + length);
    moves.push({ from: placeOf(from, i), to: placeOf(to, j), length });
  }
  return moves.sort((one, other) => one.to.stretch - other.to.stretch || one.to.start - other.to.start);
}

type Run = { i: number; j: number; length: number };

function sideOf(lists: readonly Token[][]): Side {
  const tokens = lists.flat();
  const stretchOf = new Int32Array(tokens.length);
  const starts: number[] = [];
  let at = 0;
  for (const [n, { length }] of lists.entries()) {
    starts.push(at);
    stretchOf.fill(n, at, at + length);
    at += length;
  }
  return { tokens, stretchOf, starts };
}

const keysOf = ({ tokens }: Side) => tokens.map(({ key }) => key);

function placeOf({ stretchOf, starts }: Side, at: number) {
  const stretch = stretchOf[at] as number;
  return { stretch, start: at - (starts[stretch] as number) };
}

/** Every longest run of equal members within one stretch of each side that does not begin with a mark. */
function commonRuns(a: Int32Array, b: Int32Array, from: Side, to: Side): Run[] {
  const places = new Map<number, number[]>();
  const pairAt = (list: Int32Array, at: number) => (list[at] as number) * 0x100000 + (list[at + 1] ?? -1);
  for (let i = 0; i + 1 < a.length; i++) {
    const known = places.get(pairAt(a, i));
    if (known && known.length < MOST_PLACES) known.push(i);
    else if (!known) places.set(pairAt(a, i), [i]);
  }
  const follows = (i: number, j: number) =>
    i > 0 &&
    j > 0 &&
    a[i - 1] === b[j - 1] &&
    from.stretchOf[i - 1] === from.stretchOf[i] &&
    to.stretchOf[j - 1] === to.stretchOf[j];
  const runs: Run[] = [];
  let steps = 0;
  for (let j = 0; j + 1 < b.length && steps < MOST_STEPS; j++) {
    for (const i of places.get(pairAt(b, j)) ?? []) {
      if (follows(i, j)) continue;
      let length = 1;
      while (i + length < a.length && a[i + length] === b[j + length] && follows(i + length, j + length)) {
        length++;
      }
      steps += length;
      if (length > 1) runs.push({ i, j, length });
    }
  }
  return runs;
}

/** The run from its first word to its last. */
function withoutOuterMarks({ i, j, length }: Run, { tokens }: Side): Run {
  let [start, end] = [0, length];
  while (start < end && isMark(tokens[i + start] as Token)) start++;
  while (end > start && isMark(tokens[i + end - 1] as Token)) end--;
  return { i: i + start, j: j + start, length: end - start };
}

/** The run up to its last mark: whole clauses, where the words after it are the beginning of another one. */
function wholeClauses(run: Run, side: Side): Run {
  let length = run.length;
  while (length > 0 && !isMark(side.tokens[run.i + length - 1] as Token)) length--;
  return withoutOuterMarks({ ...run, length }, side);
}

function isTelling({ i, j, length }: Run, from: Side, to: Side): boolean {
  const run = from.tokens.slice(i, i + length);
  const meaning = run.filter((token) => !isFiller(token)).length;
  const words = run.filter((token) => !isMark(token)).length;
  if (meaning >= LEAST_MEANING || (meaning === LEAST_MEANING - 1 && words >= LEAST_WORDS)) return true;
  if (meaning === 0 || words < 2) return false;
  return isClause(from, i, length) && isClause(to, j, length);
}

/** Whether the run is a clause: marks or the ends of its stretch stand around it. */
function isClause({ tokens, stretchOf }: Side, at: number, length: number): boolean {
  const isEnd = (n: number) => stretchOf[n] !== stretchOf[at] || isMark(tokens[n] as Token);
  return isEnd(at - 1) && isEnd(at + length);
}
