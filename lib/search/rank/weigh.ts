import { plainOf } from "@/lib/language/plain";
import { idfOf } from "../index/reading";
import { type AskedTerm, isChinese, partsOf, type Question } from "../query";
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

const DAY = 86_400_000;

/** Days since 1970, of a month or a year its middle. */
export const dayNumber = (date: string | null) => (date === null ? null : Date.parse(wholeDate(date)) / DAY);
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
