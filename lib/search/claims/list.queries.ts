import type { ParsedQuery, Question } from "@/lib/question";
import type { Neighbours } from "../embeddings/fuse";
import { type HybridRetrieval, retrieveHybrid } from "../embeddings/hybrid";
import type { IndexRow } from "../index/queries";
import type { PostingsReader } from "../retrieve/postings.queries";
import type { SearchQuery } from "../schema";
import { FACETS, type FilteredRow, facetCounts } from "./facets";
import { dayRangeOf, overlapsRange } from "./filters";
import { FALLBACK_MATCH, minimumMatchOf } from "./minimumMatch";
import { type Facets, NO_FACETS } from "./results";
import { filteredRows, namedSpeakers } from "./rows.queries";
import type { FilterName } from "./url";

/** Claims that a query finds at most: nobody reads on, and counts beyond are no help to choose. */
export const MAX_RESULTS = 500;

/** A search for public claims: the query as it was sent and parsed, with the terms of its filters. */
export type Search = {
  index: IndexRow;
  reader: PostingsReader;
  query: SearchQuery;
  parsed: ParsedQuery;
  phrases: Question["phrases"];
  filters: ReadonlyMap<FilterName, readonly string[]>;
  neighbours: Neighbours;
};

/** The claims that were found, in the order that was asked for. */
export type ResultList = { retrieval: HybridRetrieval; rows: FilteredRow[] };

/** The claims that pass the filters and match enough of the query; if there are none, those that match some of it. */
export async function listResults(search: Search, rerankDepth?: number): Promise<ResultList> {
  const minimumMatch = minimumMatchOf(search.parsed);
  const results = await resultsWith(search, minimumMatch, rerankDepth);
  const isFound = results.rows.some(({ number }) => !search.neighbours.has(number));
  if (isFound || minimumMatch <= FALLBACK_MATCH) return results;
  return resultsWith(search, FALLBACK_MATCH, rerankDepth);
}

async function resultsWith(search: Search, minimumMatch: number, rerankDepth?: number): Promise<ResultList> {
  const { index, reader, query, parsed, neighbours } = search;
  // A document that has a phrase has each of its terms.
  const phraseTerms = search.phrases.flatMap(({ terms }) => terms.map((term) => [term]));
  const filters = [...search.filters.values(), ...phraseTerms];
  const phrases = search.phrases.map(({ plain }) => plain);
  const readRows = (documents: readonly number[]) => filteredRows(index.id, documents, phrases);
  let reading: Promise<ReadonlyMap<number, FilteredRow>> = Promise.resolve(new Map());
  const onCandidates = (documents: readonly number[]) => {
    reading = readRows(documents);
    // It is awaited below. If reranking fails first, that error is thrown and this one is not unhandled.
    reading.catch(() => undefined);
  };
  const retrieval = await retrieveHybrid(
    {
      index,
      audience: "public",
      reader,
      query: parsed,
      filters,
      limit: MAX_RESULTS,
      minimumMatch,
      rerankDepth,
      onCandidates,
    },
    neighbours,
  );
  const numbers = [
    ...retrieval.hits.map(({ number }) => number),
    ...retrieval.unranked.map(({ document }) => document),
  ];
  const known = await reading;
  const missing = numbers.filter((number) => neighbours.has(number) && !known.has(number));
  const byNumber = missing.length > 0 ? new Map([...known, ...(await readRows(missing))]) : known;
  const range = dayRangeOf(query);
  const rows = numbers
    .flatMap((number) => byNumber.get(number) ?? [])
    .filter(({ said }) => !range || overlapsRange(range, said));
  const isByDate = query.sort === "date" || parsed.terms.length === 0;
  return { retrieval, rows: isByDate ? rows.sort(latestFirst) : rows };
}

function latestFirst(a: FilteredRow, b: FilteredRow): number {
  const [one = "", other = ""] = [a.said ?? "", b.said ?? ""];
  return one < other ? 1 : one > other ? -1 : b.number - a.number;
}

/** Results that are only counted need no order. */
const WITHOUT_RERANKING = 0;

/** The counts of each facet; a filter that is set is left out of its own facet. */
export async function facetsOf(search: Search, { rows }: ResultList): Promise<Facets> {
  const facets: Facets = { ...NO_FACETS };
  for (const facet of FACETS) {
    const isSet = search.filters.has(facet);
    const filters = new Map([...search.filters].filter(([name]) => name !== facet));
    const isLimited = filters.size > 0 || search.parsed.terms.length > 0;
    const counted =
      isSet && isLimited ? (await listResults({ ...search, filters }, WITHOUT_RERANKING)).rows : rows;
    const counts = facetCounts(facet, counted);
    if (facet === "speaker") facets.speaker = await namedSpeakers(counts);
    else facets[facet] = counts;
  }
  return facets;
}
