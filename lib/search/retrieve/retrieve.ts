import { plainOf } from "@/lib/language/plain";
import type { ParsedQuery } from "@/lib/question";
import type { Audience } from "../query";
import { type WeightedQuery, weightQuery } from "../rank/weightedQuery";
import { documentNumbers, PostingsReader } from "./postings.queries";
import { resolveTerms, scoreTerms } from "./queryTerms";
import { type Hit, type RankedCandidate, rerank } from "./rerank";
import { scoreDocuments } from "./scoreDocuments";
import type { Candidate } from "./scoredPostings";
import { selectTerms } from "./termBudget";

/** Candidates that are reranked; the others follow in the order of retrieval. */
const RERANK_DEPTH = 100;

export type RetrievalRequest = {
  index: { id: number; lastDocument: number; publicDocuments: number; deskDocuments: number };
  audience: Audience;
  /** What the same search has read already. */
  reader?: PostingsReader;
  query: ParsedQuery;
  /** For each filter the terms of which a document has one at least. */
  filters: readonly (readonly string[])[];
  limit: number;
  /** The share of the query that a document matches at least, 0 to 1. */
  minimumMatch: number;
  /** How many candidates are reranked; none where they are only counted. */
  rerankDepth?: number;
  /** Keys of documents that are left out, as if they were not in the index. */
  excludedKeys?: readonly string[];
  /** Called with the candidates before they are reranked, so that their rows can be read meanwhile. */
  onCandidates?: (documents: readonly number[]) => void;
};

export type Retrieval = {
  /** The best documents, in the order of the ranking model. */
  hits: Hit[];
  /** The next ones, in the order of retrieval. */
  unranked: RankedCandidate[];
  /** The score of the first candidate. */
  topScore: number;
  /** How many documents match enough of the query. */
  total: number;
  query: WeightedQuery;
  /** For each misspelt word what was probably meant. */
  corrections: ReadonlyMap<string, string>;
};

/** Finds the documents that match most of a query, the best first. */
export async function retrieve(request: RetrievalRequest): Promise<Retrieval> {
  const { index, audience, filters, limit, excludedKeys = [], rerankDepth = RERANK_DEPTH } = request;
  const documentCount = index.publicDocuments + (audience === "desk" ? index.deskDocuments : 0);
  const { reader = new PostingsReader(index.id, audience) } = request;
  const resolved = await resolveTerms(reader, request.query, filters);
  const { statistics, corrections } = resolved;
  const frequencyOf = (term: string) => statistics.get(term)?.documentFrequency ?? 0;
  const query = weightQuery(resolved.query, plainOf(resolved.query.body), frequencyOf, documentCount);
  const nothing: Retrieval = { hits: [], unranked: [], topScore: 0, total: 0, query, corrections };
  const filterIds = filters.map((terms) => terms.flatMap((term) => statistics.get(term)?.ids ?? []));
  if (filterIds.some((ids) => ids.length === 0)) return nothing;
  const terms = scoreTerms(resolved, documentCount);
  if (terms.length === 0 && (resolved.query.terms.length > 0 || filters.length === 0)) return nothing;
  const selected = selectTerms(terms);
  const blocks = await reader.blocks([...selected.flatMap(({ ids }) => ids), ...filterIds.flat()]);
  const blocksOf = (ids: readonly number[]) => ids.flatMap((id) => blocks.get(id) ?? []);
  const queryWeight = selected.reduce((sum, term) => sum + (term.isAdded ? 0 : term.queryWeight), 0);
  const { candidates, total } = scoreDocuments({
    terms: selected.map(({ ids, ...scores }) => ({ ...scores, blocks: blocksOf(ids) })),
    filters: filterIds.map(blocksOf),
    lastDocument: index.lastDocument,
    limit: limit + excludedKeys.length,
    minWeight: request.minimumMatch * queryWeight,
  });
  const kept = await withoutExcluded(index.id, candidates, excludedKeys);
  const ranked = kept.slice(0, limit).map((candidate, rank) => ({ ...candidate, rank }));
  const topScore = ranked[0]?.score ?? 0;
  request.onCandidates?.(ranked.map(({ document }) => document));
  const hits = await rerank(index.id, query, ranked.slice(0, rerankDepth), topScore);
  const unranked = ranked.slice(rerankDepth);
  return { ...nothing, hits, unranked, topScore, total: total - (candidates.length - kept.length) };
}

async function withoutExcluded(
  indexId: number,
  candidates: Candidate[],
  keys: readonly string[],
): Promise<Candidate[]> {
  if (keys.length === 0) return candidates;
  const excluded = new Set(await documentNumbers(indexId, keys));
  return candidates.filter(({ document }) => !excluded.has(document));
}
