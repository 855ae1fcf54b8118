import { expect, test } from "vitest";
import { meaningOf } from "./meaning";

const likeness = (one: string, other: string): number => {
  const [a, b] = [meaningOf(one), meaningOf(other)];
  const dot = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, amount, nth) => sum + amount * (right[nth] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
};

test("words that mean alike lie alike, however they are written", () => {
  expect(likeness("pledged", "Vowed")).toBeGreaterThan(likeness("pledged", "river"));
  expect(likeness("police arrested him", "officers detained her")).toBeGreaterThan(
    likeness("police arrested him", "profits grew by millions"),
  );
});

test("what is in no list means nothing", () => {
  expect(meaningOf("Qwzx 3,000 他说").every((amount) => amount === 0)).toBe(true);
  expect(meaningOf("")).toHaveLength(meaningOf("the river").length);
});
