import { lookUp, type Translation, type TranslationDictionary } from "@/lib/language/cedict/dictionaryFile";
import { foldHan } from "@/lib/language/han";
import { segmenter } from "@/lib/language/text";
import { MAX_TRANSLATIONS } from "./buildDictionary";
import { curatedDictionary } from "./curatedDictionary";
import { IRREGULAR_FORMS } from "./irregularForms";
import { readTranslations } from "./translations.dictionary";
import { isUntranslated } from "./untranslated";

/** A word of a query in the other language; `source` is several words, joined by spaces, of an expression. */
export type TermTranslation = { source: string; target: string; weight: number };

/** English words of a query that are translated: a page of it. */
const MAX_WORDS = 400;
/** The same of Chinese, in UTF-16 units: no claim is as long. */
const MAX_HAN_LENGTH = 1_000;
/** The segmenter slows down on long texts. */
const SEGMENTED_LENGTH = 100;
/** Words of an expression: "chief executive officer". */
const MAX_EXPRESSION_WORDS = 3;
const MAX_EXPRESSION_CHARACTERS = 8;
/** The weight of the dictionary's translations: it has every sense of a word, the curated one the sense that is meant. */
const DICTIONARY_WEIGHT = 0.7;
const SINGLE_CHARACTER_WEIGHT = 0.4;

type Dictionaries = { curated: TranslationDictionary; lines: Buffer | null };
/** Once a thread, however many bundles hold this file. */
const kept = globalThis as typeof globalThis & { stetDictionaries?: Dictionaries };

/** Read at the first question, unless somebody does before. */
export function dictionaries(): Dictionaries {
  kept.stetDictionaries ??= { curated: curatedDictionary(), lines: readTranslations() };
  return kept.stetDictionaries;
}

/** The translations of a stem, an expression of stems or a folded Chinese word, best first. */
export function translationsOf(word: string): Translation[] {
  const { curated, lines } = dictionaries();
  const found = lines ? lookUp(lines, word) : [];
  const trust = word.length > 1 ? DICTIONARY_WEIGHT : SINGLE_CHARACTER_WEIGHT;
  return merged(
    curated.get(word) ?? [],
    found.map(({ target, weight }) => ({ target, weight: weight * trust })),
  );
}

function merged(first: readonly Translation[], second: readonly Translation[]): Translation[] {
  const others = second.filter(({ target }) => !first.some((one) => one.target === target));
  return [...first, ...others].toSorted((a, b) => b.weight - a.weight).slice(0, MAX_TRANSLATIONS);
}

/**
 * Translates the terms of a query. English comes as stems in their order, Chinese as words or whole runs of
 * characters. An expression (climate change, 首席执行官) is translated as one and not word by word.
 */
export function translateTerms(words: readonly string[], lang: "en" | "zh"): TermTranslation[] {
  const read = lang === "en" ? words.slice(0, MAX_WORDS) : withinLimit(words);
  const found =
    lang === "en"
      ? translateEnglish(read).flatMap(asIndexed)
      : read.flatMap((run) => translateChinese(foldHan(run)));
  const seen = new Set<string>();
  return found.filter(({ source, target }) => {
    const isNew = !seen.has(`${source}\t${target}`);
    seen.add(`${source}\t${target}`);
    return isNew;
  });
}

function withinLimit(runs: readonly string[]): string[] {
  let left = MAX_HAN_LENGTH;
  return runs.flatMap((run) => {
    const read = run.slice(0, left);
    left -= read.length;
    return read ? [read] : [];
  });
}

const withSource = (source: string, translations: readonly Translation[]): TermTranslation[] =>
  translations.map(({ target, weight }) => ({ source, target, weight }));

/** Chinese as it is indexed: a word that the segmenter splits is in the index by its bigrams only. */
function asIndexed({ source, target, weight }: TermTranslation): TermTranslation[] {
  if (target.length < 3 || segment(target).length === 1) return [{ source, target, weight }];
  const count = target.length - 1;
  return Array.from({ length: count }, (_, n) => ({
    source,
    target: target.slice(n, n + 2),
    weight: weight / Math.sqrt(count),
  }));
}

/** Greedy longest match: at each position the longest sequence with a translation; what has none is skipped. */
function longestMatches<T>(
  items: readonly T[],
  maxLength: number,
  translate: (part: readonly T[]) => TermTranslation[],
): TermTranslation[] {
  const all: TermTranslation[] = [];
  for (let at = 0; at < items.length; ) {
    let taken = 1;
    for (let length = Math.min(maxLength, items.length - at); length > 0; length--) {
      const found = translate(items.slice(at, at + length));
      if (found.length === 0) continue;
      all.push(...found);
      taken = length;
      break;
    }
    at += taken;
  }
  return all;
}

function translateEnglish(stems: readonly string[]): TermTranslation[] {
  return longestMatches(stems, MAX_EXPRESSION_WORDS, (part) => {
    const source = part.join(" ");
    if (part.length > 1) return withSource(source, translationsOf(source));
    if (isUntranslated(source)) return [];
    const base = IRREGULAR_FORMS[source];
    return withSource(source, merged(translationsOf(source), base ? translationsOf(base) : []));
  });
}

/** Segmented, but whole where the dictionary has a longer word, and finer where it does not have the word. */
function translateChinese(run: string): TermTranslation[] {
  const parts = segment(run);
  // Single characters side by side are a foreign name: none of them means what it means alone.
  const isAlone = parts.map(
    (part, n) => part.length > 1 || ![parts[n - 1], parts[n + 1]].some(isUnknownCharacter),
  );
  return longestMatches([...parts.keys()], MAX_EXPRESSION_CHARACTERS, (positions) => {
    const word = positions.map((position) => parts[position]).join("");
    if (word.length > MAX_EXPRESSION_CHARACTERS || isUntranslated(word)) return [];
    const found = word.length > 1 || isAlone[positions[0] ?? 0] ? translatedStems(word) : [];
    if (found.length > 0 || positions.length > 1 || word.length < 3) return found;
    return longestMatches([...word], MAX_EXPRESSION_CHARACTERS, (inner) =>
      inner.length < 2 ? [] : translatedStems(inner.join("")),
    );
  });
}

function segment(run: string): string[] {
  const words = segmenter("zh", "word");
  if (!words) return [...run];
  return chunksOf(run).flatMap((chunk) => Array.from(words.segment(chunk), ({ segment }) => segment));
}

function chunksOf(run: string): string[] {
  const characters = [...run];
  const count = Math.ceil(characters.length / SEGMENTED_LENGTH);
  return Array.from({ length: count }, (_, n) =>
    characters.slice(n * SEGMENTED_LENGTH, (n + 1) * SEGMENTED_LENGTH).join(""),
  );
}

const isUnknownCharacter = (part: string | undefined) =>
  part !== undefined && part.length === 1 && !isUntranslated(part);

/** Each stem of a translation by itself, as it is indexed. */
function translatedStems(word: string): TermTranslation[] {
  return withSource(word, translationsOf(word)).flatMap(({ source, target, weight }) => {
    const stems = target.split(" ");
    const share = weight / Math.sqrt(stems.length);
    return stems
      .filter((stem) => !isUntranslated(stem))
      .map((stem) => ({ source, target: stem, weight: share }));
  });
}
