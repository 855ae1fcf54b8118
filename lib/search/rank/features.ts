import { idfOf } from "../index/reading";
import type { AskedTerm, Question } from "../question";

/** A term of the question with how much it tells in the collection that is searched. */
export type WeighedTerm = AskedTerm & { idf: number };

/** A question as ranking needs it, made once for all its candidates. */
export type Weighed = {
  terms: ReadonlyMap<string, WeighedTerm>;
  /** Pairs of terms that stand side by side. */
  pairs: ReadonlySet<string>;
  grams: ReadonlyMap<string, number>;
  gramMass: number;
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

/** Letters of the stretches that misspelt words still have in common; of Chinese characters half as many. */
const GRAM = 4;
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
  const grams = gramsOf(plain);
  return {
    terms,
    pairs,
    grams,
    gramMass: Math.sqrt(grams.size),
    mass: sum(weighed),
    capitals: sum(weighed.filter(({ isCapital }) => isCapital)),
    most: idfOf(0, all),
    day: dayNumber(question.day),
  };
}

export function gramsOf(plain: string): Map<string, number> {
  const text = ` ${plain} `;
  const grams = new Map<string, number>();
  for (let i = 0; i + GRAM <= text.length; i++) {
    const gram = text.slice(i, i + GRAM);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
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
  const has = question.mass > 0 ? Math.min(1, seen.mass / question.mass) : 0;
  return [
    document.score / (10 * question.most),
    share,
    Math.log(share + 0.01),
    ...seen.fields,
    has,
    likeness(question, document.plain),
    Math.log(1 + seen.pairs / question.most),
    question.capitals > 0 ? seen.capitals / question.capitals : 0,
    Math.min(seen.numbers, 3),
    Math.min(seen.otherNumbers, 3),
    Math.min(seen.names, 2),
    ...dateFeatures(question.day, dayNumber(document.said)),
    Math.log(1 + document.place),
  ];
}

const NUMBER = /^(?:#|\d)/u;

function overlap(question: Weighed, { words, masses }: Ranked) {
  const seen = {
    mass: 0,
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
  seen.mass += crossedMass(question, found);
  seen.otherNumbers = others.size;
  return seen;
}

/** What the words of the other language stand for, where the words of the question themselves are not there. */
function crossedMass({ terms }: Weighed, found: ReadonlySet<string>): number {
  const best = new Map<string, number>();
  for (const word of found) {
    const term = terms.get(word);
    if (term?.of === undefined || found.has(term.of)) continue;
    const mass = (terms.get(term.of)?.idf ?? term.idf) * Math.min(1, 2 * term.weight);
    best.set(term.of, Math.max(best.get(term.of) ?? 0, mass));
  }
  return [...best.values()].reduce((sum, mass) => sum + mass, 0);
}

type Seen = { mass: number; capitals: number; numbers: number; names: number };

function countTerm(seen: Seen, word: string, term: WeighedTerm | undefined): void {
  if (!term || term.of !== undefined) return;
  const weight = term.idf * Math.min(term.weight, 1);
  seen.mass += weight;
  if (term.isCapital) seen.capitals += weight;
  if (term.kind === "name") seen.names++;
  else if (NUMBER.test(word)) seen.numbers += word.length > 1 ? 1 : 0.3;
}

/** The cosine of the stretches of letters that both have. */
function likeness({ grams, gramMass }: Weighed, plain: string): number {
  const text = ` ${plain} `;
  const seen = new Set<string>();
  let common = 0;
  for (let i = 0; i + GRAM <= text.length; i++) {
    const gram = text.slice(i, i + GRAM);
    if (seen.has(gram)) continue;
    seen.add(gram);
    if (grams.has(gram)) common++;
  }
  return seen.size > 0 && gramMass > 0 ? common / (gramMass * Math.sqrt(seen.size)) : 0;
}

/** How near in time: within a week, a month, half a year; whether the document is the later; whether one is undated. */
function dateFeatures(asked: number | null, said: number | null): number[] {
  if (asked === null || said === null) return [0, 0, 0, 0, 1];
  const days = said - asked;
  const near = (span: number) => Math.exp(-Math.abs(days) / span);
  return [near(7), near(30), near(180), days >= -1 ? 1 : 0, 0];
}
