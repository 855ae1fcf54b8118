import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fuseRankings } from "./fuse";

type Hit = { number: number; score: number; isLikely: boolean };
const isLikely = (hit: Hit) => hit.isLikely;
const numbers = (hits: readonly Hit[]) => hits.map(({ number }) => number);
const hits = (count: number, likely = 0): Hit[] =>
  Array.from({ length: count }, (_, n) => ({ number: n, score: count - n, isLikely: n < likely }));

describe("two fused rankings", () => {
  test("a hit of both comes before a hit of one", () => {
    const neighbours = new Map([
      [4, 0.9],
      [3, 0.8],
    ]);
    expect(numbers(fuseRankings(hits(5), neighbours, isLikely))).toEqual([4, 3, 0, 1, 2]);
  });

  test("a likely hit stays in front, although it has no embedding yet", () => {
    const neighbours = new Map([[4, 0.9]]);
    expect(numbers(fuseRankings(hits(5, 2), neighbours, isLikely))).toEqual([0, 1, 4, 2, 3]);
  });

  test("keep every hit once, the order of likely hits, and falling scores", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(50), { maxLength: 20 }),
        fc.uniqueArray(fc.nat(50), { maxLength: 20 }),
        fc.nat(20),
        (byWords, byEmbedding, likely) => {
          const hits = byWords.map((number, n) => ({ number, score: -n, isLikely: n < likely }));
          const neighbours = new Map(byEmbedding.map((number, n) => [number, 1 - n / 100]));
          const order = fuseRankings(hits, neighbours, isLikely);
          expect(numbers(order).toSorted()).toEqual(numbers(hits).toSorted());
          expect(numbers(order.filter(isLikely))).toEqual(numbers(hits.filter(isLikely)));
          expect(order.map(({ score }) => score)).toEqual(hits.map(({ score }) => score));
        },
      ),
    );
  });

  test("are the ranking by words when there are no neighbours", () => {
    expect(fuseRankings(hits(5, 1), new Map(), isLikely)).toEqual(hits(5, 1));
  });
});
