import { foldHan } from "@/lib/language/han";
import { foldName } from "@/lib/speakers/names";

/** The longest names that are looked for: in letters by words, in Chinese by characters. */
const MAX_WORDS = 5;
const MAX_CHARACTERS = 8;
/** Candidates of one text: enough for a page of it. */
const MAX_CANDIDATES = 4_000;
/** Names of speakers that are told apart in one text: each is compared with each. */
const MAX_FOUND = 300;
/** A name that more speakers share says of none of them. */
const MAX_BEARERS = 3;

const HAN_RUN_OR_WORD =
  /(?<han>\p{Script=Han}[\p{Script=Han}·]*)|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}.'’-])+/gu;

/** What is known of names: with what they begin, and which there are. Without it anything may be one. */
type Known = { canBegin: (beginning: string) => boolean; isName: (name: string) => boolean };
const ANYTHING: Known = { canBegin: () => true, isName: () => true };

/** Every part of a text that may be a name, folded as names are. */
export function candidateNames(text: string, known = ANYTHING): string[] {
  const found = new Set<string>();
  // The last words, and whether a name may begin with each.
  const words: string[] = [];
  const begins: boolean[] = [];
  for (const match of foldName(text).matchAll(HAN_RUN_OR_WORD)) {
    if (match.groups?.han) {
      words.length = begins.length = 0;
      addHanNames(found, match[0], known);
    } else {
      words.push(match[0]);
      begins.push(known.canBegin(bare(match[0])));
      if (words.length > MAX_WORDS) {
        words.shift();
        begins.shift();
      }
      for (let from = 0; from < words.length; from++) {
        if (!begins[from]) continue;
        const name = bare(words.slice(from).join(" "));
        if (known.isName(name)) found.add(name);
      }
    }
    if (found.size > MAX_CANDIDATES) break;
  }
  return [...found].filter((name) => name.length > 1);
}

const bare = (name: string) => name.replace(/[’']s$|[.'’-]+$/gu, "");

function addHanNames(found: Set<string>, run: string, { canBegin, isName }: Known): void {
  const characters = Array.from(run);
  // In a run that is folded every part is.
  const isFolded = foldHan(run) === run;
  for (const [from, character] of characters.entries()) {
    if (!canBegin(character)) continue;
    for (let to = from + 2; to <= Math.min(from + MAX_CHARACTERS, characters.length); to++) {
      const name = characters.slice(from, to).join("");
      if (isName(name)) found.add(name);
      const folded = isFolded ? name : foldHan(name);
      if (folded !== name && isName(folded)) found.add(folded);
    }
  }
}

export type Alias = { folded: string; speakerId: string };

/** Finds names of speakers in texts. */
export class SpeakerNames {
  readonly #bearers = new Map<string, string[]>();
  /** The first words and first characters of names. */
  readonly #beginnings = new Set<string>();
  readonly #known: Known = {
    canBegin: (beginning) => this.#beginnings.has(beginning),
    isName: (name) => this.#bearers.has(name),
  };

  constructor(aliases: Iterable<Alias>) {
    for (const { folded, speakerId } of aliases) {
      const key = foldHan(folded);
      const bearers = this.#bearers.get(key) ?? [];
      if (!bearers.includes(speakerId)) this.#bearers.set(key, [...bearers, speakerId]);
      this.#beginnings.add(bare(key.split(" ")[0] ?? key));
      this.#beginnings.add(Array.from(key)[0] ?? key);
    }
  }

  /** The speakers that a text names, each with the folded name; of overlapping names the longest. */
  find(text: string): { id: string; name: string }[] {
    if (this.#bearers.size === 0) return [];
    return this.among(candidateNames(foldHan(text), this.#known));
  }

  /** The same of the parts of a text that may be names. */
  among(candidates: readonly string[]): { id: string; name: string }[] {
    const found = candidates.filter((name) => this.#bearers.has(name)).slice(0, MAX_FOUND);
    const longest = found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
    const named = new Map<string, string>();
    for (const name of longest) {
      const bearers = this.#bearers.get(name) ?? [];
      if (bearers.length <= MAX_BEARERS) for (const id of bearers) named.set(id, name);
    }
    return [...named].map(([id, name]) => ({ id, name }));
  }
}
