import { type WeightedQuery, type WeightedTerm, weightInQuery } from "./weightedQuery";

/** Begins with # or a digit. Of each candidate every word is asked: a regular expression would take longer. */
function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first === 0x23 || (first >= 0x30 && first <= 0x39);
}

type Matched = { weight: number; capitalized: number; numbers: number; names: number };

/** What a query and a document have in common, term by term; `fieldCoverage` is the share of each field that is. */
export function termOverlap(
  query: WeightedQuery,
  { words, masses }: { words: string; masses: readonly number[] },
) {
  const matchedTerms = new Set<string>();
  const unmatchedNumbers = new Set<string>();
  const bigrams = new Set<string>();
  const fieldCoverage: number[] = [];
  let bigramIdf = 0;
  for (const [nth, field] of words.split("\n").entries()) {
    const inField = new Set<string>();
    let matchedIdf = 0;
    let previous: WeightedTerm | undefined;
    for (const word of field.split(" ")) {
      const term = query.terms.get(word);
      if (!term) {
        if (isNumber(word)) unmatchedNumbers.add(word);
      } else {
        if (!inField.has(word)) matchedIdf += term.idf;
        inField.add(word);
        matchedTerms.add(word);
        const bigram = previous && `${previous.term} ${word}`;
        if (previous && bigram && query.bigrams.has(bigram) && !bigrams.has(bigram)) {
          bigrams.add(bigram);
          bigramIdf += (previous.idf + term.idf) / 2;
        }
      }
      previous = term;
    }
    const fieldIdf = masses[nth] ?? 0;
    fieldCoverage.push(fieldIdf > 0 ? Math.min(1, matchedIdf / fieldIdf) : 0);
  }
  const matched: Matched = { weight: 0, capitalized: 0, numbers: 0, names: 0 };
  for (const word of matchedTerms) countMatch(matched, word, query.terms.get(word));
  const translatedWeight = weightOfTranslations(query, matchedTerms);
  return { ...matched, translatedWeight, bigramIdf, unmatchedNumbers: unmatchedNumbers.size, fieldCoverage };
}

/** The weight of the query's words that the document has in translation only. */
function weightOfTranslations(
  { terms, translatedParts }: WeightedQuery,
  matchedTerms: ReadonlySet<string>,
): number {
  const best = new Map<WeightedTerm, number>();
  for (const word of matchedTerms) {
    const term = terms.get(word);
    if (term?.sourceTerm === undefined) continue;
    const share = Math.min(1, 2 * term.weight);
    for (const part of translatedParts.get(term.sourceTerm) ?? []) {
      if (!matchedTerms.has(part.term)) best.set(part, Math.max(best.get(part) ?? 0, share));
    }
  }
  let sum = 0;
  for (const [term, share] of best) sum += weightInQuery(term) * share;
  return sum;
}

function countMatch(matched: Matched, word: string, term: WeightedTerm | undefined): void {
  if (!term || term.sourceTerm !== undefined) return;
  const weight = weightInQuery(term);
  matched.weight += weight;
  if (term.kind === "name") matched.names++;
  if (term.isInSignature) return;
  if (term.isCapitalized) matched.capitalized += weight;
  if (isNumber(word)) matched.numbers += word.length > 1 ? 1 : 0.3;
}
