import { expect, test } from "vitest";
import { sameNames, sameTitle, shingleF1 } from "./score";

test("runs of four tokens are counted as often as they occur", () => {
  expect(shingleF1("a b c d e", "a b c d e")).toBe(1);
  expect(shingleF1("a b c d e", "a b c d")).toBeCloseTo(2 / 3);
  expect(shingleF1("a b c d", "a b c d a b c d")).toBeCloseTo(1 / 3);
  expect(shingleF1("a b c d", "A b c d")).toBe(0);
  expect(shingleF1("one two", "one, two!")).toBe(1);
  expect(shingleF1("one", "")).toBe(0);
});

test("titles are alike without case and punctuation, names in any order", () => {
  expect(sameTitle("‘We Got Her!’: Video", "'We got her': video")).toBe(true);
  expect(sameTitle("We got her", "We got him")).toBe(false);
  expect(sameNames("Ann Lowe, Peter Fry", "Peter Fry, Ann Lowe")).toBe(true);
  expect(sameNames("Ann Lowe, Peter Fry", "Ann Lowe")).toBe(false);
});
