import { foldHan } from "@/lib/language/han";
import { segmenter } from "@/lib/language/text";
import { lookUp } from "./dictionary";
import { type Lists, MOST_TRANSLATIONS, type Translation } from "./lists";
import { ownLists } from "./own";
import { PAST } from "./past";
import { readTranslations } from "./translations.dictionary";
import { isUnsaid } from "./unsaid";

/** A word of a question (`of`, several joined by spaces where they are one expression) in the other language. */
export type Crossing = { of: string; to: string; weight: number };

/** Words of a question that are looked up: a page of it. */
const MOST_WORDS = 400;
/** Of all runs of Chinese together, in UTF-16 units: no claim is as long. */
const MOST_READ = 1_000;
/** The segmenter slows down on long stretches. */
const STRETCH = 100;
/** Words of an expression: "chief executive officer". */
const WORDS_TOGETHER = 3;
const LONGEST = 8;
/** The dictionary knows every sense of a word, the project's own lists the one that is meant here. */
const DICTIONARY = 0.7;
const ONE_CHARACTER = 0.4;

let own: Lists | undefined;
let lines: Buffer | null | undefined;

/** What a stem, an expression of stems or a folded Chinese word may be in the other language, best first. */
export function known(word: string): Translation[] {
  own ??= ownLists();
  if (lines === undefined) lines = readTranslations();
  const found = lines ? lookUp(lines, word) : [];
  const sure = word.length > 1 ? DICTIONARY : ONE_CHARACTER;
  return merged(
    own.get(word) ?? [],
    found.map(({ to, weight }) => ({ to, weight: weight * sure })),
  );
}

function merged(first: readonly Translation[], more: readonly Translation[]): Translation[] {
  const others = more.filter(({ to }) => !first.some((one) => one.to === to));
  return [...first, ...others].toSorted((a, b) => b.weight - a.weight).slice(0, MOST_TRANSLATIONS);
}

/**
 * The words of a question in the other language. English comes as stems in their order, Chinese as words or whole
 * runs of characters. What is one expression (climate change, 首席执行官) is translated as one and not word by word.
 */
export function translations(words: readonly string[], lang: "en" | "zh"): Crossing[] {
  const read = lang === "en" ? words.slice(0, MOST_WORDS) : withinLimit(words);
  const found =
    lang === "en" ? inEnglish(read).flatMap(indexed) : read.flatMap((word) => inChinese(foldHan(word)));
  const seen = new Set<string>();
  return found.filter(({ of, to }) => {
    const isNew = !seen.has(`${of}\t${to}`);
    seen.add(`${of}\t${to}`);
    return isNew;
  });
}

function withinLimit(runs: readonly string[]): string[] {
  let left = MOST_READ;
  return runs.flatMap((run) => {
    const read = run.slice(0, left);
    left -= read.length;
    return read ? [read] : [];
  });
}

const crossings = (of: string, found: readonly Translation[]): Crossing[] =>
  found.map(({ to, weight }) => ({ of, to, weight }));

/** Chinese as the index has it: a word that the segmenter does not keep is there in pairs of characters only. */
function indexed({ of, to, weight }: Crossing): Crossing[] {
  if (to.length < 3 || cut(to).length === 1) return [{ of, to, weight }];
  const count = to.length - 1;
  return Array.from({ length: count }, (_, n) => ({
    of,
    to: to.slice(n, n + 2),
    weight: weight / Math.sqrt(count),
  }));
}

/** Takes the longest stretch from each place on that `look` knows; what it does not know is passed over. */
function longest<T>(items: readonly T[], most: number, look: (part: readonly T[]) => Crossing[]): Crossing[] {
  const all: Crossing[] = [];
  for (let at = 0; at < items.length; ) {
    let taken = 1;
    for (let length = Math.min(most, items.length - at); length > 0; length--) {
      const found = look(items.slice(at, at + length));
      if (found.length === 0) continue;
      all.push(...found);
      taken = length;
      break;
    }
    at += taken;
  }
  return all;
}

function inEnglish(stems: readonly string[]): Crossing[] {
  return longest(stems, WORDS_TOGETHER, (part) => {
    const of = part.join(" ");
    if (part.length > 1) return crossings(of, known(of));
    if (isUnsaid(of)) return [];
    const base = PAST[of];
    return crossings(of, merged(known(of), base ? known(base) : []));
  });
}

/** As the segmenter cuts, but whole where the dictionary has a longer word, and finer where it has not the word. */
function inChinese(run: string): Crossing[] {
  const parts = cut(run);
  // Characters left over side by side are a name from elsewhere: none of them means what it means alone.
  const isAlone = parts.map((part, n) => part.length > 1 || ![parts[n - 1], parts[n + 1]].some(isOneUnread));
  return longest([...parts.keys()], LONGEST, (places) => {
    const word = places.map((place) => parts[place]).join("");
    if (word.length > LONGEST || isUnsaid(word)) return [];
    const found = word.length > 1 || isAlone[places[0] ?? 0] ? stemsOf(word) : [];
    if (found.length > 0 || places.length > 1 || word.length < 3) return found;
    return longest([...word], LONGEST, (inner) => (inner.length < 2 ? [] : stemsOf(inner.join(""))));
  });
}

function cut(run: string): string[] {
  const parts = segmenter("zh", "word");
  if (!parts) return [...run];
  return stretches(run).flatMap((stretch) => Array.from(parts.segment(stretch), ({ segment }) => segment));
}

function stretches(run: string): string[] {
  const read = [...run];
  const count = Math.ceil(read.length / STRETCH);
  return Array.from({ length: count }, (_, n) => read.slice(n * STRETCH, (n + 1) * STRETCH).join(""));
}

const isOneUnread = (part: string | undefined) => part !== undefined && part.length === 1 && !isUnsaid(part);

/** Each stem of an expression by itself, as the index has them. */
function stemsOf(word: string): Crossing[] {
  return crossings(word, known(word)).flatMap(({ of, to, weight }) => {
    const stems = to.split(" ");
    const share = weight / Math.sqrt(stems.length);
    return stems.filter((stem) => !isUnsaid(stem)).map((stem) => ({ of, to: stem, weight: share }));
  });
}
