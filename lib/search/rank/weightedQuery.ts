import { plainOf } from "@/lib/language/plain";
import type { ParsedQuery, QueryTerm } from "@/lib/question";
import { idf } from "../bm25";
import { isChinese } from "../query";
import { partsOfExpression } from "../queryExpansion";
import { NgramSimilarity } from "./ngramSimilarity";

/** A term of the query with its idf in the collection that is searched. */
export type WeightedTerm = QueryTerm & { idf: number };

/** A query as ranking needs it, made once for all its candidates. */
export type WeightedQuery = {
  terms: ReadonlyMap<string, WeightedTerm>;
  /** For each word or expression that has a translation, the terms of the query that are part of it. */
  translatedParts: ReadonlyMap<string, readonly WeightedTerm[]>;
  /** Terms that stand side by side, two by two. */
  bigrams: ReadonlySet<string>;
  similarity: NgramSimilarity;
  isChinese: boolean;
  /** The share of its weight that is words in letters, 0 to 1. */
  latinShare: number;
  /** The weight of all its terms, and of its capitalized ones. */
  totalWeight: number;
  capitalizedWeight: number;
  /** The idf of a term that no document has. */
  maxIdf: number;
  /** The day that the query is of, in days since 1970, when it says one. */
  day: number | null;
};

const DAY = 86_400_000;

/** Days since 1970; of a month or a year its middle. */
export const dayNumber = (date: string | null) => (date === null ? null : Date.parse(wholeDate(date)) / DAY);
const wholeDate = (said: string) =>
  said.length === 4 ? `${said}-07-01` : said.length === 7 ? `${said}-15` : said;

/** What a term adds to the weight of its query, however often it stands there. */
export const weightInQuery = ({ idf, weight }: WeightedTerm) => idf * Math.min(weight, 1);

export function weightQuery(
  query: ParsedQuery,
  plain: string,
  documentFrequency: (term: string) => number,
  documentCount: number,
): WeightedQuery {
  const terms = new Map(
    query.terms.map((term): [string, WeightedTerm] => [
      term.term,
      { ...term, idf: idf(documentFrequency(term.term), documentCount) },
    ]),
  );
  const all = [...terms.values()];
  const sum = (some: readonly WeightedTerm[]) =>
    some
      .filter(({ sourceTerm }) => sourceTerm === undefined)
      .reduce((total, term) => total + weightInQuery(term), 0);
  return {
    terms,
    translatedParts: translatedParts(terms),
    isChinese: isChinese(query),
    latinShare: sum(all.filter(({ kind }) => kind === "word")) / Math.max(sum(all), 1e-9),
    bigrams: new Set(query.sequence.slice(1).map((term, i) => `${query.sequence[i]} ${term}`)),
    similarity: new NgramSimilarity(plain, ownWords(all)),
    totalWeight: sum(all),
    capitalizedWeight: sum(all.filter(({ isCapitalized, isInSignature }) => isCapitalized && !isInSignature)),
    maxIdf: idf(0, documentCount),
    day: dayNumber(query.day),
  };
}

function translatedParts(terms: ReadonlyMap<string, WeightedTerm>): Map<string, WeightedTerm[]> {
  const translated = new Set([...terms.values()].flatMap(({ sourceTerm }) => sourceTerm ?? []));
  const own = (part: string) => {
    const term = terms.get(part);
    return term && term.sourceTerm === undefined ? [term] : [];
  };
  return new Map(
    [...translated].map((expression) => [expression, partsOfExpression(expression).flatMap(own)]),
  );
}

/** The words that a person typed and may have misspelt. */
function ownWords(terms: readonly WeightedTerm[]) {
  return terms
    .filter(
      ({ kind, sourceTerm, isInSignature }) => kind === "word" && sourceTerm === undefined && !isInSignature,
    )
    .map(({ surfaceForm, idf }) => ({ plain: plainOf(surfaceForm), idf }));
}
