import { idfOf } from "../index/reading";
import { plainOf } from "../plain";
import { type AskedTerm, isChinese, partsOf, type Question } from "../question";
import { Likeness } from "./likeness";

/** A term of the question with how much it tells in the collection that is searched. */
export type WeighedTerm = AskedTerm & { idf: number };

/** A question as ranking needs it, made once for all its candidates. */
export type Weighed = {
  terms: ReadonlyMap<string, WeighedTerm>;
  /** For each word or expression that has a translation, the terms of the question that are part of it. */
  parts: ReadonlyMap<string, readonly WeighedTerm[]>;
  /** Pairs of terms that stand side by side. */
  pairs: ReadonlySet<string>;
  likeness: Likeness;
  isChinese: boolean;
  /** How much of it is words in letters, 0 to 1. */
  inLetters: number;
  /** What all its terms tell together, what its capitalised ones do, and the most that one term can. */
  mass: number;
  capitals: number;
  most: number;
  /** Days since 1970, when it is known of when the question is. */
  day: number | null;
};

/** A document that the index gave, with its place and score there. */
export type Ranked = {
  words: string;
  plain: string;
  masses: readonly number[];
  said: string | null;
  score: number;
  place: number;
};

const DAY = 86_400_000;

const dayNumber = (date: string | null) => (date === null ? null : Date.parse(wholeDate(date)) / DAY);
const wholeDate = (said: string) =>
  said.length === 4 ? `${said}-07-01` : said.length === 7 ? `${said}-15` : said;

export function weigh(
  question: Question,
  plain: string,
  documentsOf: (term: string) => number,
  all: number,
): Weighed {
  const terms = new Map(
    question.terms.map((term): [string, WeighedTerm] => [
      term.term,
      { ...term, idf: idfOf(Math.min(documentsOf(term.term), all), all) },
    ]),
  );
  const weighed = [...terms.values()];
  const sum = (terms: readonly WeighedTerm[]) =>
    terms
      .filter(({ of }) => of === undefined)
      .reduce((mass, { idf, weight }) => mass + idf * Math.min(weight, 1), 0);
  const pairs = new Set(question.order.slice(1).map((term, i) => `${question.order[i]} ${term}`));
  return {
    terms,
    parts: translatedParts(terms),
    isChinese: isChinese(question),
    inLetters: sum(weighed.filter(({ kind }) => kind === "word")) / Math.max(sum(weighed), 1e-9),
    pairs,
    likeness: new Likeness(plain, misspeltWords(weighed)),
    mass: sum(weighed),
    capitals: sum(weighed.filter(({ isCapital, isSigned }) => isCapital && !isSigned)),
    most: idfOf(0, all),
    day: dayNumber(question.day),
  };
}

function translatedParts(terms: ReadonlyMap<string, WeighedTerm>): Map<string, WeighedTerm[]> {
  const translated = new Set([...terms.values()].flatMap(({ of }) => of ?? []));
  const own = (part: string) => {
    const term = terms.get(part);
    return term && term.of === undefined ? [term] : [];
  };
  return new Map([...translated].map((of) => [of, partsOf(of).flatMap(own)]));
}

/** The words that somebody may have misspelt. */
function misspeltWords(terms: readonly WeighedTerm[]) {
  return terms
    .filter(({ kind, of, isSigned }) => kind === "word" && of === undefined && !isSigned)
    .map(({ written, idf }) => ({ plain: plainOf(written), tells: idf }));
}

export const FEATURES = [
  "score",
  "share",
  "logShare",
  "ofStatement",
  "ofTitle",
  "ofContext",
  "ofQuestion",
  "grams",
  "letters",
  "pairs",
  "capitals",
  "numbers",
  "otherNumbers",
  "names",
  "week",
  "month",
  "halfYear",
  "after",
  "undated",
  "place",
] as const;

/** What ranking looks at, in the order of FEATURES. `top` is the score of the first candidate. */
export function featuresOf(question: Weighed, document: Ranked, top: number): number[] {
  const seen = overlap(question, document);
  const share = top > 0 ? document.score / top : 0;
  const has = question.mass > 0 ? Math.min(1, (seen.mass + seen.crossed) / question.mass) : 0;
  const [grams, letters] = likenessOf(question, document.plain);
  const usual = !question.isChinese && seen.crossed > seen.mass ? has : 0;
  return [
    document.score / (10 * question.most),
    share,
    Math.log(share + 0.01),
    ...seen.fields,
    has,
    Math.max(grams, USUAL.grams * usual),
    Math.max(letters, USUAL.letters * usual),
    Math.max(Math.log(1 + seen.pairs / question.most), USUAL.pairs * usual),
    question.capitals > 0 ? seen.capitals / question.capitals : 0,
    Math.min(seen.numbers, 3),
    Math.min(seen.otherNumbers, 3),
    Math.min(seen.names, 2),
    ...dateFeatures(question.day, dayNumber(document.said)),
    Math.log(1 + document.place),
  ];
}

/**
 * Of a Chinese question pairs of characters are terms already, and that more of it stands alike says no more; its words
 * in letters are like a document's by as much as they are of the question.
 */
function likenessOf({ isChinese, inLetters, likeness }: Weighed, plain: string): [number, number] {
  const [cosine, told] = likeness.to(plain);
  return isChinese ? [0, told * inLetters] : [cosine, told];
}

/**
 * What an English question and a Chinese text cannot have in common is taken to be what a text has in the mean that
 * has the same share of the question in English: so much for its whole.
 */
const USUAL = { grams: 0.35, letters: 0.85, pairs: 0.8 };

const NUMBER = /^(?:#|\d)/u;

function overlap(question: Weighed, { words, masses }: Ranked) {
  const seen = {
    mass: 0,
    crossed: 0,
    capitals: 0,
    numbers: 0,
    otherNumbers: 0,
    names: 0,
    pairs: 0,
    fields: [] as number[],
  };
  const found = new Set<string>();
  const others = new Set<string>();
  const pairs = new Set<string>();
  for (const [nth, field] of words.split("\n").entries()) {
    const inField = new Set<string>();
    let mass = 0;
    let before: WeighedTerm | undefined;
    for (const word of field.split(" ")) {
      const term = question.terms.get(word);
      if (!term) {
        if (NUMBER.test(word)) others.add(word);
      } else {
        if (!inField.has(word)) mass += term.idf;
        inField.add(word);
        found.add(word);
        const pair = before && `${before.term} ${word}`;
        if (before && pair && question.pairs.has(pair) && !pairs.has(pair)) {
          pairs.add(pair);
          seen.pairs += (before.idf + term.idf) / 2;
        }
      }
      before = term;
    }
    const whole = masses[nth] ?? 0;
    seen.fields.push(whole > 0 ? Math.min(1, mass / whole) : 0);
  }
  for (const word of found) countTerm(seen, word, question.terms.get(word));
  seen.crossed = crossedMass(question, found);
  seen.otherNumbers = others.size;
  return seen;
}

/** What the words of the other language stand for, where the words of the question themselves are not there. */
function crossedMass({ terms, parts }: Weighed, found: ReadonlySet<string>): number {
  const best = new Map<WeighedTerm, number>();
  for (const word of found) {
    const term = terms.get(word);
    if (term?.of === undefined) continue;
    const share = Math.min(1, 2 * term.weight);
    for (const part of parts.get(term.of) ?? []) {
      if (!found.has(part.term)) best.set(part, Math.max(best.get(part) ?? 0, share));
    }
  }
  let mass = 0;
  for (const [{ idf, weight }, share] of best) mass += idf * Math.min(weight, 1) * share;
  return mass;
}

type Seen = { mass: number; capitals: number; numbers: number; names: number };

function countTerm(seen: Seen, word: string, term: WeighedTerm | undefined): void {
  if (!term || term.of !== undefined) return;
  const weight = term.idf * Math.min(term.weight, 1);
  seen.mass += weight;
  if (term.kind === "name") seen.names++;
  if (term.isSigned) return;
  if (term.isCapital) seen.capitals += weight;
  if (NUMBER.test(word)) seen.numbers += word.length > 1 ? 1 : 0.3;
}

/** How near in time: within a week, a month, half a year; whether the document is the later; whether one is undated. */
function dateFeatures(asked: number | null, said: number | null): number[] {
  if (asked === null || said === null) return [0, 0, 0, 0, 1];
  const days = said - asked;
  const near = (span: number) => Math.exp(-Math.abs(days) / span);
  return [near(7), near(30), near(180), days >= -1 ? 1 : 0, 0];
}
