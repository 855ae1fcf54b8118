import { isPunctuation, type Token } from "./tokens";

/** Tokens that both texts have (each in its own spelling), or that only one of them has. */
export type Hunk = { earlier: Token[]; later: Token[]; isSame: boolean };

/**
 * Moves hunks of one side to the start of a sentence or a clause where that is an equally good diff: "We pay. [We
 * build. ]" reads better than "We [pay. We ]build.".
 */
export function slideToBoundaries(all: Hunk[]): Hunk[] {
  for (let i = 1; i + 1 < all.length; i++) {
    const [before, one, after] = [all[i - 1], all[i], all[i + 1]] as [Hunk, Hunk, Hunk];
    if (one.isSame || (one.earlier.length > 0 && one.later.length > 0)) continue;
    const side = one.earlier.length > 0 ? "earlier" : "later";
    const other = side === "earlier" ? "later" : "earlier";
    const [line, at, size] = [
      [...before[side], ...one[side], ...after[side]],
      before[side].length,
      one[side].length,
    ];
    const shift = bestShift(line, at, size) - at;
    if (shift === 0) continue;
    const rest = [...before[other], ...after[other]];
    all[i - 1] = {
      ...before,
      [side]: line.slice(0, at + shift),
      [other]: rest.slice(0, before[other].length + shift),
    };
    all[i] = { ...one, [side]: line.slice(at + shift, at + shift + size) };
    all[i + 1] = {
      ...after,
      [side]: line.slice(at + shift + size),
      [other]: rest.slice(before[other].length + shift),
    };
  }
  return all;
}

/** How far a hunk may be moved in each direction. */
const FARTHEST = 12;

/** The best start for the `size` tokens at `at` of all that leave the same tokens around them. */
function bestShift(line: readonly Token[], at: number, size: number): number {
  const keyAt = (n: number) => line[n]?.key;
  const places = [at];
  for (let n = at; n > Math.max(0, at - FARTHEST) && keyAt(n - 1) === keyAt(n + size - 1); n--)
    places.push(n - 1);
  const last = Math.min(line.length - size, at + FARTHEST);
  for (let n = at; n < last && keyAt(n) === keyAt(n + size); n++) places.push(n + 1);
  const seam = (n: number) =>
    n === 0
      ? 3
      : /[.!?。！？\n]\s*$/u.test(line[n - 1]?.text ?? "")
        ? 2
        : isPunctuation(line[n - 1] as Token)
          ? 1
          : 0;
  return places.reduce((best, n) => (seam(n) > seam(best) ? n : best), at);
}

/**
 * Splits off the Chinese words at the start and end of a hunk that are equal once joined: the segmenter may split the
 * same characters in two ways, depending on what follows.
 */
export function splitEqualEnds({ earlier, later }: Hunk): Hunk[] {
  const front = equalStart(earlier, later);
  const [restA, restB] = [earlier.slice(front.a), later.slice(front.b)];
  const backwards = ({ text, key }: Token) => ({ text, key: [...key].reverse().join("") });
  const back = equalStart(restA.toReversed().map(backwards), restB.toReversed().map(backwards));
  const [endA, endB] = [restA.length - back.a, restB.length - back.b];
  return [
    { earlier: earlier.slice(0, front.a), later: later.slice(0, front.b), isSame: true },
    { earlier: restA.slice(0, endA), later: restB.slice(0, endB), isSame: false },
    { earlier: restA.slice(endA), later: restB.slice(endB), isSame: true },
  ];
}

/** How many tokens of each side make up the longest equal Chinese prefix. */
function equalStart(a: readonly Token[], b: readonly Token[]): { a: number; b: number } {
  const [one, other] = [hanAhead(a), hanAhead(b)];
  let equal = 0;
  while (equal < one.text.length && one.text[equal] === other.text[equal]) equal++;
  let [i, j] = [one.ends.length, other.ends.length];
  while (i > 0 && j > 0) {
    const [endA, endB] = [one.ends[i - 1] as number, other.ends[j - 1] as number];
    if (endA === endB && endA <= equal) return { a: i, b: j };
    if (endA >= endB) i--;
    if (endB >= endA) j--;
  }
  return { a: 0, b: 0 };
}

/** The Chinese words at the start of a list, joined, and where each ends. */
function hanAhead(tokens: readonly Token[]): { text: string; ends: number[] } {
  const ends: number[] = [];
  let text = "";
  for (const { key } of tokens) {
    if (!/^\p{Script=Han}+$/u.test(key)) break;
    text += key;
    ends.push(text.length);
  }
  return { text, ends };
}
