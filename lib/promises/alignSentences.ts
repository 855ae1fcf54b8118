import { sentences } from "@/lib/text";
import { keyOf } from "./tokens";

/** Two sentences that say about the same, or one that has no counterpart. */
export type Aligned = { earlier?: string; later?: string };

/** Sentences that share less than this of their words are different sentences. */
const LEAST_LIKENESS = 0.35;
/** What an equal sentence counts: more than any that is merely like. */
const EQUAL = 1.1;
/** A word in more than this share of the sentences tells none of them apart. */
const TOO_COMMON = 0.15;
/** The table of all pairs is filled up to this size (two texts of 2,000 sentences); beyond it only equal
 * sentences are paired. */
const MOST_PAIRS = 4_000_000;

type Sentence = { text: string; key: string; terms: string[] };

/** Pairs the sentences of two texts in order, so that words need to be compared within pairs only. */
export function alignSentences(earlier: string, later: string, lang: string): Aligned[] {
  const a = split(earlier, lang);
  const b = split(later, lang);
  let head = 0;
  while (head < a.length && head < b.length && a[head]?.key === b[head]?.key) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail)?.key === b.at(-1 - tail)?.key) tail++;
  const pair = (i: number, j: number): Aligned => ({ earlier: a[i]?.text, later: b[j]?.text });
  const middle = pairUp(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, i) => pair(i, i)),
    ...middle,
    ...Array.from({ length: tail }, (_, i) => pair(a.length - tail + i, b.length - tail + i)),
  ];
}

/** Every sentence with what stands between it and the next, so that nothing is lost. */
function split(text: string, lang: string): Sentence[] {
  const ranges = sentences(text, lang);
  const characters = [...text];
  return ranges.map(({ start }, i) => {
    const end = ranges[i + 1]?.start ?? characters.length;
    const sentence = characters.slice(i === 0 ? 0 : start, end).join("");
    return { text: sentence, key: keyOf(sentence), terms: termsOf(sentence) };
  });
}

/** Latin words, numbers and pairs of Han characters: cheaper than true words and good enough to compare with. */
function termsOf(sentence: string): string[] {
  const terms = new Set<string>();
  const folded = sentence.normalize("NFKC").toLowerCase();
  for (const [word] of folded.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/^\p{Script=Han}/u.test(word) || word.length === 1) terms.add(word);
    else for (let i = 0; i + 1 < word.length; i++) terms.add(word.slice(i, i + 2));
  }
  return [...terms];
}

function pairUp(a: Sentence[], b: Sentence[]): Aligned[] {
  const width = b.length + 1;
  const likeness = a.length * b.length > MOST_PAIRS ? equalOnly(a, b) : likenesses(a, b);
  if (a.length * b.length > MOST_PAIRS) return inOrder(a, b, likeness);
  const best = new Float32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    const row = likeness[i];
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const like = row?.get(j) ?? 0;
      const take = like >= LEAST_LIKENESS ? like * like + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(skip, take);
    }
  }
  return trace(a, b, best, likeness);
}

function trace(a: Sentence[], b: Sentence[], best: Float32Array, likeness: Map<number, number>[]): Aligned[] {
  const width = b.length + 1;
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const here = best[i * width + j] ?? 0;
    if (i < a.length && best[(i + 1) * width + j] === here) aligned.push({ earlier: a[i++]?.text });
    else if (j < b.length && best[i * width + j + 1] === here) aligned.push({ later: b[j++]?.text });
    else if (i < a.length && j < b.length && likeness[i]?.has(j)) {
      aligned.push({ earlier: a[i++]?.text, later: b[j++]?.text });
    } else throw new Error("The table of pairs contradicts itself");
  }
  return aligned;
}

/** For each earlier sentence, how like it is to the later ones that share words with it: 0 to 1. */
function likenesses(a: Sentence[], b: Sentence[]): Map<number, number>[] {
  const holders = new Map<string, number[]>();
  for (const [j, { terms }] of b.entries()) {
    for (const term of terms) append(holders, term, j);
  }
  const most = Math.max(10, b.length * TOO_COMMON);
  const isTelling = (term: string) => (holders.get(term)?.length ?? 0) <= most;
  const sizes = b.map(({ terms }) => terms.filter(isTelling).length);
  const equals = new Map<string, number[]>();
  for (const [j, { key }] of b.entries()) append(equals, key, j);
  return a.map(({ terms, key }) => {
    const telling = terms.filter(isTelling);
    const shared = new Map<number, number>();
    for (const term of telling) {
      for (const j of holders.get(term) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    for (const [j, count] of shared) shared.set(j, (2 * count) / (telling.length + (sizes[j] ?? 0)));
    for (const j of equals.get(key) ?? []) shared.set(j, EQUAL);
    return shared;
  });
}

function append(lists: Map<string, number[]>, name: string, value: number): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}

function equalOnly(a: Sentence[], b: Sentence[]): Map<number, number>[] {
  const places = new Map(b.map(({ key }, j) => [key, j]));
  return a.map(({ key }) => {
    const j = places.get(key);
    return new Map(j === undefined ? [] : [[j, EQUAL]]);
  });
}

/** Without a table: each equal sentence that stands after the last pair. */
function inOrder(a: Sentence[], b: Sentence[], likeness: Map<number, number>[]): Aligned[] {
  const aligned: Aligned[] = [];
  let next = 0;
  for (const [i, { text }] of a.entries()) {
    const [j] = likeness[i]?.keys() ?? [];
    if (j === undefined || j < next) {
      aligned.push({ earlier: text });
      continue;
    }
    for (; next < j; next++) aligned.push({ later: b[next]?.text });
    aligned.push({ earlier: text, later: b[next++]?.text });
  }
  for (; next < b.length; next++) aligned.push({ later: b[next]?.text });
  return aligned;
}
