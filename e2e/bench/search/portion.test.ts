import { expect, test } from "vitest";
import { Claims } from "./claims";
import { partsOf, type Range, type TablePart } from "./portion";

const claims = new Claims(5);
const textOf = (parts: readonly TablePart[], table: string) =>
  parts
    .filter((part) => part.table === table)
    .map(({ text }) => text)
    .join("");

test.each<Range["of"]>(["rows", "words"])("%s are the same in portions of any size", (of) => {
  const range = { seed: 5, first: 0, count: 120, of };
  const whole = partsOf(claims, range);
  const portions = [0, 40, 80].flatMap((first) => partsOf(claims, { ...range, first, count: 40 }));
  for (const { table, text } of whole)
    if (!table.startsWith("Article")) expect(textOf(portions, table), table).toBe(text);
  expect(portions.length).toBe(3 * whole.length);
});

test("a portion without a public claim has no words", () => {
  expect(partsOf(claims, { seed: 5, first: 3, count: 1, of: "words" })).toEqual([
    { table: "BaselineText", columns: [], text: "" },
  ]);
});
