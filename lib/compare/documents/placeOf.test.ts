import { expect, test } from "vitest";
import { placeOf } from "./placeOf";

const passages = (...places: number[]) => places.map((n) => ({ n, text: "" }));

test.each([
  [passages(1), passages(4), 4],
  [[], passages(3), 3],
  [passages(3), [], 2.5],
  [passages(0), [], -0.5],
  [passages(9), [], 7.5],
])("%o, now %o, stands at %d", (earlier, later, at) => {
  expect(
    placeOf({ earlier, later }, [
      [0, 0],
      [8, 7],
      [2, 2],
    ]),
  ).toBe(at);
});
