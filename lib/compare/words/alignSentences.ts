import { foldHan } from "@/lib/language/han";
import { sentences } from "@/lib/language/sentences";
import { internKeys, longestCommonSubsequence, type Match } from "./longestCommon";
import { keyOf } from "./tokens";

/** Two similar sentences, or one without a counterpart. */
export type AlignedSentences = { earlier?: string; later?: string };

/** Sentences that share less than this of their words are different sentences. */
const MIN_SIMILARITY = 0.35;
/** A word in more than this share of the sentences is ignored. */
const TOO_COMMON = 0.15;
/** Similarities are computed for at most so many pairs (1,000 sentences on each side). */
const MOST_PAIRS = 1_000_000;

type Sentence = { text: string; key: string };

/** Pairs the sentences of two texts in order, so that words need to be compared within pairs only. */
export function alignSentences(earlier: string, later: string, lang: string): AlignedSentences[] {
  const [a, b] = [split(earlier, lang), split(later, lang)];
  const [keysA = new Int32Array(), keysB = new Int32Array()] = internKeys(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const weights = new Map<number, number>();
  for (const [i, key] of keysA.entries()) weights.set(key, a[i]?.text.length ?? 0);
  const aligned: AlignedSentences[] = [];
  let [i, j] = [0, 0];
  for (const [atA, atB] of [
    ...longestCommonSubsequence(keysA, keysB, (key) => weights.get(key) ?? 0),
    [a.length, b.length] as Match,
  ]) {
    aligned.push(...pairSimilar(a.slice(i, atA), b.slice(j, atB)));
    const [one, other] = [a[atA], b[atB]];
    if (one && other) aligned.push({ earlier: one.text, later: other.text });
    [i, j] = [atA + 1, atB + 1];
  }
  return aligned;
}

/** Every sentence with what stands between it and the next, so that nothing is lost. */
function split(text: string, lang: string): Sentence[] {
  const ranges = sentences(text, lang);
  const characters = [...text];
  return ranges.map(({ start }, i) => {
    const end = ranges[i + 1]?.start ?? characters.length;
    const sentence = characters.slice(i === 0 ? 0 : start, end).join("");
    return { text: sentence, key: keyOf(sentence) };
  });
}

/** Latin words, numbers and pairs of Han characters: cheaper than true words and good enough to compare with. */
function termsOf(sentence: string): string[] {
  const terms = new Set<string>();
  const folded = foldHan(sentence).normalize("NFKC").toLowerCase();
  for (const [word] of folded.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/^\p{Script=Han}/u.test(word) || word.length === 1) terms.add(word);
    else for (let i = 0; i + 1 < word.length; i++) terms.add(word.slice(i, i + 2));
  }
  return [...terms];
}

/** Pairs similar sentences, in order, where none are equal; the table is read from its end. */
function pairSimilar(a: Sentence[], b: Sentence[]): AlignedSentences[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_PAIRS) {
    return [...a.map(({ text }) => ({ earlier: text })), ...b.map(({ text }) => ({ later: text }))];
  }
  const similarity = similarities(a, b);
  const width = b.length + 1;
  const best = new Float32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1, at = i * width + j; j >= 0; j--, at--) {
      const [like, without] = [similarity[i * b.length + j] as number, best[at + 1] as number];
      let most = Math.max(best[at + width] as number, without);
      if (like >= MIN_SIMILARITY) most = Math.max(most, like * like + (best[at + width + 1] as number));
      best[at] = most;
    }
  }
  const aligned: AlignedSentences[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const here = best[i * width + j] as number;
    if (i < a.length && best[(i + 1) * width + j] === here) aligned.push({ earlier: a[i++]?.text });
    else if (j < b.length && best[i * width + j + 1] === here) aligned.push({ later: b[j++]?.text });
    else aligned.push({ earlier: a[i++]?.text, later: b[j++]?.text });
  }
  return aligned;
}

/** The Dice similarity of each earlier sentence to each later one, over words that are not too common. */
function similarities(a: Sentence[], b: Sentence[]): Float32Array {
  const [termsA, termsB] = [a, b].map((all) => all.map(({ text }) => termsOf(text))) as [
    string[][],
    string[][],
  ];
  const postings = new Map<string, number[]>();
  for (const [j, terms] of termsB.entries()) {
    for (const term of terms) {
      const list = postings.get(term);
      if (list) list.push(j);
      else postings.set(term, [j]);
    }
  }
  const most = Math.max(10, b.length * TOO_COMMON);
  const isDistinctive = (term: string) => (postings.get(term)?.length ?? 0) <= most;
  const sizes = termsB.map((terms) => terms.filter(isDistinctive).length);
  const similarity = new Float32Array(a.length * b.length);
  for (const [i, terms] of termsA.entries()) {
    const distinctive = terms.filter(isDistinctive);
    const row = similarity.subarray(i * b.length, (i + 1) * b.length);
    for (const term of distinctive) for (const j of postings.get(term) ?? []) row[j] = (row[j] as number) + 1;
    for (let j = 0; j < row.length; j++) {
      const shared = row[j] as number;
      if (shared > 0) row[j] = (2 * shared) / (distinctive.length + (sizes[j] as number));
    }
  }
  return similarity;
}
