import fc from "fast-check";
import { expect, test } from "vitest";
import { clipped } from "./clipped";

test("a short query is named whole, a long one by its beginning", () => {
  expect(clipped("20% of compute")).toBe("20% of compute");
  expect(clipped("超级对齐".repeat(20))).toBe(`${"超级对齐".repeat(15)}…`);
  expect(clipped(`${"a".repeat(59)}👩‍👩‍👧‍👦 and more`)).toBe(`${"a".repeat(59)}…`);
});

test("what is named is short and well formed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (query) => {
      const named = clipped(query);
      expect(named.length).toBeLessThanOrEqual(Math.max(query.length, 61));
      expect(named.length).toBeLessThanOrEqual(61);
      expect(named.isWellFormed()).toBe(true);
    }),
  );
});
