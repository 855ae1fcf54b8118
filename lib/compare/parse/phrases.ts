import { EQUIVALENTS } from "../lexicon/equivalents";
import { CONNECTIVES, SYNONYMS } from "../lexicon/synonyms";
import { type RawToken, segment } from "./segment";

/** `tail` stands one to four words behind `head`: let … know. */
type Phrase = { head: string[]; tail: string[]; meaning: string; isConnective: boolean };

const MOST_BETWEEN = 4;

const keysOf = (words: string): string[] => segment(words, 0, words.length).map(({ key }) => key);

function phraseOf(words: string): Pick<Phrase, "head" | "tail"> {
  const [head = "", tail = ""] = words.split("_");
  return { head: keysOf(head), tail: keysOf(tail) };
}

const nameOf = ({ head, tail }: Pick<Phrase, "head" | "tail">): string =>
  [...head, ...(tail.length > 0 ? ["_", ...tail] : [])].join(" ");

const lengthOf = ({ head, tail }: Phrase): number => head.length + tail.length;

let known: Map<string, Phrase> | undefined;
let table: Map<string, Phrase[]> | undefined;

/** Each phrase by its keys; a line adds to the meaning that one of its phrases has already. */
function knownPhrases(): Map<string, Phrase> {
  const found = new Map<string, Phrase>();
  for (const synset of [...SYNONYMS, ...EQUIVALENTS]) {
    const phrases = synset.map(phraseOf).filter(({ head }) => head.length > 0);
    const isEquivalent = EQUIVALENTS.includes(synset);
    const old = isEquivalent && phrases.map((phrase) => found.get(nameOf(phrase))).find(Boolean);
    const meaning = old ? old.meaning : `≈${synset[0]}`;
    for (const phrase of phrases)
      if (!found.has(nameOf(phrase)))
        found.set(nameOf(phrase), { ...phrase, meaning, isConnective: CONNECTIVES.includes(synset) });
  }
  return found;
}

/** The meanings that some phrases have. */
export function meaningsOf(phrases: readonly string[]): Set<string> {
  known ??= knownPhrases();
  return new Set(phrases.flatMap((words) => known?.get(nameOf(phraseOf(words)))?.meaning ?? []));
}

/** The phrases that begin with a word, the longest first. */
function phraseTable(): Map<string, Phrase[]> {
  if (table) return table;
  known ??= knownPhrases();
  table = new Map();
  for (const phrase of known.values()) {
    const first = phrase.head[0] ?? "";
    table.set(first, [...(table.get(first) ?? []), phrase]);
  }
  for (const [first, phrases] of table)
    table.set(
      first,
      phrases.toSorted((a, b) => lengthOf(b) - lengthOf(a)),
    );
  return table;
}

const standsAt = (keys: readonly string[], all: readonly RawToken[], at: number): boolean =>
  keys.every((key, n) => all[at + n]?.key === key);

/** Where the rest of a phrase begins; at once where it has none. */
function tailOf({ head, tail }: Phrase, all: readonly RawToken[], at: number): number | undefined {
  const from = at + head.length;
  if (tail.length === 0) return from;
  for (let n = from + 1; n <= from + MOST_BETWEEN; n++) if (standsAt(tail, all, n)) return n;
  return undefined;
}

/** The phrase that begins at a word, with where its rest begins. */
const phraseAt = (all: readonly RawToken[], at: number): { phrase: Phrase; rest: number } | undefined =>
  phraseTable()
    .get(all[at]?.key ?? "")
    ?.flatMap((phrase) => {
      const rest = standsAt(phrase.head, all, at) ? tailOf(phrase, all, at) : undefined;
      return rest === undefined ? [] : [{ phrase, rest }];
    })[0];

/** Whether a longer phrase begins at the last word of one: what was signed up to now. */
function isCutShort({ head, tail }: Phrase, all: readonly RawToken[], at: number): boolean {
  if (tail.length > 0 || head.length < 2) return false;
  const next = phraseAt(all, at + head.length - 1)?.phrase;
  return next !== undefined && next.tail.length === 0 && next.head.length > head.length;
}

/** Merges the tokens of a phrase of the lexicon into one, whose key is that of its meaning. */
export function mergePhrases(all: RawToken[]): RawToken[] {
  const result: RawToken[] = [];
  for (let i = 0; i < all.length; ) {
    const token = all[i] as RawToken;
    const found = phraseAt(all, i);
    if (!found || isCutShort(found.phrase, all, i)) {
      result.push(token);
      i++;
      continue;
    }
    const { phrase, rest } = found;
    const next = i + phrase.head.length;
    const last = all[next - 1] as RawToken;
    const connective = phrase.isConnective && { isConnective: true };
    result.push({ start: token.start, end: last.end, key: phrase.meaning, kind: "word", ...connective });
    result.push(...mergePhrases(all.slice(next, rest)));
    i = rest + phrase.tail.length;
  }
  return result;
}
