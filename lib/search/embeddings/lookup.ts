import { blocksOf } from "../index/postings";
import { LIKELY, likelihoodOf } from "../rank/model";
import { blocksOfTerms, termRows } from "../retrieve/postings.queries";
import { type LookedFor, type LookedUp, lookUp, rankedHits } from "../retrieve/retrieve";
import { accumulate } from "../retrieve/scoreDocuments";
import { fused, type Near } from "./fuse";

export type LookedUpNear = LookedUp & { near: Near };

/** What is found by words, joined by what means nearly the same: nothing when no model is configured. */
export async function lookUpNear(asked: LookedFor, near: Near): Promise<LookedUpNear> {
  const found = await lookUp(asked);
  if (near.size === 0) return { ...found, near };
  const known = new Set(found.hits.map(({ number }) => number));
  const joining = (await passingFilters(asked, near)).filter((document) => !known.has(document));
  const inRest = found.rest.filter(({ document }) => joining.includes(document));
  const candidates = joining.map((document, nth) => {
    const known = inRest.find((one) => one.document === document);
    return known ?? { document, score: 0, mass: 0, place: found.total + nth };
  });
  const joined = await rankedHits(asked.index.id, found.weighed, candidates, found.top);
  const hits = [...found.hits, ...joined].sort((a, b) => b.score - a.score || b.number - a.number);
  return {
    ...found,
    hits: fused(hits, near, ({ features }) => likelihoodOf(features) >= LIKELY),
    rest: found.rest.filter((one) => !inRest.includes(one)),
    total: found.total + joining.length - inRest.length,
    near,
  };
}

/** Those that have a term of every group. */
async function passingFilters({ index, audience, groups }: LookedFor, near: Near): Promise<number[]> {
  if (groups.length === 0) return [...near.keys()];
  const terms = await termRows(index.id, audience, [...new Set(groups.flat())]);
  const blocks = await blocksOfTerms(terms.map(({ id }) => id));
  const filters = groups.map((group) =>
    terms.filter(({ term }) => group.includes(term)).flatMap(({ id }) => blocks.get(id) ?? []),
  );
  const postings = [...near.keys()].sort((a, b) => a - b).map((document) => ({ document, weight: 1 }));
  const list = { gain: 1, mass: 1, blocks: blocksOf(postings) };
  const { best } = accumulate([list], filters, index.lastDocument, near.size, 0);
  return best.map(({ document }) => document);
}
