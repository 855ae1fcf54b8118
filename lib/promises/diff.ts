import { diffArrays } from "diff";
import { alignSentences } from "./alignSentences";
import { isFiller, keyOf, type Token, tokensOf } from "./tokens";

export type WordChange = { op: "same" | "removed" | "added"; text: string };

/** Wordings of up to this many characters together are compared whole; longer ones sentence by sentence. */
const COMPARED_WHOLE = 1600;
/** Two stretches with more differences than this have nothing in common worth showing word by word. */
const MOST_EDITS = 500;

/** What both have (in either's own spelling), or what only one of them has. */
type Step = { earlier: Token[]; later: Token[]; isSame: boolean };

/**
 * The words that changed from one wording to another, for reading: `same` and `added` together are the later
 * text. Kinds of quotation marks, dashes and widths do not count, nor how much white space there is. Nothing
 * when the languages differ: their words cannot be compared.
 */
export function diffWords(
  earlier: string,
  later: string,
  { earlierLang, laterLang }: { earlierLang: string; laterLang: string },
): WordChange[] | null {
  const [lang, otherLang] = [earlierLang, laterLang].map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  if (lang === undefined || lang !== otherLang) return null;
  const [before, after] = [earlier.trim(), later.trim()];
  return written(joined(withoutIslands(joined(steps(before, after, lang)))));
}

function steps(earlier: string, later: string, lang: string): Step[] {
  if (keyOf(earlier) === keyOf(later)) return [whole(earlier, later)];
  if (earlier.length + later.length <= COMPARED_WHOLE) {
    return wordSteps(tokensOf(earlier, lang), tokensOf(later, lang));
  }
  return alignSentences(earlier, later, lang).flatMap((pair) => {
    if (pair.earlier === undefined) return [step([], tokenOf(pair.later))];
    if (pair.later === undefined) return [step(tokenOf(pair.earlier), [])];
    if (keyOf(pair.earlier) === keyOf(pair.later)) return [whole(pair.earlier, pair.later)];
    return wordSteps(tokensOf(pair.earlier, lang), tokensOf(pair.later, lang));
  });
}

function tokenOf(text: string | undefined): Token[] {
  return text ? [{ text, key: keyOf(text) }] : [];
}

function whole(earlier: string, later: string): Step {
  return { earlier: tokenOf(earlier), later: tokenOf(later), isSame: true };
}

function step(earlier: Token[], later: Token[], isSame = false): Step {
  return { earlier, later, isSame };
}

function wordSteps(earlier: Token[], later: Token[]): Step[] {
  const keys = (tokens: Token[]) => tokens.map(({ key }) => key);
  const changes = diffArrays(keys(earlier), keys(later), { maxEditLength: MOST_EDITS });
  if (!changes) return [step(earlier, later)];
  let [i, j] = [0, 0];
  const found = changes.map(({ added, removed, value: { length } }) => {
    const one = step(
      added ? [] : earlier.slice(i, i + length),
      removed ? [] : later.slice(j, j + length),
      !added && !removed,
    );
    i += one.earlier.length;
    j += one.later.length;
    return one;
  });
  return joined(found).flatMap((one) => (one.isSame ? [one] : equalEnds(one)));
}

/** Neighbours of one kind become one. */
function joined(all: Step[]): Step[] {
  const result: Step[] = [];
  for (const { earlier, later, isSame } of all) {
    const last = result.at(-1);
    if (earlier.length + later.length === 0) continue;
    if (last?.isSame === isSame) {
      last.earlier = [...last.earlier, ...earlier];
      last.later = [...last.later, ...later];
    } else result.push({ earlier, later, isSame });
  }
  return result;
}

/**
 * Takes from a change the Chinese words that are equal at its beginning and end once put together: the
 * segmenter may split the same words in two ways, depending on what follows.
 */
function equalEnds({ earlier, later }: Step): Step[] {
  const front = equalStart(earlier, later, (joinedSoFar, key) => joinedSoFar + key);
  const [restA, restB] = [earlier.slice(front.a), later.slice(front.b)];
  const back = equalStart(restA.toReversed(), restB.toReversed(), (joinedSoFar, key) => key + joinedSoFar);
  const [endA, endB] = [restA.length - back.a, restB.length - back.b];
  return [
    step(earlier.slice(0, front.a), later.slice(0, front.b), true),
    step(restA.slice(0, endA), restB.slice(0, endB)),
    step(restA.slice(endA), restB.slice(endB), true),
  ];
}

/** How many tokens of each make the longest equal stretch of Chinese, from the first token on. */
function equalStart(a: Token[], b: Token[], join: (joinedSoFar: string, key: string) => string) {
  let longest = { a: 0, b: 0 };
  let [i, j, left, right] = [0, 0, "", ""];
  while (true) {
    const next = left.length <= right.length ? a[i] : b[j];
    if (!next || !/^\p{Script=Han}+$/u.test(next.key)) return longest;
    if (left.length <= right.length) left = join(left, a[i++]?.key ?? "");
    else right = join(right, b[j++]?.key ?? "");
    if (left.length !== right.length) continue;
    if (left !== right) return longest;
    longest = { a: i, b: j };
  }
}

/** A lone "the" between two replaced stretches reads worse than one stretch that holds it. */
function withoutIslands(all: Step[]): Step[] {
  const isReplaced = (one: Step | undefined) =>
    one !== undefined && !one.isSame && one.earlier.length > 0 && one.later.length > 0;
  return all.map((one, i) => {
    const [before, after] = [all[i - 1], all[i + 1]];
    const isIsland = one.isSame && before && after && (isReplaced(before) || isReplaced(after));
    return isIsland && one.later.every(isFiller) ? { ...one, isSame: false } : one;
  });
}

function written(all: Step[]): WordChange[] {
  const changes: WordChange[] = [];
  const text = (tokens: Token[]) => tokens.map((token) => token.text).join("");
  for (const [i, { earlier, later, isSame }] of all.entries()) {
    if (isSame) changes.push({ op: "same", text: text(later) });
    if (!isSame && earlier.length > 0) {
      // The later text may end, or go on with a mark, where the earlier one had a space.
      const gap = /\s+$/u.exec(text(all[i - 1]?.earlier ?? []))?.[0];
      const isGlued = gap !== undefined && !/\s$/u.test(changes.at(-1)?.text ?? "");
      changes.push({ op: "removed", text: (isGlued ? gap : "") + text(earlier) });
    }
    if (!isSame && later.length > 0) changes.push({ op: "added", text: text(later) });
  }
  return changes;
}
