import fc from "fast-check";
import { expect, it } from "vitest";
import { byteRange } from "./byteRange";

it.each([
  ["bytes=0-0", 10, { first: 0, last: 0 }],
  ["bytes=2-5", 10, { first: 2, last: 5 }],
  ["bytes=2-", 10, { first: 2, last: 9 }],
  ["bytes=2-99", 10, { first: 2, last: 9 }],
  ["bytes=-3", 10, { first: 7, last: 9 }],
  ["bytes=-99", 10, { first: 0, last: 9 }],
  ["bytes=10-", 10, "unsatisfiable"],
  ["bytes=10-12", 10, "unsatisfiable"],
  ["bytes=-0", 10, "unsatisfiable"],
  ["bytes=-5", 0, "unsatisfiable"],
  ["bytes=5-2", 10, null],
  ["bytes=-", 10, null],
  ["bytes=0-1,3-4", 10, null],
  ["lines=0-1", 10, null],
  ["bytes=a-b", 10, null],
  [null, 10, null],
] as const)("%s of %d bytes", (header, size, expected) => {
  expect(byteRange(header, size)).toEqual(expected);
});

it("never leads out of the file", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(100),
      fc.option(fc.nat(200)),
      fc.option(fc.nat(200)),
      (text, size, a, b) => {
        for (const header of [text, `bytes=${a ?? ""}-${b ?? ""}`]) {
          const range = byteRange(header, size);
          if (range === null || range === "unsatisfiable") continue;
          expect(range.first).toBeGreaterThanOrEqual(0);
          expect(range.first).toBeLessThanOrEqual(range.last);
          expect(range.last).toBeLessThan(size);
        }
      },
    ),
  );
});
