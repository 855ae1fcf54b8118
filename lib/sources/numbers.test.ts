import { expect, test } from "vitest";
import { numberedSources, sourceNumbers } from "./numbers";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const rows = [
  { id: "a", removedAt: null },
  { id: "b", removedAt: at(3) },
  { id: "c", removedAt: at(7) },
  { id: "d", removedAt: null },
];
const pairs = (publicSince: Date | null) => [...sourceNumbers(rows, publicSince)];

test("what was taken off before anybody saw it has no number", () => {
  expect(pairs(null)).toEqual([
    ["a", 1],
    ["d", 2],
  ]);
});

test("what readers saw keeps its number", () => {
  expect(pairs(at(5))).toEqual([
    ["a", 1],
    ["c", 2],
    ["d", 3],
  ]);
  expect(pairs(at(1))).toHaveLength(4);
});

test("a number leads to what is shown, and to nothing where it is not", () => {
  const shown = [{ id: "d", source: { title: "The minutes" } }];
  expect([...numberedSources(sourceNumbers(rows, at(5)), shown, { page: "/claims/x" })]).toEqual([
    [3, { href: "/claims/x#source-d", title: "The minutes" }],
  ]);
});
