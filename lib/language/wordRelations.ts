import { MOST_KEPT, type PartOfSpeech, type Sense, sensesOf, synset } from "./wordnet.dictionary";

/** How one word stands to another in WordNet. Coordinate terms share a hypernym: they are not the same. */
export type Relation =
  | "synonym"
  | "hyponym"
  | "hypernym"
  | "meronym"
  | "holonym"
  | "antonym"
  | "coordinate"
  | "none";

const INFLECTIONS: [RegExp, string][] = [
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
  hypernyms: Map<string, number>;
  holonyms: Set<string>;
  antonyms: Set<string>;
};

const entries = new Map<string, Entry | null>();

/** Hypernyms further up are too general: a car is a vehicle, an entity says nothing. */
const HYPERNYM_DEPTH = 2;

/** A word and what it may be an inflection of. */
const formsOf = (word: string): string[] => [
  word,
  ...INFLECTIONS.filter(([form]) => form.test(word)).map(([form, to]) => word.replace(form, to)),
];

function entryOf(word: string): Entry | null {
  const known = entries.get(word);
  if (known !== undefined) return known;
  const senses = formsOf(word)
    .map(sensesOf)
    .find((found) => found.length > 0);
  const entry = senses ? buildEntry(senses) : null;
  if (entries.size > MOST_KEPT) entries.clear();
  entries.set(word, entry);
  return entry;
}

function buildEntry(senses: Sense[]): Entry {
  const entry: Entry = {
    senses: [],
    synonyms: new Set(),
    hypernyms: new Map(),
    holonyms: new Set(),
    antonyms: new Set(),
  };
  for (const { pos, offset } of senses) {
    const { words, pointers } = synset(pos, offset);
    entry.senses.push(pos + offset);
    for (const word of words) entry.synonyms.add(word);
    for (const pointer of pointers) {
      const id = pointer.pos + pointer.offset;
      if (pointer.symbol === "+" || pointer.symbol === "&")
        for (const word of synset(pointer.pos, pointer.offset).words) entry.synonyms.add(word);
      if (pointer.symbol.startsWith("#")) entry.holonyms.add(id);
      if (pointer.symbol === "!") entry.antonyms.add(id);
    }
    collectHypernyms(pos, offset, entry.hypernyms, 1);
  }
  return entry;
}

function collectHypernyms(
  kind: PartOfSpeech,
  offset: number,
  above: Map<string, number>,
  step: number,
): void {
  if (step > HYPERNYM_DEPTH) return;
  for (const pointer of synset(kind, offset).pointers) {
    if (!pointer.symbol.startsWith("@")) continue;
    const id = pointer.pos + pointer.offset;
    if (!above.has(id)) above.set(id, step);
    collectHypernyms(pointer.pos, pointer.offset, above, step + 1);
  }
}

const relations = new Map<string, Relation>();

/** How `a` stands to `b`, both single words in lower case: `hyponym` when a is a kind of b. */
export function wordNetRelation(a: string, b: string): Relation {
  const key = `${a} ${b}`;
  const known = relations.get(key);
  if (known) return known;
  const found = relate(entryOf(a), entryOf(b));
  if (relations.size > MOST_KEPT) relations.clear();
  relations.set(key, found);
  return found;
}

const UNRELATED: ReadonlySet<Relation> = new Set(["none", "coordinate", "antonym"]);

/** Whether no dictionary has one word, in lower case, for the other, be it as a kind or a part of it. */
export const areUnrelated = (one: string, other: string): boolean =>
  UNRELATED.has(wordNetRelation(one, other));

function relate(a: Entry | null, b: Entry | null): Relation {
  if (!a || !b) return "none";
  if (b.senses.some((sense) => a.antonyms.has(sense)) || a.senses.some((sense) => b.antonyms.has(sense)))
    return "antonym";
  if (
    a.senses.some((sense) => b.senses.includes(sense)) ||
    [...a.synonyms].some((word) => b.synonyms.has(word))
  )
    return "synonym";
  if (b.senses.some((sense) => a.hypernyms.has(sense))) return "hyponym";
  if (a.senses.some((sense) => b.hypernyms.has(sense))) return "hypernym";
  if (b.senses.some((sense) => a.holonyms.has(sense))) return "meronym";
  if (a.senses.some((sense) => b.holonyms.has(sense))) return "holonym";
  for (const [sense, step] of a.hypernyms)
    if (step === 1 && b.hypernyms.get(sense) === 1) return "coordinate";
  return "none";
}

/** Whether WordNet has the word, in lower case, or what it may be an inflection of. */
export const isEnglishWord = (word: string): boolean => entryOf(word) !== null;

const properNouns = new Map<string, boolean>();

/** Whether the first sense of a word is one particular place or person: California, Japan. */
export function isProperNoun(word: string): boolean {
  const lemma = word.toLowerCase();
  const known = properNouns.get(lemma);
  if (known !== undefined) return known;
  const [sense] = sensesOf(lemma);
  const isOne =
    sense !== undefined && synset(sense.pos, sense.offset).pointers.some(({ symbol }) => symbol === "@i");
  if (properNouns.size > MOST_KEPT) properNouns.clear();
  properNouns.set(lemma, isOne);
  return isOne;
}

/** WordNet's files of nouns for people and for groups. */
const PEOPLE = 18;
const GROUPS = 14;
/** Groups of things. */
const THINGS =
  /^(?:data|lists?|sets?|series|collections?|systems?|ranges?|content|contents|networks?|law|laws|legislation|markets?|arrays?|packs?|packages?|bundles?|classes|class|category|categories|group|groups)$/u;
const people = new Map<string, boolean>();

const isOfPeople = (word: string, field: number) =>
  field === PEOPLE || (field === GROUPS && !THINGS.test(word));

/** Whether a word, in lower case, names people or their groups first of all: tenants, provider. */
export function namesPeople(word: string): boolean {
  const known = people.get(word);
  if (known !== undefined) return known;
  const senses = formsOf(word).map((form) => sensesOf(form).find(({ pos }) => pos === "n"));
  const sense = senses.find((found) => found !== undefined);
  const isOne = sense !== undefined && isOfPeople(word, synset(sense.pos, sense.offset).field);
  if (people.size > MOST_KEPT) people.clear();
  people.set(word, isOne);
  return isOne;
}
