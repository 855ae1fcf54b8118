import type { Block } from "../postings";
import { eachPosting } from "../postings";
import { Sums } from "./sums";

/**
 * The postings of a term, with what a full weight of it adds to a document's score, and how much of the question it
 * is. A question is asked in its own language and in the other: `crossed` says the same of the other.
 */
export type WeighedList = { gain: number; mass: number; crossed?: CrossedList; blocks: readonly Block[] };

/** Translations of one word are a `group`, of whose mass a document has it once; what both languages write alike has none. */
export type CrossedList = { gain: number; mass: number; group: number | null };

/** A document that has some of what was asked; `mass` is how much of it, each term counted once. */
export type Candidate = { document: number; score: number; mass: number };

/** Reused from question to question: one question is answered at a time, without waiting in between. */
const sums = new Sums();

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
  sums.makeRoom(last + 1);
  for (const [nth, blocks] of groups.entries()) pass(blocks, nth);
  if (lists.length === 0) for (const { first, postings } of groups.at(-1) ?? []) sums.touch(first, postings);
  else addUp(lists);
  const total = sums.keep(groups.length, least);
  const best = sums.best(limit);
  sums.clear(groups.length > 0);
  return { best, total };
}

function pass(blocks: readonly Block[], nth: number): void {
  const { passed } = sums;
  for (const { first, postings } of blocks) {
    eachPosting(first, postings, (document) => {
      if (passed[document] === nth) passed[document] = nth + 1;
    });
  }
}

/** Lists of a group come one after another, so that its mass is counted once. */
function addUp(lists: readonly WeighedList[]): void {
  for (const { gain, mass, blocks } of lists) {
    if (gain > 0) for (const block of blocks) sums.add(block, { gain, mass, group: null }, "own");
  }
  const inOther = lists.flatMap(({ crossed, blocks }) => (crossed ? [{ ...crossed, blocks }] : []));
  for (const list of inOther.sort((a, b) => (a.group ?? -1) - (b.group ?? -1) || b.mass - a.mass)) {
    for (const block of list.blocks) sums.add(block, list, "crossed");
  }
}
