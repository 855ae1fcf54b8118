import { type Block, Blocks, eachPosting, lastOf, type Posting } from "./postings";
import type { Changes } from "./reading";

export type TermBlock = Block & { termId: number };

/** Blocks by term, each in the order of where they begin. */
export type Covering = ReadonlyMap<number, readonly Block[]>;

/** The blocks that changes replace, and those that take their place. `terms` gives each id the key of its changes. */
export function changedBlocks(
  terms: ReadonlyMap<number, string>,
  changes: Changes,
  covering: Covering,
): { gone: { termId: number; first: number }[]; made: TermBlock[] } {
  const gone: { termId: number; first: number }[] = [];
  const made: TermBlock[] = [];
  for (const [termId, key] of terms) {
    const change = changes.get(key);
    if (!change) continue;
    const blocks = covering.get(termId) ?? [];
    for (const { first } of blocks) gone.push({ termId, first });
    for (const block of changed(blocks, change.put, change.removed)) made.push({ termId, ...block });
  }
  return { gone, made };
}

/** The blocks after the change; first of all what is put before every block. */
function changed(blocks: readonly Block[], put: readonly Posting[], removed: readonly number[]): Block[] {
  const sorted = put.toSorted((a, b) => a.document - b.document);
  const without = new Set(removed);
  const before = (first: number | undefined, document: number) => first === undefined || document < first;
  const made = rewritten(
    null,
    sorted.filter(({ document }) => before(blocks[0]?.first, document)),
    without,
  );
  for (const [nth, block] of blocks.entries()) {
    const next = blocks[nth + 1]?.first;
    const here = sorted.filter(({ document }) => document >= block.first && before(next, document));
    made.push(...rewritten(block, here, without));
  }
  return made;
}

/**
 * One block with what is put among its postings, in their order, and without what is removed. A new document comes
 * after all others: then the bytes there are stay as they are, and nothing is read but where they end.
 */
function rewritten(block: Block | null, put: readonly Posting[], removed: ReadonlySet<number>): Block[] {
  const blocks = new Blocks();
  let next = 0;
  if (block && removed.size === 0 && put[0] && put[0].document > lastOf(block)) blocks.begin(block);
  else if (block) {
    eachPosting(block.first, block.postings, (document, weight) => {
      for (let one = put[next]; one && one.document < document; one = put[++next]) blocks.add(one);
      const again = put[next];
      if (again?.document === document) {
        blocks.add(again);
        next++;
      } else if (!removed.has(document)) blocks.add({ document, weight });
    });
  }
  for (const one of put.slice(next)) blocks.add(one);
  return blocks.written();
}
