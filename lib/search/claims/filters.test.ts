import fc from "fast-check";
import { expect, test } from "vitest";
import { searchQuery } from "../schema";
import { filterGroups, phrasesOf, withoutQuotes } from "./filters";
import { lit } from "./highlight";

test("what stands between quotation marks of any kind is a phrase; an open one is none", () => {
  expect(phrasesOf('he said "to date" and “entire company” 「超级对齐」 "open')).toEqual([
    "to date",
    "entire company",
    "超级对齐",
  ]);
  expect(phrasesOf('""  " "')).toEqual([]);
  expect(withoutQuotes('"to date" now')).toBe("to date now");
});

test("each filter that is set is one group; a speaker whom nobody knows leaves nothing", () => {
  const groups = (asked: object, id: string | null = null) => filterGroups(searchQuery.parse(asked), id);
  expect([
    ...groups({ kind: "promise", rating: "false", status: "kept", lang: "zh", reworded: "no" }).keys(),
  ]).toEqual(expect.arrayContaining(["kind", "rating", "status", "lang", "reworded"]));
  expect(groups({ speaker: "who" }).get("speaker")?.join()).not.toContain("null");
  expect(groups({}).size).toBe(0);
});

test("what is lit stands in the text, in order and apart, and gives the terms", () => {
  expect(lit("Pledged 20% of its compute to 超级对齐", ["pledg", "#0.2share", "对齐", "超级"])).toEqual([
    { start: 0, end: 7 },
    { start: 8, end: 11 },
    { start: 30, end: 34 },
  ]);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."ab 超级对齐 20%。") }),
      fc.array(fc.constantFrom("超", "20", "ab", "对齐")),
      (text, terms) => {
        let last = -1;
        for (const { start, end } of lit(text, terms)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      },
    ),
  );
});
