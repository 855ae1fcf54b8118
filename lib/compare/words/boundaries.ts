import { isMark, type Token } from "./tokens";

/** What both have (in either's own spelling), or what only one of them has. */
export type Step = { earlier: Token[]; later: Token[]; isSame: boolean };

/**
 * "We pay. [We build. ]" reads better than "We [pay. We ]build.": where the words before or after what one side alone
 * has would do as well, it is taken where a sentence or a clause begins.
 */
export function slid(all: Step[]): Step[] {
  for (let i = 1; i + 1 < all.length; i++) {
    const [before, one, after] = [all[i - 1], all[i], all[i + 1]] as [Step, Step, Step];
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

/** How far a stretch is looked at in each direction for a better place. */
const FARTHEST = 12;

/** Where in `line` the `size` tokens that stand at `at` could begin and leave the same tokens around them. */
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
        : isMark(line[n - 1] as Token)
          ? 1
          : 0;
  return places.reduce((best, n) => (seam(n) > seam(best) ? n : best), at);
}

/**
 * Takes from a change the Chinese words that are equal at its beginning and end once put together: the
 * segmenter may split the same words in two ways, depending on what follows.
 */
export function equalEnds({ earlier, later }: Step): Step[] {
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

/** How many tokens of each make the longest equal stretch of Chinese, from the first token on. */
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

/** The Chinese words that a list begins with, put together, and where each ends. */
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
