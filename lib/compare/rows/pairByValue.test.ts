import { expect, test } from "vitest";
import { pairByValue } from "./pairByValue";

type Term = { start: number; end: number; value: number };

const terms = (...values: number[]): Term[] => values.map((value, n) => ({ start: n, end: n + 1, value }));
const pair = (from: Term[], to: Term[], isSame = (x: Term, y: Term) => x.value === y.value) =>
  pairByValue(from, to, ({ value }) => String(value), isSame);
const places = (pairs: [Term, Term][]) => pairs.map(([one, other]) => [one.start, other.start]);

test("equal terms are paired wherever they stand, the others in their order", () => {
  const { same, differ, removed, added } = pair(terms(1, 2, 3, 4), terms(9, 3, 1, 8));
  expect(places(same)).toEqual([
    [0, 2],
    [2, 1],
  ]);
  expect(places(differ)).toEqual([
    [1, 0],
    [3, 3],
  ]);
  expect([removed, added]).toEqual([[], []]);
});

test("each takes the first that is free of all that mean the same", () => {
  const near = (x: Term, y: Term) => Math.abs(x.value - y.value) <= 1;
  const { same, added } = pair(terms(2, 2), terms(3, 1, 2), near);
  expect(places(same)).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect(added.map(({ value }) => value)).toEqual([2]);
});

test("what only one side has more of stays alone", () => {
  const { same, removed, added } = pair(terms(1, 1, 1), terms(1));
  expect([same.length, removed.length, added.length]).toEqual([1, 2, 0]);
});

test("each value is compared with each other value once, however often it stands there", () => {
  let compared = 0;
  const many = Array.from({ length: 5_000 }, (_, n) => n % 3);
  const { same } = pair(terms(...many), terms(...many), (x, y) => {
    compared++;
    return x.value === y.value;
  });
  expect(same).toHaveLength(5_000);
  expect(compared).toBeLessThanOrEqual(9);
});

test("of very many values only the first are compared", () => {
  let compared = 0;
  const many = terms(...Array.from({ length: 3_000 }, (_, n) => n));
  pair(many, many, (x, y) => {
    compared++;
    return x.value === y.value;
  });
  expect(compared).toBeLessThanOrEqual(40_000);
});
