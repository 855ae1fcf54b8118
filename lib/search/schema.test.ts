import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_QUERY_LENGTH, type SearchQuery, searchQuery } from "./schema";

const EMPTY: SearchQuery = { q: "", sort: "relevance" };

describe("a search query from an address", () => {
  test("every filter is read", () => {
    const address = {
      q: " 20% of compute ",
      speaker: "sam-altman",
      kind: "promise",
      rating: "misleading",
      status: "stalled",
      reworded: "yes",
      lang: "en",
      from: "2023",
      to: "2024-08",
      publisher: " The Paper ",
      sort: "date",
      after: "r_12.5~x-9",
    };
    expect(searchQuery.parse(address)).toEqual({
      ...address,
      q: "20% of compute",
      from: { date: "2023-01-01", precision: "year" },
      to: { date: "2024-08-01", precision: "month" },
      publisher: "The Paper",
    });
  });

  test.each([
    {},
    { q: ["a", "b"], speaker: ["a", "b"], sort: ["date", "date"] },
    { q: "", speaker: "", kind: "", rating: "", status: "", reworded: "", lang: "", from: "", to: "" },
    { publisher: " \u0000 ", sort: "", after: "" },
    { speaker: "../x", kind: "lie", rating: "kept", status: "true", reworded: "maybe", lang: "fr" },
    { from: "2024-13", to: "yesterday", sort: "random", after: "a b" },
    { after: "x".repeat(101), nothing: "known" },
  ])("what is wrong or empty is no filter and no error (%#)", (address) => {
    expect(searchQuery.parse(address)).toEqual(EMPTY);
  });

  test("any text is cut to a bounded one that a database takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3 * MAX_QUERY_LENGTH }), (text) => {
        const { q, publisher = "" } = searchQuery.parse({ q: text, publisher: text });
        for (const kept of [q, publisher]) {
          expect(kept.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
          expect(kept).not.toMatch(/\p{Cc}|\p{Cs}/u);
          expect(kept.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("a pasted query is kept whole", () => {
    const pasted = "超级对齐 compute ".repeat(120).trim();
    expect(searchQuery.parse({ q: pasted }).q).toBe(pasted);
  });
});
