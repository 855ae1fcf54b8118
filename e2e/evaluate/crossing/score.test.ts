import { expect, test } from "vitest";
import type { Query } from "./queries";
import { score } from "./score";

const query = (...matches: string[]): Query => ({ id: "q", group: "g", text: "t", lang: "en", matches });

test("precision, recall and reciprocal rank", () => {
  const answered = [
    { query: query("a"), hits: ["a", "b"] },
    { query: query("a", "b"), hits: ["c", "a", "d", "e", "f", "b"] },
    { query: query("a"), hits: [] },
  ];
  expect(score(answered)).toEqual({ queries: 3, first: 1 / 3, recallAt5: 0.5, mrr: 0.5 });
  expect(score([])).toEqual({ queries: 0, first: 0, recallAt5: 0, mrr: 0 });
});
