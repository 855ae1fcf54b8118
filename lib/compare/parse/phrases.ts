import { CONNECTIVES, SYNONYMS } from "../lexicon/synonyms";
import { type RawToken, segment } from "./segment";

type Phrase = { keys: string[]; meaning: string; isConnective: boolean };

let table: Map<string, Phrase[]> | undefined;

function phraseTable(): Map<string, Phrase[]> {
  if (table) return table;
  table = new Map();
  for (const synset of SYNONYMS) {
    for (const phrase of synset) {
      const keys = segment(phrase, 0, phrase.length).map(({ key }) => key);
      const first = keys[0];
      if (first === undefined) continue;
      const known = table.get(first) ?? [];
      if (!known.some((one) => one.keys.join(" ") === keys.join(" ")))
        known.push({ keys, meaning: `≈${synset[0]}`, isConnective: CONNECTIVES.includes(synset) });
      table.set(
        first,
        known.toSorted((a, b) => b.keys.length - a.keys.length),
      );
    }
  }
  return table;
}

/** Merges the tokens of a phrase of the lexicon into one, whose key is that of its meaning. */
export function mergePhrases(all: RawToken[]): RawToken[] {
  const result: RawToken[] = [];
  for (let i = 0; i < all.length; ) {
    const token = all[i] as RawToken;
    const found = phraseTable()
      .get(token.key)
      ?.find(({ keys }) => keys.every((key, n) => all[i + n]?.key === key));
    if (!found) {
      result.push(token);
      i++;
      continue;
    }
    const last = all[i + found.keys.length - 1] as RawToken;
    const connective = found.isConnective && { isConnective: true };
    result.push({ start: token.start, end: last.end, key: found.meaning, kind: "word", ...connective });
    i += found.keys.length;
  }
  return result;
}
