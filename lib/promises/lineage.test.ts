import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePartialDate } from "@/lib/dates";
import { consecutivePairs, inOrderSaid, mayComeBefore } from "./lineage";

const said = (written: string, id = written) => ({ id, said: parsePartialDate(written) ?? null });
const anyDate = fc
  .tuple(
    fc.integer({ min: 2020, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([y, m, d]) => {
    const [mm, dd] = [m, d].map((n) => String(n).padStart(2, "0"));
    return fc.constantFrom("unknown", `${y}`, `${y}-${mm}`, `${y}-${mm}-${dd}`);
  });
const lineage = fc
  .array(anyDate, { maxLength: 12 })
  .map((dates) => dates.map((date, n) => said(date, `id-${String(n).padStart(2, "0")}`)));

describe("inLineage", () => {
  it("puts the earliest first, the coarser date before the finer, the unknown last", () => {
    const dates = ["2024-08-01", "unknown", "2024", "2023-07-05", "2024-07-31", "2024-08", "2023-07"];
    expect(inOrderSaid(dates.map((date) => said(date))).map(({ id }) => id)).toEqual([
      "2023-07",
      "2023-07-05",
      "2024",
      "2024-07-31",
      "2024-08",
      "2024-08-01",
      "unknown",
    ]);
  });

  it("does not depend on the order in which it is asked", () => {
    fc.assert(
      fc.property(lineage, fc.integer(), (wordings, seed) => {
        const shuffled = [...wordings].sort((a, b) => hash(a.id, seed) - hash(b.id, seed));
        expect(inOrderSaid(shuffled)).toEqual(inOrderSaid(wordings));
      }),
    );
  });
});

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 10_007, Math.abs(seed % 997));
}

describe("mayComeBefore", () => {
  it.each([
    ["2023-07-05", "2024-08-01", true],
    ["2024-08-01", "2023-07-05", false],
    ["2024-08-01", "2024-08-01", true],
    ["2024-08-01", "2024", true],
    ["2024", "2024-01-01", true],
    ["2024-02", "2024-01-31", false],
    ["2024-01", "2024-01-15", true],
    ["unknown", "2023", true],
    ["2025", "unknown", true],
  ])("%s before %s: %s", (earlier, later, expected) => {
    expect(mayComeBefore(said(earlier), said(later))).toBe(expected);
  });
});

describe("neighbours", () => {
  it("gives every step of a lineage once, each in an order that the dates allow", () => {
    fc.assert(
      fc.property(lineage, (wordings) => {
        const steps = consecutivePairs(wordings);
        expect(steps).toHaveLength(Math.max(0, wordings.length - 1));
        for (const { earlier, later } of steps) expect(mayComeBefore(earlier, later)).toBe(true);
      }),
    );
  });
});
