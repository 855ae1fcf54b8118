import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf } from "../index/postings";
import type { Candidate, WeighedList } from "./lists";
import { accumulate } from "./scoreDocuments";

const DOCUMENTS = 400;
const postings = fc
  .uniqueArray(
    fc.record({ document: fc.integer({ min: 1, max: DOCUMENTS }), weight: fc.integer({ min: 1, max: 255 }) }),
    {
      selector: ({ document }) => document,
      maxLength: 80,
    },
  )
  .map((list) => list.sort((a, b) => a.document - b.document));
type Postings = { document: number; weight: number }[];
type Asked = {
  gain: number;
  mass: number;
  crossed: { gain: number; mass: number; group: number | null } | null;
  list: Postings;
};
const number = fc.integer({ min: 1, max: 64 }).map((n) => n / 8);
const asked: fc.Arbitrary<Asked> = fc.record({
  gain: number,
  mass: number,
  crossed: fc.option(
    fc.record({ gain: number, mass: number, group: fc.option(fc.integer({ min: 0, max: 2 })) }),
  ),
  list: postings,
});

/** The same, told document by document. */
function plainly(lists: readonly Asked[], groups: readonly Postings[], limit: number, least: number) {
  const weightIn = (list: Postings, document: number) =>
    list.find((one) => one.document === document)?.weight ?? 0;
  const found: Candidate[] = [];
  for (let document = 1; document <= DOCUMENTS; document++) {
    if (!groups.every((list) => weightIn(list, document) > 0)) continue;
    const own = { score: 0, mass: 0 };
    const other = { score: 0, mass: 0 };
    const masses = new Map<unknown, number>();
    for (const [nth, { gain, mass, crossed, list }] of lists.entries()) {
      const weight = weightIn(list, document);
      if (weight === 0) continue;
      own.score += (gain * weight) / 255;
      own.mass += mass;
      if (!crossed) continue;
      other.score += (crossed.gain * weight) / 255;
      const group = crossed.group ?? `none ${nth}`;
      masses.set(group, Math.max(masses.get(group) ?? 0, crossed.mass));
    }
    for (const mass of masses.values()) other.mass += mass;
    const mass = Math.max(own.mass, other.mass);
    if (own.score > 0 && mass >= least)
      found.push({ document, score: Math.max(own.score, other.score), mass });
  }
  const order = (a: Candidate, b: Candidate) =>
    Math.fround(b.score) - Math.fround(a.score) || b.document - a.document;
  return { best: found.sort(order).slice(0, limit), total: found.length };
}

test("adds up what lists and their translations give, and keeps the best of what passes every filter", () => {
  const cases = [
    fc.array(asked, { minLength: 1, maxLength: 5 }),
    fc.array(postings, { maxLength: 2 }),
    fc.integer({ min: 1, max: 30 }),
    number,
  ] as const;
  fc.assert(
    fc.property(...cases, (lists, groups, limit, least) => {
      const weighed = lists.map(
        ({ crossed, list, ...own }): WeighedList => ({
          ...own,
          ...(crossed && { crossed }),
          blocks: blocksOf(list),
        }),
      );
      const found = accumulate(weighed, groups.map(blocksOf), DOCUMENTS, limit, least);
      const same = plainly(lists, groups, limit, least);
      expect(found.total).toBe(same.total);
      expect(found.best.length).toBe(same.best.length);
      for (const [nth, { document, score, mass }] of found.best.entries()) {
        // Documents of all but the same score may stand in either order: sums are kept with seven digits.
        expect(score).toBeCloseTo(same.best[nth]?.score ?? 0, 3);
        const told = plainly(lists, groups, DOCUMENTS, least).best.find((one) => one.document === document);
        expect(score).toBeCloseTo(told?.score ?? -1, 3);
        expect(mass).toBeCloseTo(told?.mass ?? -1, 4);
      }
    }),
  );
});

test("of equals the latest come first, however many there are", () => {
  const list = Array.from({ length: 3000 }, (_, n) => ({ document: n + 1, weight: 7 }));
  const { best, total } = accumulate([{ gain: 1, mass: 1, blocks: blocksOf(list) }], [], 3000, 3, 0.5);
  expect(total).toBe(3000);
  expect(best.map(({ document }) => document)).toEqual([3000, 2999, 2998]);
});

test("without lists the latest of what passes the filters", () => {
  const filter = (every: number) =>
    blocksOf(Array.from({ length: 60 }, (_, n) => ({ document: (n + 1) * every, weight: 1 })));
  const { best, total } = accumulate([], [filter(2), filter(3)], 200, 2, 0);
  expect(best.map(({ document }) => document)).toEqual([120, 114]);
  expect(total).toBe(20);
});

test("a question leaves nothing behind for the next", () => {
  const list = blocksOf([{ document: 5, weight: 255 }]);
  const ask = () => accumulate([{ gain: 2, mass: 1, blocks: list }], [list], 10, 5, 0);
  expect(ask()).toEqual(ask());
  expect(
    accumulate([{ gain: 2, mass: 1, blocks: list }], [blocksOf([{ document: 4, weight: 1 }])], 10, 5, 0)
      .total,
  ).toBe(0);
});

test("documents far from each other add up as near ones do", () => {
  const far = [3, 16_383, 16_384, 16_385, 40_000, 70_000, 99_999];
  const lists = [1, 2].map((gain) => ({
    gain,
    mass: 1,
    // As two lists of one term lie among each other: what is public, and what is not.
    blocks: [0, 1].flatMap((part) =>
      blocksOf(far.filter((_, n) => n % 2 === part).map((document) => ({ document, weight: 255 }))),
    ),
  }));
  const filter = blocksOf(far.slice(1).map((document) => ({ document, weight: 1 })));
  const { best, total } = accumulate(lists, [filter], 100_000, 10, 2);
  expect(total).toBe(6);
  expect(best).toEqual(
    far
      .slice(1)
      .reverse()
      .map((document) => ({ document, score: 3, mass: 2 })),
  );
});
