import fc from "fast-check";
import { expect, test } from "vitest";
import { searchQuery } from "../schema";
import { filterTermsOf } from "./filters";
import { findHighlights } from "./highlight";

test("each filter that is set has terms; an unknown speaker matches nothing", () => {
  const filters = (query: object, id: string | null = null) => filterTermsOf(searchQuery.parse(query), id);
  expect([
    ...filters({ kind: "promise", rating: "false", status: "kept", lang: "zh", reworded: "no" }).keys(),
  ]).toEqual(expect.arrayContaining(["kind", "rating", "status", "lang", "reworded"]));
  expect(filters({ speaker: "who" }).get("speaker")?.join()).not.toContain("null");
  expect(filters({}).size).toBe(0);
});

test("highlights are the terms in the text, in order and without overlaps", async () => {
  expect(
    await findHighlights("Pledged 20% of its compute to 超级对齐", ["pledg", "#0.2share", "对齐", "超级"]),
  ).toEqual([
    { start: 0, end: 7 },
    { start: 8, end: 11 },
    { start: 30, end: 34 },
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom(..."ab 超级对齐 20%。") }),
      fc.array(fc.constantFrom("超", "20", "ab", "对齐")),
      async (text, terms) => {
        let last = -1;
        for (const { start, end } of await findHighlights(text, terms)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      },
    ),
  );
});
