import { type Block, eachPosting } from "../postings";

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
let scores = new Float32Array(0);
let masses = new Float32Array(0);
let crossedScores = new Float32Array(0);
let crossedMasses = new Float32Array(0);
/** The last group of which a document was seen to have a word. */
let groupOf = new Int16Array(0);
let passed = new Uint8Array(0);

function makeRoom(size: number): void {
  if (scores.length >= size) return;
  scores = new Float32Array(size * 2);
  masses = new Float32Array(size * 2);
  crossedScores = new Float32Array(size * 2);
  crossedMasses = new Float32Array(size * 2);
  groupOf = new Int16Array(size * 2).fill(-1);
  passed = new Uint8Array(size * 2);
}

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
  makeRoom(last + 1);
  for (const [nth, blocks] of groups.entries()) pass(blocks, nth);
  const touched = lists.length === 0 ? passing(groups.at(-1) ?? []) : addUp(lists);
  const found: Candidate[] = [];
  for (const document of touched) {
    const mass = Math.max(masses[document] ?? 0, crossedMasses[document] ?? 0);
    if (passed[document] === groups.length && mass >= least) {
      const score = Math.max(scores[document] ?? 0, crossedScores[document] ?? 0);
      found.push({ document, score, mass });
    }
  }
  clear(touched, groups);
  return { best: bestOf(found, limit), total: found.length };
}

function pass(blocks: readonly Block[], nth: number): void {
  for (const { first, postings } of blocks) {
    eachPosting(first, postings, (document) => {
      if (passed[document] === nth) passed[document] = nth + 1;
    });
  }
}

function passing(blocks: readonly Block[]): number[] {
  const documents = new Set<number>();
  for (const { first, postings } of blocks)
    eachPosting(first, postings, (document) => documents.add(document));
  return [...documents];
}

/** Adds every list to the scores; gives the documents that any of them has. */
function addUp(lists: readonly WeighedList[]): number[] {
  const touched: number[] = [];
  for (const { gain, mass, blocks } of lists) {
    if (gain === 0) continue;
    for (const { first, postings } of blocks) {
      eachPosting(first, postings, (document, weight) => {
        if (masses[document] === 0 && crossedMasses[document] === 0) touched.push(document);
        scores[document] = (scores[document] ?? 0) + (gain * weight) / 255;
        masses[document] = (masses[document] ?? 0) + mass;
      });
    }
  }
  const inOther = lists.flatMap(({ crossed, blocks }) => (crossed ? [{ ...crossed, blocks }] : []));
  for (const list of inOther.sort((a, b) => (a.group ?? -1) - (b.group ?? -1) || b.mass - a.mass)) {
    addCrossed(list, list.blocks, touched);
  }
  return touched;
}

/** Lists of a group come one after another, so that its mass is counted once. */
function addCrossed({ gain, mass, group }: CrossedList, blocks: readonly Block[], touched: number[]): void {
  for (const { first, postings } of blocks) {
    eachPosting(first, postings, (document, weight) => {
      if (masses[document] === 0 && crossedMasses[document] === 0) touched.push(document);
      crossedScores[document] = (crossedScores[document] ?? 0) + (gain * weight) / 255;
      if (group !== null && groupOf[document] === group) return;
      crossedMasses[document] = (crossedMasses[document] ?? 0) + mass;
      if (group !== null) groupOf[document] = group;
    });
  }
}

function clear(touched: readonly number[], groups: readonly unknown[]): void {
  for (const document of touched) {
    scores[document] = 0;
    masses[document] = 0;
    crossedScores[document] = 0;
    crossedMasses[document] = 0;
    groupOf[document] = -1;
  }
  if (groups.length > 0) passed.fill(0);
}

/** The best first; of equals the latest, which has the highest number. */
function bestOf(found: Candidate[], limit: number): Candidate[] {
  const order = (a: Candidate, b: Candidate) => b.score - a.score || b.document - a.document;
  if (found.length > limit * 4) {
    const sorted = Float32Array.from(found, ({ score }) => score).sort();
    const least = sorted[sorted.length - limit] ?? 0;
    return found
      .filter(({ score }) => score >= least)
      .sort(order)
      .slice(0, limit);
  }
  return found.sort(order).slice(0, limit);
}
