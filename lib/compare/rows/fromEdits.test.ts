import { expect, test } from "vitest";
import { compare } from "../compare";

test("a number that moved within its sentence is one amount", () => {
  const { changes } = compare(
    { text: "We will halve our emissions by 2030." },
    { text: "We aim to reduce our emissions by up to half by 2035." },
  );
  expect(changes.map(({ term, effect, from, to }) => [term, effect, from, to])).toEqual(
    expect.arrayContaining([
      ["amount", "weaker", "halve", "up to half"],
      ["strength", "weaker", "will", "aim to"],
      ["deadline", "later", "by 2030", "by 2035"],
    ]),
  );
  expect(changes).toHaveLength(3);
});

test.each([
  ["我们将在两年内建成100所学校。", "我们计划在三年内建成80所学校。", "weaker"],
  ["我们力争在三年内招聘300人", "我们将在两年内招聘250人", "stronger"],
])("a firmer or weaker verb beside a period keeps its row: %s", (earlier, later, effect) => {
  const { changes } = compare({ text: earlier }, { text: later });
  expect(changes).toContainEqual(expect.objectContaining({ term: "strength", effect }));
});
