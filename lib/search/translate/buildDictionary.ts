import type { CedictEntry } from "@/lib/language/cedict/cedict.dictionary";
import type { Translation, TranslationDictionary } from "@/lib/language/cedict/dictionaryFile";
import { type Sense, sensesOf } from "@/lib/language/cedict/glosses";
import { foldHan } from "@/lib/language/han";
import { segmenter } from "@/lib/language/text";

export const MAX_TRANSLATIONS = 5;
/** The least weight of a translation, as a share of the best one's. */
const MIN_SHARE = 0.2;
/** The weight of a word that is one of several in a sense: `employees` in "to lay off employees". */
const PART_WEIGHT = 0.3;
/** A single character stands in too many words to count as much as a word. */
const SINGLE_CHARACTER = 0.5;
const SPLIT_PAIR = 0.6;
/** Names and new things are long, and the segmenter's dictionary does not have them all. */
const SPLIT_LONG_WORD = 0.85;
const MAX_LENGTH = 8;

const HAN = /^\p{Script=Han}+$/u;

type Word = { word: string; senses: Sense[] };

/** The words of the dictionary, folded as queries are; entries that are written alike are one word. */
function wordsOf(entries: readonly CedictEntry[]): Word[] {
  const words = new Map<string, Sense[]>();
  for (const { simplified, pinyin, english } of entries) {
    const word = foldHan(simplified);
    if (!HAN.test(word) || word.length > MAX_LENGTH) continue;
    const senses = sensesOf(english, /^[A-Z]/u.test(pinyin));
    if (senses.length > 0) words.set(word, [...(words.get(word) ?? []), ...senses]);
  }
  return [...words].map(([word, senses]) => ({ word, senses }));
}

/** In how many longer words each word stands: the only sign in the dictionary of how common it is. */
function compoundCounts(words: readonly Word[]): Map<string, number> {
  const counts = new Map(words.map(({ word }) => [word, 0]));
  for (const { word } of words) {
    const parts = new Set<string>();
    for (let from = 0; from < word.length; from++)
      for (let to = from + 1; to <= word.length; to++) parts.add(word.slice(from, to));
    parts.delete(word);
    for (const part of parts) {
      const count = counts.get(part);
      if (count !== undefined) counts.set(part, count + 1);
    }
  }
  return counts;
}

/**
 * How likely people use the word today and the index has it. The segmenter keeps the words of its own dictionary
 * whole, and splits old and literary ones.
 */
function commonness(word: string, compounds: number): number {
  if (word.length === 1) return SINGLE_CHARACTER;
  const isWhole = [...(segmenter("zh", "word")?.segment(word) ?? [word])].length === 1;
  return (
    (isWhole ? 1 : word.length === 2 ? SPLIT_PAIR : SPLIT_LONG_WORD) *
    (0.6 + Math.min(0.4, Math.log2(1 + compounds) / 10))
  );
}

/** The inverse frequency of each stem in the dictionary, 0 to 1: "to bring" says little in "to bring a lawsuit against". */
function specificity(words: readonly Word[]): (stem: string) => number {
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

/** Collects the best weight of each translation of each word. */
class DictionaryBuilder {
  readonly #entries = new Map<string, Map<string, number>>();

  add(word: string, target: string, weight: number): void {
    const known = this.#entries.get(word) ?? new Map<string, number>();
    if ((known.get(target) ?? 0) < weight) known.set(target, weight);
    this.#entries.set(word, known);
  }

  build(): TranslationDictionary {
    return new Map(
      [...this.#entries].map(([word, found]): [string, Translation[]] => {
        const sorted = [...found].map(([target, weight]) => ({ target, weight })).toSorted(byWeight);
        const top = sorted[0]?.weight ?? 1;
        const best = sorted.filter(({ weight }) => weight >= MIN_SHARE * top).slice(0, MAX_TRANSLATIONS);
        // The root evens weights out between words: the best translation of any word counts for much.
        return [word, best.map(({ target, weight }) => ({ target, weight: weight / Math.sqrt(top) }))];
      }),
    );
  }
}

const byWeight = (a: Translation, b: Translation) => b.weight - a.weight || (a.target < b.target ? -1 : 1);

/** For each Chinese word its English stems, for each stem or phrase of stems its Chinese words. */
export function buildDictionary(entries: readonly CedictEntry[]): TranslationDictionary {
  const words = wordsOf(entries);
  const compounds = compoundCounts(words);
  const specificityOf = specificity(words);
  const builder = new DictionaryBuilder();
  for (const { word, senses } of words) {
    const common = commonness(word, compounds.get(word) ?? 0);
    for (const { stems, weight } of senses) {
      builder.add(stems.join(" "), word, weight * common);
      const specificities = stems.map(specificityOf);
      const norm = Math.hypot(...specificities);
      for (const [n, stem] of stems.entries()) {
        const share = (specificities[n] ?? 0) / norm;
        builder.add(word, stem, weight * share);
        if (stems.length > 1) builder.add(stem, word, PART_WEIGHT * weight * common * share);
      }
    }
  }
  return builder.build();
}
