import { readQuestion } from "@/lib/search/claims/queries";
import type { IndexRow } from "@/lib/search/index/queries";
import { likelihoodOf } from "@/lib/search/rank/model";
import { type LookedUp, lookUp } from "@/lib/search/retrieve/retrieve";
import type { Query } from "./data";
import type { RankedId } from "./score";

/** As many as the scores look at. */
const LIMIT = 100;

/** Looks a query up as the site looks up what an editor selected; `not` are claims that it does as if it had not. */
export async function lookUpQuery(
  index: IndexRow,
  { text }: Query,
  not: readonly string[] = [],
): Promise<LookedUp> {
  const question = await readQuestion(text);
  return lookUp({ index, audience: "public", question, groups: [], limit: LIMIT, least: 0, not });
}

/**
 * The answers with their scores: of the first how likely it is a match, so that scores of two queries can be compared;
 * of each other that, times how much worse it ranks.
 */
export function rankedIds({ hits }: LookedUp): RankedId[] {
  const [top] = hits;
  const likelihood = top ? likelihoodOf(top.features) : 0;
  return hits.map(({ key, score }) => ({
    id: key,
    score: likelihood * Math.exp(score - (top?.score ?? score)),
  }));
}
