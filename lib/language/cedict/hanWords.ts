import { foldHan } from "../han";
import { lineOf, lookUp, type Translation } from "./dictionaryFile";
import { areDistinct } from "./distinctWords";
import { readHanWords } from "./hanWords.dictionary";

/** Once a thread, however many bundles hold this file. */
const kept = globalThis as typeof globalThis & { stetHanWords?: Buffer };

function lines(): Buffer {
  kept.stetHanWords ??= readHanWords();
  return kept.stetHanWords;
}

/** Whether a dictionary has the word, of two to six characters. */
export const isHanWord = (word: string): boolean => lineOf(lines(), foldHan(word)) !== null;

/** How usual a sense must be in both words. */
const MIN_SHARED = 0.5;

/** The answers of a thread, which asks for the same words again and again. */
const [glosses, answers] = [new Map<string, Translation[]>(), new Map<string, boolean>()];
const MOST_KEPT = 40_000;

function keptIn<T>(answers: Map<string, T>, key: string, answer: () => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  if (answers.size > MOST_KEPT) answers.clear();
  const found = answer();
  answers.set(key, found);
  return found;
}

const glossesOf = (word: string) => keptIn(glosses, word, () => lookUp(lines(), foldHan(word)));

/** Whether a usual sense of a word is that of another one, too: a name has none. */
export const isOrdinaryHanWord = (word: string): boolean => glossesOf(word).length > 0;

/**
 * Whether two Chinese words say the same: a usual sense of both has one gloss in English (立即, 立刻: immediately), and no
 * list says that they differ. Simplified and traditional characters are one.
 */
export const areEquivalent = (one: string, other: string): boolean =>
  glossesOf(one).length > 0 &&
  glossesOf(other).length > 0 &&
  keptIn(answers, `${one} ${other}`, () => {
    const [a, b] = [foldHan(one), foldHan(other)];
    if (a === b || areDistinct(a, b)) return false;
    const senses = new Map(glossesOf(b).map(({ target, weight }) => [target, weight]));
    return glossesOf(a).some(({ target, weight }) => Math.min(weight, senses.get(target) ?? 0) >= MIN_SHARED);
  });
