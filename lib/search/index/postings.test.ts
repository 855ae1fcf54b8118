import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePostings, encodePostings, MAX_BLOCK_BYTES, type Posting } from "./postings";

const postings = fc
  .uniqueArray(fc.record({ document: fc.nat(2 ** 31 - 1), weight: fc.integer({ min: 1, max: 255 }) }), {
    selector: ({ document }) => document,
    maxLength: 2_000,
  })
  .map((list): Posting[] => list.sort((a, b) => a.document - b.document));

test("encoded postings are decoded again, and no block is too large for its row", () => {
  fc.assert(
    fc.property(postings, (list) => {
      const blocks = encodePostings(list);
      expect(blocks.flatMap(({ first, postings }) => decodePostings(first, postings))).toEqual(list);
      for (const { first, postings } of blocks) {
        expect(postings.length).toBeLessThanOrEqual(MAX_BLOCK_BYTES);
        expect(decodePostings(first, postings)[0]?.document).toBe(first);
      }
    }),
  );
});

test("postings of neighbouring documents take two bytes each", () => {
  const near = Array.from({ length: 800 }, (_, document) => ({ document, weight: 9 }));
  expect(encodePostings(near).map(({ postings }) => postings.length)).toEqual([1600]);
});
