import { LANGUAGES } from "./languages";

/** What a letter has beside it where it begins or ends a word. */
const EDGE = " ";
const LETTER = /[\p{L}\p{M}]/u;
const CONTROL = /\p{Cc}/u;
const BEYOND_ASCII = /[^\p{ASCII}]/gu;
/** Marks that stand before a word, on either side of it, and those that may stand inside of one. */
const OPENING = new Set("„‟‚¡¿");
const MARKS = new Set("“”‹›…\u200e\u200f");
const INNER_MARKS = new Set("’‘·\u00ad\u00a0־׳״");
/** Marks that have another with them in the text. */
const PARTNERS: Readonly<Record<string, string>> = { "«": "»", "»": "«" };
const DASHES = new Set("–—");
const ARABIC_MARKS = new Set("،؛؟");
/** Signs that stand alone or at a figure, and those that end a word. Others than all these are in wrong readings. */
const SIGNS = new Set("•€£¥¢§±×÷½¼¾µ№");
const ENDING = new Set("©®™°²³ºª");

/** The languages that have a letter, a pair of what stands side by side, or a word of one letter. */
const having = new Map<string, number[]>();
const LANGUAGE_COUNT = Object.keys(LANGUAGES).length;

for (const [language, words] of Object.values(LANGUAGES).entries()) {
  const parts = new Set(words.normalize("NFC").split(" ").flatMap(partsOf));
  for (const part of parts) having.set(part, [...(having.get(part) ?? []), language]);
}

function partsOf(word: string): string[] {
  const letters = [...word];
  const padded = [EDGE, ...letters, EDGE];
  const pairs = padded.slice(1).map((letter, at) => `${padded[at]}${letter}`);
  return [...letters, ...pairs, ...(letters.length === 1 ? [padded.join("")] : [])];
}

/** A letter beyond ASCII, what tells its language with how much that counts, and how often it stands so. */
type Placed = { letter: string; sides: string[]; times: number };

/** Of a text, in characters beyond ASCII: as much as statistics need. */
const SAMPLE = 250;

/**
 * What share of the characters beyond ASCII stand as in the words of one language, from 0 to 1: letters beside letters
 * that they stand beside there, signs around words. A wrong reading makes other letters, capitals inside words and signs
 * between letters.
 */
export function readsLikeLanguage(text: string): number {
  const { placed, signs, seen } = placesIn(text.normalize("NFC"));
  if (seen === 0) return 1;
  return (signs + Math.max(...lettersIn(placed))) / seen;
}

function placesIn(text: string): { placed: Placed[]; signs: number; seen: number } {
  const placed = new Map<string, Placed>();
  let [signs, seen] = [0, 0];
  for (const { 0: letter, index } of text.matchAll(BEYOND_ASCII)) {
    if (seen++ >= SAMPLE) break;
    const [before, after] = [charBefore(text, index), charAt(text, index + letter.length)];
    if (CONTROL.test(letter) || isCapitalInside(before, letter)) signs--;
    else if (LETTER.test(letter)) note(placed, before, letter, after);
    else if (standsRight(text, before, letter, after)) signs++;
  }
  return { placed: [...placed.values()], signs, seen: Math.min(seen, SAMPLE) };
}

function standsRight(text: string, before: string, sign: string, after: string): boolean {
  const partner = PARTNERS[sign];
  if (MARKS.has(sign) || partner) {
    return !(isLetter(before) && isLetter(after)) && (!partner || text.includes(partner));
  }
  if (DASHES.has(sign)) return isLetter(before) === isLetter(after);
  if (ARABIC_MARKS.has(sign)) return /\p{Script=Arabic}/u.test(before);
  if (OPENING.has(sign)) return !isLetter(before);
  if (SIGNS.has(sign)) return !isLower(before) && !isLower(after);
  return INNER_MARKS.has(sign) || (ENDING.has(sign) && !isLower(after));
}

const isCapitalInside = (before: string, letter: string) =>
  isLower(before) && !isLower(letter) && letter !== lower(letter);

function note(placed: Map<string, Placed>, before: string, letter: string, after: string): void {
  // What stands beside a digit is none of a word's letters.
  if (/\d/.test(before) || /\d/.test(after)) return;
  const [left, own, right] = [edgeOr(before), lower(letter), edgeOr(after)];
  const whole = left + own + right;
  const known = placed.get(whole);
  const sides = left === EDGE && right === EDGE ? [whole, whole] : [left + own, own + right];
  if (known) known.times++;
  else placed.set(whole, { letter: own, sides, times: 1 });
}

/** What a letter counts that the language has, and for each side on which it has the pair. */
const [OF_LETTER, OF_SIDE] = [0.2, 0.4];

/** By language. */
function lettersIn(placed: readonly Placed[]): number[] {
  const sums = new Array<number>(LANGUAGE_COUNT).fill(0);
  const add = (part: string, much: number) => {
    for (const language of having.get(part) ?? []) sums[language] = (sums[language] ?? 0) + much;
  };
  for (const { letter, sides, times } of placed) {
    add(letter, times * OF_LETTER);
    for (const side of sides) add(side, times * OF_SIDE);
  }
  return sums;
}

const isLetter = (character: string) => LETTER.test(character);
const isLower = (character: string) => /\p{Ll}/u.test(character);
/** In Turkish a capital I has a dot, which makes two characters of a small one. */
const lower = (character: string) => Array.from(character.toLowerCase())[0] ?? character;
const edgeOr = (character: string) => (isLetter(character) ? lower(character) : EDGE);
const charAt = (text: string, at: number) => text.charAt(at);
const charBefore = (text: string, at: number) => text.charAt(at - 1);
