import type { Lists, Translation } from "./lists";

const [NEWLINE, TAB, HUNDRED] = [10, 9, 100];

/** One line a word, in the order of their bytes: the word, then each translation with its weight in hundredths. */
export function written(lists: Lists): Buffer {
  const lines = [...lists].map(([key, found]) => {
    const told = found.map(({ to, weight }) => `${to}\t${Math.max(1, Math.round(weight * HUNDRED))}`);
    return Buffer.from(`${key}\t${told.join("\t")}\n`);
  });
  return Buffer.concat(lines.sort(Buffer.compare));
}

/** The translations of a word in what `written` made, found by halving: nothing is parsed ahead. */
export function lookUp(lines: Buffer, word: string): Translation[] {
  const key = Buffer.from(`${word}\t`);
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf(NEWLINE, middle - 1) + 1;
    const end = lines.indexOf(NEWLINE, start);
    const order = lines.compare(key, 0, key.length, start, Math.min(start + key.length, end));
    if (order === 0) return read(lines.toString("utf8", start + key.length, end));
    if (order < 0) low = end + 1;
    else high = start;
  }
  return [];
}

function read(line: string): Translation[] {
  const fields = line.split(String.fromCharCode(TAB));
  return Array.from({ length: fields.length / 2 }, (_, n) => ({
    to: fields[2 * n] ?? "",
    weight: Number(fields[2 * n + 1]) / HUNDRED,
  }));
}
