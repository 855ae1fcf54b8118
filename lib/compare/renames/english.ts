import { sensesOf } from "@/lib/language/wordnet.dictionary";
import { isProperNoun, namesPeople, wordNetRelation } from "@/lib/language/wordRelations";
import { isFunctionWord } from "../align/edit";
import type { Token } from "../parse/tokens";
import type { Candidate, NamePair, Side } from "./types";
import {
  differOnlyInForm,
  isCorporate,
  isLabel,
  isPersonsTitle,
  isPlaceWord,
  isPronounOrTime,
} from "./words";

type Named = { words: Token[]; text: string; side: Side };

/** The name that stands in the place of another in Latin letters, where there is reason to ask; null where there is none. */
export function englishRename(candidate: Candidate): NamePair | null {
  const { earlier, later } = widened(candidate);
  const [old, anew] = [nameAt(earlier), nameAt(later)];
  if (!old || !anew || old.text.toLowerCase() === anew.text.toLowerCase()) return null;
  const pair = { from: old.text, to: anew.text };
  const times = candidate.times(pair);
  return times > 0 && mayBeOneThing(old, anew, times) ? pair : null;
}

/** With what the same name goes on with on both sides: Acme [Robotics] Inc. */
function widened({
  earlier,
  later,
  sharedBefore,
  sharedAfter,
}: Candidate): Record<"earlier" | "later", Side> {
  let [before, after] = [0, 0];
  const at = (nth: number) => earlier.parsed.tokens[nth];
  const joins = (token: Token | undefined, side: Side) =>
    token !== undefined && hasCapital(token) && !isFunctionWord(token) && !isSentenceStart(side, token);
  const isNear = (token: Token | undefined) => /^ ?$/u.test(token?.gap ?? "");
  while (
    before < sharedBefore &&
    isNear(at(earlier.first - before)) &&
    joins(at(earlier.first - before - 1), earlier)
  )
    before++;
  while (after < sharedAfter && isNear(at(earlier.end + after)) && joins(at(earlier.end + after), earlier))
    after++;
  const wider = (side: Side) => ({ ...side, first: side.first - before, end: side.end + after });
  return { earlier: wider(earlier), later: wider(later) };
}

/** A capital letter or a digit among letters: Basecamp, 37signals, eBay. */
const hasCapital = ({ text }: Token) => /^\p{Script=Latin}*\p{Lu}|^\d+\p{L}/u.test(text);
/** No name of a body has more words. */
const MOST_WORDS = 10;
const CONNECTING = new Set(["of", "for", "and", "the"]);

/** The tokens, where they are one name and nothing else, without its article; null where they are not. */
function nameAt(side: Side): Named | null {
  const tokens = side.parsed.tokens.slice(side.first, side.end);
  const words = /^(?:the|an?|our)$/iu.test(tokens[0]?.text ?? "") ? tokens.slice(1) : tokens;
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > MOST_WORDS || !hasCapital(first) || !hasCapital(last)) return null;
  const isName = words.every(
    (token, n) =>
      token.kind === "word" &&
      (hasCapital(token) || CONNECTING.has(token.text.toLowerCase())) &&
      !isPronounOrTime(token.text) &&
      (n === 0 || /^ ?(?:& )?$/u.test(token.gap)),
  );
  if (!isName || isFunctionWord(first) || isFunctionWord(last)) return null;
  const text = side.parsed.text.slice(first.start, last.end).replace(/['’]s$/u, "");
  const before = side.parsed.tokens[first.index - 1];
  if (before && (isLabel(before.text) || isPersonsTitle(before.text))) return null;
  return { words, text, side };
}

function isSentenceStart({ parsed }: Side, token: Token): boolean {
  return (
    token.index === 0 ||
    /[.!?:;\n。！？：；]/u.test(token.gap) ||
    parsed.text.slice(0, token.start).trim() === ""
  );
}

/** Endings are cut off a word that is looked up. */
const isInDictionary = (word: string) =>
  [word, word.replace(/s$/u, ""), word.replace(/es$/u, ""), word.replace(/ies$/u, "y")].some(
    (form) => sensesOf(form.toLowerCase()).length > 0,
  );

const contentOf = ({ words }: Named) =>
  words.map(({ text }) => text.replace(/['’]s$/u, "")).filter((text) => !CONNECTING.has(text));

/** A name that no dictionary has as a word, and one of several words with a capital within a sentence. */
function isPlainlyName(name: Named): boolean {
  const content = contentOf(name);
  const unknown = content.filter((word) => !isInDictionary(word));
  const [first] = name.words;
  return (
    unknown.length > 0 || (content.length > 1 && first !== undefined && !isSentenceStart(name.side, first))
  );
}

/** The word with a capital within a sentence: a term that the text has defined. */
const isDefinedTerm = ({ words: [first], side }: Named) =>
  first !== undefined && !isSentenceStart(side, first);

function mayBeOneThing(old: Named, anew: Named, times: number): boolean {
  const [one, other] = [contentOf(old), contentOf(anew)];
  if (differOnlyInForm(one, other) || isPart(one, other) || isPart(other, one)) return false;
  if (one.some(isProperNoun) && other.some(isProperNoun)) return false;
  if (areTwoPeople(one, other)) return false;
  const isPlace = [old, anew].some(isInPlace);
  if (isPlainlyName(old) || isPlainlyName(anew))
    return (
      !(isPlace && times < 2) && !(areAcronyms(one, other) && times < 2) && isEachAName(old, anew, times)
    );
  return times > 1 && isDefinedTerm(old) && isDefinedTerm(anew) && !isPlace && areUnrelated(one, other);
}

/** One of the two is plainly a name; the other one is at least written like one where it stands in a sentence. */
function isEachAName(old: Named, anew: Named, times: number): boolean {
  return [old, anew].every(
    (name) => isPlainlyName(name) || isDefinedTerm(name) || times > 1 || isAtSameStart(old, anew),
  );
}

/** Where both begin their sentence, a capital tells nothing: the one that is plainly a name speaks for both if it is the old one. */
const isAtSameStart = (old: Named, anew: Named) =>
  isPlainlyName(old) && !anew.words.some(({ text }) => /s$/u.test(text));

/** All words of one are in the other, and what it has besides is more than a form of company: Google and Google Cloud. */
function isPart(these: string[], those: string[]): boolean {
  const rest = [...those];
  for (const word of these) {
    const at = rest.indexOf(word);
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return !rest.every(isCorporate);
}

/** Two names of two or three words without one in common, of which neither is of a body: people as a rule. */
function areTwoPeople(one: string[], other: string[]): boolean {
  const isPerson = (name: string[]) => name.length > 1 && name.length < 4 && !name.some(isCorporate);
  return isPerson(one) && isPerson(other) && !one.some((word) => other.includes(word));
}

const areAcronyms = (one: string[], other: string[]) =>
  [one, other].every((name) => name.length === 1 && /^\p{Lu}{2,6}$/u.test(name[0] ?? ""));

function isInPlace({ words: [first], side }: Named): boolean {
  const before = first && side.parsed.tokens[first.index - 1];
  return before !== undefined && isPlaceWord(before.text);
}

const isOfPeople = (word: string) => namesPeople(word.toLowerCase());

/** Buyer and Seller are the two sides of one contract, and a car is a vehicle. */
function areUnrelated(one: string[], other: string[]): boolean {
  if (one.some(isOfPeople) && other.some(isOfPeople)) return false;
  return one.every((a) => other.every((b) => wordNetRelation(a.toLowerCase(), b.toLowerCase()) === "none"));
}
