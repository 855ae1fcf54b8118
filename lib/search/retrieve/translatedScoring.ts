import type { ParsedQuery, QueryTerm } from "@/lib/question";
import { idf } from "../bm25";
import { isChinese } from "../query";
import { partsOfExpression } from "../queryExpansion";
import type { TranslatedScore } from "./scoredPostings";

/**
 * The score of a claim that has every word of the query in translation, of that of a claim that has the words
 * themselves: a translation may be of another sense. Chosen on the project's own queries (`npm run evaluate -- crossing`).
 */
const TRANSLATED_SHARE = 0.9;

/** Whether texts of the other language have the term too: numbers, days, speakers, names and foreign words. */
function isLanguageNeutral({ kind, term, isCapitalized }: QueryTerm, inChinese: boolean): boolean {
  if (kind === "number" || kind === "time" || kind === "name") return true;
  return kind === "word" && (inChinese || isCapitalized || /^\d/u.test(term));
}

/**
 * The score of each term for texts of the other language. It is scaled so that a claim that matches the same share of
 * the query scores as much as in the query's own language, less TRANSLATED_SHARE. Empty when no claim has a translation.
 */
export function translatedScores(
  query: ParsedQuery,
  documentFrequency: (term: string) => number,
  documentCount: number,
): Map<string, TranslatedScore> {
  const translations = query.terms.filter(({ isTranslated }) => isTranslated);
  if (!translations.some(({ term }) => documentFrequency(term) > 0)) return new Map();
  const own = query.terms.filter(({ sourceTerm }) => sourceTerm === undefined);
  const inChinese = isChinese(query);
  const neutral = own.filter((term) => isLanguageNeutral(term, inChinese));
  const sources = [...new Set(translations.map(({ sourceTerm = "" }) => sourceTerm))];
  const groups = new Map(sources.map((source, nth) => [source, nth]));
  const weightOf = ({ term, weight }: QueryTerm) => idf(documentFrequency(term), documentCount) * weight;
  const sum = (terms: readonly QueryTerm[]) => terms.reduce((total, term) => total + weightOf(term), 0);
  const best = [...bestWeights(translations, weightOf).values()];
  const whole = best.reduce((total, weight) => total + weight, sum(neutral));
  const scale = whole > 0 ? (translatedShare(own, neutral, sources) * sum(own)) / whole : 0;
  const score = (term: QueryTerm, synonymGroup: number | null): [string, TranslatedScore] => {
    const queryWeight = weightOf(term) * scale;
    return [term.term, { maxScore: TRANSLATED_SHARE * queryWeight, queryWeight, synonymGroup }];
  };
  return new Map([
    ...neutral.map((term) => score(term, null)),
    ...translations.map((term) => score(term, groups.get(term.sourceTerm ?? "") ?? null)),
  ]);
}

/** For each translated word the weight of its weightiest translation. */
function bestWeights(
  translations: readonly QueryTerm[],
  weightOf: (term: QueryTerm) => number,
): Map<string, number> {
  const best = new Map<string, number>();
  for (const term of translations) {
    const { sourceTerm = "" } = term;
    best.set(sourceTerm, Math.max(best.get(sourceTerm) ?? 0, weightOf(term)));
  }
  return best;
}

/** The share of the query's words that have a translation or need none, 0 to 1. */
function translatedShare(
  own: readonly QueryTerm[],
  neutral: readonly QueryTerm[],
  sources: readonly string[],
): number {
  const translated = new Set(sources.flatMap(partsOfExpression));
  const words = own.filter(
    (term) => term.kind === "character" || (term.kind === "word" && !neutral.includes(term)),
  );
  const known = words.filter(({ term }) => translated.has(term));
  const all = words.length + neutral.length;
  return all > 0 ? (known.length + neutral.length) / all : 0;
}
