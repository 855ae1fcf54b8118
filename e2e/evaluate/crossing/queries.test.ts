import { expect, test } from "vitest";
import { claimSamples } from "./collection";
import { generatedClaims } from "./generated/claims";
import { generatedQuestions } from "./generated/questions";
import { everyday, ownClaims, queries } from "./queries";

const kept = [
  ...claimSamples.map(({ slug }) => slug),
  ...ownClaims.map(({ id }) => id),
  ...everyday.map(({ id }) => id),
];

test("every query has claims that answer it, and is long enough", () => {
  const ids = new Set(kept);
  expect(ids.size).toBe(kept.length);
  for (const { text, matches } of queries) {
    expect(text.length, text).toBeGreaterThan(3);
    expect(matches.length, text).toBeGreaterThan(0);
    for (const id of matches) expect(ids, text).toContain(id);
  }
});

test("there are enough queries of each group, and none twice", () => {
  const groups = [...new Set(queries.map(({ group }) => group))];
  expect(groups.length).toBe(11);
  for (const group of groups) {
    expect(queries.filter((query) => query.group === group).length, group).toBeGreaterThanOrEqual(15);
  }
  expect(queries.length).toBeGreaterThanOrEqual(300);
  expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
});

test("no generated text is one that a query should find, and no query repeats a text word for word", () => {
  const targets = new Set([...ownClaims, ...everyday].map(({ text }) => text));
  const generated = [...generatedClaims().map(({ text }) => text), ...generatedQuestions()];
  expect(generated.filter((text) => targets.has(text))).toEqual([]);
  expect(generated.length).toBeGreaterThan(5_000);
  expect(generatedClaims()).toEqual(generatedClaims());
  expect(queries.filter(({ text }) => targets.has(text))).toEqual([]);
});
