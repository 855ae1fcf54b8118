import type { Block } from "../index/postings";
import { add, Kept, pass, touch, WINDOW } from "./accumulators";
import type { Candidate, WeighedList } from "./lists";
import { Walk } from "./postingIterator";

/**
 * The best `limit` documents, numbered up to `last`, that pass a list of every group and whose mass is at least
 * `least`; and how many there are of them in all. Without lists every document that passes is as good as another,
 * and the latest are taken.
 */
export function accumulate(
  lists: readonly WeighedList[],
  groups: readonly (readonly Block[])[],
  last: number,
  limit: number,
  least: number,
): { best: Candidate[]; total: number } {
  const filters = groups.map((blocks) => new Walk(blocks));
  const any = lists.length === 0 ? new Walk(groups.at(-1) ?? []) : null;
  const { own, crossed } = walksOf(lists);
  const kept = new Kept();
  for (let from = 0; from <= last; from += WINDOW) {
    for (const [nth, walk] of filters.entries()) pass(walk, nth, from);
    if (any) touch(any, from);
    for (const { walk, list } of own) add(walk, list, "own", from);
    for (const { walk, list } of crossed) add(walk, list, "crossed", from);
    kept.take(groups.length, least, from);
  }
  return { best: kept.best(limit), total: kept.count };
}

/** Lists of a group come one after another, so that its mass is counted once. */
function walksOf(lists: readonly WeighedList[]) {
  const own = lists.filter(({ gain }) => gain > 0);
  const inOther = lists.flatMap(({ crossed, blocks }) => (crossed ? [{ ...crossed, blocks }] : []));
  inOther.sort((a, b) => (a.group ?? -1) - (b.group ?? -1) || b.mass - a.mass);
  return {
    own: own.map(({ gain, mass, blocks }) => ({ walk: new Walk(blocks), list: { gain, mass, group: null } })),
    crossed: inOther.map(({ blocks, ...list }) => ({ walk: new Walk(blocks), list })),
  };
}
