import { encodePostings } from "../index/postings";
import { LIKELY } from "../rank/model";
import { PostingsReader } from "../retrieve/postings.queries";
import { rerank } from "../retrieve/rerank";
import { type Retrieval, type RetrievalRequest, retrieve } from "../retrieve/retrieve";
import { scoreDocuments } from "../retrieve/scoreDocuments";
import { fuseRankings, type Neighbours } from "./fuse";

export type HybridRetrieval = Retrieval & { neighbours: Neighbours };

/** Retrieval by words, fused with the nearest neighbours by embedding. */
export async function retrieveHybrid(
  request: RetrievalRequest,
  neighbours: Neighbours,
): Promise<HybridRetrieval> {
  const byWords = await retrieve(request);
  if (neighbours.size === 0) return { ...byWords, neighbours };
  const { hits, unranked, topScore, total, query } = byWords;
  const known = new Set(hits.map(({ number }) => number));
  const added = (await passingFilters(request, neighbours)).filter((document) => !known.has(document));
  const addedUnranked = unranked.filter(({ document }) => added.includes(document));
  const candidates = added.map(
    (document, nth) =>
      addedUnranked.find((one) => one.document === document) ?? {
        document,
        score: 0,
        matchedWeight: 0,
        rank: total + nth,
      },
  );
  const addedHits = await rerank(request.index.id, query, candidates, topScore);
  const all = [...hits, ...addedHits].sort((a, b) => b.score - a.score || b.number - a.number);
  return {
    ...byWords,
    hits: fuseRankings(all, neighbours, ({ likelihood }) => likelihood >= LIKELY),
    unranked: unranked.filter((one) => !addedUnranked.includes(one)),
    total: total + added.length - addedUnranked.length,
    neighbours,
  };
}

/** The neighbours that pass all filters. */
async function passingFilters(
  { index, audience, reader = new PostingsReader(index.id, audience), filters }: RetrievalRequest,
  neighbours: Neighbours,
): Promise<number[]> {
  if (filters.length === 0) return [...neighbours.keys()];
  const terms = await reader.terms(filters.flat());
  const blocks = await reader.blocks(terms.map(({ id }) => id));
  const filterBlocks = filters.map((filter) =>
    terms.filter(({ term }) => filter.includes(term)).flatMap(({ id }) => blocks.get(id) ?? []),
  );
  const postings = [...neighbours.keys()].sort((a, b) => a - b).map((document) => ({ document, weight: 1 }));
  const { candidates } = scoreDocuments({
    terms: [{ maxScore: 1, queryWeight: 1, blocks: encodePostings(postings) }],
    filters: filterBlocks,
    lastDocument: index.lastDocument,
    limit: neighbours.size,
    minWeight: 0,
  });
  return candidates.map(({ document }) => document);
}
