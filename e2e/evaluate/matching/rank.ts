import { prepareQuery } from "@/lib/search/claims/queries";
import type { IndexRow } from "@/lib/search/index/queries";
import { type Retrieval, retrieve } from "@/lib/search/retrieve/retrieve";
import type { Query } from "./data";
import type { RankedId } from "./score";

/** The depth of the deepest figure, recall@100. */
const LIMIT = 100;

/** Searches as the desk does for selected words, as if the excluded claims were not in the index. */
export async function searchCollection(
  index: IndexRow,
  { text }: Query,
  excludedKeys: readonly string[] = [],
): Promise<Retrieval> {
  const { parsed: query } = await prepareQuery(text);
  return retrieve({
    index,
    audience: "public",
    query,
    filters: [],
    limit: LIMIT,
    minimumMatch: 0,
    excludedKeys,
  });
}

/**
 * The hits with scores that are comparable between queries: of the first its likelihood, of each other one that
 * likelihood, lowered by how far its ranking score is behind.
 */
export function rankedIds({ hits }: Retrieval): RankedId[] {
  const [top] = hits;
  const likelihood = top?.likelihood ?? 0;
  return hits.map(({ key, score }) => ({
    id: key,
    score: likelihood * Math.exp(score - (top?.score ?? score)),
  }));
}
