import type { ParsedQuery, QueryTerm } from "@/lib/question";
import { idf } from "../bm25";
import type { PostingsReader, TermRow } from "./postings.queries";
import type { ScoredPostings } from "./scoredPostings";
import type { IndexedTerm } from "./termBudget";
import { translatedScores } from "./translatedScoring";

/** The weight of a corrected spelling, of that of the word if it had been written so. */
const CORRECTION_WEIGHT = 0.8;

type TermStatistics = ReadonlyMap<string, { documentFrequency: number; ids: number[] }>;

/** A query with its corrections added, and how many documents have each of its terms. */
export type ResolvedQuery = {
  query: ParsedQuery;
  statistics: TermStatistics;
  /** For each misspelt word what was probably meant. */
  corrections: ReadonlyMap<string, string>;
};

/** Looks up the query's terms and those of the filters; a word that no document has is joined by a likely correction. */
export async function resolveTerms(
  reader: PostingsReader,
  query: ParsedQuery,
  filters: readonly (readonly string[])[],
): Promise<ResolvedQuery> {
  const terms = [...new Set([...query.terms.map(({ term }) => term), ...filters.flat()])];
  const statistics = statisticsOf(await reader.terms(terms));
  const unknown = query.terms.filter(
    ({ kind, sourceTerm, term }) => kind === "word" && sourceTerm === undefined && !statistics.has(term),
  );
  const lower = ({ surfaceForm }: QueryTerm) => surfaceForm.toLowerCase();
  const found = await reader.corrections(unknown.map(lower));
  const added = unknown.flatMap((word): QueryTerm[] => {
    const correction = found.get(lower(word));
    if (!correction) return [];
    const weight = word.weight * CORRECTION_WEIGHT;
    return [{ ...word, term: correction.term, sourceTerm: word.term, weight }];
  });
  for (const { term, documents, ids } of found.values()) {
    statistics.set(term, { documentFrequency: documents, ids });
  }
  const corrections = new Map([...found].map(([word, { written }]) => [word, written]));
  return { query: { ...query, terms: [...query.terms, ...added] }, statistics, corrections };
}

function statisticsOf(rows: readonly TermRow[]): Map<string, { documentFrequency: number; ids: number[] }> {
  const statistics = new Map<string, { documentFrequency: number; ids: number[] }>();
  for (const { id, term, documents } of rows) {
    const known = statistics.get(term) ?? { documentFrequency: 0, ids: [] };
    statistics.set(term, {
      documentFrequency: known.documentFrequency + documents,
      ids: [...known.ids, id],
    });
  }
  return statistics;
}

/** A term with its score. One that was added to the query does not count for the minimum match. */
type ScoredTerm = IndexedTerm & Pick<ScoredPostings, "translated"> & { isAdded: boolean };

/** The terms of the query that some document has, with their scores. */
export function scoreTerms({ query, statistics }: ResolvedQuery, documentCount: number): ScoredTerm[] {
  const frequencyOf = (term: string) => statistics.get(term)?.documentFrequency ?? 0;
  const translations = translatedScores(query, frequencyOf, documentCount);
  return query.terms.flatMap(({ term, weight, sourceTerm, isTranslated }): ScoredTerm[] => {
    const { documentFrequency, ids } = statistics.get(term) ?? { documentFrequency: 0, ids: [] };
    if (documentFrequency === 0) return [];
    const rarity = isTranslated ? 0 : idf(documentFrequency, documentCount);
    const translated = translations.get(term);
    return [
      {
        ids,
        documentFrequency,
        maxScore: rarity * weight,
        queryWeight: rarity * Math.min(weight, 1),
        isAdded: sourceTerm !== undefined,
        ...(translated && { translated }),
      },
    ];
  });
}
