import { expect, test } from "vitest";
import { headlineParts } from "./headline";

type Row = Parameters<typeof headlineParts>[0][number];
const row = (
  term: Row["term"],
  effect: Row["effect"],
  from: string | null = null,
  to: string | null = null,
) => ({ term, effect, from, to });
const PLEDGE = [
  row("strength", "same", "will", "will"),
  row("beneficiary", "broader", "one team", "the whole company"),
  row("deadline", "dropped", "by 2027"),
  row("base", "dropped", "of all"),
  row("amount", "stronger", "20%", "at least 20%"),
];

test("who cannot read the words is told which terms moved, in the order of the table, three at the most", () => {
  expect(headlineParts(PLEDGE, false)).toEqual([
    { as: "term", term: "beneficiary", effect: "broader" },
    { as: "term", term: "deadline", effect: "dropped" },
    { as: "term", term: "base", effect: "dropped" },
  ]);
});

test("who can read them is told the words, of two terms at the most", () => {
  expect(headlineParts(PLEDGE, true)).toEqual([
    { as: "words", from: "one team", to: "the whole company" },
    { as: "words", from: "by 2027", to: null },
  ]);
  const long = "a".repeat(49);
  expect(headlineParts([row("action", "weaker", "out", long)], true)).toEqual([
    { as: "term", term: "action", effect: "weaker" },
  ]);
  expect(headlineParts([row("strength", "weaker", "will", "aim to")], true)).toEqual([
    { as: "term", term: "strength", effect: "weaker" },
  ]);
});

test("figures and years need no language", () => {
  const figures = (from: string, to: string) => headlineParts([row("amount", "weaker", from, to)], false);
  expect(figures("50%", " 30% ")).toEqual([{ as: "figures", term: "amount", from: "50%", to: "30%" }]);
  expect(figures("2025", "2026")).toEqual([{ as: "figures", term: "amount", from: "2025", to: "2026" }]);
  expect(figures("两成", "三成")).toEqual([{ as: "term", term: "amount", effect: "weaker" }]);
});

test("a term that moved twice is told once where both point the same way, and left to the table where not", () => {
  const twice = [row("amount", "weaker", "50%", "30%"), row("amount", "weaker", "5", "3")];
  expect(headlineParts(twice, true)).toEqual([{ as: "term", term: "amount", effect: "weaker" }]);
  expect(headlineParts([row("amount", "weaker"), row("amount", "stronger")], true)).toEqual([]);
  expect(headlineParts([], true)).toEqual([]);
});
