import { expect, test } from "vitest";
import { claimSamples } from "./collection";
import { madeClaims } from "./made/claims";
import { madeQuestions } from "./made/questions";
import { everyday, ownClaims, queries } from "./queries";

const kept = [
  ...claimSamples.map(({ slug }) => slug),
  ...ownClaims.map(({ id }) => id),
  ...everyday.map(({ id }) => id),
];

test("every query asks for claims that are there, and says something", () => {
  const ids = new Set(kept);
  expect(ids.size).toBe(kept.length);
  for (const { text, matches } of queries) {
    expect(text.length, text).toBeGreaterThan(3);
    expect(matches.length, text).toBeGreaterThan(0);
    for (const id of matches) expect(ids, text).toContain(id);
  }
});

test("there are enough of each group, and no question twice", () => {
  const groups = [...new Set(queries.map(({ group }) => group))];
  expect(groups.length).toBe(11);
  for (const group of groups) {
    expect(queries.filter((query) => query.group === group).length, group).toBeGreaterThanOrEqual(15);
  }
  expect(queries.length).toBeGreaterThanOrEqual(300);
  expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
});

test("no made-up claim or question is one that is looked for, and a question is never word for word", () => {
  const sought = new Set([...ownClaims, ...everyday].map(({ text }) => text));
  const made = [...madeClaims().map(({ text }) => text), ...madeQuestions()];
  expect(made.filter((text) => sought.has(text))).toEqual([]);
  expect(made.length).toBeGreaterThan(5_000);
  expect(madeClaims()).toEqual(madeClaims());
  expect(queries.filter(({ text }) => sought.has(text))).toEqual([]);
});
