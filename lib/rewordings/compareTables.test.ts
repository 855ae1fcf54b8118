import fc from "fast-check";
import { expect, test } from "vitest";
import { diffTables } from "./compareTables";

const amount = { term: "amount", from: "20%", to: "at least 20%", effect: "stronger" };
const deadline = { term: "deadline", from: "over four years", to: null, effect: "dropped" };
const base = { term: "base", from: "secured to date", to: null, effect: "dropped" };

test("rows as the program said them are kept, wherever they stand", () => {
  expect(diffTables([amount, deadline], [{ ...deadline, to: "" }, amount])).toEqual({
    fates: [
      { fate: "kept", row: 1 },
      { fate: "kept", row: 0 },
    ],
    added: [],
  });
});

test("a row with another effect, term or fewer words is the same row, changed", () => {
  const rows = [
    { ...amount, effect: "unclear" },
    { ...deadline, term: "condition" },
    { ...base, from: "to date" },
  ];
  expect(diffTables([amount, deadline, base], rows).fates).toEqual([
    { fate: "changed", row: 0 },
    { fate: "changed", row: 1 },
    { fate: "changed", row: 2 },
  ]);
});

test("what is missing was taken out, what has no counterpart was added", () => {
  const own = { term: "strength", from: "dedicating", to: "committed", effect: "same" };
  expect(diffTables([amount, deadline], [deadline, own])).toEqual({
    fates: [
      { fate: "absent", row: null },
      { fate: "kept", row: 0 },
    ],
    added: [1],
  });
});

test("an exact row is found before a like one", () => {
  const like = { ...amount, to: "20%" };
  expect(diffTables([amount], [like, amount])).toEqual({ fates: [{ fate: "kept", row: 1 }], added: [0] });
});

test("every row of the reviewer is either the program's, once, or added", () => {
  const cell = fc.option(fc.constantFrom("20%", "at least 20%", "four years", ""), { nil: null });
  const row = fc.record({
    term: fc.constantFrom("amount", "deadline", ""),
    from: cell,
    to: cell,
    effect: fc.constantFrom("same", "dropped", ""),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (program, rows) => {
      const { fates, added } = diffTables(program, rows);
      const used = fates.flatMap((fate) => fate.row ?? []);
      expect([...used, ...added].sort((a, b) => a - b)).toEqual(rows.map((_, n) => n));
    }),
  );
});
