/** A translation of a word; weights are above 0 and at most 1. */
export type Translation = { target: string; weight: number };
/** For each word its translations, best first. */
export type TranslationDictionary = Map<string, Translation[]>;

const [NEWLINE, TAB, HUNDRED] = [10, 9, 100];

/** One line a word, in byte order: the word, then each translation with its weight in hundredths. */
export function encodeDictionary(dictionary: TranslationDictionary): Buffer {
  const lines = [...dictionary].map(([word, translations]) => {
    const fields = translations.map(
      ({ target, weight }) => `${target}\t${Math.max(1, Math.round(weight * HUNDRED))}`,
    );
    return Buffer.from(`${word}\t${fields.join("\t")}\n`);
  });
  return Buffer.concat(lines.sort(Buffer.compare));
}

/** The translations of a word in an encoded dictionary; none for a word that it has not. */
export const lookUp = (lines: Buffer, word: string): Translation[] => parse(lineOf(lines, word) ?? "");

/** What stands behind a word, found by binary search: nothing is parsed before. Null for a word that is not there. */
export function lineOf(lines: Buffer, word: string): string | null {
  const key = Buffer.from(`${word}\t`);
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf(NEWLINE, middle - 1) + 1;
    const end = lines.indexOf(NEWLINE, start);
    const order = lines.compare(key, 0, key.length, start, Math.min(start + key.length, end));
    if (order === 0) return lines.toString("utf8", start + key.length, end);
    if (order < 0) low = end + 1;
    else high = start;
  }
  return null;
}

function parse(line: string): Translation[] {
  const fields = line.split(String.fromCharCode(TAB));
  return Array.from({ length: fields.length / 2 }, (_, n) => ({
    target: fields[2 * n] ?? "",
    weight: Number(fields[2 * n + 1]) / HUNDRED,
  }));
}
