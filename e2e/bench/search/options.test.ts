import { expect, test } from "vitest";
import { readOptions } from "./options";

test("three sizes unless others are named", () => {
  expect(readOptions([])).toMatchObject({
    claims: [10_000, 100_000, 1_000_000],
    seed: 1,
    baselines: 200,
    only: "all",
  });
  expect(readOptions(["--claims", "500,2000", "--seed", "7", "--queries", "50"])).toMatchObject({
    claims: [500, 2000],
    seed: 7,
    queries: 50,
  });
});

test.each([
  ["--claims", "many"],
  ["--claims", "-5"],
  ["--sizes", "5"],
  ["--only", "nothing"],
])("refuses %s %s", (...args) => {
  expect(() => readOptions(args)).toThrow("npm run bench -- search");
});
