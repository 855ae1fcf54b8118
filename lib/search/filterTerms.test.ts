import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePartialDate } from "@/lib/dates";
import { daysOf, isSaidIn } from "./claims/filters";
import { saidBetween, saidTerms } from "./filterTerms";

const two = (n: number) => String(n).padStart(2, "0");
const partial = fc
  .record({
    y: fc.integer({ min: 2018, max: 2025 }),
    m: fc.integer({ min: 0, max: 12 }),
    d: fc.integer({ min: 0, max: 28 }),
  })
  .map(({ y, m, d }) => (m === 0 ? `${y}` : d === 0 ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`));

test("whatever can have been said in those days is among what is looked up", () => {
  fc.assert(
    fc.property(partial, partial, partial, (from, to, said) => {
      const days = daysOf({ from: parsePartialDate(from), to: parsePartialDate(to) });
      if (!days || days.from > days.to) return;
      const date = parsePartialDate(said);
      if (!date) throw new Error(said);
      const wanted = saidBetween(days.from, days.to);
      const isLookedUp = saidTerms(date).some((term) => wanted.includes(term));
      if (isSaidIn(days, said)) expect(isLookedUp).toBe(true);
    }),
  );
});

test("days are as exact as they are asked for, and what is known less exactly may be meant", () => {
  const july = daysOf({ from: parsePartialDate("2023-07"), to: parsePartialDate("2023-07") });
  if (!july) throw new Error("no days");
  expect(["2023-07-05", "2023-07", "2023"].map((said) => isSaidIn(july, said))).toEqual([true, true, true]);
  expect(["2023-06-30", "2023-08", "2022", null].map((said) => isSaidIn(july, said))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("whole years take one term each, however many", () => {
  expect(saidBetween("1990-01-01", "2025-12-31")).toHaveLength(36);
});
