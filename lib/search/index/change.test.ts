import fc from "fast-check";
import { expect, test } from "vitest";
import { changedBlocks } from "./change";
import { type Block, blocksOf, decode, type Posting } from "./postings";

const DOCUMENTS = 3000;
const posting = fc.record({
  document: fc.integer({ min: 1, max: DOCUMENTS }),
  weight: fc.integer({ min: 1, max: 255 }),
});
const postings = (most: number) =>
  fc.uniqueArray(posting, { selector: ({ document }) => document, maxLength: most });
const inOrder = (list: readonly Posting[]) => list.toSorted((a, b) => a.document - b.document);

/** What stands in all blocks, by document. */
const told = (blocks: readonly Block[]) =>
  new Map(
    blocks
      .flatMap(({ first, postings }) => decode(first, postings))
      .map(({ document, weight }) => [document, weight]),
  );

/** Of each document the block in which it stands or would stand, as the database gives them. */
function coveringOf(blocks: readonly Block[], documents: readonly number[]): Block[] {
  const found = documents.flatMap((document) => blocks.findLast(({ first }) => first <= document) ?? []);
  return [...new Set(found)].sort((a, b) => a.first - b.first);
}

test("after a change the blocks say what was there, without what was removed and with what was put", () => {
  fc.assert(
    fc.property(postings(2500), postings(6), fc.array(fc.nat(5), { maxLength: 4 }), (before, put, picked) => {
      const blocks = blocksOf(inOrder(before));
      const removed = picked.flatMap((n) => before[n]?.document ?? []);
      const covering = coveringOf(blocks, [...put.map(({ document }) => document), ...removed]);
      const { gone, made } = changedBlocks(
        new Map([[7, "pword"]]),
        new Map([["pword", { put, removed }]]),
        new Map([[7, covering]]),
      );
      const left = blocks.filter(({ first }) => !gone.some((one) => one.first === first));
      const now = [...left, ...made].sort((a, b) => a.first - b.first);
      const expected = told(blocks);
      for (const document of removed) expected.delete(document);
      for (const { document, weight } of put) expected.set(document, weight);
      expect(new Map([...told(now)].sort())).toEqual(new Map([...expected].sort()));
      expect(new Set(now.map(({ first }) => first)).size).toBe(now.length);
      expect(now.every(({ first, postings }) => decode(first, postings)[0]?.document === first)).toBe(true);
    }),
  );
});

test("one document more only lengthens the last block, until that is full", () => {
  let blocks = blocksOf([{ document: 1, weight: 9 }]);
  for (let document = 2; document <= 2000; document++) {
    const put = [{ document, weight: document % 255 || 1 }];
    const last = blocks.slice(-1);
    const { made } = changedBlocks(
      new Map([[1, "pa"]]),
      new Map([["pa", { put, removed: [] }]]),
      new Map([[1, last]]),
    );
    blocks = [...blocks.slice(0, -1), ...made];
  }
  expect([...told(blocks).keys()]).toEqual(Array.from({ length: 2000 }, (_, n) => n + 1));
  expect(blocks.length).toBeLessThan(5);
});
