import fc from "fast-check";
import { expect, test } from "vitest";
import type { TermBlock } from "../blockUpdates";
import { encodePostings, type Posting } from "../postings";
import { PostingBuffers } from "./postingBuffers";

const TERMS = ["pcoal", "pferry", "dcoal"];
/** For each document which terms it has, and how far it is from the one before. */
const documents = fc.array(
  fc.record({
    gap: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3_000_000 })),
    terms: fc.subarray(TERMS),
    weight: fc.integer({ min: 1, max: 255 }),
  }),
  { minLength: 200, maxLength: 1_600 },
);

test("the blocks of each term are those of all its postings, whenever full ones are taken", () => {
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 500 }), (all, every) => {
      let ids = 0;
      const buffers = new PostingBuffers(() => ++ids);
      const postings = new Map<string, Posting[]>();
      const blocks: TermBlock[] = [];
      const begun = new Set<number>();
      let document = 0;
      for (const [nth, { gap, terms, weight }] of all.entries()) {
        document += gap;
        for (const key of terms) {
          buffers.add(buffers.placeOf(key, `written ${document}`), document, weight);
          postings.set(key, [...(postings.get(key) ?? []), { document, weight }]);
        }
        if (nth % every !== 0) continue;
        const full = buffers.takeFull();
        for (const { id } of full.terms) begun.add(id);
        expect(full.blocks.filter(({ termId }) => !begun.has(termId))).toEqual([]);
        blocks.push(...full.blocks);
      }
      blocks.push(...buffers.takeFull().blocks);
      for (const { id, key, documents: count, written, block } of buffers.remaining()) {
        const expected = postings.get(key) ?? [];
        const own = [...blocks, block].filter(({ termId }) => termId === id);
        expect(own.map(({ first, postings: bytes }) => ({ first, postings: bytes }))).toEqual(
          encodePostings(expected),
        );
        expect([count, written]).toEqual([expected.length, `written ${expected.at(-1)?.document}`]);
      }
    }),
    { numRuns: 20 },
  );
});
