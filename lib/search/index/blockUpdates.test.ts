import fc from "fast-check";
import { expect, test } from "vitest";
import { blockUpdates } from "./blockUpdates";
import { type Block, decodePostings, encodePostings, type Posting } from "./postings";

const DOCUMENTS = 3000;
const posting = fc.record({
  document: fc.integer({ min: 1, max: DOCUMENTS }),
  weight: fc.integer({ min: 1, max: 255 }),
});
const postings = (most: number) =>
  fc.uniqueArray(posting, { selector: ({ document }) => document, maxLength: most });
const inOrder = (list: readonly Posting[]) => list.toSorted((a, b) => a.document - b.document);

/** The weights in all blocks, by document. */
const weightsIn = (blocks: readonly Block[]) =>
  new Map(
    blocks
      .flatMap(({ first, postings }) => decodePostings(first, postings))
      .map(({ document, weight }) => [document, weight]),
  );

/** The blocks that have, or would have, a posting of each document, as the database returns them. */
function coveringOf(blocks: readonly Block[], documents: readonly number[]): Block[] {
  const found = documents.flatMap((document) => blocks.findLast(({ first }) => first <= document) ?? []);
  return [...new Set(found)].sort((a, b) => a.first - b.first);
}

test("the blocks after a change have the postings before, without the removed and with the put ones", () => {
  fc.assert(
    fc.property(postings(2500), postings(6), fc.array(fc.nat(5), { maxLength: 4 }), (before, put, picked) => {
      const blocks = encodePostings(inOrder(before));
      const removed = picked.flatMap((n) => before[n]?.document ?? []);
      const covering = coveringOf(blocks, [...put.map(({ document }) => document), ...removed]);
      const { removed: removedBlocks, written } = blockUpdates(
        new Map([[7, "pword"]]),
        new Map([["pword", { put, removed }]]),
        new Map([[7, covering]]),
      );
      const left = blocks.filter(({ first }) => !removedBlocks.some((one) => one.first === first));
      const now = [...left, ...written].sort((a, b) => a.first - b.first);
      const expected = weightsIn(blocks);
      for (const document of removed) expected.delete(document);
      for (const { document, weight } of put) expected.set(document, weight);
      expect(new Map([...weightsIn(now)].sort())).toEqual(new Map([...expected].sort()));
      expect(new Set(now.map(({ first }) => first)).size).toBe(now.length);
      expect(now.every(({ first, postings }) => decodePostings(first, postings)[0]?.document === first)).toBe(
        true,
      );
    }),
  );
});

test("a new document is appended to the last block, until that is full", () => {
  let blocks = encodePostings([{ document: 1, weight: 9 }]);
  for (let document = 2; document <= 2000; document++) {
    const put = [{ document, weight: document % 255 || 1 }];
    const last = blocks.slice(-1);
    const { written } = blockUpdates(
      new Map([[1, "pa"]]),
      new Map([["pa", { put, removed: [] }]]),
      new Map([[1, last]]),
    );
    blocks = [...blocks.slice(0, -1), ...written];
  }
  expect([...weightsIn(blocks).keys()]).toEqual(Array.from({ length: 2000 }, (_, n) => n + 1));
  expect(blocks.length).toBeLessThan(5);
});
