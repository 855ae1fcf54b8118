import { CONNECTIVES, SYNONYMS } from "../lexicon/synonyms";
import { type RawToken, segment } from "./segment";

type Phrase = { keys: string[]; meaning: string; isConnective: boolean };

let table: Map<string, Phrase[]> | undefined;

function phraseTable(): Map<string, Phrase[]> {
  if (table) return table;
  table = new Map();
  for (const line of SYNONYMS) {
    for (const phrase of line) {
      const keys = segment(phrase, 0, phrase.length).map(({ key }) => key);
      const first = keys[0];
      if (first === undefined) continue;
      const known = table.get(first) ?? [];
      if (!known.some((one) => one.keys.join(" ") === keys.join(" ")))
        known.push({ keys, meaning: `≈${line[0]}`, isConnective: CONNECTIVES.includes(line) });
      table.set(
        first,
        known.toSorted((a, b) => b.keys.length - a.keys.length),
      );
    }
  }
  return table;
}

/** Words that together are one phrase of the dictionary become one piece with the meaning's key. */
export function mergePhrases(all: RawToken[]): RawToken[] {
  const result: RawToken[] = [];
  for (let i = 0; i < all.length; ) {
    const piece = all[i] as RawToken;
    const found = phraseTable()
      .get(piece.key)
      ?.find(({ keys }) => keys.every((key, n) => all[i + n]?.key === key));
    if (!found) {
      result.push(piece);
      i++;
      continue;
    }
    const last = all[i + found.keys.length - 1] as RawToken;
    const connective = found.isConnective && { isConnective: true };
    result.push({ start: piece.start, end: last.end, key: found.meaning, kind: "word", ...connective });
    i += found.keys.length;
  }
  return result;
}
