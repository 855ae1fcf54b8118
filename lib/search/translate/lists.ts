import { foldHan } from "@/lib/language/han";
import { segmenter } from "@/lib/language/text";
import type { CedictEntry } from "./cedict.dictionary";
import { type Sense, sensesOf } from "./glosses";

/** What a word may be in the other language, best first; weights above 0, at most 1. */
export type Translation = { to: string; weight: number };
export type Lists = Map<string, Translation[]>;

export const MOST_TRANSLATIONS = 5;
/** Of the best one's weight. */
const LEAST_SHARE = 0.2;
/** Of a word that is only one of several in a meaning: `employees` in "to lay off employees". */
const PART = 0.3;
/** One character alone stands in too many words to be worth as much as a word. */
const ONE_CHARACTER = 0.5;
const TAKEN_APART = 0.6;
/** Names and new things are long, and no dictionary of the segmenter's has them all. */
const LONG_TAKEN_APART = 0.85;
const LONGEST = 8;

const HAN = /^\p{Script=Han}+$/u;

type Word = { word: string; senses: Sense[] };

/** The words of the dictionary, folded as questions are; several entries of one writing are one word. */
function wordsOf(entries: readonly CedictEntry[]): Word[] {
  const words = new Map<string, Sense[]>();
  for (const { simplified, pinyin, english } of entries) {
    const word = foldHan(simplified);
    if (!HAN.test(word) || word.length > LONGEST) continue;
    const senses = sensesOf(english, /^[A-Z]/u.test(pinyin));
    if (senses.length > 0) words.set(word, [...(words.get(word) ?? []), ...senses]);
  }
  return [...words].map(([word, senses]) => ({ word, senses }));
}

/** In how many longer words a word stands: the dictionary's own trace of how common it is. */
function uses(words: readonly Word[]): Map<string, number> {
  const counts = new Map(words.map(({ word }) => [word, 0]));
  for (const { word } of words) {
    const inside = new Set<string>();
    for (let from = 0; from < word.length; from++)
      for (let to = from + 1; to <= word.length; to++) inside.add(word.slice(from, to));
    inside.delete(word);
    for (const part of inside) {
      const count = counts.get(part);
      if (count !== undefined) counts.set(part, count + 1);
    }
  }
  return counts;
}

/**
 * How much a word is one that people use today, and one that the index has: the segmenter, which keeps words of its own
 * dictionary whole, takes old and bookish ones apart.
 */
function commonness(word: string, count: number): number {
  if (word.length === 1) return ONE_CHARACTER;
  const isKept = [...(segmenter("zh", "word")?.segment(word) ?? [word])].length === 1;
  return (
    (isKept ? 1 : word.length === 2 ? TAKEN_APART : LONG_TAKEN_APART) *
    (0.6 + Math.min(0.4, Math.log2(1 + count) / 10))
  );
}

/** How much each stem tells, from 0 to 1: of "to bring a lawsuit against" it is not the first word that matters. */
function tellings(words: readonly Word[]): (stem: string) => number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { senses } of words)
    for (const { stems } of senses)
      for (const stem of stems) {
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
        all++;
      }
  return (stem) => Math.log(all / (counts.get(stem) ?? 1)) / Math.log(all);
}

/** Collects the best weight of each translation of each key. */
class Best {
  readonly all = new Map<string, Map<string, number>>();

  add(key: string, to: string, weight: number): void {
    const known = this.all.get(key) ?? new Map<string, number>();
    if ((known.get(to) ?? 0) < weight) known.set(to, weight);
    this.all.set(key, known);
  }

  lists(): Lists {
    return new Map(
      [...this.all].map(([key, found]): [string, Translation[]] => {
        const sorted = [...found].map(([to, weight]) => ({ to, weight })).toSorted(byWeight);
        const top = sorted[0]?.weight ?? 1;
        const best = sorted.filter(({ weight }) => weight >= LEAST_SHARE * top);
        // What has no better translation should not be lost for that: the best of a poor list counts nearly as much.
        return [
          key,
          best.slice(0, MOST_TRANSLATIONS).map(({ to, weight }) => ({ to, weight: weight / Math.sqrt(top) })),
        ];
      }),
    );
  }
}

const byWeight = (a: Translation, b: Translation) => b.weight - a.weight || (a.to < b.to ? -1 : 1);

/** For each Chinese word its English stems, for each stem or phrase of stems its Chinese words. */
export function listsOf(entries: readonly CedictEntry[]): Lists {
  const words = wordsOf(entries);
  const counts = uses(words);
  const telling = tellings(words);
  const best = new Best();
  for (const { word, senses } of words) {
    const common = commonness(word, counts.get(word) ?? 0);
    for (const { stems, weight } of senses) {
      best.add(stems.join(" "), word, weight * common);
      const told = stems.map(telling);
      const whole = Math.hypot(...told);
      for (const [n, stem] of stems.entries()) {
        const share = (told[n] ?? 0) / whole;
        best.add(word, stem, weight * share);
        if (stems.length > 1) best.add(stem, word, PART * weight * common * share);
      }
    }
  }
  return best.lists();
}
