import { foldHan } from "@/lib/language/han";
import { foldName } from "@/lib/speakers/names";

/** Words of the longest name in letters, and characters of the longest in Chinese, that is looked for. */
const MOST_WORDS = 5;
const MOST_CHARACTERS = 8;
/** Stretches of one text that are looked up: a page of it. */
const MOST_STRETCHES = 4_000;
/** One writing that is everybody's is nobody's. */
const MOST_BEARERS = 3;

const PART = /(?<han>\p{Script=Han}[\p{Script=Han}·]*)|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}.'’-])+/gu;

/** Every stretch of the text that may be a name, folded as names are, where one begins. */
export function stretchesOf(text: string, begins: (beginning: string) => boolean = () => true): string[] {
  const found = new Set<string>();
  let words: string[] = [];
  for (const match of foldName(text).matchAll(PART)) {
    if (match.groups?.han) {
      words = [];
      addCharacters(found, match[0], begins);
    } else {
      words = [...words.slice(1 - MOST_WORDS), match[0]];
      for (let from = 0; from < words.length; from++) {
        if (begins(bare(words[from] ?? ""))) found.add(bare(words.slice(from).join(" ")));
      }
    }
    if (found.size > MOST_STRETCHES) break;
  }
  return [...found].filter((stretch) => stretch.length > 1);
}

const bare = (name: string) => name.replace(/[’']s$|[.'’-]+$/gu, "");

function addCharacters(found: Set<string>, run: string, begins: (beginning: string) => boolean): void {
  const characters = Array.from(run);
  for (const [from, character] of characters.entries()) {
    if (!begins(character)) continue;
    for (let to = from + 2; to <= Math.min(from + MOST_CHARACTERS, characters.length); to++) {
      const stretch = characters.slice(from, to).join("");
      found.add(stretch);
      found.add(foldHan(stretch));
    }
  }
}

export type Writing = { folded: string; speakerId: string };

/** Names of speakers, to find them in texts. */
export class Names {
  readonly #bearers = new Map<string, string[]>();
  /** First words and first characters of names: where none of them stands no name begins. */
  readonly #beginnings = new Set<string>();

  constructor(writings: Iterable<Writing>) {
    for (const { folded, speakerId } of writings) {
      const key = foldHan(folded);
      const bearers = this.#bearers.get(key) ?? [];
      if (!bearers.includes(speakerId)) this.#bearers.set(key, [...bearers, speakerId]);
      this.#beginnings.add(bare(key.split(" ")[0] ?? key));
      this.#beginnings.add(Array.from(key)[0] ?? key);
    }
  }

  /** The speakers whom the text names, each with the name as it is folded: the longest where names overlap. */
  find(text: string): { id: string; name: string }[] {
    const begins = (beginning: string) => this.#beginnings.has(beginning);
    const found = stretchesOf(foldHan(text), begins).filter((stretch) => this.#bearers.has(stretch));
    const longest = found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
    const named = new Map<string, string>();
    for (const name of longest) {
      const bearers = this.#bearers.get(name) ?? [];
      if (bearers.length <= MOST_BEARERS) for (const id of bearers) named.set(id, name);
    }
    return [...named].map(([id, name]) => ({ id, name }));
  }
}
