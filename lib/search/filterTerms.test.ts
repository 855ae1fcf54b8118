import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePartialDate } from "@/lib/dates";
import { dayRangeOf, overlapsRange } from "./claims/filters";
import { saidBetween, saidTerms } from "./filterTerms";

const two = (n: number) => String(n).padStart(2, "0");
const partial = fc
  .record({
    y: fc.integer({ min: 2018, max: 2025 }),
    m: fc.integer({ min: 0, max: 12 }),
    d: fc.integer({ min: 0, max: 28 }),
  })
  .map(({ y, m, d }) => (m === 0 ? `${y}` : d === 0 ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`));

test("every date that can lie in the range has one of the terms", () => {
  fc.assert(
    fc.property(partial, partial, partial, (from, to, said) => {
      const range = dayRangeOf({ from: parsePartialDate(from), to: parsePartialDate(to) });
      if (!range || range.from > range.to) return;
      const date = parsePartialDate(said);
      if (!date) throw new Error(said);
      const wanted = saidBetween(range.from, range.to);
      const isMatched = saidTerms(date).some((term) => wanted.includes(term));
      if (overlapsRange(range, said)) expect(isMatched).toBe(true);
    }),
  );
});

test("a range is as precise as it is written, and a less precise date can lie in it", () => {
  const july = dayRangeOf({ from: parsePartialDate("2023-07"), to: parsePartialDate("2023-07") });
  if (!july) throw new Error("no range");
  expect(["2023-07-05", "2023-07", "2023"].map((said) => overlapsRange(july, said))).toEqual([
    true,
    true,
    true,
  ]);
  expect(["2023-06-30", "2023-08", "2022", null].map((said) => overlapsRange(july, said))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("whole years take one term each, however many", () => {
  expect(saidBetween("1990-01-01", "2025-12-31")).toHaveLength(36);
});
