import { expect, test } from "vitest";
import { COMPARER_VERSION, tellsMarks } from "./comparerRecord";

test.each([
  ["8", false],
  ["9", true],
  ["10", true],
  [COMPARER_VERSION, true],
])("what a record of version %s is shown with: each mark told, %s", (comparerVersion, isTold) => {
  expect(tellsMarks({ comparerVersion })).toBe(isTold);
});

test("without a record nobody was told", () => {
  expect(tellsMarks(null)).toBe(false);
});
