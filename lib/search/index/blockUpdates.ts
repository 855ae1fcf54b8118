import { type Block, BlockListWriter, forEachPosting, lastDocument, type Posting } from "./postings";
import type { TermChanges } from "./statistics";

export type TermBlock = Block & { termId: number };

/** Blocks by term, each list in the order of the blocks' first documents. */
export type CoveringBlocks = ReadonlyMap<number, readonly Block[]>;

/** The blocks that changes remove, and those to write in their place. `terms` gives each id the key of its changes. */
export function blockUpdates(
  terms: ReadonlyMap<number, string>,
  changes: TermChanges,
  covering: CoveringBlocks,
): { removed: { termId: number; first: number }[]; written: TermBlock[] } {
  const removed: { termId: number; first: number }[] = [];
  const written: TermBlock[] = [];
  for (const [termId, key] of terms) {
    const change = changes.get(key);
    if (!change) continue;
    const blocks = covering.get(termId) ?? [];
    for (const { first } of blocks) removed.push({ termId, first });
    for (const block of updated(blocks, change.put, change.removed)) written.push({ termId, ...block });
  }
  return { removed, written };
}

/** The blocks after the change. Postings that come before every block make blocks of their own. */
function updated(blocks: readonly Block[], put: readonly Posting[], removed: readonly number[]): Block[] {
  const sorted = put.toSorted((a, b) => a.document - b.document);
  const without = new Set(removed);
  const isBefore = (document: number, first: number | undefined) => first === undefined || document < first;
  const result = rewritten(
    null,
    sorted.filter(({ document }) => isBefore(document, blocks[0]?.first)),
    without,
  );
  for (const [nth, block] of blocks.entries()) {
    const next = blocks[nth + 1]?.first;
    const inside = sorted.filter(({ document }) => document >= block.first && isBefore(document, next));
    result.push(...rewritten(block, inside, without));
  }
  return result;
}

/**
 * One block with the postings that are put merged in and the removed ones left out. A new document comes after all
 * others: its posting is appended, and the block is not decoded.
 */
function rewritten(block: Block | null, put: readonly Posting[], removed: ReadonlySet<number>): Block[] {
  const writer = new BlockListWriter();
  let next = 0;
  if (block && removed.size === 0 && put[0] && put[0].document > lastDocument(block)) writer.resume(block);
  else if (block) {
    forEachPosting(block.first, block.postings, (document, weight) => {
      for (let one = put[next]; one && one.document < document; one = put[++next]) writer.add(one);
      const replacement = put[next];
      if (replacement?.document === document) {
        writer.add(replacement);
        next++;
      } else if (!removed.has(document)) writer.add({ document, weight });
    });
  }
  for (const one of put.slice(next)) writer.add(one);
  return writer.finish();
}
