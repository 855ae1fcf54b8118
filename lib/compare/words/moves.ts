import { internKeys } from "./longestCommon";
import { isFunctionWord, isPunctuation, type Token } from "./tokens";

/** Tokens that only the earlier or only the later text has in one place. */
export type Stretch = { earlier: Token[]; later: Token[] };

/** The same words in two stretches: `length` tokens from one place to another. */
export type Move = {
  from: { stretch: number; start: number };
  to: { stretch: number; start: number };
  length: number;
};

/** A move has at least so many content words, or one fewer and so many words; shorter runs may be chance. */
const LEAST_MEANING = 4;
const LEAST_WORDS = 5;
/** At most so many starts in the earlier text are tried for a run. */
const MOST_PLACES = 8;
/** Comparisons in all: texts that repeat themselves would otherwise take minutes. */
const MOST_STEPS = 1_000_000;

/** The stretches of one side, joined. */
type TokenSequence = { tokens: Token[]; stretchOf: Int32Array; starts: number[] };

/**
 * Sentences and clauses that stand in different places of the two texts. The longest are found first, and none overlaps
 * another. A short one must be a whole clause in both.
 */
export function movesAmong(stretches: readonly Stretch[]): Move[] {
  const [from, to] = [
    sequenceOf(stretches.map(({ earlier }) => earlier)),
    sequenceOf(stretches.map(({ later }) => later)),
  ];
  const [a = new Int32Array(), b = new Int32Array()] = internKeys(keysOf(from), keysOf(to));
  const runs = commonRuns(a, b, from, to)
    .map((run) => withoutOuterMarks(run, from))
    .flatMap((run) => [run, wholeClauses(run, from)].find((one) => isDistinctive(one, from, to)) ?? []);
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

function sequenceOf(lists: readonly Token[][]): TokenSequence {
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

const keysOf = ({ tokens }: TokenSequence) => tokens.map(({ key }) => key);

function placeOf({ stretchOf, starts }: TokenSequence, at: number) {
  const stretch = stretchOf[at] as number;
  return { stretch, start: at - (starts[stretch] as number) };
}

/** Every maximal run of equal tokens within one stretch of each side. */
function commonRuns(a: Int32Array, b: Int32Array, from: TokenSequence, to: TokenSequence): Run[] {
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
function withoutOuterMarks({ i, j, length }: Run, { tokens }: TokenSequence): Run {
  let [start, end] = [0, length];
  while (start < end && isPunctuation(tokens[i + start] as Token)) start++;
  while (end > start && isPunctuation(tokens[i + end - 1] as Token)) end--;
  return { i: i + start, j: j + start, length: end - start };
}

/** The run up to its last punctuation: the words after it begin another clause. */
function wholeClauses(run: Run, side: TokenSequence): Run {
  let length = run.length;
  while (length > 0 && !isPunctuation(side.tokens[run.i + length - 1] as Token)) length--;
  return withoutOuterMarks({ ...run, length }, side);
}

function isDistinctive({ i, j, length }: Run, from: TokenSequence, to: TokenSequence): boolean {
  const run = from.tokens.slice(i, i + length);
  const meaning = run.filter((token) => !isFunctionWord(token)).length;
  const words = run.filter((token) => !isPunctuation(token)).length;
  if (meaning >= LEAST_MEANING || (meaning === LEAST_MEANING - 1 && words >= LEAST_WORDS)) return true;
  if (meaning === 0 || words < 2) return false;
  return isClause(from, i, length) && isClause(to, j, length);
}

/** Whether punctuation or the ends of its stretch stand around the run. */
function isClause({ tokens, stretchOf }: TokenSequence, at: number, length: number): boolean {
  const isEnd = (n: number) => stretchOf[n] !== stretchOf[at] || isPunctuation(tokens[n] as Token);
  return isEnd(at - 1) && isEnd(at + length);
}
