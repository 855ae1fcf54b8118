import { foldHan } from "../han";
import type { CedictEntry } from "./cedict.dictionary";
import type { TranslationDictionary } from "./dictionaryFile";
import { sensesOf } from "./glosses";

const WORD = /^\p{Script=Han}{2,6}$/u;

/** Rarer senses say little of what a word means in a promise. */
const MIN_WEIGHT = 0.3;

/** Each Chinese word with its whole glosses, as sorted stems, which another word has too; a name has none. */
export function glossesOfWords(entries: readonly CedictEntry[]): TranslationDictionary {
  const words = new Map<string, Map<string, number>>();
  const counts = new Map<string, number>();
  for (const { simplified, pinyin, english } of entries) {
    const word = foldHan(simplified);
    if (!WORD.test(word)) continue;
    const glosses = words.get(word) ?? new Map<string, number>();
    words.set(word, glosses);
    const isName = /^[A-Z]/u.test(pinyin);
    for (const { stems, weight } of isName ? [] : sensesOf(english, false)) {
      const gloss = stems.toSorted().join(" ");
      if (weight < MIN_WEIGHT) continue;
      if (!glosses.has(gloss)) counts.set(gloss, (counts.get(gloss) ?? 0) + 1);
      glosses.set(gloss, Math.max(weight, glosses.get(gloss) ?? 0));
    }
  }
  return new Map(
    [...words].map(([word, glosses]) => [
      word,
      [...glosses]
        .filter(([gloss]) => (counts.get(gloss) ?? 0) > 1)
        .map(([target, weight]) => ({ target, weight })),
    ]),
  );
}
