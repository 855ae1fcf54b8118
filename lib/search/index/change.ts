import { type Block, blocksOf, decode, type Posting } from "../postings";
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
    for (const postings of changed(blocks, change.put, change.removed)) {
      made.push(...blocksOf(postings).map((block) => ({ termId, ...block })));
    }
  }
  return { gone, made };
}

/** The postings of each block after the change, and first of all those that stand before every block. */
function changed(blocks: readonly Block[], put: readonly Posting[], removed: readonly number[]): Posting[][] {
  const groups = [[], ...blocks.map(({ first, postings }) => decode(first, postings))].map(
    (postings: Posting[]) => new Map(postings.map(({ document, weight }) => [document, weight])),
  );
  const groupOf = (document: number) => groups[blocks.filter(({ first }) => first <= document).length];
  for (const document of removed) groupOf(document)?.delete(document);
  for (const { document, weight } of put) groupOf(document)?.set(document, weight);
  return groups.map((group) =>
    [...group].map(([document, weight]) => ({ document, weight })).sort((a, b) => a.document - b.document),
  );
}
