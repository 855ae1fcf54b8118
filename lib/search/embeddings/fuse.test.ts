import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fused } from "./fuse";

type Hit = { number: number; score: number; isLikely: boolean };
const isLikely = (hit: Hit) => hit.isLikely;
const numbers = (hits: readonly Hit[]) => hits.map(({ number }) => number);
const hits = (count: number, likely = 0): Hit[] =>
  Array.from({ length: count }, (_, n) => ({ number: n, score: count - n, isLikely: n < likely }));

describe("two orders as one", () => {
  test("what both found comes before what one of them found", () => {
    const near = new Map([
      [4, 0.9],
      [3, 0.8],
    ]);
    expect(numbers(fused(hits(5), near, isLikely))).toEqual([4, 3, 0, 1, 2]);
  });

  test("what is likely the same stays in front, though it was not yet seen by the other", () => {
    const near = new Map([[4, 0.9]]);
    expect(numbers(fused(hits(5, 2), near, isLikely))).toEqual([0, 1, 4, 2, 3]);
  });

  test("keeps every hit once, the order of what is likely, and scores that fall", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(50), { maxLength: 20 }),
        fc.uniqueArray(fc.nat(50), { maxLength: 20 }),
        fc.nat(20),
        (byWords, byMeaning, likely) => {
          const hits = byWords.map((number, n) => ({ number, score: -n, isLikely: n < likely }));
          const near = new Map(byMeaning.map((number, n) => [number, 1 - n / 100]));
          const order = fused(hits, near, isLikely);
          expect(numbers(order).toSorted()).toEqual(numbers(hits).toSorted());
          expect(numbers(order.filter(isLikely))).toEqual(numbers(hits.filter(isLikely)));
          expect(order.map(({ score }) => score)).toEqual(hits.map(({ score }) => score));
        },
      ),
    );
  });

  test("is the order of the words when nothing is near", () => {
    expect(fused(hits(5, 1), new Map(), isLikely)).toEqual(hits(5, 1));
  });
});
