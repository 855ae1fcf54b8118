import { describe, expect, it } from "vitest";
import { likelihoodAmong } from "@/lib/claims/scorer/rank";
import { ownArticles } from "./articles";
import { learnArticles } from "./pairs";

const measures = (...names: string[]) => new Map(names.map((name) => [name, 1]));
/** Whoever is told in blue is marked, in articles of many and of few. */
const ARTICLES = [
  [measures("blue", "long"), measures("red", "long"), measures("red")],
  [measures("blue"), measures("blue", "long"), measures("blue"), measures("red", "long")],
].map((all) => ({ measures: all, isMarked: all.map((one) => one.has("blue")) }));

describe("the order within an article", () => {
  it("is learned from which of two was marked", () => {
    const weights = learnArticles(ARTICLES);
    expect(weights.get("blue")).toBeGreaterThan(0.5);
    expect(weights.get("red")).toBeLessThan(-0.5);
    expect(Math.abs(weights.get("long") ?? 0)).toBeLessThan(weights.get("blue") ?? 0);
  });

  it("expects somewhat more to be marked than were", () => {
    const weights = learnArticles(ARTICLES);
    const all = ARTICLES.flatMap((one) => one.measures);
    const expected = all.reduce((sum, one) => sum + likelihoodAmong(one, weights), 0);
    expect(expected).toBeCloseTo(5, 2);
  });
});

describe.each(["en", "zh"] as const)("the project's own articles (%s)", (lang) => {
  it("are cut into the sentences that were labelled, some of them marked in each", () => {
    const articles = ownArticles(lang);
    expect(articles.length).toBeGreaterThanOrEqual(12);
    for (const { isMarked } of articles) {
      expect(isMarked.filter(Boolean).length).toBeGreaterThanOrEqual(4);
      expect(isMarked.filter(Boolean).length).toBeLessThan(isMarked.length * 0.8);
    }
  });
});
