import { expect, test } from "vitest";
import { rated } from "./rated";

const verdict = { id: "v", rating: "true", publishedAt: new Date(0), noticeEn: null };

test("rows with ratings come back as they are, however deep the verdicts lie in them", () => {
  const rows = [
    { id: "c", saidOn: null, verdicts: [verdict], promise: { wordings: [{ verdicts: [verdict] }] } },
  ];
  expect(rated(rows)).toBe(rows);
  expect(rated(null)).toBeNull();
  expect(rated({ verdicts: [] })).toEqual({ verdicts: [] });
});

test("a verdict without one is never passed on", () => {
  const draft = { ...verdict, rating: null };
  for (const row of [draft, [draft], { verdicts: [verdict, draft] }, { claim: { verdicts: [draft] } }]) {
    expect(() => rated(row)).toThrow("without a rating");
  }
});
