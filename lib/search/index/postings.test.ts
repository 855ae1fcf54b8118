import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, decode, MOST_BYTES, type Posting } from "./postings";

const postings = fc
  .uniqueArray(fc.record({ document: fc.nat(2 ** 31 - 1), weight: fc.integer({ min: 1, max: 255 }) }), {
    selector: ({ document }) => document,
    maxLength: 2_000,
  })
  .map((list): Posting[] => list.sort((a, b) => a.document - b.document));

test("what is written as blocks is read again, and no block is too large for its row", () => {
  fc.assert(
    fc.property(postings, (list) => {
      const blocks = blocksOf(list);
      expect(blocks.flatMap(({ first, postings }) => decode(first, postings))).toEqual(list);
      for (const { first, postings } of blocks) {
        expect(postings.length).toBeLessThanOrEqual(MOST_BYTES);
        expect(decode(first, postings)[0]?.document).toBe(first);
      }
    }),
  );
});

test("neighbours take two bytes each", () => {
  const near = Array.from({ length: 800 }, (_, document) => ({ document, weight: 9 }));
  expect(blocksOf(near).map(({ postings }) => postings.length)).toEqual([1600]);
});
